import { html } from "hono/html";
import type { Verdict } from "../../approval/decision.ts";
import type { Email } from "../../approval/email.ts";
import type { Kind } from "../../approval/kind.ts";
import type { RequestRecord } from "../../approval/request.ts";
import type { Language } from "../language.ts";
import { type Html, layout } from "../layout.ts";
import { approverList } from "./approver-list.ts";
import { requestFacts, requestTitle } from "./request-facts.ts";
import { sign } from "./signs.ts";

export const MAX_COMMENT_LENGTH = 4000;

type DecisionPage = {
  readonly record: RequestRecord;
  readonly kind: Kind | undefined;
  readonly approver: Email;
  /** Where the form goes. */
  readonly action: string;
  /** The button of the mail that led here; it only stands out. */
  readonly preselected?: Verdict | undefined;
  /** What was typed already, when the form comes back. */
  readonly comment?: string | undefined;
  readonly problem?: DecisionProblem | undefined;
};

export type DecisionProblem = "no-verdict" | "comment-too-long";

/** What is asked, and the form that decides. Looking at it changes nothing. */
export const decisionPage = (language: Language, page: DecisionPage): Html => {
  const { record, kind, approver, problem } = page;
  const { title, summary } = requestTitle({ request: record.request, kind }, language);
  const { decide, form } = language.texts;
  return layout({
    ...language,
    title: problem === undefined ? summary : `${form.errorPrefix}: ${summary}`,
    width: "two",
    main: html`<p class="eyebrow">${title}</p>
<h1>${summary}</h1>
${problem !== undefined && problemNotice(problem, language)}
<div class="columns">
<div>
<section class="sheet">${requestFacts({ request: record.request, kind }, language)}</section>
${record.request.policy.approvers.length > 1 && approverList(record, language, { you: approver, open: true })}
</div>
<section class="sheet beside" aria-labelledby="decide">
<h2 id="decide">${decide.title}</h2>
<p>${decide.youAre} <strong>${approver}</strong>. <span class="soft">${decide.notYou}</span></p>
${decisionForm(language, page)}
</section>
</div>`,
  });
};

const decisionForm = (
  { texts: { decide: texts, form } }: Language,
  { action, preselected, comment = "", problem }: DecisionPage,
): Html => html`<form method="post" action="${action}">
${preselected !== undefined && html`<div class="notice calm"><p>${texts.preselected[preselected]}</p></div>`}
<div class="field">
<label for="comment">${texts.comment} <span class="soft">(${form.optional})</span></label>
<p class="hint" id="comment-hint">${texts.commentHint}</p>
<textarea id="comment" name="comment" rows="4" maxlength="${MAX_COMMENT_LENGTH}" ${commentState(problem)}>${
  // A parser drops one line feed right after the tag (HTML §13.1.2.5).
  comment.startsWith("\n") ? `\n${comment}` : comment
}</textarea>
${problem === "comment-too-long" && html`<p class="problem" id="comment-problem">${texts.commentTooLong(MAX_COMMENT_LENGTH)}</p>`}
</div>
<div class="verdicts">
<button name="verdict" value="approved" class="good${preselected !== "rejected" && " strong"}">${sign("approved")}${texts.approve}</button>
<button name="verdict" value="rejected" class="bad${preselected === "rejected" && " strong"}">${sign("rejected")}${texts.reject}</button>
</div>
</form>`;

const commentState = (problem: DecisionProblem | undefined): Html =>
  problem === "comment-too-long"
    ? html`aria-invalid="true" aria-describedby="comment-hint comment-problem"`
    : html`aria-describedby="comment-hint"`;

const problemNotice = (problem: DecisionProblem, { texts: { decide: texts } }: Language): Html =>
  html`<div class="notice bad" role="alert"><h2>${texts.problemTitle}</h2><p>${
    problem === "no-verdict"
      ? texts.noVerdict
      : html`<a href="#comment">${texts.commentTooLong(MAX_COMMENT_LENGTH)}</a>`
  }</p></div>`;
