/** A header field: its name in lower case, its value unfolded but not decoded. */
export type Header = { readonly name: string; readonly value: string };

/** One MIME part, in the order of the mail. The first is the mail itself. */
export type MailPart = {
  /** Media type in lower case, such as `text/plain`. */
  readonly type: string;
  /** Content-Disposition in lower case; empty when there is none. */
  readonly disposition: string;
  /** Decoded, with `\n` line ends; null for a part whose content nobody reads. */
  readonly text: string | null;
};

/** A cap that was reached while parsing: what lies beyond it was not looked at. */
export type ParseLimit = "header-size" | "header-count" | "parts" | "depth" | "text";

/** What the service knows of a mail: its header and the parts that people or machines write text into. */
export type ParsedMail = {
  readonly headers: readonly Header[];
  readonly parts: readonly MailPart[];
  readonly limits: readonly ParseLimit[];
};

/** Every value of a header, in the order of the mail. A header that occurs twice never has a "right" one. */
export const headerValues = ({ headers }: ParsedMail, name: string): readonly string[] =>
  headers.filter((header) => header.name === name).map(({ value }) => value);

/** The body a person wrote, of one type; parts that continue each other are joined. */
export const bodyText = ({ parts }: ParsedMail, type: "text/plain" | "text/html"): string =>
  parts
    .filter((part) => part.type === type && part.disposition !== "attachment")
    .map(({ text }) => text ?? "")
    .join("\n");
