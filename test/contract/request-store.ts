import { describe, expect, test } from "vitest";
import type { Email } from "../../src/approval/email.ts";
import type { Participant, ParticipantKey } from "../../src/approval/participant.ts";
import type { ApprovalRequest } from "../../src/approval/request.ts";
import { after, type Instant } from "../../src/approval/time.ts";
import type { HistoryEntry } from "../../src/store/history.ts";
import { existing, type RequestStore } from "../../src/store/request-store.ts";
import {
  ann,
  askedOf,
  bob,
  cid,
  decision,
  employee,
  exampleRequest,
  noon,
  requestId,
} from "../approval/examples.ts";

/** What every request store keeps its word on; run on each adapter. */
export const requestStoreContract = (name: string, open: () => Promise<RequestStore>): void => {
  describe(`the request store ${name}`, () => {
    test("stores a request once, and answers with the first", async () => {
      const store = await open();
      const first = await store.create(exampleRequest(), [annOf()]);

      const second = await store.create(exampleRequest({ createdAt: after(noon, { hours: 1 }) }), [annOf()]);

      expect(second).toEqual(first);
      expect(await store.read(requestId())).toEqual(first);
      expect(first).toMatchObject({ state: { status: "pending" }, decisions: [], participants: [annOf()] });
    });

    test("has nothing for an id it was not given", async () => {
      const store = await open();

      expect(await store.read(requestId("z"))).toBeUndefined();
      await expect(existing(store, requestId("z"))).rejects.toThrow(requestId("z"));
      await expect(store.decide(requestId("z"), decision(ann, "approved"))).rejects.toThrow(requestId("z"));
    });

    test("finds who a key stands for", async () => {
      const store = await open();
      await store.create(exampleRequest(), [annOf()]);

      expect(await store.findKey(annOf().key)).toEqual(annOf());
      expect(await store.findKey("zzzzzzzzzzzzzzzzzzzzzzzzzz" as ParticipantKey)).toBeUndefined();
    });

    test("keeps an approver's first decision", async () => {
      const { store, id } = await opened(open, askedOf("all", ann, bob));
      const first = decision(ann, "rejected", { comment: "Not in January.", evidence: { rule: "page" } });
      await store.decide(id, first);

      const second = await store.decide(id, decision(ann, "approved"));

      expect(second.answer).toBe("already-recorded");
      expect(second.record.decisions).toEqual([first]);
    });

    test("keeps one of many decisions that come at the same moment", async () => {
      const { store, id } = await opened(open, askedOf("all", ann, bob));
      const verdicts = Array.from({ length: 20 }, (_, number) => (number % 2 ? "approved" : "rejected"));

      const answers = await Promise.all(verdicts.map((verdict) => store.decide(id, decision(bob, verdict))));

      expect(answers.filter(({ answer }) => answer === "recorded")).toHaveLength(1);
      expect((await existing(store, id)).decisions).toHaveLength(1);
    });

    test("keeps the decisions of several approvers that come at the same moment", async () => {
      const { store, id } = await opened(open, askedOf("all", ann, bob, cid));

      await Promise.all([ann, bob, cid].map((approver) => store.decide(id, decision(approver, "approved"))));

      expect(new Set((await existing(store, id)).decisions.map(({ approver }) => approver))).toEqual(
        new Set([ann, bob, cid]),
      );
    });

    test("takes no decision after the request is settled, withdrawn or closed", async () => {
      const { store, id } = await opened(open, askedOf("any", ann, bob));
      await store.decide(id, decision(ann, "approved"));
      const withdrawn = await opened(async () => store, askedOf("any", ann), "b");
      await store.withdraw(withdrawn.id, noon);
      const closed = await opened(async () => store, askedOf("any", ann), "c");
      await store.close(closed.id, { outcome: "expired", at: noon, revision: 0 });

      expect((await store.decide(id, decision(bob, "rejected"))).answer).toBe("closed");
      expect((await store.decide(withdrawn.id, decision(ann, "approved"))).answer).toBe("closed");
      expect((await store.decide(closed.id, decision(ann, "approved"))).answer).toBe("closed");
    });

    test("takes no decision and no withdrawal once the deadline is reached", async () => {
      const { store, id } = await opened(open, askedOf("any", ann));
      const deadline = after(noon, { days: 7 });

      const decided = await store.decide(id, decision(ann, "approved", { at: deadline }));
      const withdrawn = await store.withdraw(id, deadline);

      expect([decided.answer, withdrawn.answer]).toEqual(["closed", "closed"]);
      expect(withdrawn.record.state).toEqual({ status: "pending" });
    });

    test("withdraws once, and not what is settled", async () => {
      const { store, id } = await opened(open, askedOf("any", ann));
      const settled = await opened(async () => store, askedOf("any", ann), "b");
      await store.decide(settled.id, decision(ann, "approved"));

      const first = await store.withdraw(id, noon);
      const second = await store.withdraw(id, after(noon, { hours: 1 }));

      expect(first).toMatchObject({ answer: "withdrawing", record: { state: { withdrawnAt: noon } } });
      expect(second).toMatchObject({
        answer: "already-withdrawing",
        record: { state: { withdrawnAt: noon } },
      });
      expect((await store.withdraw(settled.id, noon)).answer).toBe("closed");
    });

    test("keeps which administrator withdrew it with the withdrawal itself, also once it is closed", async () => {
      const { store, id } = await opened(open, askedOf("any", ann));

      await store.withdraw(id, noon, bob);
      const { record } = await store.withdraw(id, after(noon, { hours: 1 }), ann);
      const closed = await store.close(id, { outcome: "withdrawn", at: noon, revision: record.revision });

      expect(record.withdrawnByAdministrator).toEqual({ by: bob, at: noon });
      expect(closed.withdrawnByAdministrator).toEqual({ by: bob, at: noon });
    });

    test("names the callback that waits, and forgets it with the outcome", async () => {
      const { store, id } = await opened(open, askedOf("any", ann));

      const waiting = await store.awaitCallback(id, "callback-1");
      const decided = await store.decide(id, decision(ann, "approved"));
      const closed = await store.close(id, {
        outcome: "approved",
        at: noon,
        revision: decided.record.revision,
      });

      expect(waiting.callbackId).toBe("callback-1");
      expect(decided.record.callbackId).toBe("callback-1");
      expect(closed).toMatchObject({ callbackId: null, state: { status: "closed", outcome: "approved" } });
      expect((await store.awaitCallback(id, "callback-2")).callbackId).toBeNull();
    });

    test("gives no outcome that was worked out before a decision came", async () => {
      const { store, id } = await opened(open, askedOf("any", ann));
      const seen = await existing(store, id);
      await store.decide(id, decision(ann, "approved"));

      const after = await store.close(id, { outcome: "expired", at: noon, revision: seen.revision });

      expect(after.state).toEqual({ status: "pending" });
    });

    test("keeps the first outcome", async () => {
      const { store, id } = await opened(open, askedOf("any", ann));
      const closed = await store.close(id, { outcome: "expired", at: noon, revision: 0 });

      const again = await store.close(id, { outcome: "approved", at: noon, revision: closed.revision });

      expect(again).toEqual(closed);
    });

    test("remembers the history in order, each entry once", async () => {
      const { store, id } = await opened(open, askedOf("any", ann));
      const sent = (entry: string, at: Instant): HistoryEntry => ({
        id: entry,
        at,
        event: "notice-sent",
        notice: "question",
        to: ann,
        mailId: entry,
      });

      await store.remember(id, sent("second", after(noon, { hours: 1 })));
      await store.remember(id, sent("first", noon));
      await store.remember(id, sent("first", after(noon, { hours: 2 })));

      expect((await store.history(id)).map((entry) => [entry.id, entry.at])).toEqual([
        ["first", noon],
        ["second", after(noon, { hours: 1 })],
      ]);
    });

    test("lists requests page by page, newest first", async () => {
      const store = await open();
      for (const [hours, letter] of [..."abcde"].entries()) {
        await opened(async () => store, exampleRequest({ createdAt: after(noon, { hours }) }), letter);
      }

      const first = await store.list({ limit: 2 });
      const second = await store.list({ limit: 2, before: first.next });
      const third = await store.list({ limit: 2, before: second.next });

      const ids = [first, second, third].map(({ records }) => records.map(({ request }) => request.id));
      expect(ids).toEqual([
        [requestId("e"), requestId("d")],
        [requestId("c"), requestId("b")],
        [requestId()],
      ]);
      expect(third.next).toBeUndefined();
    });

    test("keeps what fifty approvers write at length, in any script", async () => {
      const approvers = Array.from({ length: 50 }, (_, index) => `approver-${index}@example.com` as Email);
      const { store, id } = await opened(open, askedOf("all", ...approvers));
      const comment = "Bitte erst nach der Messe, danach gerne. 请在展会之后再说。 ".repeat(90);

      for (const approver of approvers) {
        await store.decide(id, decision(approver, "approved", { comment }));
      }

      const { decisions } = await existing(store, id);
      expect(decisions).toHaveLength(50);
      expect(decisions.every((kept) => kept.comment === comment)).toBe(true);
    });

    test("counts towards a cap, a repeat once, and forgets in time", async () => {
      const store = await open();
      const until = after(noon, { days: 1 });
      const count = (id: string, at = noon) => store.count({ counter: "mails to ann", id, at, until });

      expect(await count("one")).toBe(1);
      expect(await count("one")).toBe(1);
      expect(await count("two")).toBe(2);
      expect(await store.count({ counter: "mails to bob", id: "one", at: noon, until })).toBe(1);
      const nextDay = after(noon, { days: 2 });
      expect(
        await store.count({
          counter: "mails to ann",
          id: "three",
          at: nextDay,
          until: after(nextDay, { days: 1 }),
        }),
      ).toBe(1);
    });
  });
};

const annOf = (letter = "a"): Participant => ({
  key: letter.repeat(26) as ParticipantKey,
  requestId: requestId(letter),
  email: ann,
  role: "approver",
});

const opened = async (open: () => Promise<RequestStore>, request: ApprovalRequest, letter = "a") => {
  const store = await open();
  const id = requestId(letter);
  await store.create({ ...request, id, requester: employee }, [annOf(letter)]);
  return { store, id };
};
