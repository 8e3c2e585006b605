import type { Kind } from "../../approval/kind.ts";
import type { Locale } from "../../approval/request.ts";
import { breather } from "../breather.ts";
import { NOTICE_NAMES } from "../notice-names.ts";
import type { Problem } from "../problem.ts";
import { SAMPLES, type Sample } from "../samples.ts";
import type { TemplateSet } from "../template-set.ts";
import { type TemplateSources, templateSources } from "../template-sources.ts";
import type { Templates } from "../templates.ts";
import { writtenSample } from "../written-sample.ts";
import { kindsIn } from "./files.ts";
import { ingredientsDigest } from "./ingredients.ts";
import { fillProblem, mailProblems, type QuoteProblems, quotedProblems } from "./mail-problems.ts";

export type RenderingNeeds = {
  readonly quoteProblems: QuoteProblems;
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
  const checked = { set, sources };
  try {
    const { mail, view } = writtenSample(templates, { sample, kind, locale });
    const problems = mailProblems(checked, { mail, view, locale });
    // What is in other facts is not the template's doing.
    if (facts.name !== "usual") return problems;
    // The words of a kind are the same in all mails: one of them is enough.
    if (!isFirst && notice !== "question") return problems;
    return [...problems, ...(await quotedProblems(checked, { mail, locale }, quoteProblems))];
  } catch (cause) {
    return [fillProblem(set, { notice, locale }, cause)];
  }
};
