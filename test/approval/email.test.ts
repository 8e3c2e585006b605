import { describe, expect, test } from "vitest";
import { parseEmail } from "../../src/approval/email.ts";

describe("an address", () => {
  test.each([
    ["ann@example.com", "ann@example.com"],
    [" Ann@Example.COM ", "ann@example.com"],
    ["ann.o'neil+leave@sub.example.co", "ann.o'neil+leave@sub.example.co"],
    ["ann@localhost", "ann@localhost"],
  ])("%j is read as %s", (text, address) => {
    expect(parseEmail(text)).toBe(address);
  });

  test.each([
    "",
    "nobody",
    "@example.com",
    "ann@",
    "ann@@example.com",
    "Ann <ann@example.com>",
    "ann@example.com, bob@example.com",
    "ann@example.com\r\nBcc: eve@example.com",
    "ann @example.com",
    ".ann@example.com",
    "ann..b@example.com",
    "ann@-example.com",
    "ann@example..com",
    `${"a".repeat(65)}@example.com`,
    `ann@${"a.".repeat(130)}com`,
    "änn@example.com",
  ])("%j is none", (text) => {
    expect(parseEmail(text)).toBeUndefined();
  });
});
