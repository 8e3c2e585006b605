import { html } from "hono/html";
import type { Decision } from "../../approval/decision.ts";
import type { Email } from "../../approval/email.ts";
import type { Outcome, RequestRecord } from "../../approval/request.ts";
import type { Instant } from "../../approval/time.ts";
import type { HistoryEntry } from "../../store/history.ts";
import type { Language } from "../language.ts";
import type { Html } from "../layout.ts";
import { absenceNote } from "./absence-note.ts";
import { quoted } from "./approver-list.ts";
import { shortMoment } from "./moment.ts";
import { type Tone, toneOf } from "./signs.ts";

/**
 * All that happened to a request, oldest first.
 * @param names whether those who administrate are named: whoever asked never dealt with them
 */
export const timeline = (
  record: RequestRecord,
  history: readonly HistoryEntry[],
  language: Language,
  { names = false }: { readonly names?: boolean } = {},
): Html => html`<ol class="timeline">
${happenings(record, history).map((happening) => {
  const { tone, text, comment = "" } = told(happening, language, names);
  return html`<li class="${tone}">${text} ${shortMoment(language, happening.at)}${quoted(comment)}</li>
`;
})}</ol>`;

type Happening = { readonly at: Instant } & (
  | { readonly what: "made" }
  | { readonly what: "history"; readonly entry: HistoryEntry }
  | { readonly what: "decision"; readonly decision: Decision }
  | { readonly what: "withdrawn"; readonly by?: Email }
  | { readonly what: "outcome"; readonly outcome: Outcome }
);

const happenings = (
  { request, decisions, state, withdrawnByAdministrator: withdrawal }: RequestRecord,
  history: readonly HistoryEntry[],
): readonly Happening[] => {
  const all: readonly Happening[] = [
    { at: request.createdAt, what: "made" },
    ...history
      // The decision itself says it better.
      .filter((entry) => !(entry.event === "reply-handled" && entry.fate === "decided"))
      .map((entry): Happening => ({ at: entry.at, what: "history", entry })),
    ...decisions.map((decision): Happening => ({ at: decision.at, what: "decision", decision })),
    ...(withdrawal === undefined ? [] : [{ ...withdrawal, what: "withdrawn" } as const]),
    ...end(state, withdrawal === undefined),
  ];
  return all.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};

const end = (state: RequestRecord["state"], isOwnWithdrawal: boolean): readonly Happening[] => {
  switch (state.status) {
    case "pending":
      return [];
    case "withdrawing":
      return isOwnWithdrawal ? [{ at: state.withdrawnAt, what: "withdrawn" }] : [];
    case "closed":
      return [{ at: state.closedAt, what: "outcome", outcome: state.outcome }];
  }
};

type Told = { readonly tone: Tone; readonly text: string; readonly comment?: string };

const told = (happening: Happening, language: Language, names: boolean): Told => {
  const { texts } = language;
  switch (happening.what) {
    case "made":
      return { tone: "", text: texts.timeline.made };
    case "history":
      return toldEntry(happening.entry, language, names);
    case "decision": {
      const { approver, verdict, channel, comment } = happening.decision;
      return {
        tone: toneOf(verdict),
        text: texts.timeline.decision(approver, verdict, texts.by[channel]),
        comment,
      };
    }
    case "withdrawn":
      return { tone: "", text: withdrawnText(happening.by, language, names) };
    case "outcome":
      return { tone: toneOf(happening.outcome), text: texts.timeline.outcome[happening.outcome] };
  }
};

const toldEntry = (entry: HistoryEntry, language: Language, names: boolean): Told => {
  const { timeline: texts } = language.texts;
  switch (entry.event) {
    case "notice-sent":
      return { tone: "", text: (texts.notice[entry.notice] ?? texts.mail)(entry.to) };
    case "notice-undelivered":
      return { tone: "warn", text: texts.undelivered(entry.to) };
    case "notice-capped":
      return { tone: "warn", text: texts.capped(entry.to) };
    case "reply-handled":
      return {
        tone: entry.fate === "refused" ? "warn" : "",
        text: [texts.reply[entry.fate](entry.from.slice(0, 254)), absenceNote(entry, language)]
          .filter((part) => part !== undefined)
          .join(": "),
      };
    case "late-answer":
      return { tone: "warn", text: texts.late(entry.by, entry.verdict) };
    case "asked-again":
      return { tone: "", text: texts.askedAgain(names ? entry.by : texts.administrator, entry.to) };
    case "withdrawn-by-administrator":
      return { tone: "", text: withdrawnText(entry.by, language, names) };
  }
};

/** @param by the administrator who did it; undefined for the requester */
const withdrawnText = (by: Email | undefined, { texts }: Language, names: boolean): string => {
  const { withdrawn, withdrawnBy, administrator } = texts.timeline;
  return by === undefined ? withdrawn : withdrawnBy(names ? by : administrator);
};
