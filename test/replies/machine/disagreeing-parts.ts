import { alternative, htmlPart, mixed, plainPart } from "./letter.ts";
import { trick } from "./trick.ts";
import type { Labelled } from "./types.ts";

export const disagreeingParts: readonly Labelled[] = [
  trick({
    name: "text approves, HTML rejects",
    part: () => alternative(plainPart("Approved.\n"), htmlPart("<p>Rejected.</p>")),
    reading: "unclear",
    why: "the parts contradict each other",
  }),
  trick({
    name: "text rejects, HTML approves",
    part: () => alternative(plainPart("Rejected.\n"), htmlPart("<p>Approved.</p>")),
    reading: "unclear",
    why: "the other way round",
  }),
  trick({
    name: "text has not, HTML lacks it",
    part: () => alternative(plainPart("Not approved.\n"), htmlPart("<p>Approved.</p>")),
    reading: "unclear",
    why: "one word is missing",
  }),
  trick({
    name: "text empty, HTML approves",
    part: () => alternative(plainPart("\n"), htmlPart("<p>Approved.</p>")),
    reading: "approve",
    alsoFine: ["unclear"],
    comment: "",
    why: "clients that leave the text part empty",
  }),
  trick({
    name: "text is a placeholder",
    part: () =>
      alternative(plainPart("Your mail program does not show HTML.\n"), htmlPart("<p>Approved.</p>")),
    reading: "unclear",
    alsoFine: ["approve"],
    why: "a placeholder is no contradiction, but no proof either",
  }),
  trick({
    name: "two text parts",
    part: () => mixed(plainPart("Approved.\n"), plainPart("Not approved.\n")),
    reading: "unclear",
    why: "mail programs show both",
  }),
];
