import { Readable } from "node:stream";
import { singleSender } from "../../src/reply/mailboxes.ts";
import { parseMail } from "../../src/reply/parse.ts";
import { bodyText, type ParsedMail } from "../../src/reply/parsed-mail.ts";
import { type ReplyReading, readReply } from "../../src/reply/read-reply.ts";
import type { MutableMail, MutatedMail } from "./mutations.ts";

export type DamageFinding =
  | { readonly outcome: "no-decision" | "same-decision" | "words-cut"; readonly ms: number }
  /** It decided what the mail as it was written did not. */
  | { readonly outcome: "other-decision"; readonly ms: number; readonly reading: string };

/** Reads damaged mails beside the mails they were; what those said is read once. */
export const damageCheck = (): ((mutated: MutatedMail) => Promise<DamageFinding>) => {
  const originals = new Map<MutableMail, Promise<Reread>>();
  return async ({ original, raw, isCut }) => {
    const before = originals.get(original) ?? reread(original.raw);
    originals.set(original, before);
    const start = performance.now();
    const now = await reread(raw);
    const ms = performance.now() - start;
    const { reading } = now.reply;
    if (reading !== "approve" && reading !== "reject") return { outcome: "no-decision", ms };
    const { mail, reply } = await before;
    // What nobody is known to have sent decides nothing, whatever it says.
    if (singleSender(now.mail) !== singleSender(mail)) return { outcome: "no-decision", ms };
    if (reply.reading === reading) return { outcome: "same-decision", ms };
    return isCut && !stillSays(now.mail, reply.comment)
      ? { outcome: "words-cut", ms }
      : { outcome: "other-decision", ms, reading };
  };
};

type Reread = { readonly mail: ParsedMail; readonly reply: ReplyReading };

const reread = async (raw: Buffer): Promise<Reread> => {
  const mail = await parseMail(Readable.from([raw]));
  return { mail, reply: readReply(mail, { envelopeFrom: "ann@example.com", isOwn: () => false }) };
};

/** A mail of one part has no end that could be missing: cut inside its words, it is another mail. */
const stillSays = (mail: ParsedMail, words: string): boolean =>
  mail.parts.length > 1 || spaceless(bodyText(mail, "text/plain")).includes(spaceless(words));

const spaceless = (text: string): string => text.replace(/\s+/g, "");
