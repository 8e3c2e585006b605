import type { Problem } from "../problem.ts";
import type { TemplateSet } from "../template-set.ts";

/** What a rule found in a filled-in mail, with words by which its place in the sources can be found. */
export type Finding = {
  readonly message: string;
  /** Tried in this order; the notice itself when none is found. */
  readonly needles: readonly string[];
};

/**
 * Turns a finding into a problem of the file it most likely comes from: the notice, what it includes, its texts, what
 * is asked for.
 */
export const located = (
  set: TemplateSet,
  rule: string,
  { notice, locale }: { readonly notice: string; readonly locale?: string | undefined },
  { message, needles }: Finding,
): Problem => {
  const files = [
    `notices/${notice}.mjml`,
    `notices/${notice}.txt.liquid`,
    ...[...set.keys()].filter((path) => path.startsWith("partials/")),
    ...(locale === undefined ? [] : [`locales/${locale}.yaml`, "locales/en.yaml"]),
    "branding.yaml",
    ...[...set.keys()].filter((path) => path.startsWith("kinds/")),
  ];
  for (const needle of needles.filter((words) => words.trim() !== "")) {
    for (const file of files) {
      const line = lineOf(set.get(file) ?? "", needle);
      if (line !== undefined) return { rule, file, line, message };
    }
  }
  return { rule, file: `notices/${notice}.mjml`, line: 1, message };
};

/** The line, from 1, in which these words first stand. */
export const lineOf = (content: string, needle: string): number | undefined => {
  const at = content.indexOf(needle);
  return at < 0 ? undefined : content.slice(0, at).split("\n").length;
};
