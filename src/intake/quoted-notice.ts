import { Readable } from "node:stream";
import { elementsOf } from "../notices/gate/page.ts";
import type { Mail } from "../notices/mail.ts";
import { type AnsweredMail, insideBody } from "../reply/clients/answered-mail.ts";
import { type ReplyStyle, replyBodies } from "../reply/clients/reply-styles.ts";
import { parseMail } from "../reply/parse.ts";
import { readReply } from "../reply/read-reply.ts";

/**
 * Quotes a notice as mail programs do, below nothing and below thanks, and reads that as a reply; and reads the answers
 * that its links have ready.
 *
 * A notice whose own words are taken for the answer of its reader would make every reply a decision.
 * @returns a sentence for each mail program with which a decision is found, and for each ready answer without one
 */
export const quotedNoticeProblems = async (notice: Mail): Promise<readonly string[]> => [
  ...(await quoteProblems(notice)),
  ...(await readyAnswerProblems(notice)),
];

const quoteProblems = async (notice: Mail): Promise<readonly string[]> => {
  const answered = asAnswered(notice);
  const problems: string[] = [];
  for (const [style, client] of CLIENTS) {
    for (const typed of ["", "Thanks"]) {
      const decided = await decisionIn(replyTo(answered, style, typed));
      if (decided === undefined) continue;
      problems.push(
        `${typed === "" ? "an empty reply" : "a reply with only thanks"}, as ${client} sends it, would be read as ${decided.reading}` +
          `${decided.sentence === "" ? "" : ` because of “${decided.sentence}”`}`,
      );
    }
  }
  return [...new Set(problems)];
};

/** Who presses a link that writes the answer must have answered, and not the same whichever it is. */
const readyAnswerProblems = async (notice: Mail): Promise<readonly string[]> => {
  const answers = readyAnswers(notice.html);
  const readings = await Promise.all(
    answers.map(
      async (answer) => (await decisionIn([mailWith("text/plain", answer, notice.subject)]))?.reading,
    ),
  );
  const unread = answers.filter((_, index) => readings[index] === undefined);
  const [first = "", ...others] = readings;
  return [
    ...unread.map((answer) => `the ready answer “${answer}” would be read as no decision`),
    ...(others.length > 0 && first !== "" && others.every((reading) => reading === first)
      ? [`every ready answer would be read as ${first}, also “${answers.at(-1)}”`]
      : []),
  ];
};

/** What the links of a mail write into the answer that they begin (RFC 6068 §2). */
const readyAnswers = (html: string): readonly string[] =>
  elementsOf(html).flatMap(({ attributes: { href = "" } }) => {
    const [, fields = ""] = /^mailto:[^?]*\?(.*)/is.exec(href) ?? [];
    // In a form a plus stands for a space, here for itself.
    return new URLSearchParams(fields.replaceAll("+", "%2B")).get("body") ?? [];
  });

const CLIENTS: readonly (readonly [ReplyStyle, string])[] = [
  ["gmail", "Gmail"],
  ["outlook", "Outlook"],
  ["outlook-plain", "Outlook in plain text"],
  ["apple", "Apple Mail"],
  ["plain", "a plain-text mail program"],
];

const decisionIn = async (raw: readonly Buffer[]) => {
  for (const mail of raw) {
    const { reading, sentence } = readReply(await parseMail(Readable.from([mail])), {
      envelopeFrom: REPLIER,
      isOwn: () => false,
    });
    if (reading === "approve" || reading === "reject") return { reading, sentence };
  }
  return undefined;
};

const asAnswered = (notice: Mail): AnsweredMail => ({
  from: { name: "Approvals", address: "approvals@corp.example" },
  to: REPLIER,
  subject: notice.subject,
  at: new Date(Date.UTC(2026, 0, 5, 10)),
  text: notice.text,
  html: insideBody(notice.html),
});

/** The reply with each of its bodies alone: which one is read is the mail program's doing. */
const replyTo = (answered: AnsweredMail, style: ReplyStyle, typed: string): readonly Buffer[] => {
  const { text, html } = replyBodies(style, { original: answered, body: typed, locale: "en" });
  const bodies = [["text/plain", text] as const, ...(html === null ? [] : [["text/html", html] as const])];
  return bodies.map(([type, body]) => mailWith(type, body, answered.subject));
};

const mailWith = (type: string, body: string, subject: string): Buffer =>
  Buffer.from(
    `From: ${REPLIER}\r\nTo: approvals@corp.example\r\nSubject: ${encodedWord(`Re: ${subject}`)}\r\nMessage-ID: <1@client.example>\r\n` +
      `Content-Type: ${type}; charset=utf-8\r\n\r\n${body.replace(/\r?\n/g, "\r\n")}`,
  );

const REPLIER = "somebody@client.example";

/** RFC 2047 §2. */
const encodedWord = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;
