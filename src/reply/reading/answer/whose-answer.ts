import { has, type Place } from "../clauses/place.ts";
import { isSomebody } from "../clauses/subject.ts";
import type { Unit } from "../words/units.ts";

/** "Karin – approved", "Approved, the boss": of a name or role beside a decision it is theirs. */
export const isSomebodysAnswer = ({ clause, sentence: { clauses }, column }: Place): boolean => {
  if (!isSomebody(clause.units)) return false;
  const next = clauses[column + 1];
  if (next?.reading.is === "verdict" && INTRODUCES.test(clause.sign ?? "")) return true;
  return clauses[column - 1]?.reading.is === "verdict" && has(clause, "others");
};

/** "Tom wrote: Thanks for asking. I approve it.": from there on Tom speaks. */
export const isQuoting = (
  { clause: { units, sign }, row, column, saysI, asksYou }: Place,
  decision: Place | undefined,
): boolean =>
  decision !== undefined &&
  (row < decision.row || (row === decision.row && column < decision.column)) &&
  column === 0 &&
  !saysI &&
  !asksYou &&
  /^[:：]$/.test(sign ?? "") &&
  units.length <= MAX_QUOTING &&
  units.slice(0, 1).every((unit) => isNamed(unit) || (unit.tag === "common" && unit.capital)) &&
  units.some(({ tag }) => tag === "reported" || tag === "hedges");

const MAX_QUOTING = 5;

/** "Draft, do not send: “Dear Tom, I approve …”"; "“Approved by millions”" in a line of its own. */
export const isCited = ({ clause, reading, sentence: { clauses } }: Place): boolean => {
  if (reading.is !== "verdict" || reading.verdict !== "approve") return false;
  if (!clause.units.every(({ quoted }) => quoted)) return false;
  const words = clauses.flatMap(({ clause: { units } }) => units.filter(({ tag }) => tag !== "mark"));
  return words.length >= MIN_SLOGAN || words.some(({ quoted }) => !quoted);
};

/** Who was told to reply "approved" may put it in quotes, too. */
const MIN_SLOGAN = 3;

/** "It was not, however, approved." */
export const isParted = ({ clause, reading, saysI, column, sentence: { clauses } }: Place): boolean =>
  clause.isInserted &&
  reading.is === "verdict" &&
  reading.verdict === "approve" &&
  !saysI &&
  clauses[column - 1]?.denies === true &&
  clauses[column - 1]?.reading.is !== "verdict";

/** What stands before it is what somebody says: "Ann: approved". */
export const INTRODUCES = /^[:：–—―-]$/;

/** "Approved, says Bob", "Approved, payroll said": nothing behind the decision but who said so. */
export const isAttributed = ({ clause: { units }, row, column, saysI }: Place, decision: Place): boolean => {
  if (row !== decision.row || column <= decision.column || !units.some(({ tag }) => SAYING.has(tag)))
    return false;
  const isBeside = (unit: Unit): boolean => SAYING.has(unit.tag) || unit.tag === "small words";
  const others = units.filter((unit) => !isBeside(unit));
  const isSaid =
    !saysI &&
    others.length === 1 &&
    units.length <= MAX_SAYING &&
    units.some(({ tag }) => tag === "reported") &&
    others.every(({ tag }) => tag === "unknown" || tag === "common");
  return others.some(isNamed) ? others.every(isNamed) : isSaid;
};

/** "Sa lönekontoret", "the payroll said". */
const MAX_SAYING = 3;

const isNamed = ({ tag, capital }: Unit): boolean =>
  tag === "around a name" || tag === "others" || (tag === "unknown" && capital);

const SAYING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["reported", "hedges"]);
