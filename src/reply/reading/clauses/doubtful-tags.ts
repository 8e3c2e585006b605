import type { Unit } from "../words/units.ts";
import type { Verdict } from "../words/vocabulary.ts";
import type { DoubtfulTag } from "./clause-reading.ts";

/** The gravest doubt that a word of these units raises about a decision beside it. */
export const doubtfulTagIn = (units: readonly Unit[], verdict: Verdict | null): DoubtfulTag | undefined =>
  GRAVEST_FIRST.find((tag) =>
    units.some(
      (unit) =>
        unit.tag === tag &&
        !(verdict === "reject" && explainsRefusal(unit)) &&
        !(verdict === "approve" && tag === "hindrances"),
    ),
  );

const explainsRefusal = (unit: Unit): boolean => unit.tag === "objections" || isSadFace(unit);

/** Whoever refuses with such a face is sorry; whoever agrees with it is not sure. */
export const isSadFace = ({ word }: Unit): boolean => /^[😕🫤😬😐😑]/u.test(word);

/** Whoever agrees with such a face means the contrary. */
export const isIrony = ({ word }: Unit): boolean => /^[🙄😒🙃😏🤨🤥🤡]/u.test(word);

const GRAVEST_FIRST: readonly DoubtfulTag[] = [
  "withdrawn",
  "asks",
  "favours",
  "condition",
  "later",
  "hindrances",
  "somebody else decides",
  "exception",
  "part",
  "reported",
  "other case",
  "wishes",
  "hedges",
  "hopes",
  "objections",
];
