import type { Unit } from "./units.ts";

/** A piece of a sentence that says one thing. */
export type Clause = {
  readonly units: readonly Unit[];
  /** A "but" stands before it. */
  readonly isContrast: boolean;
};

/**
 * The clauses of a sentence: parted by signs, by words of contrast, and before the friendly words that
 * follow an answer: "approved | have a good trip".
 */
export const clausesOf = (units: readonly Unit[]): readonly Clause[] => {
  const clauses: Clause[] = [];
  let current: Unit[] = [];
  let isContrast = false;
  const close = (): void => {
    if (current.length > 0) {
      clauses.push({ units: current, isContrast });
      isContrast = false;
    }
    current = [];
  };
  for (const unit of units) {
    if (unit.tag === "mark") close();
    else if (unit.tag === "contrast") {
      close();
      isContrast = true;
    } else {
      // A crossed sign is an answer of its own: "❌ not approved".
      if (unit.tag === "rejects" && !/\p{L}/u.test(unit.word)) {
        close();
        clauses.push({ units: [unit], isContrast });
        isContrast = false;
        continue;
      }
      if ((unit.tag === "friendly" || unit.tag === "harmless") && current.some(answers)) close();
      current.push(unit);
    }
  }
  close();
  // "approved, but": what is meant to follow is missing.
  return isContrast ? [...clauses, { units: [], isContrast }] : clauses;
};

const answers = ({ tag, alone }: Unit): boolean => tag === "approves" || tag === "rejects" || alone !== null;
