/**
 * The steps of a graph in numbers: each leads from a place by a word to a place, and several may lead from one
 * place by the same word. There are hundreds of thousands, and objects would take ten times the room.
 */
export type GraphSteps = {
  readonly add: (from: number, word: number, to: number) => void;
  /** Puts where the steps by a word lead behind what was found before. */
  readonly findBehind: (from: number, word: number, found: number[]) => void;
  /** All steps from a place, each with its word and where it leads; looks at every step of the graph. */
  readonly all: (from: number) => readonly (readonly [word: number, to: number])[];
};

export const graphSteps = (): GraphSteps => {
  /** Of each step FROM, WORD, TO and the step before it under the same head. The first one is none. */
  let steps = new Int32Array(FIELDS * FEWEST);
  /** The last step of those with the same hash. */
  let heads = new Int32Array(FEWEST);
  let end = FIELDS;

  const headOf = (from: number, word: number): number => {
    const hash = Math.imul(from, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
    return (hash ^ (hash >>> 15)) & (heads.length - 1);
  };
  const link = (step: number): void => {
    const head = headOf(steps[step + FROM] as number, steps[step + WORD] as number);
    steps[step + BEFORE] = heads[head] as number;
    heads[head] = step;
  };
  const grow = (): void => {
    const larger = new Int32Array(2 * steps.length);
    larger.set(steps);
    steps = larger;
    heads = new Int32Array(2 * heads.length);
    for (let step = FIELDS; step < end; step += FIELDS) link(step);
  };
  return {
    add: (from, word, to) => {
      if (end === steps.length) grow();
      steps[end + FROM] = from;
      steps[end + WORD] = word;
      steps[end + TO] = to;
      link(end);
      end += FIELDS;
    },
    findBehind: (from, word, found) => {
      for (let step = heads[headOf(from, word)] as number; step > 0; step = steps[step + BEFORE] as number)
        if (steps[step + FROM] === from && steps[step + WORD] === word)
          found.push(steps[step + TO] as number);
    },
    all: (from) => {
      const found: [number, number][] = [];
      for (let step = FIELDS; step < end; step += FIELDS)
        if (steps[step + FROM] === from)
          found.push([steps[step + WORD] as number, steps[step + TO] as number]);
      return found;
    },
  };
};

const [FROM, WORD, TO, BEFORE, FIELDS] = [0, 1, 2, 3, 4];

/** A power of two. */
const FEWEST = 1024;
