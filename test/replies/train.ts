// Learns the weights of the classifier from the labelled replies, all but `phrases` and `unseen`: `npm run train`.
import { writeFileSync } from "node:fs";
import { featuresOf } from "../../src/reply/classifier/features.ts";
import { fileOf } from "../../src/reply/classifier/model.ts";
import { type Sample, trained } from "../../src/reply/classifier/training.ts";
import { readText } from "../../src/reply/read.ts";
import { type Example, examplesIn, hintsOf } from "./examples.ts";
import { phrasesIn } from "./phrases.ts";
import { requestsIn } from "./requests.ts";

const sampleOf = (example: Example): readonly Sample[] => {
  const hints = hintsOf(example);
  const read = readText(example.text, hints);
  if (read === null || read.likeliest === null) return [];
  return [{ features: featuresOf(read.sentences, read.likeliest, hints.asked()), label: example.label }];
};

const examples: readonly Example[] = [
  ...[...phrasesIn("phrases-extra")].flatMap(([language, phrases]) =>
    phrases.map(({ text, reading }) => ({ language, asked: null, label: reading, text })),
  ),
  ...requestsIn(),
  ...examplesIn("examples"),
];
const samples = examples.flatMap(sampleOf);
const weights = fileOf(trained(samples));
writeFileSync(new URL("../../src/reply/classifier/weights.bin", import.meta.url), weights);
console.log(`learned ${weights.length} weights from ${samples.length} replies`);
