import { isRefusal, type Place, type ReadClause } from "../clauses/place.ts";
import type { Unit } from "../words/units.ts";

/**
 * Whether a phrase that mostly is harmless ("when you're back", "if anything changes") says when or whether the decision
 * itself holds, since nothing else stands beside it: "I approve it when you're back.", "If anything changes, approved.";
 * but not in "Approved, when you're back let's talk."
 */
export const isHungOn = (place: Place, decision: Place): boolean => {
  if (isRefusal(decision) || place.row !== decision.row || !begins(place)) return false;
  if (place === decision || place.column === decision.column - 1) return saysNoMore(place);
  const next = place.sentence.clauses[place.column + 1];
  return (
    place.column === decision.column + 1 &&
    saysNoMore(place) &&
    (next === undefined || next.reading.is === "friendly")
  );
};

const begins = ({ ifs, clause: { units } }: ReadClause): boolean =>
  ifs.has(units.findIndex(({ tag }) => tag !== "small words"));

const saysNoMore = ({ clause: { units }, ifs }: ReadClause): boolean =>
  units.every(
    ({ tag, alone }, at) =>
      ifs.has(at) ||
      alone !== null ||
      BESIDE_IT.has(tag) ||
      // "If anything changes in the price".
      (tag === "unknown" && units[at - 1]?.tag === "leads"),
  );

/** What is not told, asked or wished. */
const BESIDE_IT: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "approves",
  "small words",
  "speaker",
  "links",
  "leads",
  "as asked",
  "greetings",
  "closings",
  "around a name",
]);
