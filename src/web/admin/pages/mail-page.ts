import { html } from "hono/html";
import type { Html } from "../../layout.ts";
import { moment } from "../../pages/moment.ts";
import type { AdminView } from "../admin-view.ts";
import type { ExplainedMail } from "../received-mails.ts";
import { explanation } from "./explanation.ts";
import { fateBadge } from "./fate-badge.ts";
import { frame } from "./frame.ts";

/** One mail that came in: what became of it and why. */
export const mailPage = (view: AdminView, { mail, subject, stages }: ExplainedMail): Html => {
  const { mail: texts } = view.texts;
  return frame(view, {
    title: subject || texts.noSubject,
    width: "two",
    main: html`<p><a href="${view.to("/admin/mail")}">← ${texts.back}</a></p>
<p class="eyebrow">${mail.from || texts.nobody} ${fateBadge(view, mail)}</p>
<h1>${subject || texts.noSubject}</h1>
<p class="lead">${texts.why[mail.fate]}</p>
<p class="soft">${moment(view.language, mail.receivedAt)}${mail.requestId !== null && html` · <a href="${view.to(`/admin/requests/${mail.requestId}`)}">${texts.request}</a>`}</p>
<section class="sheet" aria-labelledby="explained"><h2 id="explained">${texts.explained}</h2>
${explanation(view, stages)}</section>`,
  });
};

export const goneMailPage = (view: AdminView): Html =>
  frame(view, {
    title: view.texts.mail.title,
    width: "two",
    main: html`<p><a href="${view.to("/admin/mail")}">← ${view.texts.mail.back}</a></p>
<div class="notice warn"><p>${view.texts.mail.gone}</p></div>`,
  });
