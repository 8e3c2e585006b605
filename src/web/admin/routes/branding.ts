import { type Context, Hono } from "hono";
import { type Branding, parseBranding } from "../../../notices/branding.ts";
import { paletteContrasts } from "../../../notices/gate/contrast.ts";
import { readForm } from "../../form-body.ts";
import { contentSecurityPolicy } from "../../headers.ts";
import { stylesheet } from "../../style.ts";
import type { AdminNeeds } from "../admin-needs.ts";
import { adminStyle } from "../admin-style.ts";
import type { AdminTemplates } from "../admin-templates.ts";
import { type AdminView, adminView } from "../admin-view.ts";
import { MODES, withBrandingForm } from "../branding-form.ts";
import { choicesFor, chosenIn, draftPreview } from "../draft.ts";
import type { Behind } from "../guard.ts";
import { liveSet } from "../live-set.ts";
import { mailPolicy } from "../mail-policy.ts";
import { BRANDING, type BrandingPage, brandingPage } from "../pages/branding-page.ts";
import { brandingProblems } from "../pages/branding-problems.ts";
import { previewFrame } from "../pages/preview-frame.ts";
import { conflictIn, publishFile } from "../publish-file.ts";

/** Name, logo, colours and footer of the mails, in a form. */
export const brandingRoutes = (needs: AdminNeeds, templates: AdminTemplates): Hono<Behind> => {
  const routes = new Hono<Behind>();
  const write = draftPreview(templates);
  const show = async (c: Context<Behind>, draft: Shown, status: 200 | 409 | 422) => {
    const view = adminView(c, needs, "/admin/branding");
    const contrasts = contrastsIn(view, draft.yaml);
    const whole = { note: "", problems: [], ...draft, contrasts, assets: needs.assets };
    c.header("Content-Security-Policy", POLICY);
    return c.html(brandingPage(view, whole), status);
  };
  routes.get("/admin/branding", async (c) => {
    const live = await liveSet(templates);
    const choices = choicesFor(templates, live, adminView(c, needs).language.locale);
    const chosen = chosenIn(new URLSearchParams(), BRANDING, choices);
    const isPublished = c.req.query("done") === "published";
    const yaml = live.set.get(BRANDING) ?? "";
    return show(c, { yaml, basedOn: live.number, chosen, choices, isPublished }, 200);
  });
  routes.post("/admin/branding/preview", async (c) => {
    const view = adminView(c, needs);
    const { yaml: content, ...draft } = await sent(c, templates, view);
    const mail = await write({ ...draft, content });
    const problems = "problems" in mail ? mail.problems : mail.remarks;
    if (c.req.header("accept") === "application/json") {
      const { fine, mend } = view.texts.branding;
      return c.json({
        said: problems.length === 0 ? fine : mend(problems.length),
        problems: problems.length === 0 ? "" : String(brandingProblems(view, BRANDING, problems)),
        isShown: !("problems" in mail),
        heads: { ...contrastsIn(view, content), ...("problems" in mail ? {} : { subject: mail.subject }) },
      });
    }
    c.header("X-Frame-Options", "SAMEORIGIN");
    c.header("Content-Security-Policy", mailPolicy(parsed(content)?.logo ?? null));
    return c.html("problems" in mail ? "" : previewFrame(mail, draft.chosen));
  });
  routes.post("/admin/branding/publish", async (c) => {
    const view = adminView(c, needs);
    const draft = await sent(c, templates, view);
    const { email: by } = c.get("session");
    const change = { file: BRANDING, content: draft.yaml, basedOn: draft.basedOn };
    const note = draft.note || view.texts.branding.title;
    const answer = await publishFile(templates, { ...change, note, by });
    if ("problems" in answer) return show(c, { ...draft, problems: answer.problems }, 422);
    if ("conflict" in answer) {
      const conflict = await conflictIn(templates, change);
      return show(c, { ...draft, basedOn: (await liveSet(templates)).number, conflict }, 409);
    }
    needs.log.info("admin.published", { by, number: answer.published, file: BRANDING });
    return c.redirect(view.to("/admin/branding", { done: "published" }), 303);
  });
  return routes;
};

type Shown = Pick<BrandingPage, "yaml" | "basedOn" | "chosen" | "choices"> & Partial<BrandingPage>;

/** The branding as the form says it. */
const sent = async (c: Context, templates: AdminTemplates, { language }: AdminView) => {
  const form = await readForm(c);
  const live = await liveSet(templates);
  const choices = choicesFor(templates, live, language.locale);
  // Forms send every line with CRLF (HTML §4.10.21.4).
  const base = (form.get("yaml") ?? "").replace(/\r\n?/g, "\n");
  return {
    file: BRANDING,
    yaml: withBrandingForm(base, form),
    basedOn: Number(form.get("based_on")),
    note: (form.get("note") ?? "").trim().slice(0, 200),
    chosen: chosenIn(form, BRANDING, choices),
    choices,
    live,
  };
};

const contrastsIn = (view: AdminView, yaml: string): Readonly<Record<string, string>> => {
  const branding = parsed(yaml);
  const figure = new Intl.NumberFormat(view.language.locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    // 4.46 is not 4.5.
    roundingMode: "floor",
  });
  return Object.fromEntries(
    MODES.flatMap((mode) =>
      branding === undefined
        ? []
        : paletteContrasts(branding[mode]).map(({ text, behind, contrast, isEnough }) => [
            `${mode}.${text}.${behind}`,
            view.texts.branding.contrast(figure.format(contrast), isEnough),
          ]),
    ),
  );
};

/** Undefined while something in it cannot be used. */
const parsed = (yaml: string): Branding | undefined => {
  try {
    return parseBranding(yaml);
  } catch {
    return undefined;
  }
};

const POLICY = contentSecurityPolicy(
  [stylesheet, adminStyle],
  ["script-src 'self'", "connect-src 'self'", "frame-src 'self'"],
);
