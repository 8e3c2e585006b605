import type { Unit } from "../words/units.ts";
import type { Vocabulary } from "../words/vocabulary.ts";

export type SubjectDoubt = "unknown-subject" | "somebody-else" | "condition";

type Language = Pick<Vocabulary, "forms" | "grammar">;

/**
 * Whose decision it is: unknown words before it could name somebody else ("Bob approved"), unless they follow
 * a word such as "for", or "I" or "is" stands between, or the deciding word itself says "I".
 */
export const doubtBefore = (
  units: readonly Unit[],
  keyword: Unit | undefined,
  { forms, grammar }: Language,
): SubjectDoubt | null => {
  let doubt: SubjectDoubt | null = null;
  let isLed = false;
  let hasSpeaker = false;
  for (const [index, { tag, alone, word, capital }] of units.entries()) {
    if (alone !== null) continue;
    // "I read it and have no objections."
    if (hasSpeaker && forms.isAnd(word)) [doubt, isLed] = [doubt === "somebody-else" ? doubt : null, false];
    else if (tag === "leads" || tag === "limits to") isLed = true;
    else if (tag === "speaker")
      [doubt, isLed, hasSpeaker] = [isTold(units, index) ? doubt : null, false, true];
    else if (tag === "links" || tag === "follows" || forms.isFirstPerson(word)) {
      if (doubt !== "somebody-else") doubt = null;
      isLed = false;
      hasSpeaker ||= forms.isFirstPerson(word);
    } else if (tag === "others") doubt = "somebody-else";
    else if (tag === "unknown" || tag === "common") {
      const before = units[index - 1];
      const isNamed =
        isLed && capital && before?.tag === "small words" && !before.words.some(forms.isArticle);
      if ((!isLed || isNamed) && !(hasSpeaker && grammar.has("verb last"))) doubt ??= "unknown-subject";
      // "with the audit": of the small words only the first belongs to the lead.
    } else isLed &&= isWithinLead(tag, units[index - 1]);
  }
  if (keyword?.tag === "approves" && isOrdered(units, keyword, forms)) return "condition";
  const tellsNobody =
    keyword?.words.some(
      (word) => forms.isFirstPerson(word) || forms.isSpeaker(word) || forms.isPassive(word),
    ) ?? false;
  return tellsNobody && doubt === "unknown-subject" ? null : doubt;
};

/** "They want me to say yes": right before "I" somebody else does something. */
const isTold = (units: readonly Unit[], speaker: number): boolean =>
  TOLD_BY.has(units[speaker - 1]?.tag ?? "mark") && units[speaker - 2]?.tag === "others";

const TOLD_BY: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["common", "unknown"]);

/** "With the audit", "mit Herrn Özdemir". */
const isWithinLead = (tag: Unit["tag"], before: Unit | undefined): boolean =>
  tag === "around a name" || (tag === "small words" && LEADING.has(before?.tag ?? "mark"));

/** "Mandami il preventivo e lo approvo": first something is to be done. */
const isOrdered = (units: readonly Unit[], keyword: Unit | undefined, forms: Language["forms"]): boolean => {
  const and = units.findLastIndex(({ word }) => forms.isAnd(word));
  const saysI = (unit: Unit | undefined): boolean =>
    unit?.words.some((word) => forms.isSpeaker(word) || forms.isFirstPerson(word)) ?? false;
  const between = units.slice(and + 1);
  if (and === -1 || !(saysI(keyword) || between.some(saysI)) || between.length > 2) return false;
  const order = units.slice(0, and);
  // "Tom and I approve."
  if (order.flatMap(({ words }) => words).length < 2) return false;
  // "The price is fair and I approve": an order has its verb first.
  const isTold = order.some(({ tag }, index) => ORDERING.has(tag) || (tag === "next steps" && index < 2));
  return isTold && !order.some((unit) => saysI(unit) || saysThat(unit));
};

const ORDERING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["unknown", "common"]);

const saysThat = ({ tag, alone }: Unit): boolean =>
  tag === "links" || tag === "acknowledges" || alone !== null;

const LEADING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["leads", "limits to"]);

/** Somebody named behind the decision: "Genehmigt hat das der Chef", "Согласовано Анной", "Approve it yourself". */
export const doubtBehind = (
  units: readonly Unit[],
  keyword: Unit | undefined,
  { forms, grammar }: Language,
): SubjectDoubt | null => {
  const hasSpeaker = units.some(({ tag }) => tag === "speaker");
  // In Chinese and Japanese nobody is named behind the verb.
  if (grammar.has("no spaces")) return null;
  const [next] = units;
  if (next?.tag === "unknown" && forms.isDoer(next.word)) return "somebody-else";
  if (keyword?.words.some(forms.isFirstPerson)) return null;
  if (units.some(({ words }) => words.some(forms.isYourself) && !hasSpeaker)) return "somebody-else";
  const other = units.findIndex(({ tag, word }) => tag === "others" && !forms.isAddressee(word));
  if (other === -1) return null;
  const isAbout = units.slice(0, other).some(({ tag }) => tag === "speaker" || tag === "limits to");
  return isAbout ? null : "somebody-else";
};

/**
 * Whether a clause is nothing but somebody's name or role: "Karin – approved", "承認しました、部長が。". Things
 * have a small word in the lexicons, or the words that lead to them.
 */
export const isSomebody = (units: readonly Unit[]): boolean => {
  const hasRole = units.some(({ tag }) => tag === "others");
  const isCalled = units.some(({ tag }) => tag === "common") && units[0]?.tag === "around a name";
  return (
    (hasRole || isCalled || units.some(isName)) &&
    units.filter(isCharacter).length <= MAX_CHARACTERS &&
    units.every(
      (unit, index) =>
        isName(unit) ||
        NAMING.has(unit.tag) ||
        (hasRole && isCharacter(unit)) ||
        (unit.tag === "common" && units[index - 1]?.tag === "around a name") ||
        isAccordingTo(units, index),
    )
  );
};

/** Of a Chinese name, each character is a word, too. */
const isCharacter = ({ tag, word }: Unit): boolean =>
  (tag === "common" || tag === "unknown") && /\p{Script=Han}/u.test(word);

/** Two names; what is longer says something: "她丈夫刚做完手术". */
const MAX_CHARACTERS = 4;

/** "Per Mr. Doyle", "from the director". */
const isAccordingTo = (units: readonly Unit[], index: number): boolean =>
  index === 0 && units[0]?.tag === "leads" && NAMING.has(units[1]?.tag ?? "mark");

const NAMING: ReadonlySet<Unit["tag"]> = new Set<Unit["tag"]>(["others", "around a name", "follows"]);

/** Nobody knows the word, and it has a capital letter where the script has some. */
export const isName = ({ tag, capital, word }: Unit): boolean =>
  tag === "unknown" && (capital || !/\p{Ll}/u.test(word));
