import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { parseMail } from "../../src/reply/parse.ts";
import { type ReplyReading, readReply } from "../../src/reply/read-reply.ts";
import { clients } from "./clients/index.ts";
import { sampleQuestion } from "./clients/sample-question.ts";
import type { Built, Original } from "./clients/types.ts";
import { variants } from "./clients/variants.ts";
import type { Phrase } from "./phrases.ts";

/** A labelled text as the raw mail that some client makes of it. */
export type LabelledMail = {
  readonly name: string;
  readonly language: string;
  readonly client: string;
  readonly phrase: Phrase;
  readonly original: Original;
  readonly built: Built;
};

/**
 * Every text as one mail: which client wrote it, and what lies around the words, is drawn from the text
 * itself, so that the same text always makes the same mail.
 */
export const mailsOf = (language: string, phrases: readonly Phrase[]): readonly LabelledMail[] =>
  phrases.map((phrase) => {
    const draw = drawFrom(`${language} ${phrase.text}`);
    const locale = localeOf(language, phrase.text);
    const client = pick(
      clients.filter(({ locales }) => locales.some((tag) => tag.startsWith(language))),
      draw(),
    );
    const variant = pick(variants, draw());
    const original = sampleQuestion(language === "de" ? "de" : "en");
    const built = client.build({
      original,
      from: original.to,
      text: phrase.text,
      locale,
      date: new Date(original.date.getTime() + 3_600_000),
      seed: `${language} ${phrase.text}`,
      dress: variant.dress,
    });
    return {
      name: `${client.name}, ${variant.name}`,
      language,
      client: client.name,
      phrase,
      original,
      built,
    };
  });

/** Reads a mail as the service does that knows what it sent. */
export const readBuilt = async ({ raw, envelope }: Built, original: Original): Promise<ReplyReading> =>
  readReply(await parseMail(Readable.from([raw])), {
    envelopeFrom: envelope.from,
    isOwn: (address) => address === original.replyTo,
    original: { text: original.text, html: original.html },
  });

/** Whole numbers that follow from a text, one at each call. */
const drawFrom = (text: string): (() => number) => {
  const bytes = createHash("sha256").update(text).digest();
  let at = 0;
  return () => bytes.readUInt32BE(4 * (at++ % 8));
};

const pick = <Item>(items: readonly Item[], number: number): Item => {
  const item = items[number % items.length];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
};

/** Chinese of both kinds stands in one file. */
const localeOf = (language: string, text: string): string => {
  if (language !== "zh") return language;
  return /[這個請週過還時會說們謝假們對應該項]/.test(text) ? "zh-TW" : "zh-CN";
};
