import { asReceived } from "./dress/original.ts";
import { type Signature, signatureOf } from "./dress/signature.ts";
import { isRightToLeft, type Locale, resolveLocale } from "./locale/locales.ts";
import { type Moment, momentIn } from "./locale/moment.ts";
import { type Seed, seedFrom } from "./seed.ts";
import type { Dress, Mailbox, Original, Reply } from "./types.ts";

/** A reply on its sender's desk: all that the client knows when it writes the mail. */
export type Draft = {
  readonly client: string;
  readonly typed: string;
  readonly from: Mailbox;
  readonly original: Original;
  readonly dress: Dress;
  readonly locale: Locale;
  readonly rightToLeft: boolean;
  /** When the original was sent, and when the reply is, both on the sender's clock. */
  readonly asked: Moment;
  readonly now: Moment;
  readonly date: Date;
  readonly signature: Signature | undefined;
  readonly quotes: boolean;
  readonly references: string;
  readonly seed: Seed;
};

export const draftOf = (client: string, reply: Reply): Draft => {
  const dress = reply.dress ?? {};
  const locale = resolveLocale(reply.locale);
  const { original } = reply;
  return {
    client,
    typed: reply.text.replace(/\r\n/g, "\n").trimEnd(),
    from: reply.from,
    original: asReceived(original, dress),
    dress,
    locale,
    rightToLeft: isRightToLeft(locale),
    asked: momentIn(original.date, locale),
    now: momentIn(reply.date, locale),
    date: reply.date,
    signature: signatureOf(reply.from, dress, locale),
    quotes: dress.quote !== "none",
    references: [...original.references, original.messageId].join(" "),
    seed: seedFrom(`${client}/${reply.seed}`),
  };
};

/** Whether the client's own line stands below the words. */
export const advertises = ({ dress }: Draft, byDefault: boolean): boolean =>
  dress.mobileSignature ?? byDefault;
