import type { Forms } from "../words/forms.ts";
import type { Unit } from "../words/units.ts";
import { answers, negates, refuses } from "./answering.ts";
import { doubtfulTagIn } from "./doubtful-tags.ts";
import { TIMES } from "./time-limits.ts";

/**
 * "No we got one already", "not approved too expensive": what goes on behind an answer that stands first, as if a sign
 * stood between them. What might limit an approval stays with it: "approved you pay half".
 */
export const startsAnew = (before: readonly Unit[], rest: readonly Unit[], forms: Forms): boolean => {
  const [first] = rest;
  if (first === undefined || !before.every(isPlain)) return false;
  const word = first.words[0] ?? "";
  // "Lehnen wir ab", "abgelehnt haben wir nicht": who refuses stands behind the verb.
  const isStart =
    beginsWithStart(rest, forms) &&
    !rest.every(isLittle) &&
    (answers(first) || !rest.some(({ isLater }) => isLater));
  if (refuses(before)) {
    const isSure = before.some(
      ({ tag, alone }) => tag === "rejects" || (tag === "approves" && alone === null),
    );
    const isTwice = before.some((unit) => isNo(unit) && unit.word === word);
    const isObjection = first.tag === "objections" && !before.some(isNo);
    return (isStart || isObjection) && !isTwice && !rest.some(isNotOwn) && (isSure || !isUnsettled(rest));
  }
  // "Approved u sure"
  const isAsked = forms.isAddressee(word) && rest.some(({ alone }) => alone !== null);
  // "Granted that you find cover", "yes i know you asked nicely"
  const isPlainYes = before.some(({ tag }) => tag === "approves") && !before.some(isSmall);
  return isPlainYes && isStart && !isAsked && !rest.some(mayLimit);
};

/** Whether something new may begin at one of these. */
export const mayStartAnew = (units: readonly Unit[], at: number, forms: Forms): boolean =>
  units[at]?.tag === "objections" || beginsWithStart(units.slice(at, at + MAX_START), forms);

/** Where a word alone might go on with the "no", its verb tells: "ei meillä on" begins anew, "ei meillä ole" does not. */
const beginsWithStart = (units: readonly Unit[], { isStart }: Forms): boolean => {
  const words = units.slice(0, MAX_START).flatMap((unit) => unit.words);
  const begun = words.slice(0, MAX_START).map((_, at) => words.slice(0, at + 1).join(" "));
  // "C'est" is two words.
  return begun.some((start) => isStart(start.replaceAll("' ", "'")));
};

/** Words of a start at most. */
const MAX_START = 4;

const isPlain = (unit: Unit): boolean => answers(unit) || PLAIN.has(unit.tag);

const PLAIN: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "negates",
  "speaker",
  "small words",
  "friendly",
  "greetings",
  "around a name",
  ...TIMES,
]);

const isSmall = ({ tag }: Unit): boolean => tag === "small words";

/** "No you can have one week not two", "nee hij is er niet tegen". */
const isUnsettled = (rest: readonly Unit[]): boolean =>
  rest.some(({ tag }) => tag === "part" || tag === "exception") ||
  rest.filter(({ tag }) => tag === "negates").length > (rest.some(({ tag }) => tag === "others") ? 0 : 1);

const isLittle = ({ tag, alone }: Unit): boolean => LITTLE.has(tag) && (alone === null || tag === "negates");

const LITTLE: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "speaker",
  "others",
  "negates",
  "links",
  "other case",
]);

/** "No wrong address": it denies what follows. */
const isNo = ({ tag, alone }: Unit): boolean => tag === "negates" && alone !== null;

/** "Rejected they told me", "not approved i'm waiting for legal". */
const isNotOwn = ({ tag }: Unit): boolean => NOT_OWN.has(tag);

const NOT_OWN: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "withdrawn",
  "asks",
  "condition",
  "later",
  "hindrances",
  "somebody else decides",
  "reported",
  "acknowledges",
]);

const mayLimit = (unit: Unit): boolean =>
  TIMES.has(unit.tag) ||
  negates(unit) ||
  unit.alone === "reject" ||
  doubtfulTagIn([unit], "approve") !== undefined;
