import type { Readable } from "node:stream";
import { parseMail } from "../../src/reply/parse.ts";
import { type ReplyReading, readReply } from "../../src/reply/read-reply.ts";

/** All stages that need nothing but the mail: parse, screen, trim, read. */
export const readMail = async (raw: Readable): Promise<ReplyReading> =>
  readReply(await parseMail(raw), { envelopeFrom: "ann@example.com", isOwn: () => false });
