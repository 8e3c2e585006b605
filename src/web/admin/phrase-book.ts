/**
 * A sentence with `{}` for each part that differs, and the same in another language, with `{}` in the same order or made of
 * these parts.
 */
export type Phrase = readonly [sentence: string, other: string | ((...parts: readonly string[]) => string)];

/**
 * Says in another language what comes as a sentence: from libraries, or from where nobody knows who will read it.
 * @returns undefined when the book has no such sentence
 */
export const phraseBook = (phrases: readonly Phrase[]): ((sentence: string) => string | undefined) => {
  const entries = phrases.map(([sentence, other]) => [patternOf(sentence), other] as const);
  return (sentence) => {
    for (const [pattern, other] of entries) {
      const [whole, ...parts] = pattern.exec(sentence) ?? [];
      if (whole !== undefined) return typeof other === "string" ? filled(other, parts) : other(...parts);
    }
    return undefined;
  };
};

const patternOf = (sentence: string): RegExp =>
  new RegExp(
    `^${sentence
      .split("{}")
      .map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("([\\s\\S]*?)")}$`,
  );

const filled = (sentence: string, parts: readonly string[]): string =>
  sentence
    .split("{}")
    .map((words, index) => `${index === 0 ? "" : (parts[index - 1] ?? "")}${words}`)
    .join("");
