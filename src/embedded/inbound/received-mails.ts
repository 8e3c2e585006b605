import type { DatabaseSync } from "node:sqlite";
import type { RequestId } from "../../approval/request-id.ts";
import type { InboundMail } from "../../reply/inbound-mail.ts";
import type { MailStore } from "../../reply/mail-store.ts";
import type { ExplainedMail, ReceivedMail, ReceivedMails } from "../../web/admin/received-mails.ts";

export type ReceivedMailsNeeds = {
  /** With the table of the inbound queue. */
  readonly database: DatabaseSync;
  readonly raw: MailStore["raw"];
  readonly explain: (
    inbound: Pick<InboundMail, "envelope" | "raw">,
  ) => Promise<Pick<ExplainedMail, "subject" | "stages">>;
};

/** The mails of the inbound queue that somebody should look at. */
export const receivedMails = ({ database, raw, explain }: ReceivedMailsNeeds): ReceivedMails => {
  database.exec(INDEX);
  const list = database.prepare(
    `SELECT * FROM inbound_mail WHERE ${TO_LOOK_AT} AND number < ? ORDER BY number DESC LIMIT ?`,
  );
  const find = database.prepare("SELECT * FROM inbound_mail WHERE id = ?");
  return {
    list: async ({ limit, before }) => {
      const rows = list.all(numberOf(before), limit + 1);
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        mails: rows.slice(0, limit).map(mailOf),
        next: last === undefined ? undefined : String(last["number"]),
      };
    },
    explain: async (id) => {
      const row = find.get(id);
      if (row === undefined) return undefined;
      const envelope = envelopeOf(row);
      const explained = await explain({ envelope, raw: () => raw(id) }).catch(undefinedWhenGone);
      return explained && { mail: mailOf(row), ...explained };
    },
  };
};

const TO_LOOK_AT = "(state = 'failed' OR fate IN ('refused', 'asked-back'))";
const INDEX = `CREATE INDEX IF NOT EXISTS inbound_mail_to_look_at ON inbound_mail (number) WHERE ${TO_LOOK_AT}`;

type Row = Readonly<Record<string, unknown>>;

const numberOf = (before: string | undefined): number =>
  before !== undefined && /^\d{1,15}$/.test(before) ? Number(before) : Number.MAX_SAFE_INTEGER;

const envelopeOf = (row: Row) => JSON.parse(String(row["envelope"])) as InboundMail["envelope"];

const mailOf = (row: Row): ReceivedMail => {
  const { from, to } = envelopeOf(row);
  return {
    id: String(row["id"]),
    receivedAt: row["received_at"] as ReceivedMail["receivedAt"],
    from,
    to: to[0] ?? "",
    fate: row["state"] === "handled" ? (row["fate"] as ReceivedMail["fate"]) : "failed",
    requestId: row["request_id"] as RequestId | null,
  };
};

/** The files of old mails are removed before their rows. */
const undefinedWhenGone = (error: unknown): undefined => {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
  throw error;
};
