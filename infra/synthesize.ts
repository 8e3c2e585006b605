import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { buildFiles } from "./build-files.ts";
import { bundleFunctions } from "./bundles.ts";
import { checked } from "./checked.ts";
import type { Settings } from "./settings.ts";
import { CountersignStack } from "./stack.ts";

/**
 * Bundles the functions, makes the template and checks it with cdk-nag.
 * @param folder where to; `cdk.out`, or where the `cdk` command says, when left out
 * @returns the folder
 * @throws when a finding of cdk-nag is not acknowledged
 */
export const synthesize = async (settings: Settings, folder?: string): Promise<string> => {
  const outdir = folder ?? process.env["CDK_OUTDIR"] ?? "cdk.out";
  // What was bundled before would stay beside what is bundled now.
  if (existsSync(join(outdir, "manifest.json"))) await rm(outdir, { recursive: true });
  const { built, root, remove } = await buildFiles(settings.templatesDir);
  try {
    const bundles = await bundleFunctions(built, join(root, "functions"));
    const app = checked(new App({ outdir, analyticsReporting: false }));
    new CountersignStack(app, settings.stackName, { settings, bundles });
    return app.synth().directory;
  } finally {
    await remove();
  }
};

/** The same stack without what is in its functions: enough to remove it, and soon done. */
export const synthesizeBare = (settings: Settings): string => {
  const app = new App({ outdir: "cdk.out", builtinCloudFormationValidation: false });
  new CountersignStack(app, settings.stackName, { settings, bundles: () => settings.templatesDir });
  return app.synth().directory;
};
