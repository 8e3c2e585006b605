import { afterAll, describe, expect, test } from "vitest";
import type { Verdict } from "../../src/approval/decision.ts";
import type { Email } from "../../src/approval/email.ts";
import type { Policy } from "../../src/approval/policy.ts";
import type { RequestId } from "../../src/approval/request-id.ts";
import { systemClock } from "../../src/approval/time.ts";
import { type ApprovalExecutions, openApprovalExecutions } from "../../src/embedded/approval-executions.ts";
import { openDatabase } from "../../src/embedded/database.ts";
import { sqliteStore } from "../../src/embedded/sqlite-store.ts";
import { decideByLink } from "../../src/intake/decide-by-link.ts";
import { recordDecision, storeDecision } from "../../src/intake/record-decision.ts";
import { wakeWhenSettled } from "../../src/intake/wake.ts";
import { withdrawRequest } from "../../src/intake/withdraw-request.ts";
import { silentLog } from "../../src/log.ts";
import type { Mail } from "../../src/notices/mail.ts";
import type { RequestStore } from "../../src/store/request-store.ts";
import { ann, bob, cid, exampleRequest, kindOf, requestId } from "../approval/examples.ts";
import { exampleRing } from "../keys/examples.ts";
import { shippedTemplates } from "../notices/compiled-templates.ts";

const templates = await shippedTemplates();
const open: ApprovalExecutions[] = [];
afterAll(() => Promise.all(open.map((executions) => executions.close())));

/** A store, an outbox that keeps what it is given, and the real host; nothing is faked but the postman. */
const start = async (
  policy: Partial<Policy>,
  change: { readonly send?: (mail: Mail) => Promise<void>; readonly requester?: null } = {},
) => {
  const store = sqliteStore(openDatabase(":memory:"));
  const mails: Mail[] = [];
  const outbox = { send: async (mail: Mail) => void mails.push(mail) };
  const needs = {
    store,
    ring: exampleRing,
    now: systemClock,
    log: silentLog,
    outbox: change.send === undefined ? outbox : { send: change.send },
    notices: {
      templates,
      kinds: new Map([["leave", kindOf("leave")]]),
      links: { ring: exampleRing, publicUrl: "http://localhost" },
      replyPattern: { prefix: "", suffix: "@reply.localhost" },
      messageDomain: "reply.localhost",
      localeOf: () => "en",
    },
  };
  const executions = openApprovalExecutions(needs, { location: ":memory:", keep: { days: 1 } });
  open.push(executions);
  const { createdAt: _, ...submission } = exampleRequest();
  const id = requestId();
  await executions.start({
    ...submission,
    requester: change.requester === null ? null : submission.requester,
    policy: {
      approvers: [ann, bob, cid],
      approvals: "any",
      remindAfter: [],
      deadline: { days: 200 },
      ...policy,
    },
  });
  const answering = { store, wake: executions.wake, now: systemClock, log: silentLog };
  return {
    store,
    mails,
    executions,
    sent: () => mails.map(({ notice, to }) => `${notice} ${to.split("@")[0]}`),
    decide: (approver: Email, verdict: Verdict) =>
      recordDecision(answering, id, { approver, verdict, comment: "", channel: "reply", evidence: {} }),
    /** Stored and acted on as the decision page does. */
    decideByLink: (approver: Email) => decideByLink({ ...needs, ...answering }, id, byLink(approver)),
    /** As the decision page does that ends once it has stored the decision, and is woken for by the sweep. */
    decideByLostLink: async (approver: Email) => {
      const { record } = await storeDecision(needs, id, byLink(approver));
      await wakeWhenSettled(answering, record);
    },
    withdraw: () => withdrawRequest(answering, id),
    waiting: () => until(async () => (await store.read(id))?.callbackId ?? null),
    outcome: () => until(() => outcomeOf(store, id)),
    /** The outcome is written before the last mails are; this is when those are sent, too. */
    told: (mailCount: number) => until(async () => (mails.length >= mailCount ? true : null)),
  };
};

const byLink = (approver: Email) =>
  ({ approver, verdict: "approved", comment: "", channel: "link", evidence: {} }) as const;

const outcomeOf = async (store: RequestStore, id: RequestId) => {
  const state = (await store.read(id))?.state;
  return state?.status === "closed" ? state.outcome : null;
};

const until = async <Value>(look: () => Promise<Value | null>): Promise<Value> => {
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

describe("the orchestrator", () => {
  test("sends a receipt, asks everybody, and tells all when one of three approved", async () => {
    const request = await start({});
    await request.waiting();
    const asked = request.sent();

    await request.decide(bob, "approved");

    expect(await request.outcome()).toBe("approved");
    await request.told(7);
    expect(asked).toEqual(["receipt employee", "question ann", "question bob", "question cid"]);
    expect(request.sent().slice(4)).toEqual(["outcome employee", "settled ann", "settled cid"]);
  });

  test("waits for all, and ends with the first rejection", async () => {
    const request = await start({ approvals: "all" });
    await request.waiting();

    await request.decide(ann, "approved");
    const between = await request.store.read(requestId());
    await request.decide(bob, "rejected");

    expect(between?.state.status).toBe("pending");
    expect(await request.outcome()).toBe("rejected");
    await request.told(6);
    expect(request.sent().slice(4)).toEqual(["outcome employee", "settled cid"]);
  });

  test("two of three are enough", async () => {
    const request = await start({ approvals: 2 });
    await request.waiting();

    await request.decide(ann, "approved");
    await request.decide(bob, "rejected");
    await request.decide(cid, "approved");

    expect(await request.outcome()).toBe("approved");
  });

  test("reminds those who have not answered, then expires", async () => {
    const request = await start({
      approvers: [ann, bob],
      approvals: "all",
      remindAfter: [{ seconds: 1 }],
      deadline: { seconds: 3 },
    });
    await request.waiting();
    await request.decide(ann, "approved");

    expect(await request.outcome()).toBe("expired");
    await request.told(6);
    expect(request.sent().slice(3)).toEqual(["reminder bob", "outcome employee", "settled bob"]);
  });

  test("confirms a decision that its page could not, once, when it has come to the outcome", async () => {
    const request = await start({ approvers: [ann, bob] });
    await request.waiting();

    await request.decideByLostLink(ann);

    await request.told(6);
    expect(request.sent().slice(3)).toEqual(["outcome employee", "confirmation ann", "settled bob"]);
  });

  test("confirms a decision that its page could not with the next reminder, and not again", async () => {
    const request = await start({
      approvers: [ann, bob],
      approvals: "all",
      remindAfter: [{ seconds: 1 }],
      deadline: { seconds: 3 },
    });
    await request.waiting();
    await request.decideByLostLink(ann);

    await request.told(7);
    const expected = ["confirmation ann", "reminder bob", "outcome employee", "settled bob"];
    expect(request.sent().slice(3)).toEqual(expected);
  });

  test("finds a decision by link confirmed when it is woken", async () => {
    const request = await start({ approvers: [ann, bob] });
    await request.waiting();

    await request.decideByLink(ann);

    await request.told(6);
    expect(request.sent().slice(3)).toEqual(["confirmation ann", "outcome employee", "settled bob"]);
  });

  test("ends with a withdrawal", async () => {
    const request = await start({ approvers: [ann] });
    await request.waiting();

    await request.withdraw();

    expect(await request.outcome()).toBe("withdrawn");
    await request.told(4);
    expect(request.sent().slice(2)).toEqual(["outcome employee", "settled ann"]);
  });

  test("sees a decision that came before it waited", async () => {
    const request = await start({ approvers: [ann] });
    await until(async () => ((await request.store.read(requestId())) ? true : null));

    await request.decide(ann, "approved");

    expect(await request.outcome()).toBe("approved");
  });

  test("tries a mail again that could not be sent", async () => {
    const sent: string[] = [];
    let failures = 2;
    const request = await start(
      { approvers: [ann] },
      {
        send: async ({ notice }) => {
          if (notice === "question" && failures-- > 0) throw new Error("the disk is full");
          sent.push(notice);
        },
      },
    );

    await request.waiting();

    expect(sent).toEqual(["receipt", "question"]);
  });

  test("mails nobody a receipt or an outcome when there is no requester", async () => {
    const request = await start({ approvers: [ann, bob] }, { requester: null });
    await request.waiting();

    await request.decide(ann, "approved");

    await request.told(3);
    expect(request.sent()).toEqual(["question ann", "question bob", "settled bob"]);
  });
});
