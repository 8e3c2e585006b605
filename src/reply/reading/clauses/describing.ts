import type { Unit } from "../words/units.ts";
import type { Vocabulary } from "../words/vocabulary.ts";
import { namesRequest } from "./time-limits.ts";

/**
 * Whether the deciding word at this place only describes a thing: "The approved budget is gone", "La demande
 * validée couvre …". As an answer it stands alone, before what it decides, or behind "is".
 * @param rest what goes on behind the clause without a sign
 */
export const isAttribute = (
  units: readonly Unit[],
  at: number,
  rest: readonly Unit[],
  { forms, grammar }: Pick<Vocabulary, "forms" | "grammar">,
): boolean => {
  const keyword = units[at];
  if (keyword === undefined || keyword.words.length > 1 || !forms.isDescribing(keyword.word)) return false;
  const before = units.slice(0, at);
  if (before.some((unit) => isPredicate(unit) || forms.isFirstPerson(unit.word))) return false;
  const isArticle = ({ words }: Unit): boolean => forms.isArticle(words.at(-1) ?? "");
  const previous = before.at(-1);
  if (previous !== undefined && isArticle(previous)) return true;
  const next = units[at + 1];
  if (
    grammar.has("adjective first") &&
    next !== undefined &&
    next.alone === null &&
    (THINGS.has(next.tag) || namesRequest(next.words, forms))
  )
    return true;
  const isBehindThing = grammar.has("adjective follows") && before.some(({ tag }) => THINGS.has(tag));
  if (isBehindThing && before.some(isArticle)) return true;
  return hasPredicate([...units.slice(at + 1), ...rest], isBehindThing ? 0 : 1);
};

/** "I have approved", "it is approved", "elle n'est pas validée": it decides. */
const isPredicate = ({ tag, words }: Unit): boolean =>
  tag === "speaker" || tag === "links" || (tag === "negates" && words.length > 1);

const THINGS: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "small words",
  "common",
  "unknown",
  "reasons",
  "around a name",
]);

/** Whether something is said of the thing: "approved budget is gone", "godkänd faktura bifogas". */
const hasPredicate = (after: readonly Unit[], thingWords: number): boolean => {
  const end = after.findIndex(({ tag }) => !THINGS.has(tag));
  const thing = end === -1 ? after : after.slice(0, end);
  if (thing.length < thingWords) return false;
  const next = after[thing.length];
  if (next !== undefined && SAYING.has(next.tag)) return true;
  return thing.slice(thingWords).some(isVerbLike);
};

const SAYING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>([
  "links",
  "others",
  "acknowledges",
  "other case",
]);

const isVerbLike = ({ tag, capital, joined }: Unit): boolean =>
  (tag === "unknown" || tag === "common") && !capital && joined === "no";

/** "Approved Ltd", "מאושר בע״מ": a name, whatever its words say. */
export const isCompany = (units: readonly Unit[], at: number): boolean =>
  LEGAL_FORM.test(units[at + 1]?.word ?? "");

const LEGAL_FORM =
  /^(?:gmbh|ltd|limited|llc|inc|plc|sarl|srl|bv|oyj|aps|asa|ооо|зао|пао|тов|şti|sti|בע["״]מ|株式会社|有限公司|주식회사)$/u;
