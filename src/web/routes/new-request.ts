import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import type { Kind } from "../../approval/kind.ts";
import { statusLink } from "../../keys/links.ts";
import { readForm } from "../form-body.ts";
import { languageOf } from "../language.ts";
import type { WebNeeds } from "../needs.ts";
import { madePage } from "../pages/made-page.ts";
import { newPage } from "../pages/new-page.ts";
import { ONCE_FIELD, type RequestForm } from "../pages/request-form.ts";
import { startPage } from "../pages/start-page.ts";

/** The start page and the forms by which people ask. */
export const newRequestRoutes = (needs: WebNeeds): Hono => {
  const routes = new Hono();
  const { kinds, mailboxPath, replyAuth } = needs;
  routes.get("/", (c) =>
    c.html(
      startPage(languageOf(c, needs), {
        forms: [...kinds.values()].map(emptyForm),
        mailboxPath,
        unsafe: replyAuth === "none",
      }),
    ),
  );
  routes.get("/new/:kind", (c) => {
    const kind = kinds.get(c.req.param("kind"));
    if (kind === undefined) return c.notFound();
    return c.html(newPage(languageOf(c, needs), { ...emptyForm(kind), conflict: false }));
  });
  routes.post("/new/:kind", (c) => {
    const kind = kinds.get(c.req.param("kind"));
    return kind === undefined ? c.notFound() : submit(c, needs, kind);
  });
  routes.get("/new/:kind/made", (c) =>
    kinds.has(c.req.param("kind")) ? c.html(madePage(languageOf(c, needs))) : c.notFound(),
  );
  return routes;
};

const emptyForm = (kind: Kind): RequestForm => ({ kind, once: randomUUID(), values: {}, problems: [] });

const submit = async (c: Context, needs: WebNeeds, kind: Kind) => {
  const { [ONCE_FIELD]: once = "", ...values } = Object.fromEntries(await readForm(c));
  const language = languageOf(c, needs);
  const submitted = await needs.intake.submit({
    kind: kind.name,
    sent: values,
    fromForm: true,
    locale: language.locale,
    idempotencyKey: /^[0-9a-f-]{36}$/.test(once) ? once : null,
  });
  switch (submitted.answer) {
    case "accepted": {
      const { record, requester } = submitted;
      // On the origin the form was sent to: CSP form-action also holds for the redirect that follows.
      const path =
        requester === null
          ? `/new/${encodeURIComponent(kind.name)}/made`
          : new URL(statusLink(needs.links, record.request, requester)).pathname;
      return c.redirect(`${path}${language.query}`, 303);
    }
    case "invalid": {
      const form = { ...emptyForm(kind), values, problems: submitted.problems };
      return c.html(newPage(language, { ...form, conflict: false }), 400);
    }
    case "conflict":
      return c.html(newPage(language, { ...emptyForm(kind), values, conflict: true }), 409);
    case "unknown-kind":
      return c.notFound();
  }
};
