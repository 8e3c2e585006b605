import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isTemplatePath, type TemplateSet } from "./template-set.ts";

/**
 * Reads a folder of templates; files that have no place in a set are left alone.
 * @throws when a folder is missing or a file cannot be read; the message names it
 */
export const readTemplateFolder = async (dir: string): Promise<TemplateSet> => {
  const names = await Promise.all(FOLDERS.map(async (folder) => filesIn(dir, folder)));
  const files = names
    .flat()
    .filter(isTemplatePath)
    .map(async (path) => [path, await readFile(join(dir, path), "utf8")] as const);
  return new Map(await Promise.all(files));
};

const FOLDERS = [".", "notices", "partials", "locales", "kinds"] as const;

const filesIn = async (dir: string, folder: (typeof FOLDERS)[number]): Promise<readonly string[]> => {
  const names = (await readdir(join(dir, folder))).sort();
  return folder === "." ? names : names.map((name) => `${folder}/${name}`);
};
