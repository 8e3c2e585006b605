import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { loadTemplates } from "../src/notices/templates.ts";
import { installedAssets } from "../src/web/admin/assets.ts";

/** Folders of what functions get beside their code. */
export type BuiltFiles = {
  readonly templates: {
    /** Mails are compiled, so that no function loads MJML to send them, and YAML is JSON. */
    readonly "to-send": string;
    /** As they were written, and compiled as well. */
    readonly "to-edit": string;
  };
  /** What browsers load beside the pages of administrators. */
  readonly assets: string;
};

/** Makes them of a folder of templates. @returns them, the folder they are in, and what removes it */
export const buildFiles = async (
  dir: string,
): Promise<{
  readonly built: BuiltFiles;
  readonly root: string;
  readonly remove: () => Promise<void>;
}> => {
  const root = await mkdtemp(join(tmpdir(), "countersign-built-"));
  const built = {
    templates: { "to-send": join(root, "to-send"), "to-edit": join(root, "to-edit") },
    assets: join(root, "assets"),
  };
  const { templates, assets } = built;
  await cp(dir, templates["to-edit"], { recursive: true });
  await loadTemplates({ dir: templates["to-edit"], cacheDir: join(templates["to-edit"], "compiled") });
  await cp(templates["to-edit"], templates["to-send"], { recursive: true });
  for (const folder of [".", "kinds", "locales"]) await yamlToJson(join(templates["to-send"], folder));
  await mkdir(assets);
  for (const [name, content] of installedAssets().files) await writeFile(join(assets, name), content);
  return { built, root, remove: () => rm(root, { recursive: true }) };
};

/** Under the same names, for whoever reads them by name; JSON is YAML. */
const yamlToJson = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(".yaml")) continue;
    const file = join(folder, name);
    await writeFile(file, JSON.stringify(parse(await readFile(file, "utf8"))));
  }
};
