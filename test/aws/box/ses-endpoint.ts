import { randomBytes } from "node:crypto";
import { arn } from "./arns.ts";
import { type Endpoint, json } from "./front.ts";

/** A mail that SES took, as it leaves: with the `Message-ID` and `Date` that SES writes. */
export type SentMail = {
  readonly sesMessageId: string;
  readonly to: string;
  readonly raw: Buffer;
  readonly tags: Readonly<Record<string, readonly string[]>>;
  readonly at: Date;
};

export type SesSending = { readonly endpoint: Endpoint; readonly sent: () => readonly SentMail[] };

/** The sending half of SES v2. */
export const openSes = (region: string): SesSending => {
  const sent: SentMail[] = [];
  const isSend = (method: string, path: string) => method === "POST" && path === "/v2/email/outbound-emails";
  return {
    sent: () => sent,
    endpoint: {
      describe: ({ method, path, body }) => {
        if (!isSend(method, path)) return undefined;
        const { FromEmailAddress, Content } = JSON.parse(body.toString()) as SendEmail;
        // IAM asks for another action when the message is a finished one.
        const action = Content.Raw === undefined ? "ses:SendEmail" : "ses:SendRawEmail";
        return { action, resource: arn("ses", `identity/${FromEmailAddress.split("@")[1]}`) };
      },
      answer: async ({ body }) => {
        const { Destination, Content, EmailTags = [] } = JSON.parse(body.toString()) as SendEmail;
        const sesMessageId = `0107${randomBytes(6).toString("hex")}-${randomBytes(16).toString("hex")}-000000`;
        const raw = Buffer.from(Content.Raw?.Data ?? "", "base64");
        sent.push({
          sesMessageId,
          to: Destination.ToAddresses[0] ?? "",
          raw: withOwnHeaders(raw, `<${sesMessageId}@${region}.amazonses.com>`),
          tags: Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, [Value]])),
          at: new Date(),
        });
        return json({ MessageId: sesMessageId });
      },
    },
  };
};

type SendEmail = {
  readonly FromEmailAddress: string;
  readonly Destination: { readonly ToAddresses: readonly string[] };
  readonly Content: { readonly Raw?: { readonly Data: string } };
  readonly EmailTags?: readonly { readonly Name: string; readonly Value: string }[];
};

/** SES always overrides these two. */
const withOwnHeaders = (raw: Buffer, messageId: string): Buffer => {
  const text = raw.toString("latin1");
  const end = text.indexOf("\r\n\r\n");
  const header = text
    .slice(0, end)
    .replace(/^Message-ID:.*(?:\r\n[ \t].*)*\r\n/im, "")
    .replace(/^Date:.*(?:\r\n[ \t].*)*\r\n/im, "");
  const own = `Message-ID: ${messageId}\r\nDate: ${new Date().toUTCString().replace("GMT", "+0000")}\r\n`;
  return Buffer.from(own + header + text.slice(end), "latin1");
};
