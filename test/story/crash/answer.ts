import { decisionUrl } from "../mailbox.ts";
import { writeReply } from "../replies.ts";
import type { Given, Ledger } from "./ledger.ts";
import type { PlannedAnswer } from "./plan.ts";
import { type Arrival, headerOf, plainTextOf } from "./sink.ts";
import type { StubbornClients } from "./stubborn-clients.ts";

/** What people write who mean this answer. The word is kept as part of the comment. */
export const wordsOf = ({ says, word, channel }: PlannedAnswer): string => {
  if (channel === "link") return `Pressed by ${word}`;
  switch (says) {
    case "approved":
      return `Approved.\n\nThanks to the team of ${word}.`;
    case "rejected":
      return `Rejected.\n\nThanks to the team of ${word}.`;
    case "unclear":
      return `What does the team of ${word} say?`;
  }
};

/** Looks at the decision page and presses its button, more than once if so planned. */
export const pressButton = async (
  clients: StubbornClients,
  ledger: Ledger,
  by: Given,
  mail: Arrival,
): Promise<void> => {
  const path = new URL(decisionUrl({ text: plainTextOf(mail) })).pathname;
  const press = {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ verdict: by.answer.says, comment: wordsOf(by.answer) }).toString(),
  };
  const { status: looked } = await clients.call(path);
  if (looked !== 200) ledger.problems.push(`a good link was answered ${looked}`);
  const statuses: number[] = [];
  for (let time = 0; time < (by.answer.twice ? 2 : 1); time++)
    statuses.push((await clients.call(path, press)).status);
  ledger.pressed.push({ by, statuses });
};

/** Answers the mail by SMTP; the same mail is handed over more than once if so planned. */
export const sendReply = async (
  clients: StubbornClients,
  ledger: Ledger,
  by: Given,
  mail: Arrival,
): Promise<void> => {
  const reply = await writeReply(mail, { body: wordsOf(by.answer), style: by.answer.style });
  const messageId = headerOf(reply.raw, "message-id");
  for (let time = 0; time < (by.answer.twice ? 2 : 1); time++) await clients.mail(reply);
  ledger.accepted.push({ by, messageId });
};

/** The button of a mail that asked back. */
export const clarified = (mail: Arrival): PlannedAnswer => ({
  channel: "link",
  says: "approved",
  word: `clarified-${mail.messageId}`,
  afterMs: 0,
  style: "plain",
  twice: false,
});
