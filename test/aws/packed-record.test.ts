import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import type { Email } from "../../src/approval/email.ts";
import type { RequestRecord } from "../../src/approval/request.ts";
import { packed, unpacked } from "../../src/aws/packed-record.ts";
import { askedOf, decision } from "../approval/examples.ts";

const APPROVERS = Array.from({ length: 50 }, (_, index) => `approver-${index}@example.com` as Email);

/** Asked of fifty, answered by all of them in so many words. */
const answered = (comment: () => string): RequestRecord => ({
  request: askedOf("all", ...APPROVERS),
  participants: [],
  state: { status: "pending" },
  decisions: APPROVERS.map((approver) => decision(approver, "approved", { comment: comment() })),
  callbackId: "callback",
  revision: 50,
});

const bytesOf = (record: RequestRecord): number => {
  const { packed: compressed, record: json } = packed(record) as { packed?: Uint8Array; record?: string };
  return compressed?.length ?? Buffer.byteLength(json ?? "");
};

test("a record of the usual size can be read by people", () => {
  const record = answered(() => "Fine with me.");

  expect(JSON.parse(String(packed(record)["record"]))).toEqual(record);
});

test("fifty long comments are kept whole", () => {
  const record = answered(() =>
    "After the fair, please, not before; ask Bob for the night shift. ".repeat(150),
  );

  expect(unpacked(packed(record))).toEqual(record);
  expect(bytesOf(record)).toBeLessThan(400 * 1024);
});

test("fifty of ten thousand characters that nothing compresses are shortened, and all decisions kept", () => {
  const letter = () => String.fromCharCode(0x4e00 + randomInt(20_000));
  const record = answered(() => Array.from({ length: 10_000 }, letter).join(""));

  const { decisions } = unpacked(packed(record));

  expect(bytesOf(record)).toBeLessThan(400 * 1024);
  expect(decisions.map(({ approver, verdict }) => [approver, verdict])).toEqual(
    APPROVERS.map((approver) => [approver, "approved"]),
  );
  expect(decisions.every(({ comment }) => comment.length === 2_000)).toBe(true);
});
