import type { NoticeName } from "./mail.ts";

/** Every notice there is; each has an MJML file and a text file of its name. */
export const NOTICE_NAMES: readonly NoticeName[] = [
  "receipt",
  "question",
  "reminder",
  "outcome",
  "settled",
  "confirmation",
  "clarification",
  "impostor",
  "too-late",
  "unreachable",
];
