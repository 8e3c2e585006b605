import { phrases } from "../phrases.ts";

/**
 * Whether a line is a forename that is a word as well, and none that answers: "Max" limits nothing where a
 * line has it alone. Where a script has capital letters it begins with one.
 */
export const isForename = (line: string): boolean => {
  const text = line.trim();
  return (
    (CASED.test(text) && FORENAMES.has(text.toLowerCase())) || (CASELESS.test(text) && FORENAMES.has(text))
  );
};

const CASED = /^\p{Lu}\p{Ll}{1,9}$/u;
const CASELESS = /^\p{Lo}{2,6}$/u;

/** None that is a month or a day: "Juli" below an answer may be all that it is given for. */
const FORENAMES: ReadonlySet<string> = new Set(
  phrases(`
    ben, can, door, hans, hope, jan, kai, love, maja, maks, max, mika, míla, per, rada, sine, skip, su, till, tom, will, wil,
    buddy, bela, felice, hilla, bayram, рада,
    דוד, שי, לי, אור, ים, בר, שמחה, עמית,
    سلمى, أمل, سعيد, جميل, رجاء, كريم, سالم, حسن, عمر, منى, فرح, أمين, باسم, نجم, علي, كامل, صادق
  `),
);
