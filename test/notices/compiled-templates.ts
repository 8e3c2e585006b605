import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CompiledCache, fileCache, noCache } from "../../src/notices/compiled-cache.ts";
import { loadTemplates, type Templates } from "../../src/notices/templates.ts";
import { TEMPLATES_DIR } from "./sample-notices.ts";

/** Before any test: compiles what ships once, since each start on an empty folder would take seconds for it. */
export default async (): Promise<() => void> => {
  const folder = mkdtempSync(join(tmpdir(), "countersign-compiled-"));
  await loadTemplates({ dir: TEMPLATES_DIR, cacheDir: folder });
  process.env[COMPILED] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
};

const COMPILED = "COMPILED_TEMPLATES";

/**
 * Puts what ships into a folder as it was compiled, unless there is something in it; what was changed since is
 * compiled anew, as ever.
 * @returns the folder
 */
export const withCompiled = (folder: string): string => {
  const compiled = process.env[COMPILED];
  if (compiled !== undefined && !existsSync(folder)) cpSync(compiled, folder, { recursive: true });
  return folder;
};

/** What ships, loaded once for all who only read it. */
export const shippedTemplates = (): Promise<Templates> => {
  const cacheDir = process.env[COMPILED];
  loaded ??= loadTemplates({ dir: TEMPLATES_DIR, ...(cacheDir !== undefined && { cacheDir }) });
  return loaded;
};

let loaded: Promise<Templates> | undefined;

/** What ships as it was compiled. */
export const shippedCache = (): CompiledCache => {
  const compiled = process.env[COMPILED];
  return compiled === undefined ? noCache : fileCache(compiled);
};
