import { saysAbsent } from "./absence-phrases.ts";
import { answerAsMeant } from "./answer-as-meant.ts";
import { lexicons } from "./lexicon/lexicons.ts";
import { isRoleOnly, letterOf } from "./reading/letter/letter.ts";
import { type LineSense, letterForms } from "./reading/letter/letter-forms.ts";
import { aboveNameBlock } from "./reading/letter/name-block.ts";
import type { Hints } from "./reading/lookups.ts";
import { type LookedAt, type ReadText, textReader } from "./reading/read-text.ts";
import type { Unit } from "./reading/words/units.ts";
import { isClosingFormula } from "./trim/closing-formulas.ts";
import { isForename } from "./trim/forename.ts";
import { isBlank } from "./trim/line.ts";
import { isSeat } from "./trim/office-line.ts";
import { plain } from "./trim/plain-line.ts";
import type { TrimmedText } from "./trim.ts";

/** What a person was understood to say. */
export type TextReading = {
  readonly reading: "approve" | "reject" | "unclear";
  /** What the approver wrote, as written, without greeting lines, closing formula and name. */
  readonly comment: string;
  readonly language: string | null;
  /** The name of the rule that decided, or of the doubt. */
  readonly rule: string;
  /** The sentence in question. */
  readonly sentence: string;
};

/**
 * Reads what a person wrote, in any of the languages of the lexicons: a clause that decides, and nothing in
 * the text that casts doubt on it. Whatever could mean anything else is unclear, since a wrong decision is
 * worse than asking back.
 */
export const read = (
  text: Pick<TrimmedText, "visible" | "afterQuote" | "closing" | "cut">,
  { names = new Set(), language = null, asked = () => null }: Partial<Hints> = {},
): TextReading => {
  const hints = { names, language, asked };
  if (text.visible.length > MAX_CHARACTERS)
    return unclear("too-long", text.visible.trim(), text.visible.trim());
  if (text.visible.trim() === "") {
    return text.afterQuote === ""
      ? unclear("nothing-written", "", "")
      : unclear("after-quote", text.afterQuote, text.afterQuote);
  }
  const { open, senseOf, letter } = opened(text.visible, hints);
  const { body, comment, closing } = letter;
  if (body === "") return unclear("only-greeting", text.visible.trim(), text.visible.trim());
  const answer = answerAsMeant(body, open, asked);
  const said = { comment, language: answer.language, sentence: answer.sentence.slice(0, MAX_SENTENCE) };
  if (answer.verdict === null) return { reading: "unclear", rule: answer.rule, ...said };
  // "I am on leave. Ask my deputy for an ok, no problem."
  if (answer.rule === "short-answer" && saysAbsent(body.slice(0, Math.max(0, body.indexOf(answer.sentence)))))
    return { ...said, ...unclear("absence", comment, answer.sentence) };
  const above = aboveNameBlock(body, senseOf);
  if (above !== null && answerAsMeant(above, open, asked).verdict !== answer.verdict)
    return { ...said, ...unclear("below-the-name", comment, answer.sentence) };
  if (text.cut) return { ...said, ...unclear("too-long", comment, body) };
  if (text.afterQuote !== "") return { ...said, ...unclear("text-after-quote", comment, text.afterQuote) };
  // A name and a role need not be in any language, but may hide a "but".
  const hidden = `${closing}\n${text.closing}`
    .split("\n")
    .filter(
      (line) =>
        !isBlank(line) && !isClosingFormula(plain(line)) && !isForename(line) && !isRoleOnly(line, senseOf),
    )
    .find(
      (line) =>
        /[?？؟]/.test(line) ||
        senseOf(line).saysSomething ||
        (!isSeat(line) && !SHOUTED.test(line) && limits(open.lookApart(line))) ||
        (SINGLE_WORD.test(line) && refuses(open.lookApart(line.toLowerCase()))),
    );
  if (hidden !== undefined) return { ...said, ...unclear("doubt-in-closing", comment, hidden) };
  return { reading: answer.verdict, rule: answer.rule, ...said };
};

/** What a text says to the rules, for whoever learns from it; null where it is nothing but a greeting. */
export const readText = (visible: string, hints: Hints): ReadText | null => {
  const { open, letter } = opened(visible, hints);
  return letter.body === "" ? null : open.answer(letter.body);
};

const opened = (visible: string, hints: Hints) => {
  const { openText, forms } = prepared();
  const open = openText(visible, hints);
  const senseOf = (line: string): LineSense => lineSense(open.look(line.slice(0, MAX_SENTENCE)), hints.names);
  return { open, senseOf, letter: letterOf(visible, forms, senseOf) };
};

/** Made when the first mail is read, since a start must not wait for it. */
const prepared = () => {
  made ??= { openText: textReader(lexicons), forms: letterForms(lexicons) };
  return made;
};

let made:
  | { readonly openText: ReturnType<typeof textReader>; readonly forms: ReturnType<typeof letterForms> }
  | undefined;

const MAX_SENTENCE = 300;

/** Nobody answers a request at such length: a quote was not recognised. */
const MAX_CHARACTERS = 10_000;

const unclear = (rule: string, comment: string, sentence: string) =>
  ({ reading: "unclear", comment, language: null, rule, sentence: sentence.slice(0, MAX_SENTENCE) }) as const;

const lineSense = ({ tokens, units }: LookedAt, names: ReadonlySet<string>): LineSense => ({
  tokens,
  isOwnName: tokens.length > 0 && tokens.every(({ word, kind }) => kind === "mark" || names.has(word)),
  get saysSomething() {
    return units().some(
      (unit, index, all) => SAYING.has(unit.tag) || (unit.alone !== null && !isInitial(unit, all[index + 1])),
    );
  },
  get unknown() {
    return units().filter(({ tag }) => UNKNOWN.has(tag)).length;
  },
  get known() {
    return units().filter(({ tag }) => tag !== "mark" && !UNKNOWN.has(tag)).length;
  },
  get common() {
    return units().filter(({ tag, alone }) => tag === "common" && alone === null).length;
  },
});

/** "K. Brandt". */
const isInitial = ({ word, capital }: Unit, next: Unit | undefined): boolean =>
  word.length === 1 && capital && next?.word === ".";

const UNKNOWN: ReadonlySet<string> = new Set(["unknown", "around a name"]);

/** Whether a short line in another language than the text's says something of a decision; a slogan does not. */
const limits = ({ tokens, units }: LookedAt): boolean =>
  tokens.length <= MAX_REMARK && units().some(({ tag }) => LIMITING.has(tag));

const MAX_REMARK = 12;

/** "PILA ŠUMAVA": a company, whose words other languages have. */
const SHOUTED = /^\p{Lu}{2,20}(?:[\s&.,-]{1,3}\p{Lu}{2,20}){1,4}$/u;

/** Written like a name; "Rejeitado" below a short text that could be in several languages. */
const SINGLE_WORD = /^[\s*]*\p{Lu}[\p{L}\p{M}]{1,20}[\s*.!]*$/u;

const refuses = ({ units }: LookedAt): boolean =>
  units().some(({ tag, alone }) => tag === "rejects" || tag === "negates" || alone === "reject");

const LIMITING: ReadonlySet<string> = new Set([
  "approves",
  "rejects",
  "verdict stems",
  "condition",
  "somebody else decides",
  "withdrawn",
]);

/** What is said where a name is expected. */
const SAYING: ReadonlySet<string> = new Set([
  "approves",
  "rejects",
  "negates",
  "somebody else decides",
  "withdrawn",
  "condition",
  "later",
  "exception",
  "contrast",
  "asks",
  "hedges",
]);
