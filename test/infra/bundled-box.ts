import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettings } from "../../infra/settings.ts";
import { synthesize } from "../../infra/synthesize.ts";
import { type Box, openBox } from "../aws/box/box.ts";
import { handlersFrom } from "../aws/box/handlers.ts";
import { REAL } from "./a-stack.ts";

export type BundledBox = {
  readonly box: Box;
  /** For JSON calls. */
  readonly apiKey: string;
  /** What `npm run synth` wrote. */
  readonly folder: string;
  readonly close: () => Promise<void>;
};

/** The box with the bundles that a deployment would upload. */
export const openBundledBox = async (): Promise<BundledBox> => {
  const folder = await mkdtemp(join(tmpdir(), "countersign-bundles-"));
  const apiKey = "a-key-for-programs";
  const hash = createHash("sha256").update(apiKey).digest("hex");
  await synthesize(readSettings({ ...REAL, API_KEYS: hash }), folder);
  const box = await openBox({ handlers: handlersFrom(folder), environment: { API_KEYS: hash } });
  return {
    box,
    apiKey,
    folder,
    close: async () => {
      await box.close();
      await rm(folder, { recursive: true });
    },
  };
};
