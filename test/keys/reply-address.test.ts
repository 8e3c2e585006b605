import { describe, expect, test } from "vitest";
import { participant } from "../../src/keys/participant-key.ts";
import {
  parseReplyPattern,
  type ReplyPattern,
  readReplyAddress,
  replyAddress,
} from "../../src/keys/reply-address.ts";
import { ann, bob, requestId } from "../approval/examples.ts";
import { exampleKey, exampleRing, rotated } from "./examples.ts";

const pattern = (text: string): ReplyPattern => {
  const read = parseReplyPattern(text);
  if (read === undefined) throw new Error(`${text} is no pattern`);
  return read;
};
const own = pattern("%{key}@reply.example.com");
const address = replyAddress(exampleRing, own, exampleKey);

describe("a reply address", () => {
  test("has a local part of 42 octets that survives any mail server", () => {
    expect(address).toMatch(/^d-[a-z2-7]{26}-[a-z2-7]{13}@reply\.example\.com$/);
    expect(address.indexOf("@")).toBe(42);
  });
  test("is read in any case", () => {
    expect(readReplyAddress(exampleRing, own, address.toUpperCase())).toBe(exampleKey);
  });
  test("is refused with any one character of its key changed", () => {
    for (let index = 0; index < 42; index++) {
      const other = address[index] === "q" ? "r" : "q";
      const changed = address.slice(0, index) + other + address.slice(index + 1);
      expect(readReplyAddress(exampleRing, own, changed)).toBeUndefined();
    }
  });
  test("is refused at another domain", () => {
    expect(readReplyAddress(exampleRing, own, address.replace("reply.", "evil."))).toBeUndefined();
  });
  test("may share a mailbox with others", () => {
    const shared = pattern("Approvals+%{key}@corp.example");
    const sharedAddress = replyAddress(exampleRing, shared, exampleKey);

    expect(sharedAddress).toMatch(/^approvals\+d-.*@corp\.example$/);
    expect(readReplyAddress(exampleRing, shared, sharedAddress)).toBe(exampleKey);
  });
  test("outlives a change of keys", () => {
    expect(readReplyAddress(rotated, own, address)).toBe(exampleKey);
  });
});

test.each([
  "replies@example.com",
  "reply@%{key}.example.com",
  "%{key}%{key}@example.com",
  "%{key}",
  "%{key}@",
])("%j is no pattern", (text) => {
  expect(parseReplyPattern(text)).toBeUndefined();
});

describe("the key of a participant", () => {
  const forAnn = { requestId: requestId(), role: "approver", email: ann } as const;

  test("is the same each time, so that a step can run twice", () => {
    expect(participant(exampleRing, forAnn)).toEqual(participant(exampleRing, forAnn));
  });
  test("differs by request, role and person", () => {
    const others = [
      forAnn,
      { ...forAnn, requestId: requestId("b") },
      { ...forAnn, role: "requester" as const },
      { ...forAnn, email: bob },
    ];

    expect(new Set(others.map((other) => participant(exampleRing, other).key)).size).toBe(4);
  });
});
