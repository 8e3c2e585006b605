// Learns the weights of the classifier from the labelled replies, all but `phrases` and `unseen`: `npm run train`.
import { writeFileSync } from "node:fs";
import { featuresOf } from "../../src/reply/classifier/features.ts";
import { fileOf, type Label, type Role } from "../../src/reply/classifier/model.ts";
import { type Sample, trained } from "../../src/reply/classifier/training.ts";
import { readText } from "../../src/reply/read.ts";
import { type Example, examplesIn, hintsOf, labelledSentences } from "./examples.ts";
import { phrasesIn } from "./phrases.ts";
import { requestsIn } from "./requests.ts";

const sampleOf = (example: Example<Sample["label"]>): readonly Sample[] => {
  const hints = hintsOf(example);
  const read = readText(example.text, hints);
  if (read === null || read.likeliest === null) return [];
  return [{ sentences: featuresOf(read, hints.asked()), label: example.label }];
};

const replies: readonly Example[] = [
  ...[...phrasesIn("phrases-extra")].flatMap(([language, phrases]) =>
    phrases.map(({ text, reading }) => ({ language, asked: null, label: reading, text })),
  ),
  ...requestsIn(),
  ...examplesIn("examples"),
];

/** What a reply of a short decision and a sentence of some role says; a contradiction is in no example. */
const TOGETHER: Readonly<Record<Role, Readonly<Record<"approve" | "reject", Label | null>>>> = {
  approves: { approve: null, reject: null },
  rejects: { approve: null, reject: null },
  neutral: { approve: "approve", reject: "reject" },
  supports: { approve: "approve", reject: null },
  opposes: { approve: null, reject: "reject" },
  doubts: { approve: "unclear", reject: "unclear" },
};

/** Each sentence before or behind short decisions of its language, since by itself it stands in no reply. */
const beside = (sentences: readonly Example<Role>[]): readonly Example[] => {
  const short = replies.filter(({ asked, text }) => asked === null && SHORT.test(text));
  return (["approve", "reject"] as const).flatMap((answer) =>
    [...new Set(sentences.map(({ language }) => language))].flatMap((language) => {
      const answers = short.filter((reply) => reply.language === language && reply.label === answer);
      return sentences
        .filter((sentence) => sentence.language === language)
        .flatMap(({ label: role, text }, at): readonly Example[] => {
          const label = TOGETHER[role][answer];
          const decision = answers[(at * STRIDE) % answers.length]?.text;
          if (label === null || decision === undefined) return [];
          const parts = at % 3 === 0 ? [text, decision] : [decision, text];
          return [{ language, asked: null, label, text: parts.join(at % 2 === 0 ? "\n" : " ") }];
        });
    }),
  );
};

/** A sentence of few words with its stop. */
const SHORT = /^[^.!?。！？\n]{2,40}[.!。！]$/u;

const STRIDE = 7;

const sentences = labelledSentences("sentences");
const samples = [...replies, ...sentences, ...beside(sentences)].flatMap(sampleOf);
const weights = fileOf(trained(samples));
writeFileSync(new URL("../../src/reply/classifier/weights.bin", import.meta.url), weights);
console.log(`learned ${weights.length} weights from ${samples.length} replies`);
