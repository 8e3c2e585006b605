import type { Decision } from "../approval/decision.ts";
import type { Email } from "../approval/email.ts";
import type { Kind } from "../approval/kind.ts";
import type { Outcome, RequestRecord, RequestState } from "../approval/request.ts";
import { instant } from "../approval/time.ts";
import { clarificationMail } from "./clarification-mail.ts";
import { confirmationMail } from "./confirmation-mail.ts";
import { impostorMail } from "./impostor-mail.ts";
import type { Mail, NoticeName } from "./mail.ts";
import type { NoticeNeeds } from "./notice-needs.ts";
import { outcomeMail } from "./outcome-mail.ts";
import { questionMail } from "./question-mail.ts";
import { receiptMail } from "./receipt-mail.ts";
import { reminderMail } from "./reminder-mail.ts";
import { FACTS, type SampleFacts } from "./sample-facts.ts";
import { samplePerson, sampleRecord } from "./sample-record.ts";
import { settledMail } from "./settled-mail.ts";
import { tooLateMail } from "./too-late-mail.ts";
import { unreachableMail } from "./unreachable-mail.ts";

/** A made-up mail with which a template is looked at and tried. */
export type Sample = {
  /** Unique, such as `outcome-rejected.long`: its state and its facts. */
  readonly name: string;
  readonly notice: NoticeName;
  readonly facts: SampleFacts;
  readonly write: (needs: NoticeNeeds, kind: Kind) => Mail;
};

type Case = {
  readonly record: RequestRecord;
  readonly facts: SampleFacts;
};

/** Every notice in every state it has, by the name of that state. */
const STATES: Readonly<Record<string, readonly [NoticeName, (needs: NoticeNeeds, about: Case) => Mail]>> = {
  receipt: ["receipt", (needs, { record }) => receiptMail(needs, { record, to: requesterOf(record) })],
  question: ["question", (needs, { record }) => questionMail(needs, { record, to: approverOf(record) })],
  reminder: [
    "reminder",
    (needs, { record }) => reminderMail(needs, { record, to: approverOf(record), number: 1 }),
  ],
  "outcome-approved": ["outcome", (needs, about) => outcomeOf(needs, about, "approved")],
  "outcome-rejected": ["outcome", (needs, about) => outcomeOf(needs, about, "rejected")],
  "outcome-expired": ["outcome", (needs, about) => outcomeOf(needs, about, "expired")],
  "outcome-withdrawn": ["outcome", (needs, about) => outcomeOf(needs, about, "withdrawn")],
  "settled-approved": ["settled", (needs, about) => settledOf(needs, about, "approved")],
  "settled-rejected": ["settled", (needs, about) => settledOf(needs, about, "rejected")],
  "settled-expired": ["settled", (needs, about) => settledOf(needs, about, "expired")],
  "settled-withdrawn": ["settled", (needs, about) => settledOf(needs, about, "withdrawn")],
  "confirmation-approved": ["confirmation", (needs, about) => confirmationOf(needs, about, "approved")],
  "confirmation-rejected": ["confirmation", (needs, about) => confirmationOf(needs, about, "rejected")],
  clarification: [
    "clarification",
    (needs, { record, facts }) =>
      clarificationMail(needs, {
        record,
        to: approverOf(record),
        sentence: facts.sentence,
        answers: ANSWERED,
      }),
  ],
  "clarification-empty": [
    "clarification",
    (needs, { record }) =>
      clarificationMail(needs, { record, to: approverOf(record), sentence: "", answers: ANSWERED }),
  ],
  impostor: [
    "impostor",
    (needs, { record, facts }) =>
      impostorMail(needs, { record, to: approverOf(record), sentence: facts.sentence, answers: ANSWERED }),
  ],
  "too-late-already": [
    "too-late",
    (needs, { record, facts }) => tooLate(needs, decided(record, facts, "approved"), 0),
  ],
  "too-late-approved": [
    "too-late",
    (needs, { record, facts }) => tooLate(needs, decided(record, facts, "approved"), -1),
  ],
  "too-late-rejected": [
    "too-late",
    (needs, { record, facts }) => tooLate(needs, decided(record, facts, "rejected"), -1),
  ],
  "too-late-expired": [
    "too-late",
    (needs, { record }) => tooLate(needs, { ...record, state: closed("expired") }, 0),
  ],
  "too-late-withdrawn": [
    "too-late",
    (needs, { record }) => tooLate(needs, { ...record, state: closed("withdrawn") }, 0),
  ],
  unreachable: [
    "unreachable",
    (needs, { record }) =>
      unreachableMail(needs, { record, to: requesterOf(record), address: addressOf(record, 0) }),
  ],
};

/** Every state with all sample data. */
export const SAMPLES: readonly Sample[] = FACTS.flatMap((facts) =>
  Object.entries(STATES).map(([state, [notice, write]]) => ({
    name: `${state}.${facts.name}`,
    notice,
    facts,
    write: (needs, kind) => write(needs, { record: sampleRecord(kind, facts), facts }),
  })),
);

const outcomeOf = (needs: NoticeNeeds, { record, facts }: Case, outcome: Outcome): Mail =>
  outcomeMail(needs, { record: ended(record, facts, outcome), to: requesterOf(record) });

const settledOf = (needs: NoticeNeeds, { record, facts }: Case, outcome: Outcome): Mail =>
  settledMail(needs, { record: ended(record, facts, outcome), to: approverOf(record, -1) });

const confirmationOf = (needs: NoticeNeeds, { record, facts }: Case, verdict: Decision["verdict"]): Mail => {
  const [decision] = decided(record, facts, verdict).decisions;
  if (decision === undefined) throw new Error("a sample without approvers");
  const answers = verdict === "approved" ? ANSWERED : null;
  return confirmationMail(needs, { record, to: approverOf(record), decision, answers });
};

const tooLate = (needs: NoticeNeeds, record: RequestRecord, place: number): Mail =>
  tooLateMail(needs, { record, to: approverOf(record, place), answers: ANSWERED });

const ended = (record: RequestRecord, facts: SampleFacts, outcome: Outcome): RequestRecord =>
  outcome === "approved" || outcome === "rejected"
    ? decided(record, facts, outcome)
    : { ...record, state: closed(outcome) };

/** Decided by the first approver, in their words. */
const decided = (
  record: RequestRecord,
  { comment }: SampleFacts,
  verdict: Decision["verdict"],
): RequestRecord => ({
  ...record,
  state: closed(verdict),
  decisions: [
    {
      approver: addressOf(record, 0),
      verdict,
      comment,
      channel: verdict === "approved" ? "reply" : "link",
      at: instant("2026-01-06T10:15:00Z"),
      evidence: {},
    },
  ],
});

const closed = (outcome: Outcome): RequestState => ({
  status: "closed",
  outcome,
  closedAt: instant("2026-01-06T10:15:01Z"),
});

const addressOf = ({ request }: RequestRecord, place: number): Email => {
  const address = request.policy.approvers.at(place);
  if (address === undefined) throw new Error("a sample without approvers");
  return address;
};

const approverOf = (record: RequestRecord, place = 0) => samplePerson("approver", addressOf(record, place));

const requesterOf = ({ request }: RequestRecord) => {
  if (request.requester === null) throw new Error("a sample without a requester");
  return samplePerson("requester", request.requester);
};

const ANSWERED = {
  inboundId: "20260106t101500-4f3a9c",
  messageId: "<CAF-1234@mail.example.com>",
  subject: "Re: a mail of ours",
} as const;
