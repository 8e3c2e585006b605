import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildFiles } from "../../../infra/build-files.ts";
import { bareEnvironment } from "../../bare-environment.ts";
import { withCompiled } from "../../notices/compiled-templates.ts";
import { builtFor, type Handlers, handlersFrom, handlersFromSource } from "./handlers.ts";

/** Before any test of the box: makes the bundles that a deployment would upload, once for all of them. */
export default (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), "countersign-bundles-"));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["infra/app.ts"], {
    cwd: fileURLToPath(new URL("../../../", import.meta.url)),
    // Nothing that whoever runs the tests has set, and nothing of a former deployment; the CDK examines what
    // it wrote in nag.test.ts.
    env: { ...bareEnvironment, HOME: folder, CDK_OUTDIR: folder, CDK_VALIDATION: "false" },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the bundles could not be made:\n${stdout}${stderr}`);
  process.env[BUNDLES] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
};

const BUNDLES = "BOX_BUNDLES";

/**
 * The bundles, when they were made before, else the sources; with kinds and mails of one's own if they are given.
 */
export const handlersToTest = async (templatesDir?: string): Promise<Handlers> => {
  const folder = process.env[BUNDLES];
  if (folder === undefined) return handlersFromSource(await buildFiles(templatesDir ?? "templates"));
  const bundled = handlersFrom(folder);
  if (templatesDir === undefined) return bundled;
  withCompiled(join(templatesDir, "compiled"));
  return { ...bundled, ...builtFor(await buildFiles(templatesDir)) };
};
