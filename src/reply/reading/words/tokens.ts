import { folded, withoutAccents } from "./fold.ts";
import { type Script, scriptOf } from "./script.ts";

/** A word, number, picture or sign of a sentence. */
export type Token = {
  /** As it is compared. */
  readonly word: string;
  /** The same without accents. */
  readonly plain: string;
  readonly kind: "word" | "number" | "picture" | "mark" | "quote";
  /** The script of a word; null for all else. */
  readonly script: Script | null;
  /** Begins with a capital letter, as names do. */
  readonly capital: boolean;
  /** No space stands before it. */
  readonly joined: boolean;
};

/**
 * The tokens of a text. Chinese and Japanese put no spaces between words: there each character is a token,
 * and phrases of the lexicon are found in them.
 */
export const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  const written = text
    .replace(LAUGHED, "$1 $2")
    .normalize("NFKC")
    .replace(/[’‘`´ʼ′]/g, "'");
  let end = -1;
  for (const match of written.matchAll(TOKEN)) {
    const [raw] = match;
    // Marks of emphasis: *approved*, _approved_.
    if (raw === "*" || raw === "_") continue;
    const kind = kindOf(raw);
    const joined = match.index === end;
    end = match.index + raw.length;
    if (ENGLISH.test(raw)) {
      const word = raw.toLowerCase();
      const capital = CAPITAL.test(raw) && raw !== "I";
      tokens.push({ word, plain: word, kind: "word", script: "latin", capital, joined });
      continue;
    }
    const capital = CAPITAL.test(raw);
    const word = folded(kind === "picture" ? raw.replace(OF_A_WOMAN_OR_MAN, "") : raw);
    if (kind !== "word")
      tokens.push({ word: word || raw, plain: word || raw, kind, script: null, capital, joined });
    else if (!HAS_PARTS.test(word))
      tokens.push({ word, plain: withoutAccents(word), kind, script: scriptOf(word), capital, joined });
    else
      wordParts(word).forEach((part, index) => {
        const isFirst = index === 0;
        const plain = withoutAccents(part);
        // "מ-3": a day behind a small word.
        const partKind = /^\p{N}+$/u.test(part) ? "number" : kind;
        tokens.push({
          word: part,
          plain,
          kind: partKind,
          script: partKind === "word" ? scriptOf(part) : null,
          capital: isFirst ? capital : ELIDED_NAME.test(raw),
          joined: joined || !isFirst,
        });
      });
  }
  return tokens;
};

/** "🙋‍♀️": the same picture, whoever is on it. */
const OF_A_WOMAN_OR_MAN = /\u200D[♀♂]\uFE0F?/gu;

/** "승인합니다ㅎㅎ", "안 돼요ㅠㅠ": laughs and tears right behind a word. */
const LAUGHED = /([가-힣])([ㅋㅎㅠㅜ]+)(?![가-힣ㄱ-ㆎ])/g;

/** "d'Amina". */
const ELIDED_NAME = /^\p{L}{1,3}'\p{Lu}/u;

/** The words of a phrase, as they are compared, with its signs: `a+`. */
export const wordsOf = (written: string): readonly string[] =>
  plainWordsOf(written) ?? tokensOf(written).map(({ word }) => word);

/** The words that many written words are: taken all at once, which is much faster. */
export const allWordsOf = (written: readonly string[]): readonly string[] => {
  const [plain, characters, others]: [string[], string[], string[]] = [[], [], []];
  for (const word of written) {
    if (LETTERS.test(word)) plain.push(word);
    else if (IDEOGRAPHS.test(word)) characters.push(...word);
    else others.push(word);
  }
  return [
    ...folded(plain.join(" ")).split(" "),
    ...characters,
    ...tokensOf(others.join(" ")).map(({ word }) => word),
  ];
};

/** The words of a phrase, as they are compared, without its signs, with a space between two. */
export const spacedWords = (phrase: string): string => {
  const bare = phrase.replace(/^\^|\$$/g, "");
  if (SPACED_LETTERS.test(bare)) return folded(bare).replace(ELIDED, "$1 ");
  if (IDEOGRAPHS.test(bare)) return [...bare].join(" ");
  return tokensOf(bare)
    .flatMap(({ kind, word }) => (kind === "mark" ? [] : [word]))
    .join(" ");
};

/** Most words of the lexicons need no taking apart. */
const plainWordsOf = (written: string): readonly string[] | null => {
  if (LETTERS.test(written)) return [folded(written)];
  return IDEOGRAPHS.test(written) ? [...written] : null;
};

/** One word without anything that might part it. */
const LETTERS = /^[A-Za-zÀ-ÖØ-öø-ľŁ-ňŊ-žЀ-ҁҊ-ґא-תء-ي가-힣]+$/;

/** Such words with spaces between them, and "l'" or "d'" before some. */
const SPACED_LETTERS = /^(?:(?:[dl]'(?=\p{L}{2}))?[A-Za-zÀ-ÖØ-öø-ľŁ-ňŊ-žЀ-ҁҊ-ґא-תء-ي가-힣]+(?: |$))+(?<! )$/u;

const ELIDED = /(?<=^| )([dl]')/g;

const IDEOGRAPHS = /^[ぁ-ゖァ-ヺー一-龥]+$/;

/** Most words of most mails, which need no closer look. */
const ENGLISH = /^[A-Za-z]+$/;

const CAPITAL = /^\p{Lu}(?:\p{Ll}|$)/u;

/** Letters of scripts that part words by spaces. */
const LETTER = String.raw`[\p{L}--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]]`;
const INNER = String.raw`[${LETTER}\p{M}\p{N}\p{Cf}]`;
const PICTURE = String.raw`\p{Regional_Indicator}{2}|\p{Extended_Pictographic}|[✔✓✗✘☑]`;

const TOKEN = new RegExp(
  [
    // Most words: found fast, before anything rarer is tried.
    String.raw`[A-Za-z]+(?=[ ,;!?\)]|\.?(?: |$))`,
    String.raw`[:;]-?[\)\(D\/\|]+(?=\s|$)`,
    String.raw`#\d[\d\-]*|[+\-]1(?![\d\p{L}])`,
    String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]`,
    // Digits with what belongs to them: 12th, 10:30, 2026-01-05, 5.000.
    String.raw`\p{N}+(?:[.,:\/\-]\p{N}+)*(?:st|nd|rd|th|er|e|ª|º)?(?!${LETTER}|\p{N})`,
    String.raw`(?:${LETTER}|\p{N})${INNER}*(?:['"״׳.\&·\-](?:${LETTER}|\p{N})${INNER}*)*'?`,
    String.raw`(?:${PICTURE})(?:\u200D[♀♂]|\p{M}|\p{Cf}|\p{Emoji_Modifier}|\p{Variation_Selector})*`,
    String.raw`\.{2,}|[\p{P}\p{S}]`,
  ].join("|"),
  "gv",
);

const kindOf = (raw: string): Token["kind"] => {
  if (/^[A-Za-z]/.test(raw)) return "word";
  if (/^(?:[:;]-?[)(D/|]|[+-]1)/.test(raw)) return "picture";
  if (/^#?\p{N}/u.test(raw)) return "number";
  if (/^\p{L}/u.test(raw)) return "word";
  if (/^["“”„«»「」『』‚‹›']/.test(raw)) return "quote";
  return /^[\p{P}\p{Sm}\p{Sc}\p{Sk}]/u.test(raw) && !/^[✔✓✗✘☑]/u.test(raw) ? "mark" : "picture";
};

const HAS_PARTS = /['.&·-]/;

/** "j'approuve" is two words, "can't" is one; so are parts around a hyphen or a dot two words. */
const wordParts = (word: string): readonly string[] => {
  if (LONE_ELISION.test(word)) return [word];
  const whole = word.replace(/'$/, "");
  if (/^(?:\p{L}\.){1,3}\p{L}$/u.test(whole)) return [whole.replace(/\./g, "")];
  return whole
    .replace(ELISION, "$1'-")
    .split(/[.&·-]/)
    .filter((part) => part !== "");
};

const ELISION =
  /^(c|d|j|l|m|n|s|t|qu|jusqu|lorsqu|puisqu|un|all|dall|dell|nell|sull|quest|dov|com|cos)'(?=\p{L}{2}|y$|à$|o$|è$)/u;

/** "j'" as a lexicon lists it; before a word it is a word of its own. */
const LONE_ELISION = /^(?:[cdjlmnst]|qu)'$/;
