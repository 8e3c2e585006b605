import type { Doubt } from "../clauses/clause-reading.ts";
import { isRefusal, type Place, type ReadClause, type ReadSentence } from "../clauses/place.ts";

/**
 * Whether a clause gives one thing and the refusal beside it is of another: "I'll pay for the flight but not the
 * hotel", "The laptop he gets, the monitor I refuse". Of a refusal that names no thing ("I take the point, but no")
 * nothing is left to be given, nor of one that follows ("the roof leaks, so we don't pay").
 */
export const isGrantedBeside = (place: Place, decision: Place): boolean => {
  if (!isRefusal(decision) || !isOfItsOwn(decision)) return false;
  if (place === decision) return decision.grantsAtFirst();
  return (
    isBeside(place, decision) &&
    (gives(place.sentence.clauses, place.column) || (place.row < decision.row && approvesThing(place))) &&
    (decision.refusesThing() || isElliptic(decision.sentence.clauses, decision.column, place.column))
  );
};

/** Whether a sentence gives one thing and likely refuses another, though no clause of it plainly decides. */
export const givesAndRefuses = ({ clauses }: ReadSentence): boolean =>
  clauses.some((_, column) =>
    clauses.some(
      (other, at) =>
        gives(clauses, column) &&
        mayRefuse(other) &&
        isOfItsOwn(other) &&
        isInOrder(clauses, column, at) &&
        (other.refusesThing() || isElliptic(clauses, at, column)),
    ),
  );

const mayRefuse = ({ reading, denies }: ReadClause): boolean =>
  "verdict" in reading && reading.verdict !== null ? reading.verdict === "reject" : denies;

/** Neither the reason of something nor what follows from something. */
const isOfItsOwn = ({ clause, infers }: ReadClause): boolean => !clause.isReason && !infers;

/** In the same sentence, or in one before it where neither says more. */
const isBeside = (place: Place, decision: Place): boolean =>
  place.row === decision.row
    ? isInOrder(place.sentence.clauses, place.column, decision.column)
    : place.row === decision.row - 1 &&
      place.sentence.clauses.length === 1 &&
      decision.column === 0 &&
      [place, decision].every(({ clause }) => clause.units.length <= MAX_SHORT);

/** Units. */
const MAX_SHORT = 6;

type Clauses = readonly ReadClause[];

/** What is given stands before what is refused, behind it only with a "but". */
const isInOrder = (clauses: Clauses, given: number, refused: number): boolean =>
  given < refused || (given > refused && clauses[given]?.clause.isContrast === true);

const gives = (clauses: Clauses, column: number): boolean => {
  const [before, giving] = [clauses[column - 1], clauses[column]];
  return (
    giving?.grants() === true &&
    !giving.clause.isReason &&
    GIVING.has(giving.reading.is) &&
    (giving.namesThing() || (isTopic(before) && !before.denies))
  );
};

/** "Vuelo autorizado", "the laptop is ok": an approval but for the thing that it is of. */
const approvesThing = ({ reading, denies, namesThing }: ReadClause): boolean =>
  !denies &&
  namesThing() &&
  ((reading.is === "doubtful" && UNSURE.has(reading.doubt)) || reading.is === "mention") &&
  reading.verdict === "approve";

/** What makes an approval doubtful that may be of one thing among several. */
const UNSURE: ReadonlySet<Doubt> = new Set<Doubt>(["unknown-subject", "verdict-word"]);

const GIVING: ReadonlySet<string> = new Set(["other", "mention", "friendly"]);

/** "The taxi | but not", "as for the hotel | I refuse": what is refused stands before it. */
const isElliptic = (clauses: Clauses, refused: number, given: number): boolean =>
  refused - 1 !== given && isTopic(clauses[refused - 1]);

/** "The desk, he gets it." */
const isTopic = (before: ReadClause | undefined): before is ReadClause =>
  before?.reading.is === "other" && before.namesThing() && before.clause.units.length <= MAX_TOPIC;

const MAX_TOPIC = 4;
