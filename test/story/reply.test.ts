import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { press } from "./decide.ts";
import { IS_ONE_MACHINE } from "./home.ts";
import { decisionUrl, listMails, type ReceivedMail, receivedMail, replyAddress } from "./mailbox.ts";
import { replyTo, sendMail, writeReply } from "./replies.ts";
import { ask, closedRequest, LEAVE, MANAGER, readRequest } from "./requests.ts";
import { cleanUp, type Service, startService } from "./service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(cleanUp);

const askedForLeave = async (): Promise<{ readonly id: string; readonly question: ReceivedMail }> => {
  const id = await ask(service, "leave", LEAVE);
  return { id, question: await receivedMail(service, { requestId: id, notice: "question" }) };
};

describe("a clear reply", () => {
  test("below a greeting and above a Gmail quote approves, and its words are passed on", async () => {
    const { id, question } = await askedForLeave();

    const answer = await replyTo(service, question, {
      body: "Hi there,\n\napproved, enjoy!",
      style: "gmail",
    });

    expect(answer.code).toBe(250);
    expect(await closedRequest(service, id)).toMatchObject({
      status: "approved",
      decisions: [{ approver: MANAGER, verdict: "approved", comment: "approved, enjoy!", channel: "reply" }],
    });
    const outcome = await receivedMail(service, {
      requestId: id,
      notice: "outcome",
      to: LEAVE.employee_email,
    });
    expect(outcome.text).toContain("approved, enjoy!");
  });

  test.each(["gmail", "outlook", "outlook-plain", "apple", "plain"] as const)(
    "that says no, written with %s, rejects",
    async (style) => {
      const { id, question } = await askedForLeave();

      await replyTo(service, question, { body: "Rejected, sorry.", style });

      const request = await closedRequest(service, id);
      expect(request).toMatchObject({ status: "rejected", decisions: [{ channel: "reply" }] });
    },
  );

  test("to the address in upper case decides", async () => {
    const { id, question } = await askedForLeave();

    const to = replyAddress(question).toUpperCase();
    const answer = await replyTo(service, question, { body: "Approved.", to });

    expect(answer.code).toBe(250);
    expect((await closedRequest(service, id)).status).toBe("approved");
  });
});

test("a reply that is not clear is answered with its sentence and two buttons that decide", async () => {
  const { id, question } = await askedForLeave();

  await replyTo(service, question, { body: "Approved if Bob takes over the night shift." });
  const asked = await receivedMail(service, { requestId: id, notice: "clarification", to: MANAGER });
  const pending = await readRequest(service, id);
  await press(decisionUrl(asked), "rejected", "Bob cannot.");

  expect(asked.text).toContain("Approved if Bob takes over the night shift.");
  expect(asked.parsed.html).toContain("verdict=approved");
  expect(asked.parsed.html).toContain("verdict=rejected");
  expect(pending).toMatchObject({ status: "pending", decisions: [] });
  expect(await closedRequest(service, id)).toMatchObject({
    status: "rejected",
    decisions: [{ comment: "Bob cannot.", channel: "link" }],
  });
});

test("a reply after the decision changes nothing and is answered so", async () => {
  const { id, question } = await askedForLeave();
  await press(decisionUrl(question), "approved", "Fine.");
  await closedRequest(service, id);

  await replyTo(service, question, { body: "Rejected." });
  const tooLate = await receivedMail(service, { requestId: id, notice: "too-late", to: MANAGER });

  expect(tooLate.text).toContain("You have already answered this request");
  expect(await readRequest(service, id)).toMatchObject({
    status: "approved",
    decisions: [{ verdict: "approved", comment: "Fine." }],
  });
});

test("a reply by somebody else decides nothing, and only the approver hears of it", async () => {
  const { id, question } = await askedForLeave();

  const answer = await replyTo(service, question, { body: "Approved.", from: "mallory@example.org" });
  await receivedMail(service, { requestId: id, notice: "impostor", to: MANAGER });

  expect(answer.code).toBe(250);
  expect(await readRequest(service, id)).toMatchObject({ status: "pending", decisions: [] });
  const everybody = (await listMails(service, id)).map(({ to }) => to);
  expect(new Set(everybody)).toEqual(new Set([MANAGER, LEAVE.employee_email]));
});

// SES takes in what comes to its domain and asks nobody whether there is such an address.
test.runIf(IS_ONE_MACHINE)("an address with one character changed is refused at the door", async () => {
  const { id, question } = await askedForLeave();
  const address = replyAddress(question);
  const changed = `${address.slice(0, 6)}${address[6] === "a" ? "b" : "a"}${address.slice(7)}`;

  const answer = await replyTo(service, question, { body: "Approved.", to: changed });

  expect(answer.code).toBe(550);
  expect((await readRequest(service, id)).status).toBe("pending");
});

test("the same mail delivered twice, as mail servers do, is answered once", async () => {
  const { id, question } = await askedForLeave();
  const reply = await writeReply(question, { body: "I would like to talk about it." });

  const first = await sendMail(service.smtpPort, reply);
  await receivedMail(service, { requestId: id, notice: "clarification" });
  const second = await sendMail(service.smtpPort, reply);
  await replyTo(service, question, { body: "Approved." });
  await closedRequest(service, id);

  const clarifications = (await listMails(service, id)).filter(({ notice }) => notice === "clarification");
  expect([first.code, second.code]).toEqual([250, 250]);
  expect(clarifications).toHaveLength(1);
});
