import type { Forms } from "../words/forms.ts";
import { IDEOGRAPH } from "../words/script.ts";
import type { Unit } from "../words/units.ts";
import { answers, negates, refuses } from "./answering.ts";
import { isSadFace } from "./doubtful-tags.ts";
import { mayStartAnew, startsAnew } from "./starts-anew.ts";
import { TIMES } from "./time-limits.ts";

/** A piece of a sentence that says one thing. */
export type Clause = {
  readonly units: readonly Unit[];
  /** A "but" stands before it. */
  readonly isContrast: boolean;
  /** The word of contrast is put between signs: "it was not, however, approved". */
  readonly isInserted: boolean;
  /** It is set against something else: "the hotel, on the other hand". */
  readonly isApart: boolean;
  /** It tells why something is refused: "because half of it is missing". */
  readonly isReason: boolean;
  /** What goes on without a sign behind it, begun by a friendly word. */
  readonly rest: readonly Unit[];
  /** The sign that ends it; null where a word or the sentence does. */
  readonly sign: string | null;
};

/**
 * The clauses of a sentence: parted by signs, by words of contrast, around the reason of a refusal, and before
 * the friendly words that follow an answer: "approved | have a good trip".
 */
export const clausesOf = (units: readonly Unit[], forms: Forms): readonly Clause[] => {
  const clauses: Clause[] = [];
  let current: Unit[] = [];
  let [isContrast, isInserted, isReason, hasAnswered] = [false, false, false, false];
  let isApart = false;
  const close = (sign: string | null, rest: readonly Unit[] = []): void => {
    if (current.length > 0) {
      clauses.push({ units: current, isContrast, isInserted, isApart, isReason, rest, sign });
      [isContrast, isInserted, isApart] = [false, false, false];
    }
    isReason = false;
    current = [];
    hasAnswered = false;
  };
  for (const [index, unit] of units.entries()) {
    if (unit.tag === "mark" && (WITHIN.test(unit.word) || isRange(units, index))) continue;
    const setsApart = isOneOf(unit, forms.isApart) || isPair(units, index, forms.isApart);
    if (unit.tag === "mark") close(unit.word);
    else if (unit.tag === "contrast") {
      // "Ich lehne den Antrag jedoch ab": it stands within what is said.
      const isWithin = refuses(current) || current.some(({ tag }) => tag === "speaker");
      if (!(isWithin && untilSign(units.slice(index + 1)).some(({ isLater }) => isLater))) close(null);
      isContrast = true;
      isApart ||= setsApart;
      isInserted = units[index - 1]?.word === "," && units[index + 1]?.word === ",";
    } else if (unit.tag === "closings" && hasAnswered && isName(units.slice(index + 1))) {
      break;
    } else {
      // A crossed sign is an answer of its own, "❌ not approved", and so is a tick that begins: "✅ thanks for telling me".
      if (isSign(unit) && (unit.tag === "rejects" || (unit.alone === "approve" && current.length === 0))) {
        close(null);
        current = [unit];
        // "👍 from my side"
        const rest = untilSign(units.slice(index + 1));
        if (rest.length !== 1 || !rest.every((one) => tellsWhose(one, forms))) close(null);
        hasAnswered = current.length > 0;
        continue;
      }
      if (isFriendly(unit) && hasAnswered) close(null, untilSign(units.slice(index)));
      const refused = current.length > 0 ? current : (clauses.at(-1)?.units ?? []);
      if (isOneOf(unit, forms.isBecause) && refuses(refused)) {
        close(null);
        isReason = true;
      }
      if (isOneOf(unit, forms.isTherefore) && !hasAnswered && refuses(untilSign(units.slice(index))))
        close(null);
      const mayStart = hasAnswered && mayStartAnew(units, index, forms);
      if (mayStart && startsAnew(current, untilSign(units.slice(index)), forms)) close(null);
      if (hasAnswered && forms.isAnd(unit.word) && joinsAnswers(current, untilSign(units.slice(index + 1))))
        close(null);
      current.push(unit);
      isApart ||= setsApart;
      hasAnswered ||= answers(unit);
      // "No 😕 too many people off"
      if (isSadFace(unit) && refuses(current)) close(null);
    }
  }
  close(null);
  // "approved, but": what is meant to follow is missing.
  return isContrast
    ? [...clauses, { units: [], isContrast, isInserted, isApart, isReason, rest: [], sign: null }]
    : clauses;
};

/** "Ok mvh Ole": who signs in the line of the answer. */
const isName = (units: readonly Unit[]): boolean =>
  units.length > 0 &&
  units.length <= MAX_NAME &&
  units.every(({ tag, capital }) => tag === "unknown" && capital);

const MAX_NAME = 3;

/** "From my side", "by me". */
const tellsWhose = ({ tag, words }: Unit, forms: Forms): boolean =>
  tag === "small words" && words.length > 1 && forms.isOwner(words[0] ?? "");

const isSign = ({ word }: Unit): boolean => !/[\p{L}\p{N}]/u.test(word);

/** A dot within a sentence abbreviates or counts ("Dr. Miller", "on 3. June"); others belong to a number. */
const WITHIN = /^[.$€£¥₴₽%°§+/]$/u;

/** "3 – 14 August", "4.–15. elokuuta". */
const isRange = (units: readonly Unit[], index: number): boolean => {
  const isDot = units[index - 1]?.word === ".";
  const ends = [units[index - (isDot ? 2 : 1)], units[index + 1]];
  return (
    RANGE.test(units[index]?.word ?? "") && ends.every((unit) => unit !== undefined && TIMES.has(unit.tag))
  );
};

const RANGE = /^[〜~～–—-]$/;

/** "I am against it and do not approve it"; but in "I can't approve and sign it" the negation is of both. */
const joinsAnswers = (before: readonly Unit[], after: readonly Unit[]): boolean =>
  after.some(answers) && (!before.some(negates) || after.some(negates));

/** Chinese and Japanese words are of several characters, each a word here. */
const isOneOf = ({ word, words }: Unit, test: (word: string) => boolean): boolean =>
  test(word) || (words.length > 1 && test(words.join(IDEOGRAPH.test(word) ? "" : " ")));

/** Two words that are listed together, but that no phrase joins. */
const isPair = (units: readonly Unit[], index: number, test: (word: string) => boolean): boolean => {
  const [first, second] = units.slice(index, index + 2);
  return (
    first?.words.length === 1 &&
    second?.words.length === 1 &&
    test([first.word, second.word].join(IDEOGRAPH.test(first.word) ? "" : " "))
  );
};

const isFriendly = ({ tag }: Unit): boolean => tag === "friendly" || tag === "harmless" || tag === "hopes";

const untilSign = (units: readonly Unit[]): readonly Unit[] => {
  const end = units.findIndex(({ tag }) => tag === "mark" || tag === "contrast");
  return end === -1 ? units : units.slice(0, end);
};
