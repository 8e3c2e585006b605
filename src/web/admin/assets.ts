import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The scripts of the editor, as browsers get them. */
export type AdminAssets = {
  /** Names what all of them hold, so that browsers may keep them for good. */
  readonly version: string;
  readonly files: ReadonlyMap<string, string>;
};

/** As they are installed: our own beside this file, the libraries' in `node_modules`. */
export const installedAssets = (): AdminAssets =>
  assetsOf(([, places]) =>
    places()
      .map((place) => readFileSync(fileURLToPath(place), "utf8"))
      .join("\n"),
  );

/** From a folder to which the files of `installedAssets` were written under their names. */
export const adminAssets = (folder: string): AdminAssets =>
  assetsOf(([name]) => readFileSync(join(folder, name), "utf8"));

type Source = readonly [name: string, places: () => readonly string[]];

const ours = (name: string): Source => [name, () => [new URL(`./browser/${name}`, import.meta.url).href]];

const SOURCES: readonly Source[] = [
  ...[
    "editor.js",
    "source-editor.js",
    "cursor.js",
    "lines.js",
    "grammars.js",
    "moved-line.js",
    "live-preview.js",
    "side-form.js",
  ].map(ours),
  ["codejar.js", () => [import.meta.resolve("codejar")]],
  [
    "prism.js",
    () => [
      import.meta.resolve("prismjs/components/prism-core.min.js"),
      import.meta.resolve("prismjs/components/prism-markup.min.js"),
      import.meta.resolve("prismjs/components/prism-yaml.min.js"),
    ],
  ],
];

const assetsOf = (contentOf: (source: Source) => string): AdminAssets => {
  const files = new Map(SOURCES.map((source) => [source[0], contentOf(source)]));
  const version = createHash("sha256")
    .update(JSON.stringify([...files]))
    .digest("base64url")
    .slice(0, 16);
  return { version, files };
};
