import type { AnswerRule } from "../reading/answer/answer.ts";
import { givesAndRefuses } from "../reading/answer/granted-beside.ts";
import type { AskedDetails } from "../reading/clauses/asked-details.ts";
import type { Doubt } from "../reading/clauses/clause-reading.ts";
import { isIrony } from "../reading/clauses/doubtful-tags.ts";
import { isRefusal, type ReadSentence } from "../reading/clauses/place.ts";
import { weekdayIn } from "../reading/clauses/weekdays.ts";
import type { ReadText } from "../reading/read-text.ts";
import type { Unit } from "../reading/words/units.ts";
import type { Verdict } from "../reading/words/vocabulary.ts";
import type { RoleLikelihood } from "./model.ts";
import { repeats } from "./repeats.ts";

/** Whether a text is too short to tell how it is meant ("pas approuvé"), or longer than labelled ones. */
export const isUnreadable = ({ rule, sentences }: ReadText): boolean =>
  sentences.reduce((sum, { text }) => sum + text.length, 0) > MAX_CHARACTERS ||
  (CONTRADICTIONS.has(rule) && sentences.flatMap(unitsIn).length <= MAX_FEW);

const MAX_CHARACTERS = 2000;

const CONTRADICTIONS: ReadonlySet<AnswerRule> = new Set<AnswerRule>([
  "two-answers",
  "negation",
  "negation-beside",
  "double-negation",
]);

/** Units: "if Ann agrees". */
const MAX_FEW = 4;

/**
 * Whether the grammar of a text forbids to take it for a verdict, however likely: it contradicts or limits it, or
 * speaks of another request or in another language.
 *
 * @param saying the sentence that most likely decides
 * @param roles what each sentence likely does
 */
export const isForbidden = (
  verdict: Verdict,
  saying: ReadSentence,
  read: ReadText,
  roles: readonly RoleLikelihood[],
  asked: AskedDetails | null,
): boolean => {
  const { rule, sentences } = read;
  return (
    sentences.some(({ isAsked }, at) => isAsked && !isSmallTalk(at, sentences.indexOf(saying), roles)) ||
    isContradicted(verdict, saying, sentences) ||
    (sentences.length > 1 && unitsIn(saying).some(isCitedAnswer)) ||
    sentences.some((sentence, at) => has(sentence, WITHDRAWN) && !isSurelyNeutral(roles[at])) ||
    (verdict === "approve" && isLimited(rule, saying, sentences, roles)) ||
    (verdict === "reject" && rule === "condition" && isConditional(saying)) ||
    isRuledOut(verdict, read, asked)
  );
};

/** Whether the grammar of a text forbids to take it for a verdict, whichever sentence gives it. */
export const isRuledOut = (
  verdict: Verdict,
  { sentences, likeliest, isMixed }: ReadText,
  asked: AskedDetails | null,
): boolean =>
  (verdict === "reject" && sentences.some((sentence) => givesAndRefuses(sentence) || isCapped(sentence))) ||
  sentences.some(isLimitedShortly) ||
  (asked !== null && isOtherThan(asked, sentences, likeliest ?? "")) ||
  isMixed();

/** "I can't approve more than 500." */
const isCapped = ({ clauses }: ReadSentence): boolean =>
  clauses.some((clause) => isRefusal(clause) && clause.capsNumber());

/** "Not before Monday." */
const isLimitedShortly = (sentence: ReadSentence): boolean => isShort(sentence) && has(sentence, LIMITS);

/** Of a few words, which say what they say: "Please ask Maria." */
export const isShort = (sentence: ReadSentence): boolean => unitsIn(sentence).length <= MAX_FEW;

/** Whether it has words that limit a decision or leave it to somebody else, where they mean that. */
export const mayLimit = (sentence: ReadSentence): boolean => has(sentence, MAY_LIMIT);

/** Whether by the grammar a clause limits such an answer ("if Ann agrees, ok"), or another gives the opposite one. */
const isContradicted = (verdict: Verdict, saying: ReadSentence, sentences: ReadText["sentences"]): boolean =>
  sentences.some((sentence) =>
    sentence.clauses.some(({ reading }) => {
      if (reading.is === "doubtful") return reading.verdict === verdict && !SOFT.has(reading.doubt);
      const isOpposite = "verdict" in reading && reading.verdict !== verdict;
      return isOpposite && (reading.is === "verdict" || sentence === saying);
    }),
  );

/** Doubts that mostly come of words that the lexicons do not know. */
const SOFT: ReadonlySet<Doubt> = new Set<Doubt>([
  "unknown-subject",
  "unknown-words",
  "verdict-word",
  "describing-word",
  "part",
  "other case",
  "objections",
  "reported",
  "somebody-else",
]);

/** "How was your weekend?" in a letter that comes to its matter later. */
const isSmallTalk = (at: number, saying: number, roles: readonly RoleLikelihood[]): boolean =>
  at < MAX_SMALL_TALK && saying - at > 1 && isSurelyNeutral(roles[at]);

const MAX_SMALL_TALK = 2;

const isSurelyNeutral = (role: RoleLikelihood | undefined): boolean => (role?.neutral ?? 0) >= NEUTRAL;

const NEUTRAL = 0.95;

/** "ТОВ «Згода»": a name, a slogan, somebody's words. */
const isCitedAnswer = ({ quoted, alone, tag }: Unit): boolean =>
  quoted && (alone !== null || tag === "approves" || tag === "rejects");

/**
 * Whether an approval is none by its face ("god tur da 🙄"), says if it holds ("Approved when you're back"),
 * stands behind words of somebody else, or beside what may limit it.
 */
const isLimited = (
  rule: AnswerRule,
  saying: ReadSentence,
  sentences: ReadText["sentences"],
  roles: readonly RoleLikelihood[],
): boolean =>
  unitsIn(saying).some(isIrony) ||
  (HANGING.has(rule) && has(saying, IFS)) ||
  isBehindReport(saying, sentences, roles) ||
  sentences.some((sentence) => sentence !== saying && has(sentence, DELEGATES)) ||
  sentences.some((sentence, at) => {
    const { rejects = 0, opposes = 0, doubts = 0 } = roles[at] ?? {};
    const harmless = isLong(sentences) ? HARMLESS_IN_LETTER : HARMLESS;
    return rejects + opposes + doubts > harmless && has(sentence, CONDITIONS);
  });

/** "Unless the price drops, I refuse it." */
const isConditional = ({ clauses: [first, next] }: ReadSentence): boolean =>
  first?.reading.is === "other" &&
  CONDITIONS.has(first.clause.units[0]?.tag ?? "unknown") &&
  next?.reading.is === "verdict" &&
  !next.clause.isContrast &&
  !next.infers;

/** "Tom wrote: I like it. Approved.": perhaps he says so, too. */
export const isBehindReport = (
  saying: ReadSentence,
  sentences: ReadText["sentences"],
  roles: readonly RoleLikelihood[],
): boolean =>
  sentences
    .slice(0, sentences.indexOf(saying))
    .some((sentence, at) => has(sentence, REPORTS) && !(isLong(sentences) && isSurelyNeutral(roles[at])));

type Tags = ReadonlySet<Unit["tag"]>;

const has = (sentence: ReadSentence, tags: Tags): boolean =>
  unitsIn(sentence).some(({ tag }) => tags.has(tag));

const HANGING: ReadonlySet<AnswerRule> = new Set<AnswerRule>(["condition", "later"]);
const IFS: Tags = new Set<Unit["tag"]>(["condition", "exception", "harmless"]);
const REPORTS: Tags = new Set<Unit["tag"]>(["reported"]);
const LIMITS: Tags = new Set<Unit["tag"]>(["condition", "later", "exception"]);
const WITHDRAWN: Tags = new Set<Unit["tag"]>(["withdrawn"]);
const DELEGATES: Tags = new Set<Unit["tag"]>(["somebody else decides"]);
const MAY_LIMIT: Tags = new Set([...LIMITS, ...WITHDRAWN, ...DELEGATES]);
const CONDITIONS: Tags = new Set<Unit["tag"]>(["condition"]);
const HARMLESS = 0.02;
/** What is told at length is seldom told to limit anything. */
const HARMLESS_IN_LETTER = 0.08;

const isLong = (sentences: ReadText["sentences"]): boolean => sentences.length > MAX_SHORT;

const MAX_SHORT = 3;

/**
 * Whether a sentence names a day or number that is none of a known request, or a name that does not stand in it,
 * at the beginning or behind "for".
 */
const isOtherThan = (asked: AskedDetails, sentences: ReadText["sentences"], language: string): boolean => {
  const mark = repeats(asked);
  return sentences.map(unitsIn).some((units) => {
    const [first] = units;
    const isOtherName = (unit: Unit | undefined): boolean =>
      unit?.tag === "unknown" && unit.capital && mark(unit) === "";
    return (
      (isOtherName(first) && units.length <= MAX_BESIDE_NAME) ||
      units.some((unit, at) => unit.tag === "limits to" && isOtherName(units[at + 1])) ||
      units.some((unit) => isOtherTime(unit, language))
    );
  });
};

/** "Elif gitsin." */
const MAX_BESIDE_NAME = 4;

const isOtherTime = ({ tag, word }: Unit, language: string): boolean =>
  tag === "part" && (/^\d/.test(word) || weekdayIn(language, word) !== undefined);

export const unitsIn = ({ clauses }: ReadSentence): readonly Unit[] =>
  clauses.flatMap(({ clause }) => clause.units);
