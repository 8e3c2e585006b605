import { folded, withoutAccents } from "./fold.ts";

/** A word, number, picture or sign of a sentence. */
export type Token = {
  /** As it is compared. */
  readonly word: string;
  /** The same without accents. */
  readonly plain: string;
  readonly kind: "word" | "number" | "picture" | "mark" | "quote";
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
  const written = text.normalize("NFKC").replace(/[’‘`´ʼ′]/g, "'");
  let end = -1;
  for (const match of written.matchAll(TOKEN)) {
    const [raw] = match;
    // Marks of emphasis: *approved*, _approved_.
    if (raw === "*" || raw === "_") continue;
    const kind = kindOf(raw);
    const joined = match.index === end;
    end = match.index + raw.length;
    const capital = /^\p{Lu}(?:\p{Ll}|$)/u.test(raw) && raw !== "I";
    const word = folded(raw);
    if (kind !== "word") tokens.push({ word: word || raw, plain: word || raw, kind, capital, joined });
    else if (!HAS_PARTS.test(word)) tokens.push({ word, plain: withoutAccents(word), kind, capital, joined });
    else
      wordParts(word).forEach((part, index) => {
        const isFirst = index === 0;
        const plain = withoutAccents(part);
        tokens.push({ word: part, plain, kind, capital: capital && isFirst, joined: joined || !isFirst });
      });
  }
  return tokens;
};

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
    String.raw`\p{N}+(?:[.,:\/\-]\p{N}+)*(?:st|nd|rd|th|er|e|ª|º)?(?!${LETTER})`,
    String.raw`(?:${LETTER}|\p{N})${INNER}*(?:['"״׳.\&·\-](?:${LETTER}|\p{N})${INNER}*)*'?`,
    String.raw`(?:${PICTURE})(?:\p{M}|\p{Cf}|\p{Emoji_Modifier}|\p{Variation_Selector})*`,
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
  const whole = word.replace(/'$/, "");
  if (/^(?:\p{L}\.){1,3}\p{L}$/u.test(whole)) return [whole.replace(/\./g, "")];
  return whole
    .replace(ELISION, "$1'-")
    .split(/[.&·-]/)
    .filter((part) => part !== "");
};

const ELISION =
  /^(c|d|j|l|m|n|s|t|qu|jusqu|lorsqu|puisqu|un|all|dall|dell|nell|sull|quest|dov|com|cos)'(?=\p{L}{2}|y$|à$|o$|è$)/u;
