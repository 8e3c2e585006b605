/** Which words of a reply are words that were sent. */
export type SentRuns = {
  readonly found: readonly boolean[];
  /** The words in the place of what was cited. */
  readonly cited: ReadonlySet<number>;
  readonly count: number;
  /** The share of what was sent that the reply holds, between the first and the last word it holds of it. */
  readonly density: number;
};

/**
 * Finds runs of a reply that stand in the same order in what was sent. Linear in the reply.
 *
 * @param gap the word that stands in what was sent for others that are no longer known
 */
export const sentRuns = (reply: readonly string[], sent: readonly string[], gap: string): SentRuns => {
  const numberOf = numbered(sent);
  const [written, known] = [new Int32Array(reply.map(numberOf)), new Int32Array(sent.map(numberOf))];
  const places = placesOf(known);
  const found: boolean[] = reply.map(() => false);
  const [seen, cited] = [new Set<number>(), new Set<number>()];
  let [first, last, next, end] = [sent.length, 0, 0, 0];
  for (let at = 0; at + SHINGLE <= reply.length; ) {
    const run = longestRun(written, at, known, places.get(shingle(written, at)) ?? [], next);
    if (!isLong(reply, at, run.length)) {
      at++;
      continue;
    }
    for (let offset = 0; offset < run.length; offset++) {
      found[at + offset] = true;
      seen.add(run.place + offset);
    }
    if (sent[next] === gap && run.place === next + 1 && at - end <= MAX_CITED) {
      found.fill(true, end, at);
      for (let between = end; between < at; between++) cited.add(between);
      seen.add(next);
    }
    at += run.length;
    end = at;
    next = run.place + run.length;
    [first, last] = [Math.min(first, run.place), Math.max(last, next)];
  }
  return { found, cited, count: seen.size, density: seen.size === 0 ? 0 : seen.size / (last - first) };
};

const SHINGLE = 3;
/** Words that a run has at least; a sign of Chinese counts half. */
const MIN_RUN = 7;
const MAX_PLACES = 6;
const MAX_CITED = 200;

/** Numbers are compared and looked up faster than words; 0 is for all words that were not sent. */
const numbered = (sent: readonly string[]): ((word: string) => number) => {
  const numbers = new Map<string, number>();
  for (const word of sent) if (!numbers.has(word)) numbers.set(word, numbers.size + 1);
  return (word) => numbers.get(word) ?? 0;
};

/** One number for three words in a row, another for every other three. */
const shingle = (words: Int32Array, at: number): number =>
  ((words[at] ?? 0) * MAX_NUMBER + (words[at + 1] ?? 0)) * MAX_NUMBER + (words[at + 2] ?? 0);

/** More than there are words; its third power is still an exact number. */
const MAX_NUMBER = 2 ** 16;

const placesOf = (sent: Int32Array): ReadonlyMap<number, readonly number[]> => {
  const places = new Map<number, number[]>();
  for (let at = 0; at + SHINGLE <= sent.length; at++) {
    const key = shingle(sent, at);
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else if (known.length < MAX_PLACES) known.push(at);
  }
  return places;
};

/** Of runs equally long, the one that goes on where the one before it ended. */
const longestRun = (
  reply: Int32Array,
  at: number,
  sent: Int32Array,
  places: readonly number[],
  next: number,
): { readonly place: number; readonly length: number } => {
  let best = { place: 0, length: 0 };
  for (const place of places) {
    let length = SHINGLE;
    while (at + length < reply.length && reply[at + length] === sent[place + length]) length++;
    const isNext = length === best.length && best.place < next && place >= next;
    if (length > best.length || isNext) best = { place, length };
  }
  return best;
};

const isLong = (words: readonly string[], at: number, length: number): boolean => {
  let weight = 0;
  for (let offset = 0; offset < length && weight < MIN_RUN; offset++)
    weight += (words[at + offset]?.length ?? 0) > 1 ? 1 : 0.5;
  return weight >= MIN_RUN;
};
