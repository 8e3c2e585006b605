import { randomBytes } from "node:crypto";
import * as z from "zod";
import type { KeyRing } from "../keys/key-ring.ts";

/**
 * Reads the key ring as Secrets Manager keeps it: one flat object, `{"current":"a","a":"…","b":"…"}`, keys
 * oldest first. Flat, because CloudFormation makes the first value, and it can put one generated string
 * beside `current` but not below it.
 * @throws when the text is no key ring; the message has nothing of the text in it
 */
export const parseKeyRingSecret = (text: string): KeyRing => {
  const { current, keys } = parse(text);
  return {
    current,
    keys: Object.fromEntries(Object.entries(keys).map(([id, key]) => [id, Buffer.from(key, "base64url")])),
  };
};

/**
 * The ring after one rotation. The key that was added last time becomes the current one, and a new one is
 * added for next time: whoever still has the ring from before the rotation in memory believes the current key
 * all the same. Of the keys before it `KEPT` stay, so that links under way stay good.
 */
export const rotatedKeyRingSecret = (text: string, makeKey: () => string = newKey): string => {
  const { current, keys } = parse(text);
  const ids = Object.keys(keys);
  const waiting = ids[ids.indexOf(current) + 1];
  const added = letterAfter(ids.at(-1) ?? current);
  const next = waiting ?? current;
  const kept = ids.slice(Math.max(0, ids.indexOf(next) - KEPT)).map((id) => [id, keys[id]]);
  return JSON.stringify({ current: next, ...Object.fromEntries(kept), [added]: makeKey() });
};

/** With a rotation every 180 days a link outlives the longest deadline, 366 days, by far. */
const KEPT = 3;

const KEY_BYTES = 32;

const newKey = (): string => randomBytes(KEY_BYTES).toString("base64url");

const letterAfter = (id: string): string => (id === "z" ? "a" : String.fromCharCode(id.charCodeAt(0) + 1));

const parse = (
  text: string,
): { readonly current: string; readonly keys: Readonly<Record<string, string>> } => {
  const { current, ...keys } = ring.parse(readJson(text));
  return { current, keys };
};

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error("the key ring secret is not JSON");
  }
};

const ring = z
  .object({ current: z.string() })
  .catchall(
    z.base64url().refine((key) => Buffer.from(key, "base64url").length >= KEY_BYTES, "a key has 32 bytes"),
  )
  .refine(
    ({ current, ...keys }) =>
      Object.keys(keys).every((id) => /^[a-z]$/.test(id)) && Object.hasOwn(keys, current),
    "keys are named by one letter, and the current one is among them",
  );
