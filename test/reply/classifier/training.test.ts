import { expect, test } from "vitest";
import { BUCKETS, featuresOf } from "../../../src/reply/classifier/features.ts";
import {
  fileOf,
  LABELS,
  type Label,
  likelihoodOf,
  type Model,
  modelFrom,
  ROLES,
  type Role,
  roleLikelihoodOf,
} from "../../../src/reply/classifier/model.ts";
import { type Sample, trained } from "../../../src/reply/classifier/training.ts";
import { readText } from "../../../src/reply/read.ts";
import { askedDetails } from "../../../src/reply/reading/clauses/asked-details.ts";

const featuresIn = (text: string, fields: string | null = null) => {
  const asked = fields === null ? null : askedDetails(fields);
  const read = readText(text, { names: new Set(), language: null, asked: () => asked });
  return read === null ? [] : featuresOf(read, asked);
};

const labelLikelihood = (text: string, model: Model) =>
  likelihoodOf(featuresIn(text).map((features) => roleLikelihoodOf(features, model)));

const TEXTS: readonly (readonly [Label, string])[] = [
  ["approve", "She may pack her bags."],
  ["approve", "He may pack his bags, the lucky man."],
  ["reject", "The office needs her in May."],
  ["reject", "The office needs him that week."],
  ["unclear", "The weather is lovely here."],
  ["unclear", "Lovely weather at the office."],
];

/** So few are learnt from only when they come often. */
const often = (samples: readonly Sample[]): readonly Sample[] =>
  Array.from({ length: 300 }, () => samples).flat();

const samples = often(TEXTS.map(([label, text]) => ({ label, sentences: featuresIn(text) })));

test("texts like labelled ones get their label", () => {
  const model = modelFrom(fileOf(trained(samples)));
  const likeliest = (text: string): Label | undefined => {
    const found = labelLikelihood(text, model);

    return LABELS.find((label) => found[label] > 0.5);
  };

  expect(likeliest("They may pack their bags.")).toBe("approve");
  expect(likeliest("The office needs them.")).toBe("reject");
  expect(likeliest("Lovely weather.")).toBe("unclear");
});

test("a label of several sentences is learnt as what each of them does", () => {
  const answers = ["She may pack.", "He may pack.", "They may pack."];
  const talk = ["Lovely weather here.", "The office is cold.", "Greetings from Rome."];
  const doubts = ["Only if it rains.", "Only if Bob stays."];
  const mails: readonly Sample[] = answers.flatMap((answer) => [
    ...talk.map((other) => ({ label: "approve", sentences: featuresIn(`${answer} ${other}`) }) as const),
    ...doubts.map((doubt) => ({ label: "unclear", sentences: featuresIn(`${answer} ${doubt}`) }) as const),
  ]);
  const alone = talk.map((text) => ({ label: "unclear", sentences: featuresIn(text) }) as const);
  const model = trained(often([...mails, ...alone]));
  const rolesIn = (text: string): readonly (Role | undefined)[] =>
    featuresIn(text).map((features) => {
      const found = roleLikelihoodOf(features, model);
      return ROLES.find((role) => found[role] > 0.4);
    });

  expect(rolesIn("Lovely weather in Rome. We may pack.")[1]).toBe("approves");
  expect(labelLikelihood("Lovely weather in Rome. We may pack.", model).approve).toBeGreaterThan(0.5);
  expect(labelLikelihood("We may pack. Only if Ann stays.", model).unclear).toBeGreaterThan(0.5);
});

test("the same samples give the same weights, others give others", () => {
  const [first, second] = [fileOf(trained(samples)), fileOf(trained(samples))];
  const others = fileOf(trained(samples.map((sample) => ({ ...sample, label: "approve" }))));

  expect(Buffer.compare(first, second)).toBe(0);
  expect(Buffer.compare(first, others)).not.toBe(0);
});

test("a file keeps what weights come to", () => {
  const model = trained(samples);
  const kept = modelFrom(fileOf(model));

  expect(kept.weights).toHaveLength((BUCKETS + 1) * ROLES.length);
  for (const [, text] of TEXTS)
    for (const label of LABELS)
      expect(labelLikelihood(text, kept)[label]).toBeCloseTo(labelLikelihood(text, model)[label], 2);
});

test("weights of other features are an error that says so", () => {
  expect(() => modelFrom(new Uint8Array(100))).toThrow("100 bytes, which are not those of its features");
});

test("what stands in a known request is told from what does not", () => {
  const text = "The mouse may come.";
  const [asked, other, unknown] = [
    featuresIn(text, "mouse"),
    featuresIn(text, "laptop"),
    featuresIn(text),
  ].map((sentences) => new Set(sentences[0]?.flatMap(({ buckets }) => buckets)));

  expect(asked).not.toEqual(other);
  expect(unknown?.size).toBeLessThan(asked?.size ?? 0);
});
