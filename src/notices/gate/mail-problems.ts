import type { Locale } from "../../approval/request.ts";
import type { Mail } from "../mail.ts";
import type { Problem } from "../problem.ts";
import type { TemplateSet } from "../template-set.ts";
import type { TemplateSources } from "../template-sources.ts";
import type { View } from "../templates.ts";
import { findText } from "../texts.ts";
import { answersRule, unescapedRule } from "./answers.ts";
import { contrastRule } from "./contrast.ts";
import { foreignPartsRule } from "./foreign-parts.ts";
import { located } from "./located.ts";
import { elementsOf } from "./page.ts";
import { readingAloudRule } from "./reading-aloud.ts";
import type { Rendered, RenderedRule } from "./rendered.ts";
import { sizeRule } from "./size.ts";

/**
 * Reads a notice as it comes back below a reply that says nothing.
 * @returns a sentence for each way in which a decision is found in it
 */
export type QuoteProblems = (notice: Mail) => Promise<readonly string[]>;

/** A mail of a set, with what its template was given. */
type Filled = { readonly mail: Mail; readonly view: View; readonly locale: Locale };
type Checked = { readonly set: TemplateSet; readonly sources: TemplateSources };

/** What the rules say of one mail that is filled in. */
export const mailProblems = (
  { set, sources }: Checked,
  { mail, view, locale }: Filled,
): readonly Problem[] => {
  const { notice } = mail;
  const rendered = renderedAs(sources, { mail, view, locale });
  return Object.entries(RULES).flatMap(([rule, check]) =>
    check(rendered).map((found) => located(set, rule, { notice, locale }, found)),
  );
};

/** What replies to one mail would be taken for; whose mails are not answered to us cannot decide. */
export const quotedProblems = async (
  { set }: Checked,
  { mail, locale }: Pick<Filled, "mail" | "locale">,
  quoteProblems: QuoteProblems,
): Promise<readonly Problem[]> => {
  if (mail.replyTo === null) return [];
  return (await quoteProblems(mail)).map((message) =>
    located(set, "quoted", { notice: mail.notice, locale }, { message, needles: wordsIn(message) }),
  );
};

/** Why a mail cannot be filled in. */
export const fillProblem = (
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

const RULES: Readonly<Record<string, RenderedRule>> = {
  answers: answersRule,
  unescaped: unescapedRule,
  foreign: foreignPartsRule,
  "reading-aloud": readingAloudRule,
  contrast: contrastRule,
  size: sizeRule,
};

const renderedAs = ({ texts, branding }: TemplateSources, { mail, view, locale }: Filled): Rendered => ({
  notice: mail.notice,
  locale,
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  elements: elementsOf(mail.html),
  links: (view["links"] ?? {}) as Readonly<Record<string, string>>,
  replyInvitation: findText(texts, locale, "shared.reply_invitation"),
  branding,
});

/** The words of ours that were taken for an answer. */
const wordsIn = (message: string): readonly string[] => /“(.*)”/s.exec(message)?.slice(1) ?? [];
