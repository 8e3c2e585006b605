import type { RequestRecord } from "../../../src/approval/request.ts";
import type { Run } from "./run.ts";

/** Everything in which the mails that arrived are not the mails that had to. */
export const findMailProblems = (run: Run): readonly string[] => [
  ...[...run.kept.requests.values()].flatMap((record) => noticeProblems(record, run)),
  ...deliveryProblems(run),
];

/** Who has to get which mail, and that they got it; each notice is one mail, however often it arrived. */
const noticeProblems = (record: RequestRecord, run: Run): readonly string[] => {
  const { request, decisions } = record;
  const arrived = new Map<string, Set<string>>();
  for (const { requestId, notice, to, messageId } of run.arrivals) {
    if (requestId !== request.id) continue;
    const key = `${notice} to ${to}`;
    arrived.set(key, (arrived.get(key) ?? new Set()).add(messageId));
  }
  const silent = request.policy.approvers.filter((one) =>
    decisions.every(({ approver }) => approver !== one),
  );
  const once = [
    `receipt to ${request.requester}`,
    `outcome to ${request.requester}`,
    ...request.policy.approvers.map((approver) => `question to ${approver}`),
    ...silent.map((approver) => `settled to ${approver}`),
    ...decisions.map(({ approver }) => `confirmation to ${approver}`),
  ];
  const replies = run.ledger.accepted.filter(({ by }) => by.requestId === request.id).length;
  const answers = [...arrived].filter(([key]) => /^(?:too-late|clarification) /.test(key));
  const confirmed = decisions.filter(({ channel }) => channel === "reply").length;
  const answered = answers.reduce((sum, [, ids]) => sum + ids.size, confirmed);
  return [
    ...once
      .filter((key) => arrived.get(key)?.size !== 1)
      .map((key) => `${request.id}: ${arrived.get(key)?.size ?? 0} mails ${key}`),
    ...[...arrived.keys()]
      .filter((key) => !once.includes(key) && !/^(?:too-late|clarification|reminder) /.test(key))
      .map((key) => `${request.id}: a mail ${key} that nobody should get`),
    ...(answered === replies ? [] : [`${request.id}: ${replies} replies got ${answered} answers`]),
  ];
};

/**
 * What the outbox holds has arrived, and nothing else. More than once only a mail whose sending was begun
 * as often, and only across a kill.
 */
const deliveryProblems = ({ kept, arrivals, kills }: Run): readonly string[] => {
  const byMail = Map.groupBy(arrivals, ({ messageId }) => messageId.slice(1, messageId.lastIndexOf("@")));
  const outgoing = new Map(kept.outgoing.map((mail) => [mail.mailId, mail]));
  return [
    ...[...byMail.keys()].filter((id) => !outgoing.has(id)).map((id) => `the mail ${id} is from nowhere`),
    ...kept.outgoing.flatMap(({ mailId, state, attempts }) => {
      const arrived = byMail.get(mailId) ?? [];
      if (state !== "sent" || arrived.length === 0)
        return [`the mail ${mailId} is ${state} and arrived ${arrived.length} times`];
      const unexplained = arrived.slice(1).some(({ at }, index) => {
        const before = (arrived[index]?.at ?? 0) - LATENESS_MS;
        return !kills.some((kill) => kill >= before && kill <= at);
      });
      return arrived.length > attempts || unexplained
        ? [
            `the mail ${mailId} arrived ${arrived.length} times in ${attempts} attempts without a kill between`,
          ]
        : [];
    }),
  ];
};

/** How late the moment of an arrival may be noted, with everything on two cores. */
const LATENESS_MS = 300;
