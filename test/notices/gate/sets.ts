import { quotedNoticeProblems } from "../../../src/intake/quoted-notice.ts";
import { type CompiledCache, cachesOf, memoryCache } from "../../../src/notices/compiled-cache.ts";
import type { GateNeeds } from "../../../src/notices/gate/check-set.ts";
import { readTemplateFolder } from "../../../src/notices/template-folder.ts";
import type { TemplateSet } from "../../../src/notices/template-set.ts";
import { shippedCache } from "../compiled-templates.ts";
import { TEMPLATES_DIR } from "../sample-notices.ts";

export const shipped: TemplateSet = await readTemplateFolder(TEMPLATES_DIR);

/** What shipped, in English and German alone: the rules are the same in all, and it takes a quarter of the time. */
export const small: TemplateSet = new Map(
  [...shipped].filter(([path]) => !path.startsWith("locales/") || /\/(?:en|de)\.yaml$/.test(path)),
);

/** The set with words of one file exchanged. */
export const edited = (path: string, from: string, to: string, set: TemplateSet = small): TemplateSet => {
  const content = set.get(path) ?? "";
  if (!content.includes(from)) throw new Error(`${path} has no ${from}`);
  return new Map([...set, [path, content.replace(from, () => to)]]);
};

/** Where a line stands in a file of the set, from 1. */
export const lineOf = (set: TemplateSet, path: string, words: string): number =>
  (set.get(path) ?? "").split("\n").findIndex((line) => line.includes(words)) + 1;

/** Compiles each source once for all tests of a file. */
export const keptCompiled: CompiledCache = cachesOf(shippedCache(), memoryCache());

/** As whoever edits has it: what has passed since this thread began is not looked at again. */
export const gate: GateNeeds = {
  cache: keptCompiled,
  quoteProblems: quotedNoticeProblems,
  passed: new Set(),
};

/** For what does not depend on how mails are quoted. */
export const gateWithoutQuotes: GateNeeds = {
  cache: keptCompiled,
  quoteProblems: async () => [],
  passed: new Set(),
};
