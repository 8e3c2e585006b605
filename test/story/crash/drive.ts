import { setTimeout as sleep } from "node:timers/promises";
import { statusUrl } from "../mailbox.ts";
import type { RequestAnswer } from "../requests.ts";
import { clarified, pressButton, sendReply } from "./answer.ts";
import type { Ledger } from "./ledger.ts";
import type { PlannedAnswer, PlannedApprover, PlannedRequest } from "./plan.ts";
import { type Arrival, plainTextOf } from "./sink.ts";
import type { StubbornClients } from "./stubborn-clients.ts";

export type Driver = {
  /** Asks for these, each at its time from now. */
  readonly ask: (requests: readonly PlannedRequest[]) => void;
  /** What the people do who got this mail. */
  readonly onMail: (mail: Arrival) => void;
  /** Resolves when nobody is about to do anything any more. */
  readonly idle: () => Promise<void>;
  /** Looks at requests again and again, and complains if anything that was said is said differently. */
  readonly watch: (until: () => boolean) => Promise<void>;
  readonly look: (requestId: string) => Promise<RequestAnswer>;
};

/** Plays all the people: those who ask, those who answer, and those who only look. */
export const driver = (
  ledger: Ledger,
  clients: StubbornClients,
  planned: readonly PlannedRequest[],
): Driver => {
  const requesters = new Map(planned.map((request) => [request.requester, request]));
  const approvers = new Map(
    planned.flatMap(({ approvers }) => approvers.map((approver) => [approver.email, approver])),
  );
  const doing = new Set<Promise<void>>();
  const does = (afterMs: number, act: () => Promise<void>): void => {
    const done = sleep(afterMs)
      .then(act)
      .catch((error: unknown) => void ledger.problems.push(String(error)))
      .finally(() => doing.delete(done));
    doing.add(done);
  };

  const look = async (requestId: string): Promise<RequestAnswer> => {
    const before = ledger.seen.get(requestId);
    const { status, body } = await clients.call(`/requests/${requestId}`);
    if (status !== 200) throw new Error(`the accepted request ${requestId} was answered ${status}`);
    const now = JSON.parse(body) as RequestAnswer;
    if (before !== undefined) ledger.problems.push(...contradictions(before, now));
    // Somebody else may have looked later and been answered earlier.
    if (!isOlder(now, ledger.seen.get(requestId))) ledger.seen.set(requestId, now);
    return now;
  };

  const askFor = async (request: PlannedRequest): Promise<void> => {
    const { status, body } = await clients.call(`/requests/${request.kind}`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": request.key },
      body: JSON.stringify({
        subject: request.key,
        approvers: request.approvers.map(({ email }) => email),
        requester: request.requester,
      }),
    });
    if (status !== 202) throw new Error(`${request.key} was answered ${status}: ${body}`);
    const { id } = JSON.parse(body) as { id: string };
    const other = ledger.asked.get(id);
    if (other !== undefined && other !== request) ledger.problems.push(`${id} is two requests`);
    ledger.asked.set(id, request);
  };

  const answer = (mail: Arrival, approver: string, planned: PlannedAnswer): void => {
    const by = { requestId: mail.requestId, approver, answer: planned };
    does(planned.afterMs, () =>
      (planned.channel === "link" ? pressButton : sendReply)(clients, ledger, by, mail),
    );
  };

  const onApproverMail = (mail: Arrival, approver: PlannedApprover): void => {
    if (mail.notice === approver.answersTo)
      for (const planned of approver.answers) answer(mail, approver.email, planned);
    if (mail.notice === "clarification") answer(mail, approver.email, clarified(mail));
  };

  const onReceipt = (mail: Arrival, { withdrawnAfterMs }: PlannedRequest): void => {
    if (withdrawnAfterMs === null) return;
    does(withdrawnAfterMs, async () => {
      const path = `${new URL(statusUrl({ text: plainTextOf(mail) })).pathname}/withdraw`;
      const { status } = await clients.call(path, { method: "POST" });
      ledger.withdrawn.push({ requestId: mail.requestId, status });
    });
  };

  return {
    ask: (requests) => {
      for (const request of requests) {
        does(request.afterMs, () => askFor(request));
        if (request.askedTwice) does(request.afterMs + 500, () => askFor(request));
      }
    },
    onMail: (mail) => {
      const [approver, request] = [approvers.get(mail.to), requesters.get(mail.to)];
      if (approver !== undefined) onApproverMail(mail, approver);
      if (request !== undefined && mail.notice === "receipt") onReceipt(mail, request);
    },
    idle: async () => {
      while (doing.size > 0) await Promise.all(doing);
    },
    watch: async (until) => {
      for (let turn = 0; !until(); turn++) {
        const ids = [...ledger.asked.keys()];
        const id = ids[(turn * 7919) % Math.max(1, ids.length)];
        if (id !== undefined)
          await look(id).catch((error: unknown) => void ledger.problems.push(String(error)));
        await sleep(10);
      }
    },
    look,
  };
};

/** What must never change once it was seen. */
const contradictions = (before: RequestAnswer, now: RequestAnswer): readonly string[] => [
  ...before.decisions.flatMap((decision, index) =>
    JSON.stringify(now.decisions[index]) === JSON.stringify(decision)
      ? []
      : [`${before.id}: a decision changed: ${JSON.stringify(decision)} → ${JSON.stringify(now.decisions)}`],
  ),
  ...(before.status !== "pending" && now.status !== before.status
    ? [`${before.id}: its outcome changed from ${before.status} to ${now.status}`]
    : []),
];

const isOlder = (one: RequestAnswer, other: RequestAnswer | undefined): boolean =>
  other !== undefined &&
  (one.decisions.length < other.decisions.length || (one.status === "pending" && other.status !== "pending"));
