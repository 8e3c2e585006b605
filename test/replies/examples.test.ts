import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { featuresOf } from "../../src/reply/classifier/features.ts";
import { modelFrom, ROLES, type Role, roleLikelihoodOf } from "../../src/reply/classifier/model.ts";
import { read, readText } from "../../src/reply/read.ts";
import { type Example, examplesIn, hintsOf, labelledSentences } from "./examples.ts";
import { requestsIn } from "./requests.ts";

/** The goal is 95 %, in English 98 %; held where they stand. */
const UNDERSTOOD = { requests: 0.85, unseen: 0.86 } as const;

const UNDERSTOOD_EACH = 0.8;

const resultOf = (example: Example) => {
  const found = read(
    { visible: example.text, afterQuote: "", closing: "", cut: false },
    hintsOf(example),
  ).reading;
  return { ...example, found };
};

const isWrong = ({ label, found }: ReturnType<typeof resultOf>): boolean =>
  found !== "unclear" && found !== label;

test("of the replies that the classifier learns from next to none is decided wrongly", () => {
  const every = someOf("examples");
  const wrong = every.map(resultOf).filter(isWrong);
  console.log(`examples  ${every.length} texts, decided wrongly ${wrong.length}`);

  expect(wrong.length / every.length).toBeLessThanOrEqual(WRONG);
});

/** Many were written to be taken for a decision: the goal is none, held where they stand. */
const WRONG = 0.004;

/** For the time that the tests may take: one in so many. */
const EVERY = { examples: 48, letters: 2, unseen: 3, wordings: 8 } as const;

const someOf = (folder: keyof typeof EVERY): readonly Example[] =>
  examplesIn(folder).filter((_, index) => index % EVERY[folder] === 0);

test.each([
  ["requests", requestsIn],
  ["unseen", () => someOf("unseen")],
] as const)("of the replies in %s none is decided wrongly, and most are understood", (folder, examples) => {
  const results = examples().map(resultOf);
  const understoodOf = (some: typeof results): number => {
    const clear = some.filter(({ label }) => label !== "unclear");
    return clear.filter(({ label, found }) => found === label).length / clear.length;
  };
  const byLanguage = [...new Set(results.map(({ language }) => language))].map((language) => {
    const some = results.filter((result) => result.language === language);
    return { language, texts: some.length, understood: understoodOf(some) };
  });
  for (const { language, texts, understood } of byLanguage)
    console.log(`${folder}  ${language}  ${texts} texts, understood ${(100 * understood).toFixed(1)} %`);

  expect(results.filter(isWrong)).toEqual([]);
  expect(understoodOf(results)).toBeGreaterThanOrEqual(UNDERSTOOD[folder]);
  expect(byLanguage.filter(({ understood }) => understood < UNDERSTOOD_EACH)).toEqual([]);
});

test("of the letters that limit a plain decision in ordinary words most are asked back about", () => {
  const results = someOf("letters").map(resultOf);
  const wrong = results.filter(isWrong);
  const clear = results.filter(({ label }) => label !== "unclear");
  const understood = clear.filter(({ label, found }) => found === label);
  console.log(
    `letters  ${results.length} texts, understood ${understood.length} of ${clear.length}, decided wrongly ${wrong.length}`,
  );

  expect(wrong.length / (results.length - clear.length)).toBeLessThanOrEqual(WRONG_LETTERS);
  expect(understood.length / clear.length).toBeGreaterThanOrEqual(UNDERSTOOD_LETTERS);
});

/** Written to be mistaken for plain ones, in words that no rule lists: the goals are none and 95 %. */
const WRONG_LETTERS = 0.16;
const UNDERSTOOD_LETTERS = 0.68;

test("of decisions in unusual words next to none is turned, and some are understood", () => {
  const results = someOf("wordings").map(resultOf);
  const wrong = results.filter(isWrong);
  const clear = results.filter(({ label }) => label !== "unclear");
  const understood = clear.filter(({ label, found }) => found === label);
  console.log(
    `wordings  ${results.length} texts, understood ${understood.length} of ${clear.length}, decided wrongly ${wrong.length}`,
  );

  expect(wrong.length / results.length).toBeLessThanOrEqual(WRONG);
  expect(understood.length / clear.length).toBeGreaterThanOrEqual(UNDERSTOOD_WORDINGS);
});

/** "Order the crane", "The twins may fly": without the request most could mean something else. */
const UNDERSTOOD_WORDINGS = 0.17;

test("of sentences beside a decision most that change nothing are told as such, and few of the others as a decision", () => {
  const told = labelledSentences("asides")
    .filter((_, index) => index % EVERY_ASIDE === 0)
    .flatMap(({ text, label, ...example }) => {
      const read = readText(text, hintsOf(example));
      const [likely] = read === null ? [] : featuresOf(read, null).map((one) => roleLikelihoodOf(one, model));
      return likely === undefined
        ? []
        : [{ label, likely: ROLES.toSorted((a, b) => likely[b] - likely[a])[0] }];
    });
  const shareOf = (label: Role, likely: readonly (Role | undefined)[]): number => {
    const some = told.filter((one) => one.label === label);
    return some.filter((one) => likely.includes(one.likely)).length / some.length;
  };
  for (const label of ["neutral", "supports", "opposes", "doubts"] as const)
    console.log(
      `asides  ${label}: ${ROLES.map((role) => `${role} ${(100 * shareOf(label, [role])).toFixed(0)} %`).join(", ")}`,
    );

  expect(shareOf("neutral", ["neutral"])).toBeGreaterThanOrEqual(NEUTRAL);
  expect(shareOf("doubts", ["neutral", "supports"])).toBeLessThanOrEqual(DOUBTS_MISSED);
  expect(shareOf("doubts", ["approves", "rejects"])).toBeLessThanOrEqual(DOUBTS_DECIDING);
});

const EVERY_ASIDE = 8;
/** Held where they stand; the goal for those missed is none. */
const NEUTRAL = 0.75;
const DOUBTS_MISSED = 0.55;
const DOUBTS_DECIDING = 0.05;

const model = modelFrom(readFileSync(new URL("../../src/reply/classifier/weights.bin", import.meta.url)));

test("a request that is known makes next to none a decision that is none", () => {
  const requests = Map.groupBy(requestsIn(), ({ language }) => language);
  const beside = examplesIn("unseen")
    .filter(({ asked, label }, index) => asked === null && label === "unclear" && index % 2 === 0)
    .map((example, index): Example => {
      const known = requests.get(example.language) ?? [];
      return { ...example, asked: known[(index * 7) % known.length]?.asked ?? null };
    });
  const wrong = beside.map(resultOf).filter(isWrong);
  console.log(`beside requests  ${beside.length} texts, decided wrongly ${wrong.length}`);

  expect(beside.length).toBeGreaterThan(1000);
  expect(wrong.length / beside.length).toBeLessThanOrEqual(WRONG_BESIDE);
});

/** Half of what it was when a request that is known counted alone. */
const WRONG_BESIDE = 0.002;
