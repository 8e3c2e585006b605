import type { Place } from "../clauses/place.ts";

/**
 * Whether a decision is of one thing that is set against others: "The evenings, on the other hand, I don't approve."
 * Not where it is the request that is named.
 */
export const isSetApart = ({ sentence: { clauses }, column }: Place): boolean => {
  const before = clauses.slice(0, column + 1);
  const named = before.findLast((read) => read.namesThing() || read.namesIt);
  return before.some(({ clause }) => clause.isApart) && named !== undefined && !named.namesIt;
};
