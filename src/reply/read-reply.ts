import libmime from "libmime";
import type { Evidence } from "../approval/decision.ts";
import { type HtmlText, htmlLines } from "./html-lines.ts";
import { bodyText, headerValues, type ParsedMail } from "./parsed-mail.ts";
import { type Reading, read, type TextReading } from "./read.ts";
import { type Screening, type ScreeningNeeds, screen } from "./screen.ts";
import { wordsOf } from "./sentences.ts";
import { type TrimmedText, trim } from "./trim.ts";

/** A reply as it was understood, with what every stage found. */
export type ReplyReading = {
  readonly reading: Reading;
  readonly comment: string;
  readonly language: string | null;
  readonly rule: string;
  /** The sentence in question, to be quoted when asking back. */
  readonly sentence: string;
  readonly screening: Screening;
  readonly evidence: Evidence;
};

/** Reads a mail without asking who it is from: screen, trim, read. No network, no store, no clock. */
export const readReply = (mail: ParsedMail, needs: ScreeningNeeds): ReplyReading => {
  const screening = screen(mail, needs);
  const shown = evidenceOf(mail, screening);
  if (screening.by === "machine") return { ...IGNORED, rule: screening.kind, screening, evidence: shown };
  const { reading, text } = readParts(mail);
  const understood = withDoubt(reading, doubtAbout(mail, screening));
  const evidence = {
    ...shown,
    quote: text.quote,
    rule: understood.rule,
    language: understood.language ?? "",
  };
  return { ...understood, screening, evidence };
};

const IGNORED = { reading: "ignore", comment: "", language: null, sentence: "" } as const;

const evidenceOf = ({ limits }: ParsedMail, screening: Screening): Evidence => ({
  writtenBy: screening.by,
  ...(screening.by === "person" ? {} : { sign: screening.sign }),
  ...(screening.by === "machine" ? { kind: screening.kind } : {}),
  ...(limits.length > 0 ? { limits: limits.join(" ") } : {}),
});

type PartReading = { readonly reading: TextReading; readonly text: TrimmedText };

/** The plain text is read; where there is HTML as well, it must say the same. */
const readParts = (mail: ParsedMail): PartReading => {
  const [plain, html] = [bodyText(mail, "text/plain"), bodyText(mail, "text/html")];
  const names = namesOf(mail);
  if (html.trim() === "") return readPart({ text: plain, cut: false }, names);
  const fromHtml = readPart(htmlLines(html), names);
  if (plain.trim() === "") return fromHtml;
  const fromPlain = readPart({ text: plain, cut: false }, names);
  return fromPlain.reading.reading === fromHtml.reading.reading
    ? fromPlain
    : { ...fromPlain, reading: { ...fromPlain.reading, reading: "unclear", rule: "parts-disagree" } };
};

const readPart = ({ text, cut }: HtmlText, names: ReadonlySet<string>): PartReading => {
  const whole = trim(text);
  const trimmed = { ...whole, cut: whole.cut || cut };
  return { text: trimmed, reading: read(trimmed, names) };
};

/** The words of the author's name and address, with the initials people sign with. */
const namesOf = (mail: ParsedMail): ReadonlySet<string> => {
  const [from = ""] = headerValues(mail, "from");
  const words = wordsOf(libmime.decodeWords(from.slice(0, 500)).replace(/[._@<>]/g, " "));
  return new Set([
    ...words,
    ...words.map((word) => word.charAt(0)),
    words.map((word) => word.charAt(0)).join(""),
  ]);
};

const withDoubt = (reading: TextReading, doubt: Doubt | undefined): TextReading => {
  if (doubt === undefined || reading.reading === "unclear") return reading;
  // Nothing to be read is nothing said, unless it was said where it cannot be read.
  if (reading.reading === "ignore" && !doubt.hidesText) return reading;
  return { ...reading, reading: "unclear", rule: doubt.rule };
};

type Doubt = { readonly rule: string; readonly hidesText: boolean };

/** Why a mail must not decide, whatever it says. */
const doubtAbout = ({ parts, limits }: ParsedMail, screening: Screening): Doubt | undefined => {
  if (screening.by === "doubtful") return { rule: screening.sign, hidesText: false };
  if (limits.length > 0) return { rule: `limit-${limits[0]}`, hidesText: false };
  const unreadable = parts.find(({ type }) => UNREADABLE.has(type));
  return unreadable && { rule: unreadable.type, hidesText: true };
};

/** What was said may stand in a part that cannot be read. */
const UNREADABLE: ReadonlySet<string> = new Set([
  "multipart/encrypted",
  "application/pkcs7-mime",
  "application/ms-tnef",
]);
