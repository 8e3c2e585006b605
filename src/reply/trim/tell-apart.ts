import { classify, type Kind, QUOTES, type QuoteSign } from "./classify.ts";
import { isBlank, type Line } from "./line.ts";
import type { SentWords } from "./own-words.ts";
import { NOTHING, type Removed, type Said } from "./without-additions.ts";

/** Who is known to have written what. */
export type Authors = {
  /** What the replying person said in lines that nobody else wrote, but programs added to. */
  readonly saidIn: (lines: readonly Line[]) => Said;
  /** What the reply answers, in words. */
  readonly sent: SentWords;
};

/** The lines of one part, told apart. */
export type ToldApart = {
  /** What the author wrote, in order. */
  readonly said: readonly string[];
  /** The same without what is said again below a name. */
  readonly aboveName: readonly string[];
  /** What the author may have written, or a program cut out of the original. */
  readonly doubtful: readonly string[];
  readonly closing: readonly string[];
  readonly quote: QuoteSign;
  /** What else was left out. */
  readonly removed: ReadonlySet<Removed>;
  /** Whether something is said above the first quote. */
  readonly isAbove: boolean;
};

/** Looks at every line a bounded number of times. */
export const tellApart = (given: readonly Line[], { saidIn, sent }: Authors): ToldApart => {
  const { lines, kinds, quote, density } = classify(given, sent);
  const firstQuote = kinds.findIndex((kind) => QUOTES.has(kind));
  const end = firstQuote < 0 ? lines.length : firstQuote;
  const above = saidIn(lines.slice(0, end));
  const rest = lines.slice(end).map((line, index) => ({ line, kind: kinds[end + index] ?? "written" }));
  const below = saidIn(withBreaks(rest, "written"));
  const inside = density >= KNOWN ? saidIn(behindOwn(rest)) : NOTHING;
  const isInsideSure = above.said.length === 0 && density >= WELL_KNOWN;
  // Our own link without anything above it that starts a quote: it is not known where ours begins.
  const isAboveSure = quote !== "own-words" || density >= KNOWN;
  const sure = [...(isAboveSure ? [above] : []), below, ...(isInsideSure ? [inside] : [])];
  return {
    said: paragraphs(sure.map(({ said }) => said)),
    aboveName: paragraphs(sure.map(({ aboveName }) => aboveName)),
    doubtful: paragraphs([
      isAboveSure ? [] : above.said,
      above.doubtful,
      below.doubtful,
      rest.flatMap(({ line, kind }) => (kind === "remainder" ? [line.text] : [])),
      isInsideSure ? inside.doubtful : [...inside.said, ...inside.doubtful],
    ]),
    closing: [above, below, inside].flatMap(({ closing }) => closing),
    quote,
    removed: new Set([above, below, inside].flatMap(({ removed }) => [...removed])),
    isAbove: above.said.length > 0,
  };
};

/** How completely what we sent must be found before anything else between its lines is somebody's. */
const KNOWN = 0.6;
const WELL_KNOWN = 0.93;

type KindLine = { readonly line: Line; readonly kind: Kind };

/** Lines of one kind; whatever else stands between them breaks the paragraph. */
const withBreaks = (rest: readonly KindLine[], wanted: Kind): readonly Line[] => {
  const kept: Line[] = [];
  let isOpen = false;
  rest.forEach(({ line, kind }, index) => {
    if (kind !== wanted) return;
    const isBroken = index > 0 && rest[index - 1]?.kind !== wanted;
    if (isBroken) {
      while (kept.length > 0 && isBlank(kept.at(-1)?.text ?? "")) kept.pop();
      isOpen = false;
      if (kept.length > 0) kept.push({ text: "", quoted: false });
    }
    isOpen ||= !isBlank(line.text);
    if (isOpen) kept.push(line);
  });
  return kept;
};

/** What stands below the first line of ours in an unmarked original, and is not ours. */
const behindOwn = (rest: readonly KindLine[]): readonly Line[] => {
  const first = rest.findIndex(({ kind }) => kind === "own");
  return first < 0 ? [] : withBreaks(rest.slice(first), "original");
};

const paragraphs = (blocks: readonly (readonly string[])[]): readonly string[] =>
  blocks
    .filter((block) => block.length > 0)
    .flatMap((block, index) => (index === 0 ? block : ["", ...block]));
