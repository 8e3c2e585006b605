import type { ParticipantKey } from "../../src/approval/participant.ts";
import type { KeyRing } from "../../src/keys/key-ring.ts";

export const exampleRing: KeyRing = { current: "a", keys: { a: Buffer.alloc(32, 1) } };

/** The same ring after a change of keys: new things are signed with another key, old ones still believed. */
export const rotated: KeyRing = { current: "b", keys: { ...exampleRing.keys, b: Buffer.alloc(32, 2) } };

export const exampleKey = "abcdefghijklmnopqrstuvwxyz" as ParticipantKey;
