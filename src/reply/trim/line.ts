/** A line of a reply, with what the mail itself says of it before anybody looks at its words. */
export type Line = {
  readonly text: string;
  /** Marked as a quote: by `>`, or by an element that holds nothing else. */
  readonly quoted: boolean;
  /** In an element that a program writes its own things into: its signature, its introduction, the original. */
  readonly made?: "signature" | "introduction" | "original";
};

/** The lines of one part of a mail. */
export type PartLines = {
  readonly lines: readonly Line[];
  /** A cap was reached before the author's words had surely ended. */
  readonly cut: boolean;
  /** Words stand in it that nobody sees who opens the mail. */
  readonly hidden: boolean;
  /** The texts that stand for its pictures, where they are not seen. */
  readonly pictures?: ReadonlySet<string>;
};

export const isBlank = (text: string): boolean => text.trim() === "";

/**
 * Quoted in a plain text. Three marks in a row with an address behind them are somebody's arrow, and with
 * marks at the end an introduction.
 */
export const isMarked = (text: string): boolean =>
  /^\s{0,3}[>＞]/.test(text) && !text.trimEnd().endsWith("<<") && !isBetweenMarks(text);

/** GroupWise: `>>> Ann Smith <ann@example.com> 23.11.2026 13:54 >>>` */
export const isBetweenMarks = (text: string): boolean =>
  text.startsWith(">>> ") && text.length <= 300 && /\s>>>\s*$/.test(text) && /[@:]/.test(text);
