import { expect, test } from "vitest";
import { BUCKETS, featuresOf } from "../../../src/reply/classifier/features.ts";
import { fileOf, LABELS, type Label, likelihoodOf, modelFrom } from "../../../src/reply/classifier/model.ts";
import { type Sample, trained } from "../../../src/reply/classifier/training.ts";
import { readText } from "../../../src/reply/read.ts";
import { askedDetails } from "../../../src/reply/reading/clauses/asked-details.ts";

const featuresIn = (text: string, fields: string | null = null) => {
  const asked = fields === null ? null : askedDetails(fields);
  const read = readText(text, { names: new Set(), language: null, asked: () => asked });
  return featuresOf(read?.sentences ?? [], read?.likeliest ?? "", asked);
};

const TEXTS: readonly (readonly [Label, string])[] = [
  ["approve", "She may pack her bags."],
  ["approve", "He may pack his bags, the lucky man."],
  ["reject", "The office needs her in May."],
  ["reject", "The office needs him that week."],
  ["unclear", "The weather is lovely here."],
  ["unclear", "Lovely weather at the office."],
];

const samples: readonly Sample[] = TEXTS.map(([label, text]) => ({ label, features: featuresIn(text) }));

test("texts like labelled ones get their label", () => {
  const model = modelFrom(fileOf(trained(samples)));
  const likeliest = (text: string): Label | undefined => {
    const found = likelihoodOf(featuresIn(text), model);
    return LABELS.find((label) => found[label] > 0.5);
  };

  expect(likeliest("They may pack their bags.")).toBe("approve");
  expect(likeliest("The office needs them.")).toBe("reject");
  expect(likeliest("Lovely weather.")).toBe("unclear");
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

  expect(kept.weights).toHaveLength((BUCKETS + 1) * LABELS.length);
  for (const { features } of samples)
    for (const label of LABELS)
      expect(likelihoodOf(features, kept)[label]).toBeCloseTo(likelihoodOf(features, model)[label], 2);
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
  ].map((features) => features.at(-1)?.buckets);

  expect(asked).not.toEqual(other);
  expect(unknown).toEqual([]);
});
