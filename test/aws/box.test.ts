import { randomBytes, randomUUID } from "node:crypto";
import { CloudDurableTestRunner, InvocationType } from "@aws/durable-execution-sdk-js-testing";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Submission } from "../../src/approval/request.ts";
import { base32 } from "../../src/keys/base32.ts";
import { askedOf } from "../approval/examples.ts";
import { rawMail } from "../reply/mails.ts";
import { press } from "../story/decide.ts";
import { eventually } from "../story/eventually.ts";
import { decisionUrl, replyAddress, statusUrl } from "../story/mailbox.ts";
import { LEAVE, MANAGER } from "../story/requests.ts";
import { ORCHESTRATOR_ARN, REGION, SECRET_ARN } from "./box/arns.ts";
import { jsonError } from "./box/front.ts";
import { snsEnvelope } from "./box/ses-receiving.ts";
import { type BoxHome, openBoxHome } from "./box-home.ts";

/** The bundles of a deployment against every AWS service on loopback, with events of the real shapes. */

let home: BoxHome;
beforeAll(async () => {
  home = await openBoxHome();
}, 120_000);
afterEach(() => home.box.breakDown(undefined));
afterAll(() => home.box.close());

const asked = async () => {
  const id = await home.ask();
  return { id, question: await home.sent(id, "question") };
};

/** The first so many calls of one kind fail, each with this error. */
const failing = (times: number, action: string, [status, name, message]: [number, string, string]) => {
  let left = times;
  home.box.breakDown((call) =>
    call.action === action && left-- > 0 ? jsonError(status, name, message) : undefined,
  );
  return () => Math.max(0, left);
};

describe("the whole path", () => {
  test("by link: asked, decided on the page, told", async () => {
    const { id, question } = await asked();

    const page = await fetch(decisionUrl(question));
    const pressed = await press(decisionUrl(question), "approved", "Enjoy!");
    const outcome = await home.sent(id, "outcome", LEAVE.employee_email);

    expect([page.status, pressed.status]).toEqual([200, 303]);
    expect(outcome.text).toContain("Enjoy!");
    expect(await home.closed(id)).toMatchObject({ status: "approved", decisions: [{ channel: "link" }] });
  });

  test("by reply: from the bucket, told by SNS in its envelope", async () => {
    const { id, question } = await asked();
    const body = "Rejected, we need you in January.";
    const notification = await home.box.keep(await home.replyTo(question, { body, style: "outlook" }));

    home.box.queues.inbound.send(snsEnvelope(notification));

    const { status, decisions } = await home.closed(id);

    expect(status).toBe("rejected");
    expect(decisions).toMatchObject([{ channel: "reply", comment: body }]);
  });

  test("by reply with ten megabytes attached, of which next to nothing is read", async () => {
    const { id, question } = await asked();
    const attachment = randomBytes(7_500_000).toString("base64").replace(/.{76}/g, "$&\r\n");
    const headers = [
      ["From", MANAGER],
      ["To", replyAddress(question)],
      ["Content-Type", "multipart/mixed; boundary=b"],
    ] as const;
    const parts = [
      "--b\r\nContent-Type: text/plain\r\n\r\nApproved, see the plan.\r\n",
      `--b\r\nContent-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${attachment}\r\n--b--\r\n`,
    ];
    const raw = rawMail(headers, parts.join(""));
    const before = home.box.bytesReadFromBucket();

    await home.box.receive({ raw, envelope: { from: MANAGER, to: [replyAddress(question)] } });
    await home.sent(id, "confirmation");

    expect((await home.closed(id)).status).toBe("approved");
    expect(home.box.bytesReadFromBucket() - before).toBeLessThan(raw.length / 5);
  });

  test("by reply in an old charset of Japan, whose tables lie beside the bundle", async () => {
    const { id, question } = await asked();
    const headers = [
      ["From", MANAGER],
      ["To", replyAddress(question)],
      ["Subject", "=?ISO-2022-JP?B?GyRCPjVHJxsoQg==?="],
      ["Content-Type", "text/plain; charset=iso-2022-jp"],
    ] as const;
    const raw = rawMail(headers, "\x1b$B>5G'$7$^$9!#\x1b(B");

    await home.box.receive({ raw, envelope: { from: MANAGER, to: [replyAddress(question)] } });
    const confirmation = await home.sent(id, "confirmation");

    expect((await home.closed(id)).decisions).toMatchObject([
      { verdict: "approved", comment: "承認します。" },
    ]);
    expect(confirmation.parsed.subject).toBe("Re: 承認");
  });

  test("the SDK's own cloud test runner sees the orchestrator through it", async () => {
    const runner = new CloudDurableTestRunner<{ outcome: string }>({
      functionName: ORCHESTRATOR_ARN,
      client: new LambdaClient({
        endpoint: home.box.endpoints["AWS_ENDPOINT_URL_LAMBDA"] ?? "",
        region: REGION,
        credentials: { accessKeyId: "tester", secretAccessKey: "box" },
      }),
      config: { pollInterval: 50, invocationType: InvocationType.Event },
    });
    const { createdAt: _, ...request } = askedOf("any", MANAGER as never);
    const submission = { ...request, id: `r_${base32(randomBytes(16))}` } as Submission;
    const waiting = runner.getOperation("await-answer-1");

    const running = runner.run({ payload: submission });
    await waiting.waitForData();
    await press(decisionUrl(await home.sent(submission.id, "question")), "approved");
    const execution = await running;

    expect(execution.getResult()).toEqual({ outcome: "approved" });
    expect(execution.getOperations().map((operation) => operation.getName())).toEqual(
      expect.arrayContaining(["open-request", "ask-1", "answer-1", "look-1", "tell-requester"]),
    );
  });
});

describe("a mail that comes in", () => {
  test("once, however often it is delivered", async () => {
    const { id, question } = await asked();

    const notification = await home.box.receive(
      await home.replyTo(question, { body: "I would like to talk about it." }),
    );
    for (let again = 0; again < 3; again++) home.box.queues.inbound.send(notification);
    await home.sent(id, "clarification");
    await home.quiet();

    const clarifications = (await home.allSent(id)).filter(({ notice }) => notice === "clarification");
    expect(clarifications).toHaveLength(1);
  });

  test("for an address that was never issued is kept and troubles nobody", async () => {
    const before = home.box.sent().length;

    await home.box.receive({
      raw: rawMail([["From", "ann@example.com"]], "Approved."),
      envelope: { from: "ann@example.com", to: ["d-guess@reply.countersign.example"] },
    });
    await home.quiet();

    expect(home.box.sent()).toHaveLength(before);
    expect(home.box.queues.inbound.dead()).toEqual([]);
  });

  test("that answers by the id SES gave our mail, and by nothing else, belongs to its request", async () => {
    const { id, question } = await asked();

    await home.box.receive({
      raw: rawMail(
        [
          ["From", MANAGER],
          ["To", "approvals@countersign.example"],
          ["Message-ID", `<${randomUUID()}@example.com>`],
          ["In-Reply-To", String(question.parsed.messageId)],
        ],
        "Approved.",
      ),
      envelope: { from: MANAGER, to: [replyAddress(question)] },
    });

    expect(question.parsed.messageId).toMatch(/@eu-central-1\.amazonses\.com>$/);
    expect((await home.closed(id)).status).toBe("approved");
  });

  test("that fails SES' check decides nothing, whatever its own header says", async () => {
    const { id, question } = await asked();

    const mail = await home.replyTo(question, { body: "Approved." });
    await home.box.receive({ ...mail, verdicts: { spf: "FAIL", dmarc: "FAIL" } });
    await home.sent(id, "impostor", MANAGER);

    expect(await home.read(id)).toMatchObject({ status: "pending", decisions: [] });
  });
});

describe("when something fails", () => {
  test("a message that nobody can read is set aside, and the others of its batch are dealt with", async () => {
    const { id, question } = await asked();
    await home.box.queues.inbound.close();
    home.box.queues.inbound.send("{ this is no notification");
    await home.box.receive(await home.replyTo(question, { body: "Approved." }));
    home.box.queues.inbound.send(JSON.stringify({ notificationType: "Received" }));
    home.box.queues.inbound.reopen();

    expect((await home.closed(id)).status).toBe("approved");
    await home.quiet();
    expect(home.box.queues.inbound.dead()).toEqual([
      "{ this is no notification",
      JSON.stringify({ notificationType: "Received" }),
    ]);
  });

  test("a mail that SES throttles goes out later, once", async () => {
    const left = failing(12, "ses:SendRawEmail", [
      429,
      "TooManyRequestsException",
      "Maximum sending rate exceeded.",
    ]);

    const { id } = await asked();
    await home.quiet();

    expect(left()).toBe(0);
    expect((await home.allSent(id)).map(({ notice }) => notice).toSorted()).toEqual(["question", "receipt"]);
  });

  test("a table that throttles every other call delays, and loses nothing", async () => {
    const tries = new Map<string, number>();
    home.box.breakDown(({ caller, action }) => {
      if (!action.startsWith("dynamodb:")) return undefined;
      const kind = `${caller} ${action}`;
      const count = tries.get(kind) ?? 0;
      tries.set(kind, count + 1);
      return count % 2 === 0
        ? jsonError(400, "ThrottlingException", "Rate of requests exceeds the allowed throughput.")
        : undefined;
    });

    const { id, question } = await asked();
    const pressed = await press(decisionUrl(question), "approved");
    const { status } = await home.closed(id);
    await home.sent(id, "outcome");
    // Whoever was refused last may be about to try again.
    await eventually("every call to be made again", () =>
      [...tries.values()].every((count) => count > 1) ? true : undefined,
    );

    expect([pressed.status, status]).toEqual([303, "approved"]);
  });

  test("a reply that comes while the table is down decides when it is back", async () => {
    const { id, question } = await asked();
    let refused = 0;
    home.box.breakDown(({ caller, action }) => {
      if (caller !== "inbound" || !action.startsWith("dynamodb:")) return undefined;
      refused++;
      return jsonError(500, "InternalServerError", "the table is down");
    });

    await home.box.receive(await home.replyTo(question, { body: "Approved." }));
    await eventually("some tries", () => (refused > 5 ? true : undefined));
    const between = await home.read(id);
    home.box.breakDown(undefined);

    expect(between.status).toBe("pending");
    expect((await home.closed(id)).status).toBe("approved");
  });

  test("a decision whose wake-up fails is woken for by the next delivery of the mail", async () => {
    const { id, question } = await asked();
    const left = failing(4, "lambda:SendDurableExecutionCallbackSuccess", [500, "ServiceException", "no"]);

    await home.box.receive(await home.replyTo(question, { body: "Approved." }));

    expect(await home.closed(id)).toMatchObject({ status: "approved", decisions: [{ channel: "reply" }] });
    await home.sent(id, "confirmation");
    expect(left()).toBe(0);
  });

  test("a function that is started anew in the middle of it all changes nothing", async () => {
    const { id, question } = await asked();

    await Promise.all([home.box.functions.recycle("orchestrator"), home.box.functions.recycle("web")]);
    await press(decisionUrl(question), "rejected", "Not now.");

    expect(await home.closed(id)).toMatchObject({ status: "rejected", decisions: [{ comment: "Not now." }] });
  });
});

describe("what SES tells of our mails", () => {
  const permanent = (address: string, bounceSubType: string) => ({
    eventType: "Bounce",
    bounce: {
      bounceType: "Permanent",
      bounceSubType,
      bouncedRecipients: [
        {
          emailAddress: address,
          action: "failed",
          status: "5.1.1",
          diagnosticCode: "smtp; 550 5.1.1 user unknown",
        },
      ],
      timestamp: new Date().toISOString(),
      feedbackId: randomUUID(),
    },
  });

  test.each(["General", "OnAccountSuppressionList"])(
    "a hard bounce (%s) of a question is told to the requester, once, and shown in the request",
    async (subType) => {
      const { id, question } = await asked();

      for (let again = 0; again < 2; again++) home.tell(question, permanent(MANAGER, subType));
      const unreachable = await home.sent(id, "unreachable", LEAVE.employee_email);
      await home.quiet();

      const all = (await home.allSent(id)).filter(({ notice }) => notice === "unreachable");
      const page = await (await fetch(statusUrl(unreachable))).text();
      expect(page).toContain(`Mail to ${MANAGER} could not be delivered`);
      expect(unreachable.text).toContain(MANAGER);
      expect(all).toHaveLength(1);
    },
  );

  test("that it takes longer, or that somebody is away, leads to nothing", async () => {
    const { id, question } = await asked();

    home.tell(question, { eventType: "DeliveryDelay", deliveryDelay: { delayType: "MailboxFull" } });
    home.tell(question, {
      eventType: "Bounce",
      bounce: {
        bounceType: "Transient",
        bounceSubType: "General",
        bouncedRecipients: [{ emailAddress: MANAGER }],
      },
    });
    await home.quiet();

    expect((await home.allSent(id)).map(({ notice }) => notice).toSorted()).toEqual(["question", "receipt"]);
    expect(home.box.queues.mailEvents.dead()).toEqual([]);
  });

  test("who complains gets no more mail, and whoever asks them is told", async () => {
    const someone = "annoyed@example.com";
    const document = (documentId: string) => ({
      documentId,
      reviewers: [someone],
      requester_email: "author@example.com",
    });
    const first = await home.ask(document("1"), "document");
    const question = await home.sent(first, "question", someone);

    home.tell(question, {
      eventType: "Complaint",
      complaint: { complainedRecipients: [{ emailAddress: someone }], complaintFeedbackType: "abuse" },
    });
    await home.sent(first, "unreachable", "author@example.com");
    const second = await home.ask(document("2"), "document");
    const told = await home.sent(second, "unreachable", "author@example.com");
    await home.quiet();

    expect(told.text).toContain(someone);
    expect((await home.allSent(second)).map(({ to }) => to)).not.toContain(someone);
  });
});

test("signing keys are rotated twice while links are under way, and the links go on deciding", async () => {
  const { id, question } = await asked();
  const before = home.box.keyRing();

  for (const ClientRequestToken of [randomUUID(), randomUUID()]) {
    for (const Step of ["createSecret", "setSecret", "testSecret", "finishSecret"])
      await home.box.functions.invoke("rotate-keys", { Step, SecretId: SECRET_ARN, ClientRequestToken });
  }
  await home.box.functions.recycle("web");
  const pressed = await press(decisionUrl(question), "approved");

  expect(JSON.parse(home.box.keyRing()).current).not.toBe(JSON.parse(before).current);
  expect(pressed.status).toBe(303);
  expect((await home.closed(id)).status).toBe("approved");
});
