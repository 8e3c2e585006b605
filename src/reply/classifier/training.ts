import { BUCKETS, type Features } from "./features.ts";
import { BESIDE, type Label, type Model, ROLES, type Role, scoresOf, softmax } from "./model.ts";

/** A reply by its sentences, with its label, or what one of them is, with its role. */
export type Sample = { readonly sentences: readonly Features[]; readonly label: Label | Role };

/**
 * Learns from labelled samples what each sentence does, though most labels only say what all of them come to:
 * the likelihood of a label follows from those of the roles, and the weights climb its slope, some samples at a
 * time (Kingma and Ba, Adam, only for weights that the samples touch), with a penalty on large scores. The same
 * samples in the same order give the same weights.
 */
export const trained = (samples: readonly Sample[]): Model => {
  const weights = new Float32Array((BUCKETS + 1) * ROLES.length);
  const climb = climber(weights);
  const order = samples.map((_, index) => index);
  const random = randomFrom(1);
  const steps = ROUNDS * Math.ceil(samples.length / BATCH);
  let step = 0;
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order, random);
    for (let start = 0; start < order.length; start += BATCH) {
      const some = order.slice(start, start + BATCH).map((index) => samples[index] as Sample);
      const count = some.reduce((sum, { sentences }) => sum + sentences.length, 0);
      for (const { sentences, label } of some) {
        const scores = sentences.map((features) => scoresOf(features, weights));
        slopesOf(scores.map(softmax), label).forEach((slopes, at) => {
          const changes = slopes.map(
            (slope, role) =>
              slope / some.length - (2 * PENALTY * (scores[at]?.[role] ?? 0)) / (count * ROLES.length),
          );
          climb.add([{ buckets: [BUCKETS], value: 1 }, ...(sentences[at] as Features)], changes);
        });
      }
      climb.step(RATE * (1 - step++ / steps));
    }
  }
  return { unit: 1, weights };
};

/** Gathers changes of weights by bucket and makes them, each weight in steps of about the rate. */
const climber = (weights: Float32Array) => {
  const [slopes, mean, square] = [weights, weights, weights].map(
    ({ length }) => new Float32Array(length),
  ) as [Float32Array, Float32Array, Float32Array];
  const touched = new Set<number>();
  let steps = 0;
  return {
    add: (features: Features, changes: readonly number[]): void => {
      for (const { buckets, value } of features)
        for (const bucket of buckets) {
          touched.add(bucket);
          for (let role = 0; role < ROLES.length; role++) {
            const place = bucket * ROLES.length + role;
            slopes[place] = (slopes[place] ?? 0) + value * (changes[role] ?? 0);
          }
        }
    },
    step: (rate: number): void => {
      steps++;
      const size = (rate * Math.sqrt(1 - SQUARE_DECAY ** steps)) / (1 - MEAN_DECAY ** steps);
      for (const bucket of touched)
        for (let place = bucket * ROLES.length; place < (bucket + 1) * ROLES.length; place++) {
          const slope = slopes[place] ?? 0;
          const moved = MEAN_DECAY * (mean[place] ?? 0) + (1 - MEAN_DECAY) * slope;
          const squared = SQUARE_DECAY * (square[place] ?? 0) + (1 - SQUARE_DECAY) * slope * slope;
          mean[place] = moved;
          square[place] = squared;
          weights[place] = (weights[place] ?? 0) + (size * moved) / (Math.sqrt(squared) + TINY);
          slopes[place] = 0;
        }
      touched.clear();
    },
  };
};

/** By sentence and role, how much likelier the label gets with the score of the role (the slope of its logarithm). */
const slopesOf = (shares: readonly (readonly number[])[], label: Sample["label"]) => {
  const { whole, terms } = TERMS[label];
  const inEach = terms.map(({ roles }) =>
    shares.map((each) => roles.reduce((sum, role) => sum + (each[role] ?? 0), 0)),
  );
  const all = terms.map(
    ({ sign }, term) => sign * (inEach[term] ?? []).reduce((product, share) => product * share, 1),
  );
  const likelihood = Math.max(
    MIN_LIKELIHOOD,
    all.reduce((sum, value) => sum + value, whole),
  );
  return shares.map((each, at) =>
    each.map((share, role) =>
      terms.reduce((slope, { roles }, term) => {
        const within = roles.includes(role) ? share / Math.max(MIN_LIKELIHOOD, inEach[term]?.[at] ?? 0) : 0;
        return slope + ((all[term] ?? 0) * (within - share)) / likelihood;
      }, 0),
    ),
  );
};

/** The likelihood of a label: a sum of terms, each that every sentence has one of some roles. */
type Terms = {
  readonly whole: number;
  readonly terms: readonly { readonly sign: 1 | -1; readonly roles: readonly number[] }[];
};

const term = (sign: 1 | -1, ...roles: readonly Role[]): Terms["terms"][number] => ({
  sign,
  roles: roles.map((role) => ROLES.indexOf(role)),
});

const APPROVE = [term(1, "approves", ...BESIDE.approve), term(-1, ...BESIDE.approve)];
const REJECT = [term(1, "rejects", ...BESIDE.reject), term(-1, ...BESIDE.reject)];

const alone = (role: Role): Terms => ({ whole: 0, terms: [term(1, role)] });

const TERMS: Readonly<Record<Sample["label"], Terms>> = {
  approve: { whole: 0, terms: APPROVE },
  reject: { whole: 0, terms: REJECT },
  unclear: {
    whole: 1,
    terms: [...APPROVE, ...REJECT].map(({ sign, roles }) => ({ sign: sign === 1 ? -1 : 1, roles })),
  },
  approves: alone("approves"),
  rejects: alone("rejects"),
  neutral: alone("neutral"),
  supports: alone("supports"),
  opposes: alone("opposes"),
  doubts: alone("doubts"),
};

const ROUNDS = 3;
const BATCH = 128;
const RATE = 0.02;
const PENALTY = 0.002;
const MEAN_DECAY = 0.9;
const SQUARE_DECAY = 0.999;
const TINY = 1e-8;
const MIN_LIKELIHOOD = 1e-6;

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
