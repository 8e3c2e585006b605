import type { SentMail } from "./ses-endpoint.ts";

/** What SES sent, shown as the mailbox of one machine shows mails; undefined for any other path. */
export const sentMails = (sent: readonly SentMail[], path: string): string | Buffer | undefined => {
  if (path === "/mailbox.json") return JSON.stringify(sent.map(listed).toReversed());
  const [, id] = /^\/mailbox\/(.+)\.eml$/.exec(path) ?? [];
  return sent.find(({ sesMessageId }) => sesMessageId === id)?.raw;
};

const listed = ({ sesMessageId, to, raw, at }: SentMail) => {
  const header = raw.toString("latin1").split("\r\n\r\n")[0] ?? "";
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(header)?.[1]?.trim() ?? "";
  return {
    id: sesMessageId,
    to,
    subject: field("Subject"),
    notice: field("X-Countersign-Notice"),
    requestId: field("X-Countersign-Request"),
    at: at.toISOString(),
  };
};
