import { has, isBare, type Place, type ReadClause, strengthOf } from "../clauses/place.ts";
import { TIMES } from "../clauses/time-limits.ts";
import { IDEOGRAPH } from "../words/script.ts";
import type { Unit } from "../words/units.ts";

/**
 * "I reject the request. The helpdesk will gladly install it for him, if he needs a program they have it.": said at length
 * of other things, once it is told what is refused.
 */
export const isRemark = ({ sentence: { clauses } }: Place, decision: Place): boolean => {
  const units = clauses.flatMap(({ clause }) => clause.units);
  return (
    strengthOf(decision.reading) === "strong" &&
    !isBare(decision) &&
    wordCount(units) >= MIN_REMARK &&
    clauses.every(
      ({ reading, clause, saysI }) =>
        reading.is !== "verdict" &&
        reading.is !== "doubtful" &&
        !clause.isContrast &&
        !(saysI && has(clause, "later")),
    ) &&
    units.every(
      ({ tag, alone }, at) => (alone === null || (at > 0 && at < units.length - 1)) && !OF_REQUEST.has(tag),
    ) &&
    (!units.some(({ tag }) => tag === "condition") || tellsWhatThen(clauses, units))
  );
};

/** "If he needs numbers, Kim has them.", but not "unless Tom stays" or "if Tom covers, I will". */
const tellsWhatThen = (clauses: readonly ReadClause[], units: readonly Unit[]): boolean =>
  (units[0]?.tag !== "condition" ||
    clauses.slice(1).some(({ clause }) => clause.units.filter(({ tag }) => TELLING.has(tag)).length > 1)) &&
  clauses.every(({ saysI }) => !saysI) &&
  units.every(({ alone }) => alone === null);

const TELLING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["unknown", "common"]);

const MIN_REMARK = 6;

const OF_REQUEST: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  ...TIMES,
  "part",
  "exception",
  "somebody else decides",
  "other case",
]);

/** Chinese and Japanese words are of several characters, each a word here. */
export const wordCount = (units: readonly Unit[]): number =>
  units.reduce((count, { word, words }) => count + (IDEOGRAPH.test(word) ? 1 : words.length), 0);
