import type { Line } from "./line.ts";

/** A line with the number of the innermost element around it that holds introduction and quote together; 0 for none. */
export type PageLine = Line & { readonly wrapper: number };

/**
 * What stands in a wrapper above the quote is its introduction; below it somebody has answered. A wrapper
 * without a quote in it is the quote.
 */
export const unwrappedLines = (lines: readonly PageLine[]): readonly Line[] => {
  const firstQuote = new Map<number, number>();
  lines.forEach(({ wrapper, quoted }, index) => {
    if (wrapper > 0 && quoted && !firstQuote.has(wrapper)) firstQuote.set(wrapper, index);
  });
  return lines.map(({ wrapper, ...line }, index) => {
    if (wrapper === 0 || line.quoted || line.made !== undefined) return line;
    const quote = firstQuote.get(wrapper);
    if (quote === undefined) return { ...line, quoted: true };
    return index < quote ? { ...line, made: "introduction" } : line;
  });
};
