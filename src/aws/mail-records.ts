import type { Email } from "../approval/email.ts";
import { parseRequestId, type RequestId } from "../approval/request-id.ts";
import { after, type Clock, type Duration } from "../approval/time.ts";
import type { AnyMail } from "../notices/mail.ts";
import type { Item, Table } from "./dynamo-table.ts";
import { epochSeconds } from "./expiry.ts";

/** What is known of a mail that went out, or is about to. */
export type MailRecord = {
  readonly mailId: string;
  readonly notice: string;
  readonly requestId: RequestId | null;
  readonly to: Email;
};

/** One item a mail, so that SQS may deliver it as often as it likes. */
export type MailRecords = {
  /**
   * Takes a mail for sending. `busy`: another invocation has it right now; `done`: nothing remains to be done.
   * A claim that is not settled lapses, and then the mail may have gone out already: the only way to double it.
   */
  readonly claim: (mail: AnyMail) => Promise<"claimed" | "busy" | "done">;
  readonly release: (mail: AnyMail) => Promise<void>;
  readonly sent: (mail: AnyMail, sesMessageId: string) => Promise<void>;
  readonly undelivered: (mail: AnyMail) => Promise<void>;
  readonly find: (mailId: string) => Promise<MailRecord | undefined>;
  /** The request of the mail that left under this message id, `<SES' id>@<region>.amazonses.com`. */
  readonly requestSentUnder: (messageId: string) => Promise<RequestId | undefined>;
};

export const mailRecords = (
  table: Table,
  { now, keep }: { readonly now: Clock; readonly keep: Duration },
): MailRecords => {
  const item = (mail: AnyMail, mailState: "sending" | "sent" | "undelivered", more: Item = {}) => ({
    ...keyOf(mail.id),
    mailState,
    notice: mail.notice,
    requestId: mail.requestId,
    recipient: mail.to,
    at: now(),
    expiresAt: epochSeconds(after(now(), keep)),
    ...more,
  });
  return {
    claim: async (mail) => {
      const claimed = await table.put(item(mail, "sending", { claimedUntil: after(now(), CLAIM) }), {
        says: "attribute_not_exists(pk) OR (mailState = :sending AND claimedUntil < :now)",
        values: { ":sending": "sending", ":now": now() },
      });
      if (claimed) return "claimed";
      const found = await table.get(keyOf(mail.id));
      return found?.["mailState"] === "sending" ? "busy" : "done";
    },
    release: async (mail) => {
      await table.put(item(mail, "sending", { claimedUntil: "" }));
    },
    sent: async (mail, sesMessageId) => {
      await table.put(item(mail, "sent", { sesMessageId }));
      const { requestId } = mail;
      const expiresAt = epochSeconds(after(now(), keep));
      await table.put({ ...sesKeyOf(sesMessageId), mailId: mail.id, requestId, expiresAt });
    },
    undelivered: async (mail) => {
      await table.put(item(mail, "undelivered"));
    },
    find: async (mailId) => {
      const found = await table.get(keyOf(mailId));
      return found && recordOf(mailId, found);
    },
    requestSentUnder: async (messageId) => {
      const [sesMessageId = "", domain = ""] = messageId.split("@");
      if (!domain.toLowerCase().endsWith(".amazonses.com")) return undefined;
      const found = await table.get(sesKeyOf(sesMessageId));
      return parseRequestId(String(found?.["requestId"] ?? ""));
    },
  };
};

/** Longer than the function that sends may run. */
const CLAIM: Duration = { minutes: 2 };

const keyOf = (mailId: string) => ({ pk: `MAIL#${mailId}`, sk: "MAIL" });
const sesKeyOf = (sesMessageId: string) => ({ pk: `SES#${sesMessageId.toLowerCase()}`, sk: "SES" });

const recordOf = (mailId: string, item: Item): MailRecord => ({
  mailId,
  notice: String(item["notice"]),
  requestId: parseRequestId(String(item["requestId"] ?? "")) ?? null,
  to: item["recipient"] as Email,
});
