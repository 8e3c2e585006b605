import { decodedWords } from "./decoded-words.ts";
import { singleSender } from "./mailboxes.ts";
import { addressesIn } from "./mentions.ts";
import { headerValues, type MailPart, type ParsedMail, type ParseLimit, partText } from "./parsed-mail.ts";
import type { ReplyReading } from "./read-reply.ts";

/** One stage of reading a mail, and what it found, in words for people. */
export type ExplainedStage = { readonly stage: string; readonly lines: readonly string[] };

/** Says for people, stage by stage, why a mail reads as it does. */
export const explainMail = (mail: ParsedMail, reply: ReplyReading): readonly ExplainedStage[] => [
  { stage: "Mail", lines: mailLines(mail) },
  { stage: "Parsed", lines: parsedLines(mail) },
  { stage: "Screened", lines: screenedLines(reply) },
  { stage: "Sender", lines: senderLines(mail) },
  { stage: "Found", lines: foundLines(reply) },
  { stage: "Read", lines: readLines(reply) },
];

const mailLines = (mail: ParsedMail): readonly string[] =>
  ["from", "to", "subject"].flatMap((name) =>
    headerValues(mail, name)
      .slice(0, 3)
      .map((value) => `${name}: ${decodedWords(value.slice(0, MAX_SHOWN))}`),
  );

const MAX_SHOWN = 300;

const parsedLines = ({ parts, limits }: ParsedMail): readonly string[] => [
  ...parts.slice(0, MAX_PARTS_SHOWN).map((part) => `${part.type}: ${partWords(part)}`),
  ...(parts.length > MAX_PARTS_SHOWN ? [`and ${parts.length - MAX_PARTS_SHOWN} parts more`] : []),
  ...limits.map((limit) => `It cannot decide: ${LIMIT_WORDS[limit]}.`),
  ...(parts.length === 0 ? ["There is no part in it that could be read."] : []),
];

const MAX_PARTS_SHOWN = 20;

const partWords = (part: MailPart): string => {
  const { type, disposition } = part;
  if (type.startsWith("multipart/")) return "holds the parts that follow";
  if (disposition === "attachment") return "an attachment, not read";
  const text = partText(part);
  if (text === null) return "not read";
  return type.startsWith("message/")
    ? "looked at for what a machine reports"
    : `text of ${text.length} characters`;
};

const LIMIT_WORDS: Readonly<Record<ParseLimit, string>> = {
  "header-size": "a header is too long, so what follows it was not read",
  "header-count": "it has more headers than are looked at",
  parts: "it has more parts than are looked at",
  depth: "its parts are nested too deeply",
  text: "a text is too long to be read to its end",
  "cut-short": "its end is missing",
  boundary: "a boundary between two of its parts is broken",
};

const screenedLines = ({ screening }: ReplyReading): readonly string[] => {
  switch (screening.by) {
    case "person":
      return ["A person wrote it: nothing marks it as the mail of a machine."];
    case "doubtful":
      return [`It may not come from a person alone (${screening.sign}), so it cannot decide.`];
    case "machine":
      return [`A machine wrote it, and it is not answered: ${screening.kind}, told by ${screening.sign}.`];
  }
};

/** What can be said without the store and without asking anybody about the sender. */
const senderLines = (mail: ParsedMail): readonly string[] => {
  const sender = singleSender(mail);
  const recipients = ["to", "cc"].flatMap((name) => headerValues(mail, name).flatMap(addressesIn));
  return [
    sender === undefined
      ? "Nobody: a decision needs exactly one From header with exactly one address."
      : `${sender}, if the service finds that the mail is authentic, which is not checked here.`,
    recipients.length === 0
      ? "It is addressed to nobody; the service looks for its reply key in the envelope."
      : `Its reply key is looked for in the envelope, then in ${recipients.slice(0, 3).join(", ")}.`,
  ];
};

const foundLines = ({ evidence }: ReplyReading): readonly string[] => {
  const lines = Object.entries(evidence)
    .filter(([, found]) => found !== "")
    .map(([name, found]) => `${spaced(name)}: ${String(found)}`);
  return lines.length === 0 ? ["nothing"] : lines;
};

/** `writtenBy` and `parts-disagree` as words. */
const spaced = (name: string): string => name.replace(/-|(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();

const readLines = ({ reading, language, rule, sentence, comment }: ReplyReading): readonly string[] => [
  `${READING_WORDS[reading]} (rule: ${spaced(rule)}${language === null ? "" : `; language: ${language}`})`,
  ...(sentence === "" ? [] : [`It turns on the sentence “${sentence}”.`]),
  ...(comment === "" ? ["There is no comment to pass on."] : ["What the requester gets to read:"]),
  ...(comment === "" ? [] : comment.split("\n").map((line) => `| ${line}`)),
];

const READING_WORDS: Readonly<Record<ReplyReading["reading"], string>> = {
  approve: "It approves.",
  reject: "It rejects.",
  unclear: "It is unclear, so its sender is asked what was meant.",
  ignore: "It says nothing that needs an answer.",
};
