import { has, type Place, strengthOf } from "../clauses/place.ts";
import type { Unit } from "../words/units.ts";
import type { Tag } from "../words/vocabulary.ts";

/** "I can't approve this. If you move it to February, I'll gladly sign.": another time, and nothing else, is named. */
export const isPostponed = ({ sentence: { clauses } }: Place, decision: Place): boolean => {
  const [first, ...others] = clauses;
  return (
    first !== undefined &&
    strengthOf(decision.reading) === "strong" &&
    first.clause.units[0]?.tag === "condition" &&
    has(first.clause, "times") &&
    first.clause.units.every(({ tag, capital }) => POSTPONING.has(tag) || (tag === "unknown" && !capital)) &&
    !first.namesOthers &&
    others.length > 0 &&
    others.every(
      ({ clause, reading, namesOthers }) => !namesOthers && !clause.isContrast && reading.is !== "negation",
    )
  );
};

const POSTPONING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "condition",
  "others",
  "small words",
  "common",
  "leads",
  "times",
  "later",
  "follows",
]);

/** "January is no problem, send a new request."; "Friday is fine" may be half of what was asked for. */
export const isOtherTime = ({ clause, reading, sentence }: Place): boolean =>
  reading.is === "doubtful" &&
  reading.doubt === "part" &&
  sentence.clauses.length > 1 &&
  !clause.units.some(({ tag }) => tag === "approves" || tag === "days" || tag === "number" || tag === "part");

/** Something else than what was asked for: "any other day", "in January". */
export const offers = ({ sentence: { clauses } }: Place): boolean =>
  clauses.some(({ clause }) => OTHERS.some((tag) => has(clause, tag)));

const OTHERS = ["times", "days", "part", "other case", "exception"] as const satisfies readonly Tag[];

/** "The week after, however, is no problem"; but "Yes, for two days" takes the refusal back. */
export const isSaidOfOther = ({ sentence: { clauses }, column }: Place): boolean =>
  clauses.slice(0, column).some(({ clause }) => OTHERS.some((tag) => has(clause, tag)));
