import type { Unit } from "../words/units.ts";
import type { ClauseLanguage, ClauseReading } from "./clause-reading.ts";
import { doubtfulTagIn, isSadFace } from "./doubtful-tags.ts";
import { isName } from "./subject.ts";
import { namesRequest, TIMES, timeLimit } from "./time-limits.ts";

/** A clause with a word such as "yes" in it: it decides only when it says nothing else. */
export const readShort = (written: readonly Unit[], language: ClauseLanguage): ClauseReading => {
  const isRefused = written.some(({ alone }) => alone === "reject");
  const units = isRefused ? written.filter((unit) => !isSadFace(unit)) : written;
  const verdicts = new Set(units.flatMap(({ alone }) => (alone === null ? [] : [alone])));
  const [verdict = null] = verdicts;
  const limit = verdict === null ? null : timeLimit(units, verdict, language);
  const mayName = limit === null && units.some((unit) => isNaming(unit, language));
  const hasRequest = limit === null && units.some(({ words }) => namesRequest(words, language.forms));
  // "Ok for 3 to 14 August".
  const restates = mayName && units.some(({ tag }) => tag === "as asked");
  // "Nein zu teuer": a refusal with its reason.
  const mayExplain = isRefused && written[0]?.alone === "reject";
  const isClean = units.every(
    (unit, index) =>
      unit.alone !== null ||
      (unit.joined !== "hyphen" &&
        (isBeside(unit, units, index) ||
          (namesRequest(unit.words, language.forms) && !TIMES.has(unit.tag)) ||
          (mayName && NAMING.has(unit.tag)) ||
          (hasRequest && isPlace(unit, units[index - 1], language)) ||
          (restates && unit.tag === "limits to") ||
          (mayExplain && EXPLAINING.has(unit.tag)))),
  );
  if (verdicts.size > 1)
    return isClean ? { is: "doubtful", doubt: "two-answers", verdict: null } : { is: "other" };
  if (isClean && verdict !== null && !units.some(({ quoted }) => quoted && units.length > 1))
    return { is: "verdict", verdict, strength: "alone", negated: false };
  const others = units.filter(({ alone }) => alone === null);
  const isNegation = others.some(({ tag }) => tag === "negates");
  if (isNegation && units.some(({ alone }) => alone === "approve")) return { is: "negation" };
  const doubt = doubtfulTagIn(others, verdict) ?? limit;
  if (doubt !== null && others.every((unit) => saysLittle(unit) || unit.tag === doubt))
    return { is: "doubtful", doubt, verdict };
  // "The hotel yes, the flight no."
  const isLast = units.at(-1)?.alone === "reject";
  return verdict === "approve" || (verdict !== null && isLast) ? { is: "mention", verdict } : { is: "other" };
};

/** Words that may stand beside a "yes", and a name after it: "ok Anna". */
const isBeside = (unit: Unit, units: readonly Unit[], index: number): boolean => {
  const before = units[index - 1];
  const isCalled =
    before !== undefined &&
    (before.alone !== null || before.tag === "around a name") &&
    !isDenied(unit, before);
  // Of a thing that is a time, something is said: "תקופה לא פשוטה".
  const isPlain = unit.capital || !units.some(({ tag }) => TIMES.has(tag));
  return ALONE_BESIDE.has(unit.tag) || (isCalled && isPlain && index === units.length - 1 && isName(unit));
};

/** "לא קלטתי", "안 열려요": in a script without capitals a word behind "not" is as likely a verb as a name. */
const isDenied = ({ word, capital }: Unit, before: Unit): boolean =>
  before.tag === "negates" && !capital && /^\p{Lo}/u.test(word);

/** "Your trip to Antwerp is fine", "the swap with Ahmed is ok". */
const isPlace = ({ tag, capital }: Unit, before: Unit | undefined, { forms }: ClauseLanguage): boolean =>
  tag === "unknown" &&
  capital &&
  (before?.tag === "leads" || before?.tag === "limits to") &&
  !before.words.some(forms.isOwner);

/** Names what was asked for, or when. */
const isNaming = ({ tag, words }: Unit, { forms }: ClauseLanguage): boolean =>
  TIMES.has(tag) || tag === "as asked" || namesRequest(words, forms);

const EXPLAINING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["objections"]);

/** Words around the name and the time of what was asked for. */
const NAMING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([...TIMES, "leads"]);

/** Words that change nothing in an answer. */
export const BESIDE: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "small words",
  "as asked",
  "speaker",
  "links",
  "friendly",
  "greetings",
  "closings",
  "around a name",
]);

const ALONE_BESIDE: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([...BESIDE, "harmless", "follows"]);

/** Whether a word beside a negation leaves it a negation of the whole. */
export const saysLittle = ({ tag }: Unit): boolean => LITTLE.has(tag);

const LITTLE: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  ...BESIDE,
  "negates",
  "others",
  "limits to",
  "leads",
  "follows",
  "hedges",
  "hopes",
  ...TIMES,
  "part",
  "other case",
]);
