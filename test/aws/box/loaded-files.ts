import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The files that are loaded with a bundle: itself, and what it imports at once, not what it imports when needed. */
export const loadedFiles = (bundle: string): readonly string[] => {
  const found = new Set<string>();
  const load = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const [, chunk = ""] of readFileSync(file, "utf8").matchAll(AT_ONCE))
      load(join(dirname(file), chunk));
  };
  load(bundle);
  return [...found];
};

/** As esbuild writes it, minified: `import{a as b}from"./chunk-ABCD.mjs"`; `import("./chunk-ABCD.mjs")` is not meant. */
const AT_ONCE = /(?:from|import)"(\.\/[\w-]+\.mjs)"/g;
