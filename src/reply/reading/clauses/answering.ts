import type { Unit } from "../words/units.ts";

/** Whether a word or phrase says yes or no. */
export const answers = ({ tag, alone }: Unit): boolean =>
  tag === "approves" || tag === "rejects" || alone !== null;

/** Whether it says no, or denies something. */
export const negates = ({ tag }: Unit): boolean => tag === "negates" || tag === "rejects";

/** Whether some of these words refuse. */
export const refuses = (units: readonly Unit[]): boolean =>
  units.some(({ tag, alone }) => tag === "rejects" || alone === "reject") ||
  (units.some(negates) && units.some(answers));
