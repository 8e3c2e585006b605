/**
 * The words of one language that reading a reply knows, in lower case, each as people type it. A speaker of
 * the language can check a lexicon without knowing the program.
 */
export type Lexicon = {
  readonly language: string;
  /** Whole answers that approve; "approved" and "go ahead" are one answer each. */
  readonly approve: readonly string[];
  /** Whole answers that reject. */
  readonly reject: readonly string[];
  /** May stand around an answer without changing it: "yes, *of course*", "*sorry*, no". */
  readonly friendly: readonly string[];
  /** Words that greet, at the beginning of a line: "*hi* Tom". */
  readonly greetings: readonly string[];
  /** Any of these anywhere makes an answer doubtful: negation, condition, contrast, part, postponement, question. */
  readonly doubt: readonly string[];
  /** Words that nearly every sentence has one of: they show that a sentence is in this language. */
  readonly common: readonly string[];
};
