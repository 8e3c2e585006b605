import { describe, expect, test } from "vitest";
import { after, instant } from "../../src/approval/time.ts";
import { readLink, signLink } from "../../src/keys/link-token.ts";
import { noon } from "../approval/examples.ts";
import { exampleKey, exampleRing, rotated } from "./examples.ts";

const token = signLink(exampleRing, {
  purpose: "decision",
  key: exampleKey,
  expires: after(noon, { days: 7 }),
});

describe("a link", () => {
  test("is read for its purpose until it expires", () => {
    expect(readLink(exampleRing, "decision", token, noon)).toEqual({
      link: { purpose: "decision", key: exampleKey, expires: "2026-01-12T12:00:00.000Z" },
    });
  });
  test("is good for no other purpose", () => {
    expect(readLink(exampleRing, "status", token, noon)).toEqual({ invalid: "forged" });
    expect(readLink(exampleRing, "status", token.replace(/^d/, "s"), noon)).toEqual({ invalid: "forged" });
  });
  test("expires", () => {
    expect(readLink(exampleRing, "decision", token, instant("2026-01-12T12:00:00Z"))).toEqual({
      invalid: "expired",
    });
  });
  test("cannot be given more time", () => {
    const later = signLink(exampleRing, {
      purpose: "decision",
      key: exampleKey,
      expires: instant("2027-01-01"),
    });
    const [letter, key, , tag] = token.split(".");

    expect(
      readLink(exampleRing, "decision", [letter, key, later.split(".")[2], tag].join("."), noon),
    ).toEqual({
      invalid: "forged",
    });
  });
  test("is refused with any one character changed, cut off or added", () => {
    for (let index = 0; index < token.length; index++) {
      const other = token[index] === "b" ? "c" : "b";
      const changed = token.slice(0, index) + other + token.slice(index + 1);
      expect(readLink(exampleRing, "decision", changed, noon)).toEqual({ invalid: "forged" });
      expect(readLink(exampleRing, "decision", token.slice(0, index), noon)).toEqual({ invalid: "forged" });
    }
    expect(readLink(exampleRing, "decision", `${token}A`, noon)).toEqual({ invalid: "forged" });
  });
  test("outlives a change of keys for as long as its key is in the ring", () => {
    expect(readLink(rotated, "decision", token, noon)).toHaveProperty("link");
    expect(
      readLink({ current: "b", keys: { b: rotated.keys["b"] ?? Buffer.alloc(32) } }, "decision", token, noon),
    ).toEqual({
      invalid: "forged",
    });
  });
});
