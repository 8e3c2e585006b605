import { Readable } from "node:stream";
import type { Mail } from "../notices/mail.ts";
import { type AnsweredMail, insideBody } from "../reply/clients/answered-mail.ts";
import { type ReplyStyle, replyBodies } from "../reply/clients/reply-styles.ts";
import { parseMail } from "../reply/parse.ts";
import { readReply } from "../reply/read-reply.ts";

/**
 * Quotes a notice as mail programs do, below nothing and below thanks, and reads that as a reply.
 *
 * A notice whose own words are taken for the answer of its reader would make every reply a decision.
 * @returns a sentence for each mail program with which a decision is found
 */
export const quotedNoticeProblems = async (notice: Mail): Promise<readonly string[]> => {
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
  return bodies.map(([type, body]) =>
    Buffer.from(
      `From: ${REPLIER}\r\nTo: approvals@corp.example\r\nSubject: ${encodedWord(`Re: ${answered.subject}`)}\r\nMessage-ID: <1@client.example>\r\n` +
        `Content-Type: ${type}; charset=utf-8\r\n\r\n${body.replace(/\r?\n/g, "\r\n")}`,
    ),
  );
};

const REPLIER = "somebody@client.example";

/** RFC 2047 §2. */
const encodedWord = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;
