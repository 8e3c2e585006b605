import type { Kind } from "../../approval/kind.ts";
import type { Locale } from "../../approval/request.ts";
import { breather } from "../breather.ts";
import type { Mail, NoticeName } from "../mail.ts";
import { NOTICE_NAMES } from "../notice-names.ts";
import type { Problem } from "../problem.ts";
import { SAMPLES, type Sample } from "../samples.ts";
import type { TemplateSet } from "../template-set.ts";
import { type TemplateSources, templateSources } from "../template-sources.ts";
import type { Templates } from "../templates.ts";
import { findText } from "../texts.ts";
import { writtenSample } from "../written-sample.ts";
import { answersRule, unescapedRule } from "./answers.ts";
import { contrastRule } from "./contrast.ts";
import { kindsIn } from "./files.ts";
import { foreignPartsRule } from "./foreign-parts.ts";
import { ingredientsDigest } from "./ingredients.ts";
import { located } from "./located.ts";
import { elementsOf } from "./page.ts";
import { readingAloudRule } from "./reading-aloud.ts";
import type { Rendered, RenderedRule } from "./rendered.ts";
import { sizeRule } from "./size.ts";

export type RenderingNeeds = {
  /**
   * Reads a notice as it comes back below a reply that says nothing.
   * @returns a sentence for each way in which a decision is found in it
   */
  readonly quoteProblems: (notice: Mail) => Promise<readonly string[]>;
  /**
   * Digests of what passed before, kept by whoever checks often: what has not changed since is not looked at again.
   * Only for as long as the process runs, for the next version may have other rules.
   */
  readonly passed?: Set<string> | undefined;
};

/** Writes every notice in every locale with all sample data, and looks at each. */
export const renderedProblems = async (
  set: TemplateSet,
  templates: Templates,
  needs: RenderingNeeds,
): Promise<readonly Problem[]> => {
  const sources = templateSources(set);
  const kinds = [...kindsIn(set).values()];
  const breathe = breather();
  const problems: Problem[] = [];
  for (const locale of templates.locales) {
    for (const notice of NOTICE_NAMES) {
      const digest = ingredientsDigest(sources, { notice, locale, kinds });
      if (needs.passed?.has(digest)) continue;
      const found: Problem[] = [];
      for (const [index, sample] of SAMPLES.entries()) {
        if (sample.notice !== notice) continue;
        for (const kind of kindsFor(sample, index, kinds)) {
          const about = { sample, kind, locale, isFirst: kind === kinds[0] };
          found.push(...(await sampleProblems({ set, sources, templates }, about, needs)));
          await breathe();
        }
      }
      if (found.length === 0) needs.passed?.add(digest);
      problems.push(...found);
    }
  }
  return problems;
};

type Checked = {
  readonly set: TemplateSet;
  readonly sources: TemplateSources;
  readonly templates: Templates;
};
type About = {
  readonly sample: Sample;
  readonly kind: Kind;
  readonly locale: Locale;
  readonly isFirst: boolean;
};

/** Every kind with usual facts, and with those that show whether a field is escaped; with the others they take turns. */
const kindsFor = ({ facts }: Sample, index: number, kinds: readonly Kind[]): readonly Kind[] =>
  facts.name === "usual" || facts.name === "special-characters"
    ? kinds
    : [kinds[index % kinds.length]].flatMap((one) => one ?? []);

const sampleProblems = async (
  { set, sources, templates }: Checked,
  { sample, kind, locale, isFirst }: About,
  { quoteProblems }: RenderingNeeds,
): Promise<readonly Problem[]> => {
  const { notice, facts } = sample;
  try {
    const { mail, view } = writtenSample(templates, { sample, kind, locale });
    const rendered = renderedAs(sources, mail, { notice, locale, links: view["links"] });
    const problems = Object.entries(RULES).flatMap(([rule, check]) =>
      check(rendered).map((found) => located(set, rule, { notice, locale }, found)),
    );
    // Whose mails are not answered to us cannot decide; what is in other facts is not the template's doing.
    if (facts.name !== "usual" || mail.replyTo === null) return problems;
    // The words of a kind are the same in all mails: one of them is enough.
    if (!isFirst && notice !== "question") return problems;
    const quoted = (await quoteProblems(mail)).map((message) =>
      located(set, "quoted", { notice, locale }, { message, needles: wordsIn(message) }),
    );
    return [...problems, ...quoted];
  } catch (cause) {
    return [fillProblem(set, { notice, locale }, cause)];
  }
};

const RULES: Readonly<Record<string, RenderedRule>> = {
  answers: answersRule,
  unescaped: unescapedRule,
  foreign: foreignPartsRule,
  "reading-aloud": readingAloudRule,
  contrast: contrastRule,
  size: sizeRule,
};

const renderedAs = (
  { texts, branding }: TemplateSources,
  mail: Mail,
  {
    notice,
    locale,
    links,
  }: { readonly notice: NoticeName; readonly locale: Locale; readonly links: unknown },
): Rendered => ({
  notice,
  locale,
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  elements: elementsOf(mail.html),
  links: (links ?? {}) as Readonly<Record<string, string>>,
  replyInvitation: findText(texts, locale, "shared.reply_invitation"),
  branding,
});

/** The words of ours that were taken for an answer. */
const wordsIn = (message: string): readonly string[] => /“(.*)”/s.exec(message)?.slice(1) ?? [];

const fillProblem = (
  set: TemplateSet,
  about: { readonly notice: string; readonly locale: Locale },
  cause: unknown,
): Problem => {
  const reason = (cause instanceof Error ? cause.message : String(cause)).replace(
    /^cannot fill in [^:]*: /,
    "",
  );
  const [, name = ""] = /undefined (?:variable|filter): ([\w.[\]-]+)/.exec(reason) ?? [];
  return located(set, "variables", about, { message: reason.replace(/, file:.*$/s, ""), needles: [name] });
};
