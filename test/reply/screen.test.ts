import { describe, expect, test } from "vitest";
import { screen } from "../../src/reply/screen.ts";
import { multipart, parsed, personal, rawMail, textMail } from "./mails.ts";

const own = (address: string): boolean => address.endsWith("@reply.localhost");

const screened = async (raw: Buffer, envelopeFrom = "ann@example.com") =>
  screen(await parsed(raw), { envelopeFrom, isOwn: own });

const report = (type: string, ...more: readonly (readonly [string, string])[]): Buffer =>
  rawMail(
    [...more, ["Content-Type", `multipart/report; report-type=${type}; boundary=b`]],
    `--b\nContent-Type: text/plain\n\napproved\n--b\nContent-Type: message/${type}\n\nAction: failed\n--b--\n`,
  );

test("a plain reply is from a person", async () => {
  expect(await screened(textMail("approved"))).toEqual({ by: "person" });
});

describe("a machine", () => {
  test("that bounces is known by its report, though it calls itself an auto-reply", async () => {
    const raw = report("delivery-status", ["From", "ann@example.com"], ["Auto-Submitted", "auto-replied"]);

    expect(await screened(raw)).toMatchObject({ by: "machine", kind: "bounce" });
  });

  test.each([
    ["From", "MAILER-DAEMON@example.com", "bounce"],
    ["X-Failed-Recipients", "ann@example.com", "bounce"],
    ["Auto-Submitted", "auto-replied (vacation)", "auto-reply"],
    ["Auto-Submitted", "no-but-not-quite", "auto-reply"],
    ["X-Autoreply", "yes", "auto-reply"],
    ["X-Autorespond", "Out of office", "auto-reply"],
    ["X-Apple-Action", "VACATION", "auto-reply"],
    ["Precedence", "auto_reply", "auto-reply"],
    ["Return-Path", "<>", "auto-reply"],
    ["Subject", "Out of Office: Leave request", "auto-reply"],
    ["Subject", "=?utf-8?q?Abwesenheitsnotiz=3A_Urlaub?=", "auto-reply"],
    ["X-Countersign-Notice", "question", "own-mail"],
    ["From", "Countersign <d-1@Reply.localhost>", "own-mail"],
  ])("is known by %s: %s", async (name, value, kind) => {
    const raw = rawMail(
      [
        ["From", "ann@example.com"],
        ["To", "x@y.example"],
        [name, value],
      ].reverse() as [string, string][],
      "approved",
    );

    expect(await screened(raw)).toMatchObject({ by: "machine", kind });
  });

  test("is known by the null sender", async () => {
    expect(await screened(textMail("approved"), "")).toMatchObject({
      kind: "auto-reply",
      sign: "null sender",
    });
  });

  test("Exchange's out-of-office is known by its two headers together", async () => {
    const suppress = ["X-Auto-Response-Suppress", "All"] as const;
    const loop = ["X-MS-Exchange-Inbox-Rules-Loop", "ann@example.com"] as const;

    expect(await screened(textMail("away", suppress, loop))).toMatchObject({ kind: "auto-reply" });
    expect(await screened(textMail("approved", suppress))).toEqual({ by: "person" });
    expect(await screened(textMail("approved", loop))).toEqual({ by: "person" });
  });

  test.each([
    ["disposition-notification", "receipt"],
    ["feedback-report", "complaint"],
  ])("that reports a %s is known by its report", async (type, kind) => {
    expect(await screened(report(type, ["From", "ann@example.com"]))).toMatchObject({ kind });
  });

  test("that answers an invitation is known by its calendar", async () => {
    const raw = multipart("alternative", [
      "Content-Type: text/plain\n\nAccepted",
      "Content-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR",
    ]);

    expect(await screened(raw)).toMatchObject({ kind: "calendar" });
  });
});

describe("in doubt", () => {
  test.each([
    ["Precedence", "bulk"],
    ["Precedence", "list"],
    ["List-Id", "<all.example.com>"],
  ])("%s: %s proves nothing either way", async (name, value) => {
    expect(await screened(textMail("approved", [name, value]))).toMatchObject({ by: "doubtful" });
  });

  test("a reaction of Gmail is no answer", async () => {
    const raw = multipart("alternative", [
      "Content-Type: text/plain\n\nAnn reacted via Gmail",
      'Content-Type: text/vnd.google.email-reaction+json\n\n{"emoji":"👍","version":1}',
    ]);

    expect(await screened(raw)).toEqual({ by: "doubtful", sign: "reaction" });
  });

  test("a reaction of Outlook is no answer", async () => {
    expect(await screened(textMail("Ann Smith reacted to your message:\n👍"))).toMatchObject({
      by: "doubtful",
    });
  });
});

test("Auto-Submitted: no is what people's mail may say", async () => {
  expect(await screened(rawMail([...personal, ["Auto-Submitted", "no (typed)"]], "approved"))).toEqual({
    by: "person",
  });
});
