import { html } from "hono/html";
import type { Html } from "../../layout.ts";
import { shortMoment } from "../../pages/moment.ts";
import type { AdminView } from "../admin-view.ts";
import type { ReceivedMail } from "../received-mails.ts";
import { fateBadge } from "./fate-badge.ts";
import { frame } from "./frame.ts";

type MailListPage = {
  readonly mails: readonly ReceivedMail[];
  readonly next: string | undefined;
  readonly isNewest: boolean;
};

/** Mail that somebody should look at, newest first. */
export const mailListPage = (view: AdminView, { mails, next, isNewest }: MailListPage): Html => {
  const { mail: texts } = view.texts;
  return frame(view, {
    title: texts.title,
    width: "two",
    main: html`<h1>${texts.title}</h1>
<p class="lead">${texts.intro}</p>
${
  mails.length === 0
    ? html`<p class="soft">${texts.none}</p>`
    : html`<section class="sheet list"><ul class="rows">${mails.map((mail) => row(view, mail))}</ul></section>`
}
<p class="pager">${!isNewest && html`<a href="${view.to("/admin/mail")}">${texts.newest}</a>`}
${next !== undefined && html`<a href="${view.to("/admin/mail", { before: next })}">${texts.older}</a>`}</p>`,
  });
};

const row = (view: AdminView, mail: ReceivedMail): Html => html`<li>
<a href="${view.to(`/admin/mail/${mail.id}`)}"><strong>${mail.from || view.texts.mail.nobody}</strong>${fateBadge(view, mail)}
<small class="soft">${shortMoment(view.language, mail.receivedAt)}</small></a></li>
`;
