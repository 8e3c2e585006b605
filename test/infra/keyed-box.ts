import { createHash } from "node:crypto";
import { type Box, openBox } from "../aws/box/box.ts";
import type { Handlers } from "../aws/box/handlers.ts";

export type KeyedBox = {
  readonly box: Box;
  /** For JSON calls. */
  readonly apiKey: string;
};

/** The box, with a key for programs. */
export const openKeyedBox = async (handlers: Handlers): Promise<KeyedBox> => {
  const apiKey = "a-key-for-programs";
  const hash = createHash("sha256").update(apiKey).digest("hex");
  return { box: await openBox({ handlers, environment: { API_KEYS: hash } }), apiKey };
};
