import { brokenMime } from "./broken-mime.ts";
import { disagreeingParts } from "./disagreeing-parts.ts";
import { hiddenText } from "./hidden-text.ts";
import { trickyLetters } from "./tricky-letters.ts";
import type { Labelled } from "./types.ts";
import { wordsElsewhere } from "./words-elsewhere.ts";

/** Mail from the approver, authentic, whose bytes try to say other than what a person sees. */
export const contentAttacks: readonly Labelled[] = [
  ...hiddenText,
  ...disagreeingParts,
  ...trickyLetters,
  ...wordsElsewhere,
  ...brokenMime,
];
