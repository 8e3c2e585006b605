import { isBlank } from "./line.ts";

/**
 * Lines with the mark of a quote alone where The Bat! put the initials of whoever is quoted before it:
 * "AB> text" becomes "> text". It takes several lines in a row with the same initials; from then on, and
 * above, every line with these is quoted.
 */
export const withoutInitials = (lines: readonly string[]): readonly string[] => {
  const known = initialsIn(lines);
  if (known.size === 0) return lines;
  return lines.map((line) => {
    const initials = initialsOf(line);
    return initials !== undefined && known.has(initials) ? line.slice(line.indexOf(">")) : line;
  });
};

const initialsIn = (lines: readonly string[]): ReadonlySet<string> => {
  const known = new Set<string>();
  let [last, count]: [string | undefined, number] = [undefined, 0];
  for (const line of lines) {
    // A link that was wrapped, and lines that were blank in the original, part nothing.
    if (isBlank(line) || line.startsWith("http")) continue;
    const initials = initialsOf(line);
    count = initials !== undefined && initials === last ? count + 1 : 1;
    last = initials;
    if (initials !== undefined && count >= MIN_LINES) known.add(initials);
  }
  return known;
};

/** More than a list or an arrow has. */
const MIN_LINES = 3;

const initialsOf = (line: string): string | undefined => INITIALS.exec(line.slice(0, 10))?.[1];

const INITIALS = /^\s{0,3}(\p{Lu}\p{L}{0,3})>/u;
