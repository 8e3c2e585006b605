import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A folder for what the CDK writes, until the tests of this file are through; the CDK would leave its own behind. */
export const outFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "countersign-out-"));
  folders.push(folder);
  return folder;
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
