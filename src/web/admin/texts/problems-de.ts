import { phraseBook } from "../phrase-book.ts";
import { brandingDe } from "./branding-de.ts";
import { problemPhrasesDe } from "./problem-phrases-de.ts";
import { templatesDe } from "./templates-de.ts";

/** What the gate says, in German; where only a library knows why, its own words are quoted. */
export const problemsDe = (message: string): string =>
  severalIn(message) ??
  known(message) ??
  `Das Programm, das die E-Mails baut, kann das nicht lesen. Es meldet auf Englisch: „${message}“`;

const known = (message: string): string | undefined => whole(message) ?? behindPath(message);

const behindPath = (message: string): string | undefined => {
  const [, path = "", rest = ""] = PATH.exec(message) ?? [];
  const said = rest === "" ? undefined : whole(rest);
  if (said === undefined) return undefined;
  return `${path === "the file" ? "Die Datei" : path}: ${said}`;
};

/** Where in a file: `fields.start_date.label`, `notices/question`, the name of a setting. */
const PATH = /^(the file|[A-Za-z_][^:\n]{0,120}): ([\s\S]+)$/;

/** Some come together; first, for a sentence with gaps would take several for one. */
const severalIn = (message: string): string | undefined => {
  const said = message.split("; ").map(known);
  return said.every((one) => one !== undefined) ? said.join("; ") : undefined;
};

const commaIn = (figure: string): string => figure.replace(".", ",");

const whole = phraseBook([
  [
    "{}: {} on {} is hard to read: the contrast is {} : 1, at least {} : 1 is needed",
    (mode = "", text = "", behind = "", is = "", least = "") =>
      `${TITLES[mode]}: „${COLOURS[text]}“ auf „${COLOURS[behind]}“ ist schlecht zu lesen: Der Kontrast ist ${commaIn(is)} : 1, nötig sind ${commaIn(least)} : 1`,
  ],
  [
    "{} on {} is hard to read: the contrast is {} : 1, at least {} : 1 is needed",
    (text = "", behind = "", is = "", least = "") =>
      `${text} auf ${behind} ist schlecht zu lesen: Der Kontrast ist ${commaIn(is)} : 1, nötig sind ${commaIn(least)} : 1`,
  ],
  [
    "there is no {} in the notice {}",
    (name = "", notice = "") =>
      `${name} gibt es in der E-Mail „${templatesDe.notices[notice]?.name ?? notice}“ nicht`,
  ],
  [
    "{}, as {} sends it, would be read as {}",
    (reply = "", client = "", reading = "") => {
      const [verdict = "", words] = reading.split(/ because of (?=“)/);
      return `${REPLIES[reply] ?? reply}, wie ${CLIENTS[client] ?? client} sie schickt, würde als ${VERDICTS[verdict] ?? verdict} gelesen${words === undefined ? "" : `, wegen ${words.replace(/^“([\s\S]*)”$/, "„$1“")}`}`;
    },
  ],
  [
    "the ready answer “{}” would be read as no decision",
    "die fertige Antwort „{}“ würde als keine Entscheidung gelesen",
  ],
  [
    "every ready answer would be read as {}, also “{}”",
    (verdict = "", answer = "") =>
      `jede fertige Antwort würde als ${VERDICTS[verdict] ?? verdict} gelesen, auch „${answer}“`,
  ],
  ...problemPhrasesDe,
]);

const TITLES: Readonly<Record<string, string>> = brandingDe.coloursTitle;
const COLOURS: Readonly<Record<string, string>> = brandingDe.colours;

const REPLIES: Readonly<Record<string, string>> = {
  "an empty reply": "Eine leere Antwort",
  "a reply with only thanks": "Eine Antwort, die nur dankt",
};

const CLIENTS: Readonly<Record<string, string>> = {
  "Outlook in plain text": "Outlook als reinen Text",
  "a plain-text mail program": "ein Programm für reinen Text",
};

const VERDICTS: Readonly<Record<string, string>> = { approve: "Genehmigung", reject: "Ablehnung" };
