import type { Locale } from "../../approval/request.ts";
import { publishedCache } from "../compiled-cache.ts";
import type { Mail, NoticeName } from "../mail.ts";
import type { Problem } from "../problem.ts";
import { SAMPLES } from "../samples.ts";
import type { TemplateSet } from "../template-set.ts";
import { type TemplateSources, templateSources } from "../template-sources.ts";
import { type Templates, templatesOf, wholeView } from "../templates.ts";
import { findText } from "../texts.ts";
import { writtenSample } from "../written-sample.ts";
import { answersRule, unescapedRule } from "./answers.ts";
import { type CompileNeeds, compiledSet } from "./compiled-set.ts";
import { contrastRule, paletteProblems } from "./contrast.ts";
import { fileProblems, kindsIn } from "./files.ts";
import { foreignPartsRule } from "./foreign-parts.ts";
import { located } from "./located.ts";
import { elementsOf } from "./page.ts";
import { readingAloudRule } from "./reading-aloud.ts";
import type { Rendered, RenderedRule } from "./rendered.ts";
import { sizeRule } from "./size.ts";
import { syntaxProblems } from "./syntax.ts";
import { nameProblems } from "./texts-and-partials.ts";
import { namesInView, variableProblems } from "./variables.ts";

export type GateNeeds = CompileNeeds & {
  /**
   * Reads a notice as it comes back below a reply that says nothing.
   * @returns a sentence for each way in which a decision is found in it
   */
  readonly quoteProblems: (notice: Mail) => Promise<readonly string[]>;
};

/** Everything that speaks against publishing a set; none when it may be. */
export const checkSet = async (set: TemplateSet, needs: GateNeeds): Promise<readonly Problem[]> =>
  (await examinedSet(set, needs)).problems;

/** Checks a set and keeps what it was compiled to on the way. */
export const examinedSet = async (
  set: TemplateSet,
  needs: GateNeeds,
): Promise<{
  readonly problems: readonly Problem[];
  readonly compiled: Readonly<Record<string, string>>;
}> => {
  const written = sourceProblems(set);
  if (written.length > 0) return { problems: written, compiled: {} };
  const { compiled, problems } = await compiledSet(set, needs);
  if (problems.length > 0) return { problems, compiled: {} };
  const templates = await templatesOf(set, { cache: publishedCache(compiled) });
  return { problems: distinct(await renderedProblems(set, templates, needs)), compiled };
};

/** What can be said of the sources as they are written, in the order in which it makes sense. */
export const sourceProblems = (set: TemplateSet): readonly Problem[] => {
  const files = fileProblems(set);
  if (files.length > 0) return files;
  const found = [...syntaxProblems(set), ...nameProblems(set)];
  if (found.length > 0) return found;
  return paletteProblems(set.get("branding.yaml") ?? "", templateSources(set).branding);
};

const RULES: Readonly<Record<string, RenderedRule>> = {
  answers: answersRule,
  unescaped: unescapedRule,
  foreign: foreignPartsRule,
  "reading-aloud": readingAloudRule,
  contrast: contrastRule,
  size: sizeRule,
};

const renderedProblems = async (
  set: TemplateSet,
  templates: Templates,
  { quoteProblems }: GateNeeds,
): Promise<readonly Problem[]> => {
  const sources = templateSources(set);
  const kinds = [...kindsIn(set).values()];
  const problems: Problem[] = [];
  const known = new Map<string, Set<string>>();
  for (const locale of templates.locales) {
    for (const [index, sample] of SAMPLES.entries()) {
      const { notice, facts } = sample;
      // Every kind with usual facts; with the others they take turns.
      for (const kind of facts.name === "usual"
        ? kinds
        : [kinds[index % kinds.length]].flatMap((one) => one ?? [])) {
        try {
          const { mail, view } = writtenSample(templates, { sample, kind, locale });
          const names = known.get(notice) ?? new Set();
          known.set(notice, names);
          for (const name of namesInView(wholeView(view, locale, sources.branding))) names.add(name);
          const rendered = renderedAs(sources, mail, { notice, locale, links: view["links"] });
          for (const [rule, check] of Object.entries(RULES)) {
            problems.push(...check(rendered).map((found) => located(set, rule, { notice, locale }, found)));
          }
          if (facts.name !== "usual" || kind !== kinds[0] || mail.replyTo === null) continue;
          const needles = (message: string) => /“(.*)”/s.exec(message)?.slice(1) ?? [];
          for (const message of await quoteProblems(mail)) {
            problems.push(located(set, "quoted", { notice, locale }, { message, needles: needles(message) }));
          }
        } catch (cause) {
          problems.push(fillProblem(set, { notice, locale }, cause));
        }
      }
    }
  }
  return [...variableProblems(set, known), ...problems];
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

/** One mistake shows in many mails. */
const distinct = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];
