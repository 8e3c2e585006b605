import { BUCKETS, type Features } from "./features.ts";
import { LABELS, type Label, type Model, scoresOf, softmax } from "./model.ts";

export type Sample = { readonly features: Features; readonly label: Label };

/**
 * Learns weights from labelled samples, by stochastic gradient descent with a penalty on large weights. The
 * same samples in the same order give the same weights. The learning rate is Léon Bottou's, as in
 * scikit-learn's `SGDClassifier`.
 */
export const trained = (samples: readonly Sample[]): Model => {
  const weights = new Float32Array((BUCKETS + 1) * LABELS.length);
  const order = samples.map((_, index) => index);
  const random = randomFrom(1);
  // Every weight shrinks at each step; so that not all need be written, they are kept divided by `scale`.
  let scale = 1;
  let step = FIRST_STEP;
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (const index of order) {
      const { features, label } = samples[index] as Sample;
      const rate = 1 / (PENALTY * step++);
      const shares = softmax(scoresOf(features, weights).map((score) => score * scale));
      scale *= 1 - rate * PENALTY;
      LABELS.forEach((of, at) => {
        const slope = ((shares[at] ?? 0) - (of === label ? 1 : 0)) * (rate / scale);
        add(weights, BUCKETS * LABELS.length + at, -slope * BIAS_RATE);
        for (const { buckets, value } of features)
          for (const bucket of buckets) add(weights, bucket * LABELS.length + at, -slope * value);
      });
    }
  }
  return { unit: scale, weights };
};

const add = (weights: Float32Array, at: number, change: number): void => {
  weights[at] = (weights[at] ?? 0) + change;
};

const ROUNDS = 6;
const PENALTY = 2e-6;
const BIAS_RATE = 0.01;
const FIRST_STEP = Math.round(1 / (Math.sqrt(1 / Math.sqrt(PENALTY)) * PENALTY));

/** Mulberry32: numbers from 0 to 1 that are the same each time. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const shuffle = (list: number[], random: () => number): void => {
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [list[last], list[other]] = [list[other] as number, list[last] as number];
  }
};
