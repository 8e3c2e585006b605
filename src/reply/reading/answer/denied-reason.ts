import type { Place, ReadClause } from "../clauses/place.ts";
import type { Unit } from "../words/units.ts";

/**
 * Whether a refusal is but a reason that is denied: "It's not because I'm against it." With a "no" that answers by
 * itself the reason is one: "No, because I'm against it."
 */
export const isDeniedReason = ({ sentence: { clauses }, column }: Place): boolean =>
  clauses.slice(0, column + 1).some((denied, at) => {
    const reason = clauses[at + 1];
    return at + 1 >= column - 1 && reason !== undefined && deniesNothingElse(denied) && gives(reason);
  });

const gives = ({ clause: { isReason, units } }: ReadClause): boolean => isReason || units[0]?.tag === "leads";

const deniesNothingElse = ({ denies, clause: { units } }: ReadClause): boolean =>
  denies && units.every(({ tag }) => EMPTY.has(tag)) && units.some(({ tag }) => tag === "links");

const EMPTY: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["negates", "links", "small words", "friendly"]);
