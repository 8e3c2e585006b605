import { hashedWith, NO_HASH, type SplitText } from "./word-numbers.ts";

/** Lines as words, in lower case and in one form for all that look alike. */
export type SplitLines = SplitText & {
  /** For each line the number of words up to its end. */
  readonly lineEnds: Int32Array;
};

/**
 * Splits lines into words, without the links, marks and asterisks that come and go between programs; signs of
 * Chinese are words.
 *
 * @param most how many of the words are kept; `lineEnds` counts them all
 */
export const splitWords = (lines: readonly string[], most: number): SplitLines => {
  const text = withoutLinks(lines.join("\n").normalize("NFKC").toLowerCase());
  const found = IS_LATIN.test(text) ? latinWords(text, lines.length) : wordsByPattern(text, lines.length);
  const count = Math.min(most, found.count);
  return {
    text,
    starts: found.starts.subarray(0, count),
    ends: found.ends.subarray(0, count),
    hashes: found.hashes.subarray(0, count),
    lineEnds: found.lineEnds,
  };
};

const withoutLinks = (text: string): string =>
  text.includes("http") || text.includes("mailto:") || text.includes("cid:")
    ? text.replace(LINKS, " ")
    : text;

const LINKS = /[[<(]?\b(?:https?|mailto|cid):[^\s>\])]{1,4000}[>\])]?/g;

type Words = Omit<SplitLines, "text"> & { readonly count: number };

/** Most mail is, and it needs no pattern. Has no digits but these once it is normalized. */
const IS_LATIN = /^[\0-\u024F\u2000-\u206F\uE000]*$/;

const latinWords = (text: string, lineCount: number): Words => {
  // Only what was cited needs no sign between itself and the next word.
  const most = text.includes(String.fromCharCode(CITED)) ? text.length : (text.length >> 1) + 1;
  const [starts, ends, hashes] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const lineEnds = new Int32Array(lineCount);
  let [count, line, hash] = [0, 0, NO_HASH];
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (LATIN_LETTERS[code] === 1) {
      if (!isInside) starts[count] = at;
      hash = hashedWith(isInside ? hash : NO_HASH, code);
      isInside = true;
      continue;
    }
    if (isInside) {
      ends[count] = at;
      hashes[count++] = hash;
      isInside = false;
    }
    if (code === LF) lineEnds[line++] = count;
    if (code === CITED) {
      [starts[count], ends[count]] = [at, at + 1];
      hashes[count++] = hashedWith(NO_HASH, code);
    }
  }
  if (isInside) {
    ends[count] = text.length;
    hashes[count++] = hash;
  }
  lineEnds[line] = count;
  return { starts, ends, hashes, lineEnds, count };
};

const LF = 0x0a;
/** The sign of what we cited: a word of its own. */
const CITED = 0xe000;

/** By their numbers, up to the last that occurs: 1 for small letters and digits. */
const LATIN_LETTERS = Uint8Array.from({ length: 0x2070 }, (_, code) =>
  /[a-z0-9\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]/.test(String.fromCharCode(code)) ? 1 : 0,
);

const wordsByPattern = (text: string, lineCount: number): Words => {
  const [starts, ends, hashes]: [number[], number[], number[]] = [[], [], []];
  const lineEnds = new Int32Array(lineCount);
  let line = 0;
  for (const { 0: word, index } of text.matchAll(WORD_OR_LINE_END)) {
    if (word === "\n") {
      lineEnds[line++] = starts.length;
      continue;
    }
    let hash = NO_HASH;
    for (let at = 0; at < word.length; at++) hash = hashedWith(hash, word.charCodeAt(at));
    starts.push(index);
    ends.push(index + word.length);
    hashes.push(hash);
  }
  lineEnds[line] = starts.length;
  return {
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    hashes: Int32Array.from(hashes),
    lineEnds,
    count: starts.length,
  };
};

const WORD_OR_LINE_END =
  /\n|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\uE000|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu;
