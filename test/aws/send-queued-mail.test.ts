import { afterEach, describe, expect, test } from "vitest";
import type { Email } from "../../src/approval/email.ts";
import { after, type Clock, instant, systemClock } from "../../src/approval/time.ts";
import { sendQueuedMail } from "../../src/aws/send-queued-mail.ts";
import { mailOf } from "../embedded/outbox/outbox-mails.ts";
import { type SesRefusal, sqsAndSes } from "./box/sqs-and-ses.ts";

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

const start = async (refusal: SesRefusal = () => undefined, now: Clock = systemClock) => {
  const home = await sqsAndSes(refusal, now);
  closers.push(home.close);
  return { ...home, send: (queuedAt = systemClock()) => sendQueuedMail(home.needs, mailOf(), queuedAt) };
};

describe("a mail that SES does not take", () => {
  test.each([
    ["AccountSuspendedException", "The account is suspended."],
    ["SendingPausedException", "Sending is paused for the configuration set."],
    ["LimitExceededException", "Daily message quota exceeded."],
    [
      "MessageRejected",
      "Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: approvals@example.com",
    ],
  ])("for a reason of ours waits until that is mended: %s %s", async (name, message) => {
    const { send, undelivered, needs } = await start(() => ({ name, message }));

    await expect(send()).rejects.toThrow(name);

    expect(await undelivered()).toEqual([]);
    expect(await needs.mails.claim(mailOf())).toBe("claimed");
  });

  test("for three days is given up", async () => {
    const { send, undelivered } = await start(() => ({ name: "TooManyRequestsException", message: "no" }));

    await send(after(systemClock(), { days: -4 }));

    expect(await undelivered()).toEqual([mailOf().id]);
  });

  test("for good is given up once, however often it comes again", async () => {
    let asked = 0;
    const { send, undelivered } = await start(() => {
      asked++;
      return { name: "MessageRejected", message: "Illegal address" };
    });

    await send();
    await send();

    expect([asked, await undelivered()]).toEqual([1, [mailOf().id]]);
  });
});

test("a mail that another invocation is sending comes again later, and is not sent twice", async () => {
  const { send, needs, arrived } = await start();
  await needs.mails.claim(mailOf());

  await expect(send()).rejects.toThrow("is being sent");

  expect(arrived()).toEqual([]);
});

test("a mail whose sending ended in the middle is sent by whoever has it when that must be over", async () => {
  let at = instant("2026-01-05T12:00:00Z");
  const { send, needs, arrived } = await start(undefined, () => at);
  await needs.mails.claim(mailOf());

  at = after(at, { seconds: 100 });
  await expect(send(at)).rejects.toThrow("is being sent");
  at = after(at, { seconds: 30 });
  await send(at);
  await send(at);

  expect(arrived()).toHaveLength(1);
});

test("somebody who complained is not written to, and the request says so", async () => {
  const { needs, arrived, undelivered } = await start();
  const hasComplained = async (address: Email) => address === mailOf().to;

  await sendQueuedMail({ ...needs, hasComplained }, mailOf(), systemClock());

  expect(arrived()).toEqual([]);
  expect(await undelivered()).toEqual([mailOf().id]);
});
