import { cpSync } from "node:fs";
import { TEMPLATES_DIR } from "./sample-notices.ts";

/**
 * The shipped templates with fewer languages, since what is published is written in each of them.
 * @param folder where to
 * @returns the folder
 */
export const writtenIn = (locales: readonly string[], folder: string): string => {
  const isLeftOut = (path: string) =>
    /locales\/[^/]+\.yaml$/.test(path) && !locales.some((one) => path.endsWith(`/${one}.yaml`));
  cpSync(TEMPLATES_DIR, folder, { recursive: true, filter: (path) => !isLeftOut(path) });
  return folder;
};
