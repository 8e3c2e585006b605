import { describe, expect, test } from "vitest";
import { readMailboxes, singleSender } from "../../src/reply/mailboxes.ts";
import { parsed, rawMail } from "./mails.ts";

describe("an address list", () => {
  test.each([
    ["ann@example.com", ["ann@example.com"]],
    ["Ann <Ann@Example.com>", ["ann@example.com"]],
    ['"Smith, Ann" <ann@example.com>', ["ann@example.com"]],
    ["Ann (at work (really)) <ann@example.com> (Ann)", ["ann@example.com"]],
    ["Ann <ann@example.com>, bob@example.com", ["ann@example.com", "bob@example.com"]],
    ['"ann@example.com" <eve@evil.example>', ["eve@evil.example"]],
    ["=?utf-8?q?Ann?= <ann@example.com>", ["ann@example.com"]],
  ])("%s is understood", (value, addresses) => {
    expect(readMailboxes(value)).toEqual(addresses);
  });

  test.each([
    "<ann@example.com><eve@evil.example>",
    "<ann@example.com> eve@evil.example",
    'ann@example.com "x"',
    "ann@example.com eve@evil.example",
    "Ann <ann@example.com",
    '"Ann <ann@example.com>',
    "(Ann <ann@example.com>",
    "Ann <ann@example.com>>",
    "Team: ann@example.com;",
    "Ann <ann@example.com>\u0000",
    "<@route.example:ann@example.com>",
    "",
  ])("%j is not", (value) => {
    expect(readMailboxes(value)).toBeUndefined();
  });
});

describe("the sender", () => {
  test("is the one address of the one From header", async () => {
    expect(singleSender(await parsed(rawMail([["From", "Ann <ann@example.com>"]], "x")))).toBe(
      "ann@example.com",
    );
  });

  test.each([
    ["none", []],
    [
      "two From headers",
      [
        ["From", "ann@example.com"],
        ["From", "ann@example.com"],
      ],
    ],
    ["two addresses", [["From", "ann@example.com, bob@example.com"]]],
    [
      "a spelling with a space",
      [
        ["From", "ann@example.com"],
        ["From ", "eve@evil.example"],
      ],
    ],
  ] as const)("is nobody with %s", async (_, headers) => {
    expect(singleSender(await parsed(rawMail(headers, "x")))).toBeUndefined();
  });
});
