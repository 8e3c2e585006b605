import { rememberedOf } from "../../once.ts";
import { type Slip, slipIn } from "./slip.ts";
import { type Decided, decidedAlone, type Vocabulary } from "./vocabulary.ts";

/**
 * What a mistyped word decides; null when it is no such word.
 * @param isBegun whether it begins like a deciding one
 */
export type SpellingCheck = (word: string, vocabulary: Vocabulary, isBegun?: boolean) => Decided | null;

/** Looks each word up once, and only so many of a text. */
export const spellingCheck = (): SpellingCheck => {
  const checked = new Map<string, Decided | null>();
  return (word, vocabulary, isBegun = false) => {
    const key = `${vocabulary.language} ${word} ${isBegun}`;
    const known = checked.get(key);
    if (known !== undefined || checked.size >= MAX_WORDS) return known ?? null;
    const decided = meantBy(word, vocabulary, isBegun);
    checked.set(key, decided);
    return decided;
  };
};

const meantBy = (word: string, vocabulary: Vocabulary, isBegun: boolean): Decided | null => {
  const mayDiffer = !isBegun && allowedMistakes(word, lettersOf(word)) > 0;
  return mayDiffer ? nearestDeciding(word, vocabulary) : slipOf(word, vocabulary);
};

const MAX_WORDS = 500;

/**
 * The deciding word that is meant in spite of a typing mistake: "aproved", "rejceted". Null when a word that
 * says something else is nearly as near, or when the mistake could be a prefix that negates: "unapproved".
 */
const nearestDeciding = (word: string, vocabulary: Vocabulary): Decided | null => {
  const letters = lettersOf(word);
  if (letters.length < MIN_LETTERS || letters.length > MAX_LETTERS || /\d/.test(word)) return null;
  const allowed = allowedMistakes(word, letters);
  const near: { readonly decided: Decided; readonly distance: number; readonly allowed: number }[] = [];
  const signs = signsOf(letters);
  for (const { word: meantWord, letters: meant, signs: meantSigns } of spelledOut(vocabulary.deciding).get(
    letters[0] ?? "",
  ) ?? []) {
    if (Math.abs(meant.length - letters.length) > allowed + 1 || endsOtherwise(letters, meant)) continue;
    // Each mistake explains one letter that only one of them has.
    if (bitsIn(signs & ~meantSigns) > allowed + 1 || bitsIn(meantSigns & ~signs) > allowed + 1) continue;
    const distance = distanceBetween(letters, meant, allowed + 1);
    const decided = distance <= allowed + 1 ? decidedAlone(meantWord, vocabulary) : null;
    if (decided !== null) near.push({ decided, distance, allowed: allowedMistakes(meantWord, meant) });
  }
  if (near.length === 0) return null;
  // Of equally near ones, one that decides comes first.
  const [nearest] = near.sort(
    (one, other) =>
      one.distance - other.distance ||
      Number(one.decided.verdict === null) - Number(other.decided.verdict === null),
  );
  // "Vervelend" is too far from a shorter "verleend".
  if (nearest === undefined || nearest.distance > Math.min(allowed, nearest.allowed)) return null;
  const { verdict } = nearest.decided;
  const isNear = (other: Decided["verdict"], within: number): boolean =>
    near.some(({ decided, distance }) => decided.verdict === other && distance <= nearest.distance + within);
  if (verdict === null || isNear(verdict === "approve" ? "reject" : "approve", 1)) return null;
  // As near to a form that decides nothing: believed only where nothing else is said.
  return isNear(null, 0) ? { verdict, alone: true } : nearest.decided;
};

/** "Отпустит" is no mistyped "отпустим": with another letter at its end a word mostly is another form. */
const endsOtherwise = (written: readonly string[], meant: readonly string[]): boolean =>
  written.length === meant.length &&
  written.at(-1) !== meant.at(-1) &&
  (written.at(-1) !== meant.at(-2) || written.at(-2) !== meant.at(-1));

/**
 * What is meant by a word that begins like a deciding one: "rechazdo". Only letters left out, doubled or swapped
 * within it count, since other letters make other forms of it: "aprobaba".
 */
const slipOf = (word: string, vocabulary: Vocabulary): Decided | null => {
  const letters = lettersOf(word);
  if (letters.length < MIN_LETTERS || letters.length > MAX_LETTERS) return null;
  const meant = (spelledOut(vocabulary.deciding).get(letters[0] ?? "") ?? []).filter((one) =>
    isSlip(letters, one.letters),
  );
  const [first = null, ...others] = meant.map((one) => decidedAlone(one.word, vocabulary));
  return others.every((other) => other?.verdict === first?.verdict) ? first : null;
};

const isSlip = (written: readonly string[], meant: readonly string[]): boolean => {
  const slip = slipIn(written, meant);
  if (slip === null || OTHER_KEYS.has(slip.kind) || slip.at < MIN_SAME) return false;
  return slip.kind === "doubled" || slip.at <= written.length - MIN_END;
};

const OTHER_KEYS: ReadonlySet<Slip["kind"]> = new Set<Slip["kind"]>(["other key", "key beside"]);

/** As many letters at the beginning and at the end are right. */
const MIN_SAME = 2;
const MIN_END = 1;

type SpelledOut = {
  readonly word: string;
  readonly letters: readonly string[];
  readonly signs: number;
};

/** The deciding words by their first letters, taken apart once for each language. */
const spelledOut = rememberedOf((deciding: Vocabulary["deciding"]) =>
  Map.groupBy(
    deciding.map((word): SpelledOut => {
      const letters = lettersOf(word);
      return { word, letters, signs: signsOf(letters) };
    }),
    ({ letters }) => letters[0] ?? "",
  ),
);

/** Which letters a word has, one bit for some of them each. */
const signsOf = (letters: readonly string[]): number =>
  letters.reduce((signs, letter) => signs | (1 << (letter.charCodeAt(0) & 31)), 0);

const bitsIn = (signs: number): number => {
  let count = 0;
  for (let rest = signs; rest !== 0; rest &= rest - 1) count++;
  return count;
};

const MIN_LETTERS = 5;
const MAX_LETTERS = 30;
const MAX_DISTANCE = 2;

const allowedMistakes = (word: string, letters: readonly string[]): number => {
  // Short Latin words are too near to too many other words.
  if (letters.length < 6 && /\p{Script=Latin}/u.test(word)) return 0;
  return letters.length >= 9 ? MAX_DISTANCE : 1;
};

/** Korean syllables are taken apart, since people mistype their letters. */
const lettersOf = (word: string): readonly string[] => [
  ...(/\p{Script=Hangul}/u.test(word) ? word.normalize("NFD") : word),
];

/**
 * Letters left out, added, replaced or swapped; a replaced letter counts double in a short word. What is farther
 * than `limit` is not measured.
 */
const distanceBetween = (one: readonly string[], other: readonly string[], limit: number): number => {
  const replaced = Math.min(one.length, other.length) < 8 ? 2 : 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : replaced),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    // Two rows, since swapped letters lead from one to the next but one.
    if (Math.min(...last, ...current) > limit) return Number.POSITIVE_INFINITY;
    before = last;
    last = current;
  }
  return last.at(-1) ?? Number.POSITIVE_INFINITY;
};
