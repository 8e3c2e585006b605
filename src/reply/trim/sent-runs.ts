/** What was sent, as numbers of words, with the places of each three in a row. */
export type Sent = {
  readonly words: Int32Array;
  readonly placesOf: (words: Int32Array, at: number) => readonly number[];
  /** Stands in it for other words that are no longer known; undefined if there are none of these. */
  readonly gap: number | undefined;
};

/** Which words of a reply are words that were sent. */
export type SentRuns = {
  /** 1 for each that is. */
  readonly found: Uint8Array;
  /** 1 for each in the place of what was cited. */
  readonly cited: Uint8Array;
  readonly count: number;
  /** The share of what was sent that the reply holds, between the first and the last word it holds of it. */
  readonly density: number;
};

/**
 * Finds runs of a reply that stand in the same order in what was sent. Linear in the reply.
 *
 * @param reply numbers of words, 0 for one that was not sent
 * @param isSign whether a word of the reply has but one letter
 */
export const sentRuns = (reply: Int32Array, isSign: (at: number) => boolean, sent: Sent): SentRuns => {
  const [found, cited] = [new Uint8Array(reply.length), new Uint8Array(reply.length)];
  const seen = new Uint8Array(sent.words.length);
  let [first, last, next, end] = [sent.words.length, 0, 0, 0];
  for (let at = nextKnown(reply, 0); at < reply.length; ) {
    const run = longestRun(reply, at, sent, next);
    if (run === undefined || !isLong(isSign, at, run.length)) {
      at = nextKnown(reply, at + 1);
      continue;
    }
    found.fill(1, at, at + run.length);
    seen.fill(1, run.place, run.place + run.length);
    const isBehindGap = sent.gap !== undefined && sent.words[next] === sent.gap && run.place === next + 1;
    if (isBehindGap && at - end <= MAX_CITED) {
      found.fill(1, end, at);
      cited.fill(1, end, at);
      seen[next] = 1;
    }
    end = at + run.length;
    next = run.place + run.length;
    [first, last] = [Math.min(first, run.place), Math.max(last, next)];
    at = nextKnown(reply, end);
  }
  const count = seen.reduce((sum, one) => sum + one, 0);
  return { found, cited, count, density: count === 0 ? 0 : count / (last - first) };
};

/** Numbers of words that were sent, ready to be found. */
export const sentNumbers = (words: Int32Array, gap: number | undefined): Sent => ({
  words,
  placesOf: shinglePlaces(words),
  gap,
});

const SHINGLE = 3;
/** Words that a run has at least; a sign of Chinese counts half. */
const MIN_RUN = 7;
const MAX_PLACES = 6;
const MAX_CITED = 200;

/** Where the next three words in a row begin that are all known. */
const nextKnown = (reply: Int32Array, from: number): number => {
  for (let at = from, known = 0; at < reply.length; at++) {
    known = reply[at] === 0 ? 0 : known + 1;
    if (known === SHINGLE) return at + 1 - SHINGLE;
  }
  return reply.length;
};

type Run = { readonly place: number; readonly length: number };

/** Of runs equally long, the one that goes on where the one before it ended. */
const longestRun = (reply: Int32Array, at: number, sent: Sent, next: number): Run | undefined => {
  let best: Run | undefined;
  for (const place of sent.placesOf(reply, at)) {
    // Too close to the end of what was sent.
    if (best !== undefined && sent.words.length - place < best.length) continue;
    let length = SHINGLE;
    while (at + length < reply.length && reply[at + length] === sent.words[place + length]) length++;
    const isNext = length === best?.length && best.place < next && place >= next;
    if (best === undefined || length > best.length || isNext) best = { place, length };
  }
  return best;
};

const isLong = (isSign: (at: number) => boolean, at: number, length: number): boolean => {
  let weight = 0;
  for (let offset = 0; offset < length && weight < MIN_RUN; offset++) weight += isSign(at + offset) ? 0.5 : 1;
  return weight >= MIN_RUN;
};

/** The first places of each three words in a row, from an open hash table: each is asked for word by word. */
const shinglePlaces = (sent: Int32Array): Sent["placesOf"] => {
  const mask = 2 ** Math.ceil(Math.log2(2 * sent.length + 2)) - 1;
  const slots: (number[] | undefined)[] = new Array(mask + 1).fill(undefined);
  const slotOf = (words: Int32Array, at: number): number => {
    let slot = shingleHash(words, at) & mask;
    for (let step = 0; step < MAX_STEPS; step++, slot = (slot + 1) & mask) {
      const place = slots[slot]?.[0];
      if (place === undefined || isSameShingle(words, at, sent, place)) return slot;
    }
    return -1;
  };
  for (let at = 0; at + SHINGLE <= sent.length; at++) {
    const slot = slotOf(sent, at);
    const places = slots[slot];
    if (slot >= 0 && places === undefined) slots[slot] = [at];
    else if (places !== undefined && places.length < MAX_PLACES) places.push(at);
  }
  return (words, at) => slots[slotOf(words, at)] ?? [];
};

/** Only words that were chosen for it need as many. */
const MAX_STEPS = 64;

const shingleHash = (words: Int32Array, at: number): number => {
  const one = Math.imul(words[at] as number, 0x9e3779b1);
  const two = Math.imul(one ^ (words[at + 1] as number), 0x85ebca6b);
  const hash = Math.imul(two ^ (words[at + 2] as number), 0xc2b2ae35);
  return hash ^ (hash >>> 15);
};

const isSameShingle = (words: Int32Array, at: number, others: Int32Array, place: number): boolean =>
  words[at] === others[place] && words[at + 1] === others[place + 1] && words[at + 2] === others[place + 2];
