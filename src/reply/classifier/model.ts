import { BUCKETS, type Features } from "./features.ts";

/** What a reply may be labelled. */
export const LABELS = ["approve", "reject", "unclear"] as const;

export type Label = (typeof LABELS)[number];

/** What a sentence may do to the answer of a reply, in the order of the weights. */
export const ROLES = ["approves", "rejects", "neutral", "supports", "opposes", "doubts"] as const;

/**
 * `supports` and `opposes` stand beside an approval or a refusal and are no answer themselves ("Enjoy the sea",
 * "The budget is used up"); `neutral` stands beside both; `doubts` makes either something to ask back about.
 */
export type Role = (typeof ROLES)[number];

/** How likely each role or label is; the sum is 1. */
export type RoleLikelihood = Readonly<Record<Role, number>>;
export type Likelihood = Readonly<Record<Label, number>>;

/** Multinomial logistic regression: of each bucket a weight for each role, all in the same small unit. */
export type Model = { readonly unit: number; readonly weights: Int8Array | Float32Array };

/** A model as a file holds it: the unit, then the weights as bytes. */
export const modelFrom = (file: Uint8Array): Model => {
  const { length } = file;
  if (length !== UNIT_BYTES + (BUCKETS + 1) * ROLES.length)
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

export const roleLikelihoodOf = (features: Features, { unit, weights }: Model): RoleLikelihood => {
  const shares = softmax(scoresOf(features, weights).map((score) => score * unit));
  return Object.fromEntries(ROLES.map((role, at) => [role, shares[at] ?? 0])) as RoleLikelihood;
};

/**
 * How likely a reply is each label, by its sentences: it approves if each of them does or may stand beside an
 * approval and not all only stand beside one; it refuses likewise.
 */
export const likelihoodOf = (sentences: readonly RoleLikelihood[]): Likelihood => {
  const allOf = (...roles: readonly Role[]): number =>
    sentences.reduce((all, likely) => all * roles.reduce((sum, role) => sum + likely[role], 0), 1);
  const approve = allOf("approves", ...BESIDE.approve) - allOf(...BESIDE.approve);
  const reject = allOf("rejects", ...BESIDE.reject) - allOf(...BESIDE.reject);
  return { approve, reject, unclear: 1 - approve - reject };
};

/** What may stand beside an answer. */
export const BESIDE = { approve: ["neutral", "supports"], reject: ["neutral", "opposes"] } as const;

/** The sum of the weights of its buckets, for each role. */
export const scoresOf = (features: Features, weights: Model["weights"]): readonly number[] => {
  const scores = ROLES.map((_, role) => weights[BUCKETS * ROLES.length + role] ?? 0);
  for (const { buckets, value } of features)
    for (const bucket of buckets)
      for (let role = 0; role < ROLES.length; role++)
        scores[role] = (scores[role] ?? 0) + value * (weights[bucket * ROLES.length + role] ?? 0);
  return scores;
};

export const softmax = (scores: readonly number[]): readonly number[] => {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
};
