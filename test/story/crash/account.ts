import type { Decision } from "../../../src/approval/decision.ts";
import type { RequestRecord } from "../../../src/approval/request.ts";
import { after } from "../../../src/approval/time.ts";
import { findMailProblems } from "./account-mails.ts";
import { wordsOf } from "./answer.ts";
import type { Given, Ledger } from "./ledger.ts";
import type { Run } from "./run.ts";

/** Everything in which what the people saw and what the service kept do not fit together. */
export const findProblems = (run: Run): readonly string[] => [
  ...run.ledger.problems,
  ...requestProblems(run),
  ...[...run.kept.requests.values()].flatMap((record) => [
    ...outcomeProblems(record, run),
    ...decisionProblems(record, run),
  ]),
  ...run.ledger.pressed.flatMap((pressed) => pressedProblems(pressed, run)),
  ...run.ledger.accepted.flatMap((accepted) => acceptedProblems(accepted, run)),
  ...incomingProblems(run),
  ...findMailProblems(run),
];

/** Accepted requests are there, and no others; each has one execution, and that has ended well. */
const requestProblems = ({ ledger, kept }: Run): readonly string[] => [
  ...[...ledger.asked.keys()]
    .filter((id) => !kept.requests.has(id))
    .map((id) => `${id} was accepted and is lost`),
  ...[...kept.requests.keys()].filter((id) => !ledger.asked.has(id)).map((id) => `nobody asked for ${id}`),
  ...[...kept.executions].flatMap(([name, status]) =>
    status === "SUCCEEDED" && ledger.asked.has(name) ? [] : [`the execution of ${name} is ${status}`],
  ),
  ...[...ledger.asked.keys()]
    .filter((id) => !kept.executions.has(id))
    .map((id) => `${id} was accepted and has no execution`),
];

/** One outcome, and the one that the recorded decisions imply. */
const outcomeProblems = (record: RequestRecord, { ledger }: Run): readonly string[] => {
  const { request, state, decisions } = record;
  if (state.status !== "closed") return [`${request.id} has no outcome`];
  const withdrawals = ledger.withdrawn.filter(({ requestId }) => requestId === request.id);
  const decided = decidedBy(record);
  const problems: string[] = [];
  if (decided !== undefined && state.outcome !== decided)
    problems.push(`${request.id} is ${state.outcome}, its decisions say ${decided}`);
  if (decided === undefined && state.outcome !== "withdrawn" && state.outcome !== "expired")
    problems.push(`${request.id} is ${state.outcome} with ${decisions.length} decisions`);
  if (state.outcome === "withdrawn" && withdrawals.length === 0)
    problems.push(`${request.id} is withdrawn, and nobody withdrew it`);
  if (state.outcome === "expired" && state.closedAt < after(request.createdAt, request.policy.deadline))
    problems.push(`${request.id} expired before its deadline`);
  if (state.outcome !== "withdrawn" && withdrawals.some(({ status }) => status === 303))
    problems.push(`${request.id} is ${state.outcome}, and its withdrawal was accepted`);
  return problems;
};

/** Counted here once more and by other means than the service's own. */
const decidedBy = ({ request: { policy }, decisions }: RequestRecord): string | undefined => {
  const total = policy.approvers.length;
  const needed = { any: 1, all: total }[String(policy.approvals)] ?? Number(policy.approvals);
  const approvals = decisions.filter(({ verdict }) => verdict === "approved").length;
  if (approvals >= needed) return "approved";
  return total - (decisions.length - approvals) < needed ? "rejected" : undefined;
};

/** One decision an approver at most, each somebody's own words, and none that differs from what was seen. */
const decisionProblems = ({ request, decisions }: RequestRecord, { ledger }: Run): readonly string[] => {
  const approvers = decisions.map(({ approver }) => approver);
  const seen = ledger.seen.get(request.id)?.decisions ?? [];
  const given = [...ledger.pressed, ...ledger.accepted].map(({ by }) => by);
  return [
    ...(new Set(approvers).size === approvers.length ? [] : [`${request.id}: an approver decided twice`]),
    ...seen
      .filter(
        (one) => !decisions.some((kept) => kept.approver === one.approver && kept.comment === one.comment),
      )
      .map((one) => `${request.id}: the decision of ${one.approver} is gone`),
    ...decisions
      .filter((decision) => !given.some((by) => by.requestId === request.id && isBy(decision, by)))
      .map((decision) => `${request.id}: nobody gave the decision ${JSON.stringify(decision)}`),
  ];
};

const isBy = (decision: Decision, { approver, answer }: Given): boolean =>
  decision.approver === approver &&
  decision.verdict === answer.says &&
  decision.channel === answer.channel &&
  decision.comment === wordsOf(answer);

const decisionOf = (run: Run, { requestId, approver }: Given): Decision | undefined =>
  run.kept.requests.get(requestId)?.decisions.find((one) => one.approver === approver);

/** A button that was answered "recorded" has decided. */
const pressedProblems = ({ by, statuses }: Ledger["pressed"][number], run: Run): readonly string[] => {
  const decision = decisionOf(run, by);
  const problems: string[] = [];
  if (statuses[0] === 303 && (decision === undefined || !isBy(decision, by)))
    problems.push(`${by.requestId}: ${by.approver} was told that it is decided, but it is not as they said`);
  if (statuses.some((status) => ![200, 303, 409].includes(status)) || statuses.slice(1).includes(303))
    problems.push(`${by.requestId}: a button was answered ${statuses.join(", ")}`);
  if (statuses.includes(200) && decision?.verdict !== by.answer.says)
    problems.push(`${by.requestId}: ${by.approver} was told that it stands as they said, but it does not`);
  return problems;
};

/** A reply that was answered with 250 has been dealt with once, in a way that fits what is recorded. */
const acceptedProblems = ({ by, messageId }: Ledger["accepted"][number], run: Run): readonly string[] => {
  const { requestId, approver, answer } = by;
  const name = `${requestId}: the accepted reply ${messageId}`;
  const mails = run.kept.incoming.filter((mail) => mail.messageId === messageId);
  const [mail] = mails;
  if (mail === undefined || mails.length > 1) return [`${name} is kept ${mails.length} times`];
  const entries = (run.kept.history.get(requestId) ?? []).filter(
    (entry) => entry.event === "reply-handled" && entry.inboundId === mail.id,
  );
  if (mail.state !== "handled" || entries.length !== 1)
    return [`${name} is ${mail.state} and stands ${entries.length} times in the history`];
  const decision = decisionOf(run, by);
  const decidedIt = decision?.evidence["inboundId"] === mail.id;
  const fits: Readonly<Record<string, boolean>> = {
    decided: decidedIt && decision !== undefined && isBy(decision, by),
    "already-decided": decision !== undefined && !decidedIt,
    "too-late": decision === undefined,
    "asked-back": answer.says === "unclear" && !decidedIt,
  };
  return fits[mail.fate ?? ""] === true
    ? []
    : [`${name} of ${approver}, who ${answer.says}, was ${mail.fate}: ${JSON.stringify(decision)}`];
};

/** Nothing was taken in that nobody sent. */
const incomingProblems = ({ ledger, kept }: Run): readonly string[] => {
  const sent = new Set(ledger.accepted.map(({ messageId }) => messageId));
  return kept.incoming
    .filter(({ messageId }) => messageId === undefined || !sent.has(messageId))
    .map(({ id, messageId }) => `the mail ${id} (${messageId}) came from nobody`);
};
