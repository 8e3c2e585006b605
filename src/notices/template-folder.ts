import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { NoticeName } from "./mail.ts";
import type { Partials } from "./partials.ts";
import { parseTexts, type Texts, type TextsByLocale } from "./texts.ts";

/** Everything mails are made from, as it was written. */
export type TemplateSources = {
  readonly notices: ReadonlyMap<NoticeName, { readonly mjml: string; readonly text: string }>;
  readonly partials: Partials;
  readonly texts: TextsByLocale;
};

/**
 * Reads a templates folder: `notices/<notice>.mjml` and `.txt.liquid`, `partials/*`, `locales/*.yaml`.
 * @throws when a file is missing or cannot be read; the message names it
 */
export const readTemplateFolder = async (dir: string): Promise<TemplateSources> => {
  const notices = NOTICES.map(async (name) => {
    const [mjml, text] = await Promise.all([
      readFile(join(dir, "notices", `${name}.mjml`), "utf8"),
      readFile(join(dir, "notices", `${name}.txt.liquid`), "utf8"),
    ]);
    return [name, { mjml, text }] as const;
  });
  const texts = [...(await readFiles(join(dir, "locales"), ".yaml"))].map(
    ([file, yaml]) => [file.slice(0, -".yaml".length), readTexts(file, yaml)] as const,
  );
  return {
    notices: new Map(await Promise.all(notices)),
    partials: await readFiles(join(dir, "partials"), ""),
    texts: new Map(texts),
  };
};

const NOTICES: readonly NoticeName[] = [
  "receipt",
  "question",
  "reminder",
  "outcome",
  "settled",
  "confirmation",
  "clarification",
  "impostor",
  "too-late",
  "unreachable",
];

const readFiles = async (dir: string, ending: string): Promise<ReadonlyMap<string, string>> => {
  const names = (await readdir(dir)).filter((name) => !name.startsWith(".") && name.endsWith(ending)).sort();
  const files = names.map(async (name) => [name, await readFile(join(dir, name), "utf8")] as const);
  return new Map(await Promise.all(files));
};

const readTexts = (file: string, yaml: string): Texts => {
  try {
    return parseTexts(yaml);
  } catch (cause) {
    throw new Error(`locales/${file}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
};
