import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import type { Email } from "../../../approval/email.ts";
import { after } from "../../../approval/time.ts";
import { parseBranding } from "../../../notices/branding.ts";
import type { Preview } from "../../../notices/preview.ts";
import { contentSecurityPolicy } from "../../headers.ts";
import { stylesheet } from "../../style.ts";
import type { AdminNeeds } from "../admin-needs.ts";
import { adminStyle } from "../admin-style.ts";
import type { AdminTemplates } from "../admin-templates.ts";
import { type AdminView, adminView } from "../admin-view.ts";
import { type Draft, draftPreview, sentDraft } from "../draft.ts";
import type { Behind } from "../guard.ts";
import { mailPolicy } from "../mail-policy.ts";
import { frame } from "../pages/frame.ts";
import { previewFrame } from "../pages/preview-frame.ts";
import { problemList } from "../pages/problem-list.ts";
import { testMail } from "../test-mail.ts";
import type { ShowEditor } from "./templates.ts";

/** The mail that a file makes while it is being written: to look at, or in one's own mailbox. */
export const previewRoutes = (
  needs: AdminNeeds,
  templates: AdminTemplates,
  show: ShowEditor,
): Hono<Behind> => {
  const routes = new Hono<Behind>();
  const write = draftPreview(templates);
  routes.post("/admin/templates/preview", async (c) => {
    const view = adminView(c, needs);
    const draft = await sentDraft(c, templates, view.language.locale);
    if (draft === undefined) return c.notFound();
    const mail = await write(draft);
    return wantsJson(c) ? c.json(previewAnswer(view, draft, mail)) : framed(c, view, draft, mail);
  });
  routes.post("/admin/templates/send-test", async (c) => {
    const view = adminView(c, needs);
    const draft = await sentDraft(c, templates, view.language.locale);
    if (draft === undefined) return c.notFound();
    const { email } = c.get("session");
    const mail = await write(draft);
    const problems = "problems" in mail ? mail.problems : [];
    const said =
      "problems" in mail
        ? view.texts.templates.testNotWritten
        : await sendTest(needs, view, { mail, to: email });
    return wantsJson(c)
      ? c.json({ ...previewAnswer(view, draft, mail), said })
      : show(c, { ...draft, problems, said }, problems.length > 0 ? 422 : 200);
  });
  return routes;
};

const wantsJson = (c: Context): boolean => c.req.header("accept") === "application/json";

type Written = Preview | { readonly problems: Parameters<typeof problemList>[1] };

/** What the editor's script shows around the frame; the mail itself comes into the frame by a form. */
const previewAnswer = (view: AdminView, { file }: Draft, mail: Written) => {
  const { templates: texts } = view.texts;
  const isShown = !("problems" in mail);
  const problems = isShown ? mail.remarks : mail.problems;
  return {
    said: problems.length === 0 ? texts.allFine : texts.found(problems.length),
    problems: problems.length === 0 ? "" : String(problemList(view, problems, { title: texts.toMend, file })),
    isShown,
    heads: isShown ? { subject: mail.subject, preheader: mail.preheader } : {},
  };
};

const framed = (c: Context<Behind>, view: AdminView, draft: Draft, mail: Written) => {
  const { chosen, file, content, live } = draft;
  c.header("X-Frame-Options", "SAMEORIGIN");
  if (!("problems" in mail)) {
    const branding = file === "branding.yaml" ? content : (live.set.get("branding.yaml") ?? "");
    c.header("Content-Security-Policy", mailPolicy(parseBranding(branding).logo));
    return c.html(previewFrame(mail, chosen));
  }
  c.header("Content-Security-Policy", FRAMED_PAGE_POLICY);
  const title = view.texts.templates.toMend;
  return c.html(
    frame({ ...view, signedIn: null }, { title, main: problemList(view, mail.problems, { title, file }) }),
  );
};

/** @returns what to tell who wanted it */
const sendTest = async (
  { store, now, send, messageDomain, log }: AdminNeeds,
  { texts: { templates: texts } }: AdminView,
  { mail, to }: { readonly mail: Preview; readonly to: Email },
): Promise<string> => {
  const [id, at] = [randomUUID(), now()];
  const cap = { counter: `test-mails.${to}`, id, at, until: after(at, { hours: 24 }) };
  if ((await store.count(cap)) > TESTS_A_DAY) {
    log.warn("admin.too-many-tests", { to });
    return texts.testsUsedUp(TESTS_A_DAY);
  }
  await send(testMail({ ...mail, subject: texts.testSubject(mail.subject) }, { to, id, messageDomain }));
  log.info("admin.tested", { by: to });
  return texts.testSent(to);
};

const TESTS_A_DAY = 50;

const FRAMED_PAGE_POLICY = contentSecurityPolicy([stylesheet, adminStyle]).replace(
  "frame-ancestors 'none'",
  "frame-ancestors 'self'",
);
