import { givenName } from "../../trim/chinese-name.ts";
import { isForename } from "../../trim/forename.ts";
import { beforeSmallTalk } from "../../trim/small-talk.ts";
import {
  type LetterForms,
  type LineSense,
  type Look,
  MAX_FORMULA,
  matched,
  maxNames,
} from "./letter-forms.ts";

/** The index of the first line below the salutation: "Good morning", "Dear Tom,", or a name alone. */
export const salutationEnd = (lines: readonly string[], forms: LetterForms, look: Look): number => {
  let end = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const greets = (said: string): boolean =>
      isGreeting(said, forms, look) || (end === 0 && isCalled(said, lines[index + 1] ?? "", look));
    const before = beforeSmallTalk(line);
    if (!greets(line) && !(before !== undefined && (before === "" || greets(before)))) break;
    end = index + 1;
  }
  return end;
};

/** Whether the first line is but a name, as "Craig" above an empty line: no comma tells that somebody is called. */
export const isBareName = (lines: readonly string[], look: Look): boolean => {
  const first = lines.findIndex((line) => line.trim() !== "");
  const [line = "", below = ""] = lines.slice(Math.max(0, first), first + 2);
  if (!BARE_NAME.test(line.trim()) || below.trim() !== "") return false;
  const { saysSomething, unknown, known, isOwnName } = look(line);
  return (!saysSomething && unknown > 0 && known === 0 && !isOwnName) || isForename(line);
};

const BARE_NAME =
  /^(?:\p{Lu}[\p{Ll}\p{M}]{1,14}(?:[ -]\p{Lu}[\p{Ll}\p{M}]{1,14}){0,2}|\p{Script=Hebrew}{2,8}|\p{Script=Arabic}{2,8})$/u;

const isGreeting = (line: string, forms: LetterForms, look: Look): boolean => {
  if (line.trim().length > MAX_FORMULA || TWO_SENTENCES.test(line.trim())) return false;
  const sense = look(line);
  const { tokens } = sense;
  const written = tokens.filter(({ kind }) => kind !== "mark");
  const words = written.map(({ word }) => word);
  let [greets, isAddressed] = [false, false];
  const [names, uncapitalized]: [string[], string[]] = [[], []];
  for (let at = 0; at < words.length; ) {
    const length = matched(words, at, forms.greetings);
    const word = words[at] ?? "";
    const isAround =
      forms.aroundNames.has(word) ||
      forms.aroundNameEndings.some((ending) => word.length > ending.length && word.endsWith(ending));
    greets ||= length > 0;
    isAddressed ||= isAround;
    if (length === 0 && !isAround) {
      names.push(word);
      if (written[at]?.capital === false && /\p{Ll}/u.test(word)) uncapitalized.push(word);
    }
    at += Math.max(1, length);
  }
  const small = uncapitalized.length;
  // "u got it", "fien by me": "it" stands beside names in Russian, "me" in French.
  const isNamed = greets || small === 0 || look(uncapitalized.join(" ")).known === 0;
  // "Gezellig, Saar mag mee." says something, though "Mag." stands before names elsewhere; so does "Hei, luin viestin."
  const isSentence = small > (greets ? 1 : 0) && /\.$/.test(line.trim());
  const hasForm =
    (greets || isAddressed) &&
    !isSentence &&
    isNamed &&
    names.length <= maxNames(tokens) &&
    small <= 2 &&
    tokens.every(({ kind }) => kind !== "number");
  // "Good morning, file attached" greets nobody but says something.
  return (
    hasForm &&
    (!sense.saysSomething || (isCalling(line) && names.length > 0 && !look(names.join(" ")).saysSomething))
  );
};

/** "Pay it out. You earned it." */
const TWO_SENTENCES = /\p{Ll}{3}[.!?]\s.*\p{L}\.$/u;

/** "Oi Tom,": what greets in one language may doubt in another, but not in front of a name. */
const isCalling = (line: string): boolean =>
  /^\p{L}{2,12}\s\p{Lu}[\p{L}\p{M}'’ -]{1,40}[,،，!]$/u.test(line.trim());

/** "Anna," as the first line. */
const isCalled = (line: string, below: string, look: Look): boolean => {
  if (!/^[\p{L}\p{M}\s.'’-]{2,40}(?:[,:،，：!]|\s[-–—])$/u.test(line.trim())) return false;
  if (isChineseName(line.trim().slice(0, -1), look)) return true;
  if (CHINESE_FORENAME.test(line.trim()) && isCommon(look(line))) return below.trim() === "";
  const { saysSomething, unknown, known, common } = look(line);
  if (!saysSomething && known === 1 && common === 1 && SINGLE_NAME.test(line.trim()))
    return below.trim() === "";
  return !saysSomething && unknown > 0 && unknown <= 3 && known === 0;
};

const SINGLE_NAME = /^\p{Lu}[\p{Ll}\p{M}]{1,15}(?:,|\s[-–—])$/u;

/** "何敏": a family name may be a word, such as "what"; the name given with it tells that it is none. */
const isChineseName = (text: string, look: Look): boolean => {
  const given = givenName(text);
  return given !== "" && isCommon(look(given));
};

/** Nothing but words that say nothing here. */
const isCommon = ({ saysSomething, known, common }: LineSense): boolean => !saysSomething && known === common;

/** "志强：" */
const CHINESE_FORENAME = /^\p{Script=Han}{2}[：:，,]$/u;
