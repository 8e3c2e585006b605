import {
  isFirmRefusal,
  isRefusal,
  type Place,
  type ReadClause,
  type ReadSentence,
} from "../clauses/place.ts";
import { TIMES } from "../clauses/time-limits.ts";
import type { Unit } from "../words/units.ts";

/** "Home office tomorrow? No problem.", "10 000 for a keyboard? Never." */
export const repeatsRequest = (
  { isAsked, clauses }: ReadSentence,
  row: number,
  decision: Place | undefined,
): boolean =>
  isAsked &&
  decision?.row === row + 1 &&
  answersAtOnce(decision) &&
  clauses.every(
    (read) =>
      ((read.named.size > 0 || read.isTopic) &&
        read.clause.units.every(({ tag }) => NAMING_REQUEST.has(tag))) ||
      isElliptic(read, isRefusal(decision)) ||
      (isFirmRefusal(decision) && asksNothing(read)),
  );

/** "No way, 4,000 for a chair?" */
export const isAstonished = (
  { clauses }: ReadSentence,
  row: number,
  decision: Place | undefined,
): boolean => {
  const [first, ...others] = clauses;
  return (
    first !== undefined &&
    decision?.row === row &&
    decision.column === 0 &&
    isFirmRefusal(decision) &&
    others.length > 0 &&
    others.every(
      (read) =>
        isElliptic(read, true) &&
        read.clause.units.every(({ tag }, at) => (at > 0 ? PRICED.has(tag) : TIMES.has(tag))),
    )
  );
};

const PRICED: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  ...TIMES,
  "small words",
  "limits to",
  "leads",
  "unknown",
]);

/** "Are you kidding? Refused.": who answers at once asked for no answer. */
const asksNothing = ({ clause: { units }, namesOthers }: ReadClause): boolean =>
  !namesOthers &&
  units.length <= MAX_ELLIPTIC &&
  units.every(({ tag, alone }) => alone === null && (ELLIPTIC.has(tag) || ASTONISHED.has(tag)));

const ASTONISHED: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "others",
  "links",
  "part",
  "friendly",
  "harmless",
]);

/** "Sure, approved." */
const answersAtOnce = ({ sentence: { clauses } }: Place): boolean => clauses[0]?.reading.is === "verdict";

/** "30 percent discount?": a number and a thing, and nothing that asks; before a refusal "home office?", too. */
const isElliptic = ({ clause: { units }, namesIt }: ReadClause, isRefused: boolean): boolean =>
  units.length <= MAX_ELLIPTIC &&
  (TIMES.has(units[0]?.tag ?? "mark") || (isRefused && namesIt && units.length <= MAX_NAMED)) &&
  units.every(({ tag, alone }) => alone === null && ELLIPTIC.has(tag));

/** "A problem with the release? No." */
const MAX_NAMED = 3;

const MAX_ELLIPTIC = 7;

const ELLIPTIC: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  ...TIMES,
  "unknown",
  "common",
  "small words",
  "leads",
  "limits to",
  "follows",
  "reasons",
]);

const NAMING_REQUEST: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  ...TIMES,
  "as asked",
  "small words",
  "leads",
  "follows",
]);
