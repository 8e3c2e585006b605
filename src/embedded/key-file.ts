import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import * as z from "zod";
import type { KeyRing } from "../keys/key-ring.ts";

/**
 * Reads the key ring, or makes one with a single key at the first start; readable by its owner only.
 *
 * To change keys: add one under a new letter and name it as `current`; take the old one out when the last
 * link signed with it has expired.
 * @throws when the file is there but is no key ring: links under way would die with a new one
 */
export const openKeyFile = (path: string): KeyRing => {
  if (!existsSync(path)) writeDurably(path, JSON.stringify(newRing(), null, 2));
  const parsed = keyFile.safeParse(readJson(path));
  if (!parsed.success) {
    throw new Error(
      `${path} is no key ring: ${parsed.error.issues.map(({ message }) => message).join("; ")}`,
    );
  }
  const { current, keys } = parsed.data;
  return {
    current,
    keys: Object.fromEntries(Object.entries(keys).map(([id, key]) => [id, Buffer.from(key, "base64url")])),
  };
};

const KEY_BYTES = 32;

const newRing = () => ({ current: "a", keys: { a: randomBytes(KEY_BYTES).toString("base64url") } });

const keyFile = z
  .strictObject({
    current: z.string(),
    keys: z.record(
      z.string().regex(/^[a-z]$/, "a key is named by one letter"),
      z.base64url().refine((key) => Buffer.from(key, "base64url").length >= KEY_BYTES, "a key has 32 bytes"),
    ),
  })
  .refine(({ current, keys }) => Object.hasOwn(keys, current), "the current key is not among the keys");

const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new Error(`cannot read the key ring ${path}`, { cause });
  }
};

const writeDurably = (path: string, text: string): void => {
  const unfinished = `${path}.new`;
  const file = openSync(unfinished, "w", 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  renameSync(unfinished, path);
};
