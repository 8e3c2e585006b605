import { type Context, Hono } from "hono";
import type { Verdict } from "../../approval/decision.ts";
import type { Participant } from "../../approval/participant.ts";
import { kindMadeAs, type RequestRecord } from "../../approval/request.ts";
import { approverView } from "../approver-view.ts";
import { readForm } from "../form-body.ts";
import { type Language, languageOf } from "../language.ts";
import type { Html } from "../layout.ts";
import type { WebNeeds } from "../needs.ts";
import { openLink } from "../open-link.ts";
import { decidedPage } from "../pages/decided-page.ts";
import { type DecisionProblem, decisionPage, MAX_COMMENT_LENGTH } from "../pages/decision-page.ts";
import { overPage } from "../pages/over-page.ts";
import { badLinkPage } from "./bad-link.ts";

/**
 * The decision link. GET and HEAD only look, however often a scanner comes by; POST decides, once.
 */
export const decisionRoutes = (needs: WebNeeds): Hono => {
  const routes = new Hono();
  routes.get("/d/:token", async (c) => {
    const opened = await openLink(needs, "decision", c.req.param("token"));
    if (opened.link !== "good") return badLinkPage(c, needs, opened.link);
    const verdict = asVerdict(c.req.query("verdict"));
    return c.html(pageFor(c, needs, { ...opened, preselected: verdict }));
  });
  routes.post("/d/:token", async (c) => {
    const opened = await openLink(needs, "decision", c.req.param("token"));
    return opened.link === "good" ? decide(c, needs, opened) : badLinkPage(c, needs, opened.link);
  });
  return routes;
};

type Opened = { readonly record: RequestRecord; readonly participant: Participant };

const decide = async (c: Context, needs: WebNeeds, opened: Opened) => {
  const form = await readForm(c);
  const comment = (form.get("comment") ?? "").replace(/\r\n?/g, "\n").trim();
  const verdicts = form.getAll("verdict");
  const verdict = verdicts.length === 1 ? asVerdict(verdicts[0]) : undefined;
  const problem =
    verdict === undefined
      ? "no-verdict"
      : comment.length > MAX_COMMENT_LENGTH
        ? "comment-too-long"
        : undefined;
  if (verdict === undefined || problem !== undefined)
    return c.html(pageFor(c, needs, { ...opened, preselected: verdict, comment, problem }), 400);

  const { answer, record } = await needs.intake.decide(opened.record.request.id, {
    approver: opened.participant.email,
    verdict,
    comment,
    channel: "link",
    evidence: { page: "decision", userAgent: (c.req.header("user-agent") ?? "").slice(0, 200) },
  });
  const { query } = languageFor(c, needs, record);
  switch (answer) {
    case "recorded":
      return c.redirect(`${c.req.path}${query}`, 303);
    case "already-recorded": {
      const stands = record.decisions.find(({ approver }) => approver === opened.participant.email);
      const status = stands?.verdict === verdict ? 200 : 409;
      return c.html(pageFor(c, needs, { ...opened, record, again: true }), status);
    }
    case "closed":
      return c.html(pageFor(c, needs, { ...opened, record }), 409);
  }
};

const pageFor = (
  c: Context,
  needs: WebNeeds,
  {
    record,
    participant,
    again = false,
    ...form
  }: Opened & {
    readonly preselected?: Verdict | undefined;
    readonly comment?: string | undefined;
    readonly problem?: DecisionProblem | undefined;
    readonly again?: boolean;
  },
): Html => {
  const language = languageFor(c, needs, record);
  const approver = participant.email;
  const kind = kindMadeAs(needs.shippedKinds, record.request);
  const shown = approverView(record, approver, needs.now());
  switch (shown.view) {
    case "open": {
      const action = `${c.req.path}${language.query}`;
      return decisionPage(language, { record, kind, approver, action, ...form });
    }
    case "decided":
      return decidedPage(language, { record, kind, again, ...shown });
    case "over":
      return overPage(language, { record, kind, approver, outcome: shown.outcome });
  }
};

/** The approver's own language comes first; the request's is what the mail was written in. */
const languageFor = (c: Context, needs: WebNeeds, record: RequestRecord): Language =>
  languageOf(c, needs, { asked: record.request.locale });

const asVerdict = (text: string | undefined): Verdict | undefined =>
  text === "approved" || text === "rejected" ? text : undefined;
