import { describe, expect, test } from "vitest";
import { parseKeyRingSecret, rotatedKeyRingSecret } from "../../src/aws/key-ring-secret.ts";
import { sign, signer } from "../../src/keys/key-ring.ts";

/** What CloudFormation makes at the first deployment: 44 letters and digits beside the template's `current`. */
const FIRST = JSON.stringify({ current: "a", a: "Q".repeat(44) });
const signed = { purpose: "link.v1", message: "m" } as const;

const rotated = (times: number): string => {
  let text = FIRST;
  for (let count = 0; count < times; count++) text = rotatedKeyRingSecret(text);
  return text;
};

describe("the key ring in Secrets Manager", () => {
  test("is usable as CloudFormation made it", () => {
    const ring = parseKeyRingSecret(FIRST);

    expect(ring.current).toBe("a");
    expect(ring.keys["a"]).toHaveLength(33);
  });

  test("adds a key that is not used yet at the first rotation, and uses it from the second on", () => {
    const once = parseKeyRingSecret(rotated(1));
    const twice = parseKeyRingSecret(rotated(2));

    expect([once.current, Object.keys(once.keys)]).toEqual(["a", ["a", "b"]]);
    expect([twice.current, Object.keys(twice.keys)]).toEqual(["b", ["a", "b", "c"]]);
  });

  test("never signs with a key that the ring from before the rotation does not have", () => {
    for (let times = 0; times < 60; times++) {
      const text = rotated(times);

      expect(parseKeyRingSecret(text).keys).toHaveProperty(
        parseKeyRingSecret(rotatedKeyRingSecret(text)).current,
      );
    }
  });

  test("keeps links good through three changes of the current key, and no longer", () => {
    let text = rotated(10);
    const before = parseKeyRingSecret(text);
    const signature = sign(before, before.current, { ...signed, bytes: 16 });

    const believed = Array.from({ length: 4 }, () => {
      text = rotatedKeyRingSecret(text);
      return signer(parseKeyRingSecret(text), signature, signed) !== undefined;
    });

    expect(believed).toEqual([true, true, true, false]);
  });

  test("goes round the alphabet without giving two keys one letter", () => {
    expect(Object.keys(parseKeyRingSecret(rotated(27)).keys)).toEqual(["x", "y", "z", "a", "b"]);
  });

  test.each([
    ["no JSON", "secret-looking"],
    ["no current key", JSON.stringify({ current: "b", a: "Q".repeat(44) })],
    ["a short key", JSON.stringify({ current: "a", a: "short-secret" })],
    ["a key of a long name", JSON.stringify({ current: "a", a: "Q".repeat(44), key2: "Q".repeat(44) })],
  ])("refuses %s without repeating it", (_, text) => {
    expect(() => parseKeyRingSecret(text)).toThrow(/^(?![\s\S]*(secret-looking|short-secret|QQ))/);
  });
});
