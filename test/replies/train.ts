// Learns the weights of the classifier from the labelled replies, all but `phrases` and `unseen`: `npm run train`.
import { writeFileSync } from "node:fs";
import { featuresOf } from "../../src/reply/classifier/features.ts";
import { fileOf } from "../../src/reply/classifier/model.ts";
import { type Sample, trained } from "../../src/reply/classifier/training.ts";
import { readText } from "../../src/reply/read.ts";
import { askedDetails } from "../../src/reply/reading/clauses/asked-details.ts";
import { type Example, examplesIn } from "./examples.ts";
import { phrasesIn } from "./phrases.ts";
import { requestsIn } from "./requests.ts";

const sampleOf = ({ language, asked, label, text }: Example): readonly Sample[] => {
  const details = asked === null ? null : askedDetails(asked.join("\n"));
  const hints = {
    names: new Set<string>(),
    language: asked === null ? null : language,
    asked: () => details,
  };
  const read = readText(text, hints);
  if (read === null || read.likeliest === null) return [];
  return [{ features: featuresOf(read.sentences, read.likeliest, details), label }];
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
