import type { Heading, Lexicon } from "../lexicon/lexicon.ts";
import { once } from "../once.ts";
import { isFullName } from "../trim/name-line.ts";
import { withoutTitles } from "../trim/name-titles.ts";
import { isOffice } from "../trim/office-line.ts";
import { isPostscript } from "../trim/postscript.ts";
import { spacedWords, type Token } from "./tokens.ts";
import { GAP, multiplied, timesMultiplied } from "./written-phrase.ts";

/** A text as its author laid it out. */
export type Letter = {
  /** Without greeting lines, closing formula and name. */
  readonly body: string;
  /** The closing formula and what stands below it. */
  readonly closing: string;
};

/** What a line says, as far as a letter's form is concerned. */
export type LineSense = {
  /** A word that decides, negates or doubts: such a line is neither greeting nor name. */
  readonly saysSomething: boolean;
  /** Words that no lexicon knows; as names are. */
  readonly unknown: number;
  readonly known: number;
  /** Of the known ones those that say nothing here, as names may be: "Tom" is "empty" in Swedish. */
  readonly common: number;
  readonly tokens: readonly Token[];
  /** Nothing but the author's own names. */
  readonly isOwnName: boolean;
};

type Look = (line: string) => LineSense;

export type LetterForms = {
  readonly greetings: Forms;
  readonly closings: Forms;
  /** Closings that are thanks or wishes elsewhere: they close only right above a name. */
  readonly thanks: () => ReadonlySet<string>;
  readonly aroundNames: ReadonlySet<string>;
  readonly aroundNameEndings: readonly string[];
};

/** Phrases of all languages, with a space between two words. */
type Forms = { readonly phrases: ReadonlySet<string>; readonly longest: number };

export const letterForms = (lexicons: readonly Lexicon[]): LetterForms => {
  const around = listed(lexicons, "around a name").flatMap(multiplied);
  return {
    greetings: formsOf(listed(lexicons, "greetings")),
    closings: formsOf(listed(lexicons, "closings")),
    // Seldom asked for, and many.
    thanks: once(() => formsOf(listed(lexicons, "friendly").filter(isThanks)).phrases),
    aroundNames: new Set(
      around.filter((phrase) => !phrase.startsWith("-")).flatMap((phrase) => spacedWords(phrase).split(" ")),
    ),
    aroundNameEndings: around.filter((phrase) => phrase.startsWith("-")).map((phrase) => phrase.slice(1)),
  };
};

/** Takes greeting and closing off a text. `look` tells what a line says. */
export const letterOf = (text: string, forms: LetterForms, look: Look): Letter => {
  const lines = text.split("\n");
  const found = lines.findIndex((line, index) => index > 0 && isPostscript(line));
  const [letter, postscript] = found < 0 ? [lines, []] : [lines.slice(0, found), lines.slice(found)];
  const start = greetingEnd(letter, forms, look);
  const end = closingStart(letter, start, forms, look);
  const body = letter.slice(start, end).join("\n").trim();
  return {
    body:
      postscript.length === 0 || end === letter.length
        ? lines
            .slice(start, postscript.length === 0 ? end : undefined)
            .join("\n")
            .trim()
        : [body, postscript.join("\n").trim()].join("\n\n"),
    closing: letter.slice(end).join("\n").trim(),
  };
};

const listed = (lexicons: readonly Lexicon[], heading: Heading): readonly string[] =>
  lexicons.flatMap(({ phrases }) => phrases.get(heading) ?? []);

/** A phrase that stands for hundreds tells what to do; thanks and wishes have few forms. */
const isThanks = (phrase: string): boolean => !phrase.includes(GAP) && timesMultiplied(phrase) <= MAX_FORMS;

const MAX_FORMS = 300;

const formsOf = (written: readonly string[]): Forms => {
  const phrases = new Set(written.flatMap(multiplied).map(spacedWords));
  let longest = 0;
  for (const phrase of phrases) longest = Math.max(longest, phrase.split(" ").length);
  return { phrases, longest };
};

/** How many words at this place are one of the phrases. */
const matched = (words: readonly string[], at: number, { phrases, longest }: Forms): number => {
  for (let length = Math.min(longest, words.length - at); length > 0; length--)
    if (phrases.has(words.slice(at, at + length).join(" "))) return length;
  return 0;
};

const greetingEnd = (lines: readonly string[], forms: LetterForms, look: Look): number => {
  let end = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const isFirst = end === 0;
    if (!isGreeting(line, forms, look) && !(isFirst && isCalled(line, lines[index + 1] ?? "", look))) break;
    end = index + 1;
  }
  return end;
};

const isGreeting = (line: string, forms: LetterForms, look: Look): boolean => {
  if (line.trim().length > MAX_GREETING) return false;
  const { tokens, saysSomething } = look(line);
  const written = tokens.filter(({ kind }) => kind !== "mark");
  const words = written.map(({ word }) => word);
  let [greets, small] = [false, 0];
  const names: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = matched(words, at, forms.greetings);
    const word = words[at] ?? "";
    const isAround =
      forms.aroundNames.has(word) ||
      forms.aroundNameEndings.some((ending) => word.length > ending.length && word.endsWith(ending));
    greets ||= length > 0 || isAround;
    if (length === 0 && !isAround) {
      names.push(word);
      if (written[at]?.capital === false && /\p{Ll}/u.test(word)) small++;
    }
    at += Math.max(1, length);
  }
  // "Good morning, file attached" greets nobody but says something.
  if (saysSomething && !(isCalling(line) && names.length > 0 && !look(names.join(" ")).saysSomething))
    return false;
  return (
    greets && names.length <= maxNames(tokens) && small <= 2 && tokens.every(({ kind }) => kind !== "number")
  );
};

const MAX_GREETING = 80;

/** "Oi Tom,": what greets in one language may doubt in another, but not in front of a name. */
const isCalling = (line: string): boolean =>
  /^\p{L}{2,12}\s\p{Lu}[\p{L}\p{M}'’ -]{1,40}[,،，!]$/u.test(line.trim());

/** Names of three words; four characters for a name in Chinese or Japanese. */
const maxNames = (tokens: readonly Token[]): number =>
  tokens.some(({ word }) => IDEOGRAPH.test(word)) ? 6 : 4;

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** "Anna," as the first line. */
const isCalled = (line: string, below: string, look: Look): boolean => {
  if (!/^[\p{L}\p{M}\s.'’-]{2,40}[,:،，：!]$/u.test(line.trim())) return false;
  if (isChineseName(line.trim().slice(0, -1), look)) return true;
  const { saysSomething, unknown, known, common } = look(line);
  if (!saysSomething && known === 1 && common === 1 && SINGLE_NAME.test(line.trim()))
    return below.trim() === "";
  return !saysSomething && unknown > 0 && unknown <= 3 && known === 0;
};

const SINGLE_NAME = /^\p{Lu}[\p{Ll}\p{M}]{1,15},$/u;

/** "何敏": a family name may be a word, such as "what"; the name given with it tells that it is none. */
const isChineseName = (text: string, look: Look): boolean => {
  const [, given = ""] = CHINESE_NAME.exec(text) ?? [];
  const { saysSomething, unknown, known } = look(given);
  return given !== "" && unknown > 0 && known === 0 && !saysSomething;
};

const CHINESE_NAME =
  /^[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許邓鄧冯馮韩韓曹曾彭萧肖蔡潘田董袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾夏韦傅方邹熊白孟秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝]([\p{Script=Han}]{1,2})$/u;

const closingStart = (lines: readonly string[], start: number, forms: LetterForms, look: Look): number => {
  const written = lines.flatMap((line, index) => (index >= start && line.trim() !== "" ? [index] : []));
  const [first = lines.length, ...rest] = written;
  let found = lines.length;
  // From the bottom up, as long as the lines look like the end of a letter.
  for (const [place, index] of rest.slice(-MAX_CLOSING_LINES).reverse().entries()) {
    const line = lines[index] ?? "";
    const below = rest.at(-place);
    const belowLine = place === 0 || below === undefined ? "" : (lines[below] ?? "");
    const closes = isClosing(line, belowLine, forms, look);
    // A name that nobody but its writing tells from an answer stands apart, or last.
    const isApart = place === 0 || (lines[index - 1] ?? "").trim() === "" || look(line).isOwnName;
    if (
      closes ||
      (isApart &&
        (isName(line, look) || isOfficeAbove(line, found === index + 1 && found < lines.length, look)))
    )
      found = index;
    if (!closes && !isBelowName(line, look)) break;
  }
  return found > first ? found : lines.length;
};

const MAX_CLOSING_LINES = 9;

/** "The Director" in a line of its own right above the name. */
const isOfficeAbove = (line: string, isAboveName: boolean, look: Look): boolean =>
  isAboveName && isOffice(line.replace(ARTICLE, "")) && !look(line).saysSomething;

const ARTICLE = /^\s*(?:the|der|die|il|la|lo|le|l['’]|el|o|a|de|het)\s/iu;

/** "Kind regards", alone or with a name behind it. */
const isClosing = (line: string, below: string, forms: LetterForms, look: Look): boolean => {
  if (line.trim().length > MAX_GREETING) return false;
  const { tokens } = look(line);
  const words = tokens.filter(({ kind }) => kind !== "mark").map(({ word }) => word);
  let end = 0;
  for (
    let length = matched(words, 0, forms.closings);
    length > 0;
    length = matched(words, end, forms.closings)
  )
    end += length;
  if (end === 0) return false;
  const rest = words.slice(end);
  if (rest.length > maxNames(tokens) || (rest.length > 0 && look(rest.join(" ")).saysSomething)) return false;
  // "Thanks" closes above a name, and is a word of the author's elsewhere.
  return !forms.thanks().has(words.join(" ")) || (below !== "" && isName(below, look));
};

/** One to four words that nobody knows; a line of them alone is how people sign. */
const isName = (written: string, look: Look): boolean => {
  const line = nameIn(written);
  if (line !== written && look(written).saysSomething) return false;
  if (!/^[/~–—]?[\p{L}\p{M}\s.,'’"״׳-]{1,40}$/u.test(line.trim())) return false;
  const { saysSomething, unknown, known, tokens, isOwnName } = look(line);
  if (isOwnName) return true;
  if (saysSomething) return false;
  if (IDEOGRAPH.test(line)) return line.trim().length <= 10;
  // "tom" is a name where a line has it alone; of several words each has a capital letter.
  const isCapital = tokens.every(
    ({ kind, capital, joined, word }) => kind !== "word" || capital || joined || !/\p{Ll}/u.test(word),
  );
  const isKnown = known > 0 && !(isCapital && known <= unknown);
  const isLong = tokens.filter(({ kind }) => kind === "word").length > 1 && !isCapital;
  return tokens.length <= MAX_NAME_TOKENS && !isKnown && !isLong && (unknown > 0 || isInitials(line));
};

/** "Anna Smith" of "Dr. Anna Smith, Accounting". */
const nameIn = (line: string): string => {
  const text = withoutTitles(line);
  const [, name = "", office = ""] = /^([^,|]{3,40}?)\s*[,|]\s*(.{2,60})$/u.exec(text) ?? [];
  return isFullName(name) && isOffice(office) ? name : text;
};

/** Four words with their dots and commas. */
const MAX_NAME_TOKENS = 7;

const isInitials = (line: string): boolean => /^\p{Lu}{1,3}\.?$/u.test(line.trim());

/** A role, a company or a telephone number. */
const isBelowName = (line: string, look: Look): boolean => {
  const written = line.trim();
  const isSentence =
    /[!?？！。]$/.test(written) || (/\p{L}\.$/u.test(written) && written.split(" ").length > 2);
  return written.length <= MAX_GREETING && !isSentence && !look(line).saysSomething;
};
