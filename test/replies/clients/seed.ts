import { createHash } from "node:crypto";

/** Deterministic stand-ins for what a client takes from its random generator. */
export type Seed = {
  readonly hex: (length: number) => string;
  readonly digits: (length: number) => string;
  /** Letters of both cases and digits. */
  readonly letters: (length: number) => string;
  readonly upper: (length: number) => string;
  readonly uuid: () => string;
  readonly bytes: (length: number) => Buffer;
};

export const seedFrom = (source: string): Seed => {
  let count = 0;
  const bytes = (length: number): Buffer => {
    const blocks: Buffer[] = [];
    for (let have = 0; have < length; have += 32)
      blocks.push(createHash("sha256").update(`${source}/${count++}`).digest());
    return Buffer.concat(blocks).subarray(0, length);
  };
  const pick = (alphabet: string, length: number): string =>
    [...bytes(length)].map((byte) => alphabet.charAt(byte % alphabet.length)).join("");
  const hex = (length: number): string => pick("0123456789abcdef", length);
  return {
    bytes,
    hex,
    digits: (length) => pick("123456789", 1) + pick("0123456789", length - 1),
    letters: (length) => pick(`${UPPER}${UPPER.toLowerCase()}0123456789`, length),
    upper: (length) => pick(`${UPPER}0123456789`, length),
    uuid: () => [8, 4, 4, 4, 12].map(hex).join("-"),
  };
};

const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
