import { parse } from "yaml";
import * as z from "zod";
import type { Locale } from "../approval/request.ts";
import { fallbackChain, LAST_RESORT } from "./locale.ts";
import { remembered } from "./remembered.ts";

/** The texts of one locale by key, such as `question.asked` or `outcome.heading.approved`. */
export type Texts = ReadonlyMap<string, string>;

/** The texts of every locale there is. */
export type TextsByLocale = ReadonlyMap<Locale, Texts>;

/**
 * Reads the YAML of one locale: texts in groups of any depth. Of eight locales one changes at a time.
 * @throws when it is no YAML, or has something else than texts in it
 */
export const parseTexts: (yaml: string) => Texts = remembered(
  (yaml) => new Map(flatten(textTree.parse(parse(yaml)), "")),
);

/** The text for a key, along the fallback chain of a locale; undefined when no locale has it. */
export const findText = (texts: TextsByLocale, locale: Locale, key: string): string | undefined => {
  for (const step of fallbackChain(locale)) {
    const text = texts.get(step)?.get(key);
    if (text !== undefined) return text;
  }
  return undefined;
};

/**
 * The locale a mail is written in: the one wanted when there are texts for it or for its language, else
 * English, so that dates and sentences are never of two languages.
 */
export const writtenLocale = (texts: TextsByLocale, wanted: Locale): Locale => {
  const chain = fallbackChain(wanted);
  const [whole = LAST_RESORT] = chain;
  const found = chain.find((step) => texts.has(step)) ?? LAST_RESORT;
  if (found !== LAST_RESORT || languageOf(whole) === LAST_RESORT) return whole;
  // Somebody in Lisbon rather reads the Portuguese of Brazil than English.
  return [...texts.keys()].find((locale) => languageOf(locale) === languageOf(whole)) ?? LAST_RESORT;
};

const languageOf = (locale: Locale): string => locale.split("-")[0] ?? locale;

/** The keys of texts that a template names with the filter `t` and that do not exist, in any version. */
export const unknownTexts = (template: string, texts: TextsByLocale): readonly string[] => {
  const known = [...(texts.get(LAST_RESORT) ?? new Map<string, string>()).keys()];
  const named = [...template.matchAll(/'([a-z0-9_.-]+)'\s*\|\s*t\b/g)].map(([, key]) => key ?? "");
  return [...new Set(named)].filter(
    (key) => !known.some((other) => other === key || other.startsWith(`${key}.`)),
  );
};

type TextTree = string | { readonly [key: string]: TextTree };

const textTree: z.ZodType<TextTree> = z.lazy(() =>
  z.union([z.string().min(1), z.record(z.string().regex(/^[a-z][a-z0-9_-]*$/), textTree)]),
);

const flatten = (tree: TextTree, key: string): readonly (readonly [string, string])[] =>
  typeof tree === "string"
    ? [[key, tree]]
    : Object.entries(tree).flatMap(([name, branch]) => flatten(branch, key === "" ? name : `${key}.${name}`));
