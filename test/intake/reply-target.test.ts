import { expect, test } from "vitest";
import type { RequestId } from "../../src/approval/request-id.ts";
import { targetOf } from "../../src/intake/reply-target.ts";
import { requestId } from "../approval/examples.ts";
import { parsed, rawMail } from "../reply/mails.ts";
import { replyHome, replyPattern } from "./reply-home.ts";

type Headers = readonly (readonly [string, string])[];

/** Whom a mail is meant for where our mail left under an id that somebody else gave it, and what was asked. */
const target = async (headers: Headers, to = "approvals@example.org") => {
  const asked: string[] = [];
  const sentUnder = async (messageId: string): Promise<RequestId | undefined> => {
    asked.push(messageId);
    return messageId === "given@ses.example" ? requestId() : undefined;
  };
  const { needs } = replyHome({ sentUnder });
  const mail = await parsed(rawMail([["From", "ann@example.com"], ...headers], "approved"));
  const envelope = { from: "ann@example.com", to: [to], remoteAddress: "", helo: "" };
  return { ...(await targetOf(needs, mail, envelope)), asked };
};

test("a mail that answers ours by the id it left under belongs to its request", async () => {
  const { requestIds, foundBy } = await target([["In-Reply-To", "<given@ses.example>"]]);

  expect([requestIds, foundBy]).toEqual([[requestId()], "thread"]);
});

test("nobody is asked about a mail that carries what we wrote ourselves", async () => {
  const { requestIds, asked } = await target([
    ["References", `<${requestId("b")}${replyPattern.suffix}> <given@ses.example>`],
  ]);

  expect([requestIds, asked]).toEqual([[requestId("b")], []]);
});

test("of a long thread the nearest mails are asked about, and not more than a few", async () => {
  const references = Array.from({ length: 300 }, (_, index) => `<${index}@elsewhere.example>`);

  const { requestIds, asked } = await target([["References", references.join(" ")]]);

  expect(requestIds).toEqual([]);
  expect(asked).toEqual([295, 296, 297, 298, 299].map((index) => `${index}@elsewhere.example`));
});
