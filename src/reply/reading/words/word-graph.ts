import { graphSteps } from "./graph-steps.ts";

/** Where one is in a phrase when some of its words are read, as a number. */
export type Place = number;

/** A graph of words that grows: each leads from one place to others. */
export type WordGraph<Sense> = {
  readonly newPlace: () => Place;
  /** Makes a word lead to a place; returns that place. */
  readonly lead: (from: Place, word: string, to: Place) => Place;
  /** The place behind a word, the same for all that begin alike. */
  readonly sharedBehind: (from: Place, word: string) => Place;
  /** What may follow later, behind other words: "lehne … ab". */
  readonly laterThan: (place: Place) => Place;
  /** @param isLast whether it ends here only if a clause does: `согласовала$` */
  readonly end: (place: Place, sense: Sense, isLast: boolean) => void;
  /** The places behind a word. It may lead to several, since a phrase with groups shares none with others. */
  readonly behind: (places: readonly Place[], word: string | undefined) => readonly Place[];
  /** All words that may follow, and the places behind them; takes long. */
  readonly next: (place: Place) => readonly (readonly [word: string, place: Place])[];
  /** What follows later: nothing or one place. */
  readonly later: (place: Place) => readonly Place[];
  /** What the phrases mean that end here. */
  readonly ends: (place: Place) => readonly Sense[];
  /** What those mean that end here only if a clause does. */
  readonly lastEnds: (place: Place) => readonly Sense[];
};

export const wordGraph = <Sense>(): WordGraph<Sense> => {
  const steps = graphSteps();
  const numbers = new Map<string, number>();
  const senses = senseLists<Sense>();
  /** Of each place; 0 for none. The first place is none. */
  const [laters, ends, lastEnds]: [number[], number[], number[]] = [[0], [0], [0]];

  const newPlace = (): Place => {
    ends.push(0);
    lastEnds.push(0);
    return laters.push(0) - 1;
  };
  const lead = (from: Place, word: string, to: Place): Place => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    steps.add(from, number, to);
    return to;
  };
  const behind = (places: readonly Place[], word: string | undefined): readonly Place[] => {
    const number = word === undefined ? undefined : numbers.get(word);
    if (number === undefined) return [];
    const found: Place[] = [];
    for (const place of places) steps.findBehind(place, number, found);
    return found;
  };
  return {
    newPlace,
    lead,
    sharedBehind: (from, word) => behind([from], word)[0] ?? lead(from, word, newPlace()),
    laterThan: (place) => {
      laters[place] ||= newPlace();
      return laters[place];
    },
    end: (place, sense, isLast) => {
      const lists = isLast ? lastEnds : ends;
      lists[place] = senses.with(lists[place] ?? 0, sense);
    },
    behind,
    next: (place) => {
      const words = [...numbers.keys()];
      return steps.all(place).map(([number, to]) => [words[number] ?? "", to]);
    },
    later: (place) => (laters[place] ? [laters[place]] : NONE),
    ends: (place) => senses.list(ends[place] ?? 0),
    lastEnds: (place) => senses.list(lastEnds[place] ?? 0),
  };
};

const NONE: readonly Place[] = [];

/** Thousands of places end one phrase each, of a few dozen senses: those share their lists. */
const senseLists = <Sense>() => {
  const lists: (readonly Sense[])[] = [[]];
  const alone = new Map<Sense, number>();
  return {
    list: (number: number): readonly Sense[] => lists[number] ?? [],
    /** The list with one more sense. */
    with: (number: number, sense: Sense): number => {
      const senses = lists[number] ?? [];
      if (senses.includes(sense)) return number;
      if (senses.length > 0) return lists.push([...senses, sense]) - 1;
      const known = alone.get(sense) ?? lists.push([sense]) - 1;
      alone.set(sense, known);
      return known;
    },
  };
};
