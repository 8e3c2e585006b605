import { rememberedOf } from "./once.ts";
/** A header field: its name in lower case, its value unfolded but not decoded. */
export type Header = { readonly name: string; readonly value: string };

/** One MIME part, in the order of the mail. The first is the mail itself. */
export type MailPart = {
  /** Media type in lower case, such as `text/plain`. */
  readonly type: string;
  /** Content-Disposition in lower case; empty when there is none. */
  readonly disposition: string;
  /**
   * Its text piece by piece, decoded no further than it is taken, with `\n` line ends; null for a part whose
   * content nobody reads.
   */
  readonly pieces: (() => Iterable<string>) | null;
};

/**
 * Why something of a mail is not known: a cap that was reached while parsing, an end that is missing, or a
 * broken boundary between two parts. Real mail has none of these, and what was said may be in what is not
 * known.
 */
export type ParseLimit =
  | "header-size"
  | "header-count"
  | "parts"
  | "depth"
  | "text"
  | "cut-short"
  | "boundary";

/** What the service knows of a mail: its header and the parts that people or machines write text into. */
export type ParsedMail = {
  readonly headers: readonly Header[];
  readonly parts: readonly MailPart[];
  readonly limits: readonly ParseLimit[];
};

/** Every value of a header, in the order of the mail. A header that occurs twice never has a "right" one. */
export const headerValues = ({ headers }: ParsedMail, name: string): readonly string[] =>
  valuesByName(headers).get(name) ?? [];

/** Dozens of names are asked for, most of which no mail has. */
const valuesByName = rememberedOf((headers: readonly Header[]): ReadonlyMap<string, readonly string[]> => {
  const values = new Map<string, string[]>();
  for (const { name, value } of headers) {
    const others = values.get(name);
    if (others === undefined) values.set(name, [value]);
    else others.push(value);
  }
  return values;
});

/** The whole text of a part; null for one whose content nobody reads. */
export const partText = ({ pieces }: MailPart): string | null =>
  pieces === null ? null : [...pieces()].join("");

type BodyType = "text/plain" | "text/html";

/** The body a person wrote, of one type; parts that continue each other are joined. */
export const bodyText = (mail: ParsedMail, type: BodyType): string =>
  bodyParts(mail, type)
    .map((part) => partText(part) ?? "")
    .join("\n");

/** The same in pieces: who stops where the quote begins pays nothing for a long quote. */
export function* bodyPieces(mail: ParsedMail, type: BodyType): Generator<string> {
  for (const [index, part] of bodyParts(mail, type).entries()) {
    if (index > 0) yield "\n";
    if (part.pieces !== null) yield* part.pieces();
  }
}

const bodyParts = ({ parts }: ParsedMail, type: BodyType): readonly MailPart[] =>
  parts.filter((part) => part.type === type && part.disposition !== "attachment");
