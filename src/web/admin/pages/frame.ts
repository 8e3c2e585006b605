import { html } from "hono/html";
import { type Html, layout } from "../../layout.ts";
import { adminStyle } from "../admin-style.ts";
import type { AdminView } from "../admin-view.ts";
import { TOKEN_FIELD } from "../guard.ts";

/** The frame of every page of the administration: behind the door with the way to the others. */
export const frame = (view: AdminView, { title, main, width }: Shown): Html =>
  layout({
    ...view.language,
    title,
    width,
    style: adminStyle,
    main: html`${navigation(view)}${main}`,
  });

type Shown = { readonly title: string; readonly main: Html; readonly width?: "two" | "wide" };

/** The field that shows that a form is one of ours. */
export const tokenField = ({ signedIn }: AdminView): Html =>
  html`<input type="hidden" name="${TOKEN_FIELD}" value="${signedIn?.formToken ?? ""}">`;

const navigation = (view: AdminView): Html | "" => {
  const { signedIn, texts, to } = view;
  if (signedIn === null) return "";
  const link = (path: string, text: string, also = path): Html =>
    html`<a href="${to(path)}"${(signedIn.path.startsWith(path) || signedIn.path.startsWith(also)) && html` aria-current="page"`}>${text}</a>`;
  return html`<nav class="admin-nav" aria-label="${texts.nav.label}">
${view.hasTemplates && link("/admin/templates", texts.nav.templates, "/admin/history")}${view.hasTemplates && link("/admin/branding", texts.nav.branding)}${view.hasTemplates && link("/admin/kinds", texts.nav.kinds)}${link("/admin/requests", texts.nav.requests)}${link("/admin/mail", texts.nav.mail)}
<form method="post" action="${to("/admin/sign-out")}">${tokenField(view)}<span class="soft">${signedIn.session.email}</span><button class="quiet">${texts.nav.signOut}</button></form>
</nav>
`;
};
