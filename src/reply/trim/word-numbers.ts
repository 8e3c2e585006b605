/**
 * Words as numbers, which are compared and looked up faster. Finds each word in a bounded number of steps,
 * whatever somebody wrote.
 */
export type WordNumbers = {
  /** The words of a text that becomes known, each with a number above 0. */
  readonly learn: (text: SplitText) => Int32Array;
  /** The words of another text; 0 for all that are not known. */
  readonly find: (text: SplitText) => Int32Array;
  /** Whether the word of a number has but one letter. */
  readonly isSign: (number: number) => boolean;
};

/** A text with the places of its words. */
export type SplitText = {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Of each word, over its characters. */
  readonly hashes: Int32Array;
};

/** @param capacity how many words will be learnt at most */
export const wordNumbers = (capacity: number): WordNumbers => {
  const mask = 2 ** Math.ceil(Math.log2(2 * capacity + 2)) - 1;
  const slots = new Int32Array(mask + 1);
  const hashes = new Int32Array(capacity + 1);
  const spellings: string[] = [""];

  const numberOf = (split: SplitText, index: number, learns: boolean): number => {
    const hash = split.hashes[index] as number;
    for (let step = 0; step < MAX_STEPS; step++) {
      const slot = (hash + (hash >>> 15) + step) & mask;
      const number = slots[slot] as number;
      if (number === 0) {
        if (!learns) return 0;
        slots[slot] = spellings.length;
        hashes[spellings.length] = hash;
        return spellings.push(split.text.slice(split.starts[index], split.ends[index])) - 1;
      }
      if (hashes[number] === hash && isWord(split, index, spellings[number] as string)) return number;
    }
    return learns ? UNKNOWABLE : 0;
  };
  const numbered = (split: SplitText, learns: boolean): Int32Array => {
    const numbers = new Int32Array(split.starts.length);
    for (let index = 0; index < numbers.length; index++) numbers[index] = numberOf(split, index, learns);
    return numbers;
  };
  return {
    learn: (split) => numbered(split, true),
    find: (split) => numbered(split, false),
    isSign: (number) => spellings[number]?.length === 1,
  };
};

/** Only words that were chosen for it need as many. */
const MAX_STEPS = 64;

/** Of a word for which there was no room: like no other word, and not like itself. */
const UNKNOWABLE = -1;

/** FNV-1a over the characters of a word, one after the other. */
export const hashedWith = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
export const NO_HASH = 0x811c9dc5 | 0;

const isWord = ({ text, starts, ends }: SplitText, index: number, word: string): boolean => {
  const start = starts[index] as number;
  if ((ends[index] as number) - start !== word.length) return false;
  for (let at = 0; at < word.length; at++) {
    if (text.charCodeAt(start + at) !== word.charCodeAt(at)) return false;
  }
  return true;
};
