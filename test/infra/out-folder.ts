import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Makes something with a folder for what the CDK writes, which is gone afterwards; the CDK would leave its own behind. */
export const inOutFolder = <Made>(make: (folder: string) => Made): Made => {
  const folder = mkdtempSync(join(tmpdir(), "countersign-out-"));
  try {
    return make(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
