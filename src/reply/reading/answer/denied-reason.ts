import type { Place, ReadClause } from "../clauses/place.ts";
import type { Unit } from "../words/units.ts";

/**
 * Whether a refusal is but a reason that is denied: "It's not because I'm against it." With a "no" that answers by
 * itself the reason is one: "No, because I'm against it."
 */
export const isDeniedReason = ({ sentence: { clauses }, column }: Place): boolean =>
  // What denies is taken for the refusal itself, or stands before it, or before the "because" that is.
  [column, column - 1, column - 2].some((at) => {
    const [denied, reason] = [clauses[at], clauses[at + 1]];
    return denied !== undefined && reason !== undefined && deniesNothingElse(denied) && gives(reason);
  });

const gives = ({ clause: { isReason, units } }: ReadClause): boolean => isReason || units[0]?.tag === "leads";

const deniesNothingElse = ({ denies, clause: { units } }: ReadClause): boolean =>
  denies && units.every(({ tag }) => EMPTY.has(tag)) && units.some(({ tag }) => tag === "links");

const EMPTY: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["negates", "links", "small words", "friendly"]);
