import { BUCKETS, type Features } from "./features.ts";

/** What a text may be labelled, in the order of the weights. */
export const LABELS = ["approve", "reject", "unclear"] as const;

export type Label = (typeof LABELS)[number];

/** How likely each label is; the sum is 1. */
export type Likelihood = Readonly<Record<Label, number>>;

/** Multinomial logistic regression: of each bucket a weight for each label, all in the same small unit. */
export type Model = { readonly unit: number; readonly weights: Int8Array | Float32Array };

/** A model as a file holds it: the unit, then the weights as bytes. */
export const modelFrom = (file: Uint8Array): Model => {
  const { length } = file;
  if (length !== UNIT_BYTES + (BUCKETS + 1) * LABELS.length)
    throw new Error(
      `the weights of the classifier have ${length} bytes, which are not those of its features`,
    );
  const unit = new DataView(file.buffer, file.byteOffset).getFloat32(0);
  return { unit, weights: new Int8Array(file.buffer, file.byteOffset + UNIT_BYTES) };
};

/** What `modelFrom` reads: each weight to the nearest of 255 steps. */
export const fileOf = ({ unit, weights }: Model): Uint8Array => {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const file = new Uint8Array(UNIT_BYTES + weights.length);
  new DataView(file.buffer).setFloat32(0, (unit * largest) / 127);
  const steps = new Int8Array(file.buffer, UNIT_BYTES);
  weights.forEach((weight, at) => {
    steps[at] = Math.round((weight / largest) * 127);
  });
  return file;
};

const UNIT_BYTES = 4;

export const likelihoodOf = (features: Features, { unit, weights }: Model): Likelihood => {
  const [approve = 0, reject = 0, unclear = 0] = softmax(
    scoresOf(features, weights).map((score) => score * unit),
  );
  return { approve, reject, unclear };
};

/** The sum of the weights of its buckets, for each label. */
export const scoresOf = (features: Features, weights: Model["weights"]): readonly number[] => {
  const scores = LABELS.map((_, label) => weights[BUCKETS * LABELS.length + label] ?? 0);
  for (const { buckets, value } of features)
    for (const bucket of buckets)
      for (let label = 0; label < LABELS.length; label++)
        scores[label] = (scores[label] ?? 0) + value * (weights[bucket * LABELS.length + label] ?? 0);
  return scores;
};

export const softmax = (scores: readonly number[]): readonly number[] => {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
};
