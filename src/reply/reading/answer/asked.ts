import type { ClauseReading } from "../clauses/clause-reading.ts";
import { has, isBare, isRefusal, type Place, type ReadSentence, strengthOf } from "../clauses/place.ts";
import type { Unit } from "../words/units.ts";
import type { Tag } from "../words/vocabulary.ts";
import { isArranged } from "./arranged.ts";
import { isAskedAtFirst } from "./asked-at-first.ts";
import { ANYWHERE } from "./doubt-beside.ts";
import { isAstonished, repeatsRequest } from "./repeated-request.ts";

/** Whether a sentence asks something that must be answered before anything is decided. */
export const isQuestion = (sentence: ReadSentence, row: number, decision: Place | undefined): boolean => {
  const mayAsk =
    decision !== undefined &&
    (strengthOf(decision.reading) === "strong" || (row > decision.row && sentence.clauses.every(isArranged)));
  return (
    sentence.isAsked &&
    !isHarmless(sentence) &&
    !isSmallTalk(sentence, row, decision) &&
    !isAskedAtFirst(sentence, row, decision) &&
    !(mayAsk && asksFavour(sentence, decision.reading)) &&
    !chatsBehind(sentence, row, decision) &&
    !repeatsRequest(sentence, row, decision) &&
    !isAstonished(sentence, row, decision) &&
    !isOffer(sentence, row, decision)
  );
};

/** "You have my approval. Why didn't you ask sooner?": so much is asked that it is no doubt about the answer. */
const chatsBehind = ({ clauses }: ReadSentence, row: number, decision: Place | undefined): boolean =>
  decision !== undefined &&
  row > decision.row &&
  strengthOf(decision.reading) === "strong" &&
  clauses.every(({ reading }) => reading.is === "other" || reading.is === "friendly") &&
  clauses.flatMap(({ clause }) => clause.units).length >= MIN_CHAT &&
  (!isBare(decision) || clauses.some(({ asksYou }) => asksYou) || isRefusal(decision));

const MIN_CHAT = 4;

/** "Sorry, no. Could you go in October instead?": what is offered in place of what is refused. */
export const isOffer = (sentence: ReadSentence, row: number, decision: Place | undefined): boolean => {
  if (decision?.reading.is !== "verdict" || decision.reading.verdict !== "reject") return false;
  if (!sentence.isAsked || row < decision.row) return false;
  const offered = sentence.clauses.filter((_, column) => row > decision.row || column > decision.column);
  const offers = (tags: readonly Tag[]): boolean =>
    offered.some(({ clause }) => tags.some((tag) => has(clause, tag)));
  const isOther = row > decision.row ? offers(OTHERS) : offers(["favours"]) && offers(OTHERS);
  return (
    isOther &&
    !offers(GRAVE) &&
    (strengthOf(decision.reading) === "strong" || isRegretted(decision)) &&
    offered.every(({ reading }) => strengthOf(reading) !== "strong")
  );
};

/** "Sorry, no", while a bare "no" may answer something else. */
const isRegretted = ({ sentence }: Place): boolean =>
  sentence.clauses.some(
    ({ clause }) =>
      has(clause, "friendly") ||
      clause.units.some(({ words, alone }) => alone === "reject" && words.length > 1),
  );

/** "Instead", "in October". */
const OTHERS = ["exception", "part", "times", "days"] as const satisfies readonly Tag[];
const GRAVE = [
  "withdrawn",
  "condition",
  "later",
  "somebody else decides",
  "reported",
] as const satisfies readonly Tag[];

const isHarmless = ({ clauses }: ReadSentence): boolean =>
  clauses.length > 0 &&
  clauses.every(
    ({ clause: { units } }) =>
      units.some(({ tag }) => tag === "harmless") &&
      units.every(({ tag, alone }) => alone === null && (tag === "harmless" || tag === "small words")),
  );

/** "What took you so long to ask? Approved." */
const isSmallTalk = ({ clauses }: ReadSentence, row: number, decision: Place | undefined): boolean =>
  decision !== undefined &&
  (row < decision.row || (row > decision.row && strengthOf(decision.reading) === "strong")) &&
  clauses.length > 0 &&
  clauses.every(({ clause: { units } }) =>
    units.every(
      ({ tag, alone, capital }) => alone === null && (TALKING.has(tag) || (tag === "unknown" && capital)),
    ),
  ) &&
  clauses.some(({ reading }) => reading.is === "friendly");

const TALKING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "friendly",
  "harmless",
  "greetings",
  "small words",
  "around a name",
]);

/** "Approved. Can you put it into the calendar?", "Approved, can you put it into the calendar?" */
const asksFavour = ({ clauses }: ReadSentence, decision: ClauseReading): boolean => {
  const asked = clauses.findIndex(({ clause }) => has(clause, "favours"));
  return (
    asked !== -1 &&
    clauses.every(
      ({ clause, reading }, index) =>
        (reading.is === "friendly" ||
          reading.is === "other" ||
          (index < asked && isSame(reading, decision))) &&
        !ANYWHERE.some((tag) => has(clause, tag)),
    )
  );
};

const isSame = (reading: ClauseReading, decision: ClauseReading): boolean =>
  reading.is === "verdict" &&
  decision.is === "verdict" &&
  reading.strength === "strong" &&
  reading.verdict === decision.verdict;
