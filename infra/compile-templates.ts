import { cp, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { loadTemplates } from "../src/notices/templates.ts";

/**
 * Copies the folder of templates to where bundling takes it from, with everything done that can be done once:
 * mails are compiled into `compiled`, so that no function loads MJML, and YAML becomes JSON.
 * @returns the copy, which is the caller's to remove
 */
export const compileTemplates = async (dir: string): Promise<string> => {
  const built = join(await mkdtemp(join(tmpdir(), "countersign-templates-")), "templates");
  await cp(dir, built, { recursive: true });
  await loadTemplates({ dir: built, cacheDir: join(built, "compiled") });
  for (const folder of [".", "kinds", "locales"]) await yamlToJson(join(built, folder));
  return built;
};

/** Under the same names, for whoever reads them by name; JSON is YAML. */
const yamlToJson = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(".yaml")) continue;
    const file = join(folder, name);
    await writeFile(file, JSON.stringify(parse(await readFile(file, "utf8"))));
  }
};
