import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { press } from "../story/decide.ts";
import { decisionUrl } from "../story/mailbox.ts";
import { LEAVE } from "../story/requests.ts";
import type { ApiCall } from "./box/front.ts";
import { jsonError } from "./box/front.ts";
import type { FunctionName } from "./box/functions.ts";
import { answeredAndNotDone, later } from "./box/lost-call.ts";
import { type BoxHome, openBoxHome } from "./box-home.ts";

/** Functions that end, and calls that get lost, between one step and the next. */

let home: BoxHome;
beforeAll(async () => {
  home = await openBoxHome();
}, 120_000);
afterEach(() => home.box.breakDown(undefined));
afterAll(() => home.box.close());

/** Ends a function the first time it makes such a call: the call is not done, and nothing comes after it. */
const endingAt = (name: FunctionName, isTheMoment: (call: ApiCall) => boolean) => {
  let ended = false;
  home.box.breakDown((call) => {
    if (ended || call.caller !== name || !isTheMoment(call)) return undefined;
    ended = true;
    void home.box.functions.recycle(name);
    return jsonError(500, "ServiceException", "ended");
  });
  return () => ended;
};

const losing = (name: FunctionName, action: string) =>
  home.box.breakDown((call) =>
    call.caller === name && call.action === action ? answeredAndNotDone(action) : undefined,
  );

const sweep = () => home.box.functions.invoke("sweep", { time: later() });

const mailsOf = async (id: string) => (await home.allSent(id)).map(({ notice, to }) => `${notice} ${to}`);

describe("a request", () => {
  test("that could not be started is stored nowhere, and asked again with the same key it is one", async () => {
    const askOnce = (key: string) =>
      fetch(`${home.box.url}/requests/leave`, {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": key },
        body: JSON.stringify(LEAVE),
      });
    const key = randomUUID();
    home.box.breakDown(({ action }) =>
      action === "lambda:InvokeFunction" ? jsonError(500, "ServiceException", "no") : undefined,
    );

    const first = await askOnce(key);
    home.box.breakDown(undefined);
    const second = await askOnce(key);
    const { id } = (await second.json()) as { id: string };
    await home.sent(id, "question");
    await home.quiet();

    expect([first.status, second.status]).toEqual([500, 202]);
    expect((await mailsOf(id)).filter((mail) => mail.startsWith("question"))).toHaveLength(1);
  });

  test("whose start was taken and lost is started by the sweep, and by no second one", async () => {
    losing("web", "lambda:InvokeFunction");
    const id = await home.ask();
    home.box.breakDown(undefined);
    const before = await mailsOf(id);

    await sweep();
    await home.sent(id, "question");
    await sweep();
    await home.quiet();

    expect(before).toEqual([]);
    expect((await mailsOf(id)).toSorted()).toEqual([
      "question manager@example.com",
      `receipt ${LEAVE.employee_email}`,
    ]);
  });

  test("that goes on by itself is left alone by the sweep", async () => {
    const id = await home.ask();
    await home.sent(id, "question");
    await home.quiet();
    const before = home.box.calls().length;

    await sweep();

    const calls = home.box.calls().slice(before);
    expect(calls.map(({ caller, action }) => `${caller} ${action}`)).toEqual(["sweep dynamodb:Query"]);
  });
});

describe("a decision", () => {
  test("by link that woke nobody is acted on by the sweep", async () => {
    const id = await home.ask();
    const url = decisionUrl(await home.sent(id, "question"));
    losing("web", "lambda:SendDurableExecutionCallbackSuccess");

    await press(url, "approved");
    const between = await home.read(id);
    home.box.breakDown(undefined);
    await sweep();

    expect(between).toMatchObject({ status: "pending", decisions: [{ verdict: "approved" }] });
    expect((await home.closed(id)).status).toBe("approved");
  });

  test("by link is confirmed, once, though the page ends between storing it and mailing that", async () => {
    const id = await home.ask();
    const url = decisionUrl(await home.sent(id, "question"));
    const hasEnded = endingAt("web", ({ action }) => action === "sqs:SendMessage");

    await press(url, "approved");
    await sweep();
    await home.sent(id, "confirmation");
    await home.quiet();

    expect(hasEnded()).toBe(true);
    expect((await home.closed(id)).status).toBe("approved");
    expect(await mailsOf(id)).toHaveLength(4);
  });

  test("by link that settles nothing is confirmed at the outcome, if its page ended before", async () => {
    const [ann, bob] = ["ann@example.com", "bob@example.com"];
    const id = await home.ask({ documentId: "a1234", reviewers: [ann, bob] }, "document");
    const [toAnn, toBob] = [await home.sent(id, "question", ann), await home.sent(id, "question", bob)];
    const hasEnded = endingAt("web", ({ action }) => action === "sqs:SendMessage");

    await press(decisionUrl(toAnn), "approved");
    await press(decisionUrl(toBob), "approved");
    await home.sent(id, "confirmation", ann);
    await home.sent(id, "confirmation", bob);
    await home.quiet();

    expect(hasEnded()).toBe(true);
    expect((await mailsOf(id)).filter((mail) => mail.startsWith("confirmation"))).toHaveLength(2);
  });

  test("by reply is confirmed, once, though the parser ends between storing it and mailing that", async () => {
    const id = await home.ask();
    const question = await home.sent(id, "question");
    const hasEnded = endingAt("inbound", ({ action }) => action === "sqs:SendMessage");

    await home.box.receive(await home.replyTo(question, { body: "Approved." }));
    const confirmation = await home.sent(id, "confirmation");
    await home.quiet();

    expect(hasEnded()).toBe(true);
    expect(confirmation.parsed.inReplyTo).toBeDefined();
    expect(await mailsOf(id)).toHaveLength(4);
  });

  test("by reply survives that the parser ends between storing it and waking", async () => {
    const id = await home.ask();
    const question = await home.sent(id, "question");
    const hasEnded = endingAt("inbound", ({ action }) => action.startsWith("lambda:"));

    await home.box.receive(await home.replyTo(question, { body: "Approved." }));

    expect(await home.closed(id)).toMatchObject({ status: "approved", decisions: [{ channel: "reply" }] });
    expect(hasEnded()).toBe(true);
  });
});

describe("a mail", () => {
  test("is sent, and once, though the orchestrator ends when it hands it over", async () => {
    const hasEnded = endingAt("orchestrator", ({ action }) => action === "sqs:SendMessage");

    const id = await home.ask();
    await home.sent(id, "question");
    await home.quiet();

    expect(hasEnded()).toBe(true);
    expect(await mailsOf(id)).toHaveLength(2);
  });

  test("is sent once though the orchestrator ends between handing it over and remembering it", async () => {
    let handedOver = false;
    const hasEnded = endingAt("orchestrator", ({ action }) => {
      const isNext = handedOver && action === "dynamodb:PutItem";
      handedOver ||= action === "sqs:SendMessage";
      return isNext;
    });

    const id = await home.ask();
    await home.sent(id, "question");
    await home.quiet();

    expect(hasEnded()).toBe(true);
    expect(await mailsOf(id)).toHaveLength(2);
  });
});
