import { html } from "hono/html";
import type { Html } from "../../layout.ts";
import { mark } from "../../pages/signs.ts";
import type { AdminView } from "../admin-view.ts";
import { frame } from "./frame.ts";

/** Where an administrator asks for a link. */
export const signInPage = (
  view: AdminView,
  { email = "", wrong = false }: { readonly email?: string; readonly wrong?: boolean } = {},
): Html => {
  const { signIn: texts } = view.texts;
  return frame(view, {
    title: texts.title,
    main: html`<section class="sheet">
<h1>${texts.title}</h1>
<p class="lead">${texts.intro}</p>
<form method="post" action="${view.to("/admin/sign-in")}" novalidate>
<div class="field"><label for="email">${texts.email}</label>
<input id="email" name="email" type="email" autocomplete="email" required value="${email}"${wrong && html` aria-invalid="true" aria-describedby="wrong"`}>
${wrong && html`<p class="problem" id="wrong" role="alert">${texts.noAddress}</p>`}</div>
<button>${texts.send}</button>
</form>
</section>`,
  });
};

/** The same whether the address may sign in or not: nobody can find out who administers. */
export const linkSentPage = (view: AdminView): Html => {
  const { signIn: texts } = view.texts;
  return frame(view, {
    title: texts.sentTitle,
    main: html`<section class="sheet">
<h1>${texts.sentTitle}</h1>
<p class="lead">${texts.sent}</p>
<p class="soft">${texts.sentHint}</p>
</section>`,
  });
};

/** Opening the link only shows this; its button lets in. */
export const enterPage = (view: AdminView, { email, action }: { email: string; action: string }): Html => {
  const { signIn: texts } = view.texts;
  return frame(view, {
    title: texts.enterTitle,
    main: html`<section class="sheet">
<h1>${texts.enterTitle}</h1>
<p class="lead">${texts.enter(email)}</p>
<form method="post" action="${action}"><button>${texts.enterNow}</button></form>
</section>`,
  });
};

export const deadLinkPage = (view: AdminView, why: "forged" | "expired" | "used"): Html => {
  const { signIn: texts } = view.texts;
  return frame(view, {
    title: texts[why].title,
    main: html`<section class="sheet">
${mark(why === "forged" ? "unknown" : "expired", "warn")}
<h1>${texts[why].title}</h1>
<p class="lead">${texts[why].text}</p>
<p><a class="button" href="${view.to("/admin/sign-in")}">${texts.again}</a></p>
</section>`,
  });
};
