import type { Unit } from "../words/units.ts";
import type { Tag } from "../words/vocabulary.ts";
import type { ClauseReading } from "./clause-reading.ts";
import type { Clause } from "./clauses.ts";
import { isStrong } from "./strong-answer.ts";

/** A sentence with its clauses and what each says. */
export type ReadSentence = {
  readonly text: string;
  readonly isAsked: boolean;
  readonly clauses: readonly ReadClause[];
};

export type ReadClause = {
  readonly clause: Clause;
  readonly reading: ClauseReading;
  /** Where times stand that tell which request is meant. */
  readonly named: ReadonlySet<number>;
  /** Whether it does nothing but name the request: "Your leave in May: ok". */
  readonly isTopic: boolean;
  /** Whether it names the request, or a thing people ask for. */
  readonly namesIt: boolean;
  /** Whether whoever writes says "I": "I approve", "apruebo". */
  readonly saysI: boolean;
  /** Whether something in it is negated, if only within a phrase. */
  readonly denies: boolean;
  /** Whether it says when or if whoever asked is to do something: "once you have it". */
  readonly bindsYou: boolean;
  /** Whether it speaks to whoever asked. */
  readonly asksYou: boolean;
  /** Whether it begins by telling whoever asked what he does: "you finish it". */
  readonly tellsYou: boolean;
  /** Whether it tells whoever asked to do what he asked for: "take the Friday". */
  readonly directs: boolean;
  /** Whether it follows from what stands before it: "so it's a no". */
  readonly concludes: boolean;
  /** Whether something in it says that it follows: "er wird daher abgelehnt". */
  readonly infers: boolean;
  /** Whether it says that somebody gets, may or is paid something: "she gets the desk". */
  readonly grants: () => boolean;
  /** Whether it does so before it refuses something: "출장은 보내고 숙박은 거절합니다". */
  readonly grantsAtFirst: () => boolean;
  /** Whether it names a thing, and not only "this" or "it". */
  readonly namesThing: () => boolean;
  /** Whether what it refuses is such a thing. */
  readonly refusesThing: () => boolean;
  /** Whether it says "more than" of a number. */
  readonly capsNumber: () => boolean;
  /** Whether it names a day, if only within a phrase: "Friday is yours". */
  readonly namesDay: () => boolean;
  /** Where harmless phrases stand that begin with an "if" or "when". */
  readonly ifs: ReadonlySet<number>;
  /** Whether somebody else than who asked has a part in it: "I'll take it to the board". */
  readonly namesOthers: boolean;
};

/** A clause and where in the text it stands. */
export type Place = ReadClause & {
  readonly sentence: ReadSentence;
  readonly row: number;
  readonly column: number;
};

export const strengthOf = (reading: ClauseReading): "strong" | "alone" | null =>
  reading.is === "verdict" ? reading.strength : null;

export const has = ({ units }: Clause, tag: Tag): boolean => units.some((unit) => unit.tag === tag);

/** "Approved": nothing tells who says so, nor of what. */
export const isBare = ({ clause: { units }, saysI, namesIt }: ReadClause): boolean =>
  !saysI &&
  !namesIt &&
  units.every((unit) =>
    isStrong(unit) ? unit.words.length === 1 : unit.tag === "negates" || SMALL.has(unit.tag),
  );

const SMALL: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["small words", "friendly"]);

export const isRefusal = ({ reading }: ReadClause): boolean =>
  reading.is === "verdict" && reading.verdict === "reject";

/** "Rejected", while a bare "no" may answer something else. */
export const isFirmRefusal = (read: ReadClause): boolean =>
  isRefusal(read) && strengthOf(read.reading) === "strong";
