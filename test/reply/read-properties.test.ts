import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { read } from "../../src/reply/read.ts";
import { FOLDERS, type Phrase, phrasesIn } from "../replies/phrases.ts";

type Said = Phrase & { readonly language: string };

const SAID: readonly Said[] = FOLDERS.flatMap((folder) =>
  [...phrasesIn(folder)].flatMap(([language, phrases]) => phrases.map((phrase) => ({ ...phrase, language }))),
);

/** Each text comes with many of its kind. */
const EVERY_THIRD = SAID.filter((_, index) => index % 3 === 0);

/** More than are tried. */
const DECIDED = EVERY_THIRD.filter((_, index) => index % 2 === 0).filter(({ text }) =>
  ["approve", "reject"].includes(readingOf(text)),
);

function readingOf(text: string): string {
  return read({ visible: text, afterQuote: "", closing: "", cut: false }).reading;
}

const isLikened = (text: string): boolean =>
  read({ visible: text, afterQuote: "", closing: "", cut: false }).rule === "like-examples";

/** Tries each, and the property on samples of them, so that a failure names the text. */
const check = (said: readonly Said[], holds: (said: Said, number: number) => void): void =>
  fc.assert(
    fc.property(fc.constantFrom(...said), fc.nat(1000), (one, number) => holds(one, number)),
    { numRuns: 350, seed: 1 },
  );

/** Negations that stand before the word they negate. */
const NEGATIONS: Readonly<Record<string, readonly string[]>> = {
  en: ["not", "do not", "don't", "can't", "never"],
  de: ["nicht", "kein", "nie"],
  fr: ["ne pas", "pas", "non"],
  es: ["no"],
  it: ["non"],
  pt: ["não"],
  nl: ["niet", "geen"],
  sv: ["inte", "ej"],
  da: ["ikke"],
  nb: ["ikke"],
  fi: ["ei", "en"],
  pl: ["nie"],
  ru: ["не"],
  uk: ["не"],
  zh: ["不", "没有"],
  ar: ["لا", "لم"],
  he: ["לא"],
};

describe("a negation", () => {
  test("before any word of an approval never leaves an approval in which that word decides", () => {
    const negated: string[] = [];
    for (const { text, language, reading } of EVERY_THIRD) {
      if (reading !== "approve") continue;
      for (const negation of NEGATIONS[language] ?? []) {
        for (const before of firstWords(text, language)) {
          const said = text.slice(0, before) + negation + (language === "zh" ? "" : " ") + text.slice(before);
          if (readingOf(said) === "approve") negated.push(said);
        }
      }
    }

    expect(negated).toEqual([]);
  });
});

/** Where the only deciding word of a short text begins: at the beginning of a text of one clause. */
const firstWords = (text: string, language: string): readonly number[] => {
  const isOneClause = language === "zh" ? /^[^，。！,!\s]+$/.test(text) : /^[\p{L}\p{M}]+[.!]?$/u.test(text);
  return isOneClause ? [0] : [];
};

describe("how a text is laid out", () => {
  test("capitals never turn one decision into the other", () => {
    check(DECIDED, ({ text }) => {
      const opposite = readingOf(text) === "approve" ? "reject" : "approve";

      expect(readingOf(text.toUpperCase())).not.toBe(opposite);
      expect(readingOf(text.toLowerCase())).not.toBe(opposite);
    });
  });

  test("a line broken anywhere never turns one decision into the other", () => {
    check(DECIDED, ({ text }, number) => {
      const opposite = readingOf(text) === "approve" ? "reject" : "approve";
      const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
      const at = spaces[number % Math.max(1, spaces.length)];
      const broken = at === undefined ? text : `${text.slice(0, at)}\n${text.slice(at + 1)}`;

      expect(readingOf(broken)).not.toBe(opposite);
    });
  });
});

describe("what is written below a decision", () => {
  test.each([
    "But only the first week.",
    "If Bob agrees.",
    "Who covers for you?",
    "No wait, I take that back.",
    "Unless Bob is away.",
    "I'll decide tomorrow.",
    "Please ask Maria.",
    "Aber nur die erste Woche.",
    "Falls Bernd zustimmt.",
    "Ich melde mich morgen.",
  ])("makes it doubtful: %j", (addition) => {
    check(
      DECIDED.filter(({ language }) => language === "en" || language === "de"),
      ({ text }) => {
        expect(readingOf(`${text}\n\n${addition}`)).toBe("unclear");
      },
    );
  });

  test("the opposite word makes it doubtful", () => {
    check(
      // What only likeness can read is nothing beside a plain word.
      DECIDED.filter(({ language, text }) => language === "en" && !text.includes("\n") && !isLikened(text)),
      ({ text }) => {
        const opposite = readingOf(text) === "approve" ? "Rejected." : "Approved.";

        expect(readingOf(`${text}\n\n${opposite}`)).toBe("unclear");
        expect(readingOf(`${opposite}\n\n${text}`)).toBe("unclear");
      },
    );
  });

  test("a question mark makes it doubtful", () => {
    check(
      DECIDED.filter(({ text }) => /^[^.!?。！？؟\n]+[.!。！]?$/u.test(text)),
      ({ text }) => {
        expect(readingOf(`${text.replace(/[.!]+$/, "")}?`)).toBe("unclear");
      },
    );
  });
});
