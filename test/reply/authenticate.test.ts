import { describe, expect, test } from "vitest";
import type { AuthVerdicts } from "../../src/reply/auth-verdicts.ts";
import { authenticate, canonicalAddress } from "../../src/reply/authenticate.ts";
import { ann, email } from "../approval/examples.ts";
import { parsed, rawMail } from "./mails.ts";

const from = (...values: readonly string[]) =>
  parsed(
    rawMail(
      values.map((value) => ["From", value] as const),
      "approved",
    ),
  );

const verdicts = (change: Partial<Exclude<AuthVerdicts, { checkedBy: "nobody" }>> = {}): AuthVerdicts => ({
  checkedBy: "dns",
  domain: "example.com",
  dmarc: "pass",
  spfAligned: false,
  dkimAligned: false,
  ...change,
});

describe("the approver's own mail", () => {
  test.each([
    ["DMARC passes", verdicts()],
    ["there is no record and DKIM is aligned", verdicts({ dmarc: "none", dkimAligned: true })],
    ["there is no record and SPF is aligned", verdicts({ dmarc: "none", spfAligned: true })],
    ["nobody checks", { checkedBy: "nobody" } as const],
  ])("is believed when %s", async (_, found) => {
    expect(authenticate(await from("Ann <Ann+work@Example.com>"), ann, found)).toMatchObject({
      authentic: true,
    });
  });

  test.each([
    ["dmarc-failed", verdicts({ dmarc: "fail", dkimAligned: true, spfAligned: true })],
    ["not-aligned", verdicts({ dmarc: "none" })],
    ["check-unavailable", verdicts({ dmarc: "unavailable" })],
    ["other-domain-checked", verdicts({ domain: "evil.example" })],
    ["other-domain-checked", verdicts({ domain: null })],
  ])("is refused as %s", async (reason, found) => {
    expect(authenticate(await from("ann@example.com"), ann, found)).toMatchObject({
      authentic: false,
      reason,
    });
  });
});

test.each([
  ["other-sender", ["bob@example.com"]],
  ["other-sender", ['"ann@example.com" <eve@example.com>']],
  ["other-sender", ["ann@sub.example.com"]],
  ["no-single-sender", ["ann@example.com", "eve@evil.example"]],
  ["no-single-sender", ["eve@evil.example", "ann@example.com"]],
  ["no-single-sender", ["ann@example.com, eve@evil.example"]],
  ["no-single-sender", []],
])("a mail is refused as %s when it is from %j", async (reason, values) => {
  expect(authenticate(await from(...values), ann, { checkedBy: "nobody" })).toMatchObject({ reason });
});

test.each([
  ["ann.smith@gmail.com", "annsmith@googlemail.com", true],
  ["ann+x@example.com", "ann@example.com", true],
  ["ann.smith@example.com", "annsmith@example.com", false],
  ["+ann@example.com", "@example.com", false],
])("%s and %s are one person: %s", (one, other, same) => {
  expect(canonicalAddress(email(one)) === canonicalAddress(other as typeof ann)).toBe(same);
});
