import type { Locale } from "../approval/request.ts";
import { publishedCache } from "./compiled-cache.ts";
import { sourceProblems } from "./gate/check-set.ts";
import { type CompileNeeds, compiledSet } from "./gate/compiled-set.ts";
import { kindsIn } from "./gate/files.ts";
import { fillProblem, mailProblems, type QuoteProblems, quotedProblems } from "./gate/mail-problems.ts";
import { elementsOf } from "./gate/page.ts";
import type { NoticeName } from "./mail.ts";
import type { Problem } from "./problem.ts";
import { SAMPLES } from "./samples.ts";
import type { TemplateSet } from "./template-set.ts";
import { templateSources } from "./template-sources.ts";
import { templatesOf } from "./templates.ts";
import { writtenSample } from "./written-sample.ts";

export type Preview = {
  readonly subject: string;
  readonly preheader: string;
  readonly html: string;
  readonly text: string;
  /** What keeps it from being published although it can be shown. */
  readonly remarks: readonly Problem[];
};

/**
 * One notice of a set as its receiver will see it.
 * @param sample the name of one of `SAMPLES`, of this notice
 * @returns the mail, with what the gate will say of it; or what is wrong with the set, as far as this notice cannot be shown because of it
 */
export const previewNotice = async (
  set: TemplateSet,
  notice: NoticeName,
  locale: Locale,
  {
    sample: name,
    kind: kindName,
    quoteProblems,
    ...needs
  }: CompileNeeds & {
    readonly sample: string;
    readonly kind?: string | undefined;
    /** Left out where nobody waits for what replies to it would be taken for. */
    readonly quoteProblems?: QuoteProblems | undefined;
  },
): Promise<Preview | { readonly problems: readonly Problem[] }> => {
  const own = SAMPLES.filter((sample) => sample.notice === notice);
  const sample = own.find((one) => one.name === name) ?? own[0];
  const written = sourceProblems(set);
  const problems = written.filter(({ rule }) => PREVENTING.has(rule));
  const kinds = kindsIn(set);
  const kind = kinds.get(kindName ?? "") ?? [...kinds.values()][0];
  if (problems.length > 0 || sample === undefined || kind === undefined) return { problems };
  const compiling = await compiledSet(set, needs, [notice]);
  if (compiling.problems.length > 0) return { problems: compiling.problems };
  try {
    const templates = await templatesOf(set, { cache: publishedCache(compiling.compiled), only: [notice] });
    const { mail, view } = writtenSample(templates, { sample, kind, locale });
    const { subject, html, text } = mail;
    const checked = { set, sources: templateSources(set) };
    const remarks = [...written, ...mailProblems(checked, { mail, view, locale })];
    if (quoteProblems !== undefined)
      remarks.push(...(await quotedProblems(checked, { mail, locale }, quoteProblems)));
    return { subject, preheader: preheaderOf(html), html, text, remarks };
  } catch (cause) {
    return { problems: [fillProblem(set, { notice, locale }, cause)] };
  }
};

/** The rest, such as colours that are hard to read, is for who publishes: a draft may be looked at. */
const PREVENTING: ReadonlySet<string> = new Set([
  "files",
  "text-part",
  "liquid",
  "mjml",
  "subject",
  "preheader",
  "lang",
  "branding",
  "locales",
  "kinds",
  "variables",
]);

/** MJML puts it into the first hidden element of the mail. */
const preheaderOf = (html: string): string =>
  elementsOf(html)
    .find(({ name, attributes }) => name === "div" && /display:\s*none/.test(attributes["style"] ?? ""))
    ?.texts.join("")
    .replace(/\s+/g, " ")
    .trim() ?? "";
