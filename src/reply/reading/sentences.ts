import { beginsSentence } from "./sentence-starts.ts";

/** A sentence as written, and whether a question mark ends it or stands in it. */
export type Sentence = { readonly text: string; readonly isAsked: boolean };

/**
 * The sentences of a text. A line that goes on in lower case, or in a script without capitals, or after a line
 * as long as wrapped lines are, belongs to the sentence before it: "approved⏎for the first week" is read as a whole.
 */
export const sentencesOf = (text: string): readonly Sentence[] =>
  unwrapped(text)
    .flatMap(split)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}\p{S}?？]/u.test(sentence))
    .map((sentence) => ({ text: sentence, isAsked: /[?？؟⁇⁈⁉❓❔]/u.test(sentence) }));

/** The lines with those joined that are one line only for their length. */
const unwrapped = (text: string): readonly string[] => {
  const lines: string[][] = [];
  let isOpen = false;
  for (const line of text.split("\n").map((written) => written.trim())) {
    const goesOn = isOpen && line !== "" && !/^[-*•–]\s/.test(line);
    const last = lines.at(-1);
    if (
      goesOn &&
      last !== undefined &&
      (/^[\p{Ll}\p{Lo}(]/u.test(line) || (last.at(-1)?.length ?? 0) >= WRAPPED)
    )
      last.push(line);
    else if (line !== "") lines.push([line]);
    isOpen = line !== "" && !/[.!?。！？…:]["'”»)]*$/u.test(line);
  }
  return lines.map((parts) => parts.join(" "));
};

/** Nobody breaks a line by hand only after so many characters. */
const WRAPPED = 50;

/** Splits a line after the signs that end sentences, not after a short word or day that is abbreviated. */
const split = (line: string): readonly string[] => {
  const sentences: string[] = [];
  let start = 0;
  for (const { index, 0: sign } of line.matchAll(END)) {
    const before = line.slice(Math.max(start, index - 12), index);
    const after = line.slice(index + 1, index + 16);
    const isCounted = /\d$/.test(before) && beginsSentence(after);
    if (sign.startsWith(".") && !isCounted && (isAbbreviated(before, after) || isDate(before, after)))
      continue;
    sentences.push(line.slice(start, index + sign.length));
    start = index + sign.length;
  }
  return [...sentences, line.slice(start)];
};

/** A short word, a day, the initial of a name, or a sign of numbers: "K. Brandt", "Richtlinie Nr. 12". */
const isAbbreviated = (before: string, after: string): boolean =>
  ABBREVIATED.test(before) ||
  (/(?:^|\s)\p{Lu}$/u.test(before) && !/\p{Ll}\sI$/u.test(before)) ||
  (/\S\s\p{L}{1,3}$/u.test(before) && /^\s\d/.test(after));

/** "Vom 1.3. bis 4.3. genehmigt". */
const isDate = (before: string, after: string): boolean =>
  /(?:^|[\s(–-])\d{1,2}\.\d{1,2}$/.test(before) && /^\s[\p{Ll}\d(–-]/u.test(after);

// A dot before a space or between a word and a capital letter ("Genehmigt.Danke"), and any other sign that
// ends a sentence; dots in a row are a pause within one.
const END =
  /(?<!\.)\.["'”»)]{0,3}(?=\s)|(?<=\p{Ll}{3})\.(?=\p{Lu}\p{Ll})|(?<![!?])[!?]+["'”»)]{0,3}(?=\s|\p{L}|\p{Extended_Pictographic})|[。！？؟]+["'”»）)」]{0,3}/gu;

const ABBREVIATED =
  /(?:^|[\s(–-])(?:\d{1,2}|dr|mr|mrs|ms|prof|st|nr|num|art|max|min|ca|approx|incl|excl|inkl|exkl|vs|resp|pp?|e\.g|i\.e|bzw|ggf|evtl|usw|vgl|bspw|z\.\s?b|d\.\s?h|u\.\s?a|z\.\s?t|o\.\s?g|i\.\s?d\.\s?r|p\.\s?ex|bl\.\s?a|f\.\s?eks|t\.\s?ex|d\.\s?v\.\s?s|o\.\s?l|kl|bijv|m\.b\.t|o\.a|d\.w\.z|esim|ym|mm|ml|n|mme|cf|sra?|srta|dña|p\.\s?ej|aprox|ud|uds|vd|sig|dott|ing|es|ecc|rag|av|núm|etc|np|itd|itp|godz|dn|tzn|ul|inż|mgr|tj|např|atd|popř|příp|hod|tel|örn|vb|sn|т\.\s?е|т\.\s?д|т\.\s?к|т\.\s?п|т|п|р|г|гг|напр|руб|стр|им|тис|грн|ул|см)$/iu;
