import { createHash } from "node:crypto";
import type { Evidence } from "../approval/decision.ts";
import type { RequestId } from "../approval/request-id.ts";
import type { InboundMail } from "../reply/inbound-mail.ts";
import { singleSender } from "../reply/mailboxes.ts";
import { headerValues, type ParsedMail } from "../reply/parsed-mail.ts";
import { textStart } from "../reply/text-start.ts";
import type { ReplyFate } from "../store/history.ts";
import type { RequestStore } from "../store/request-store.ts";
import type { ReceiveReplyNeeds } from "./reply-needs.ts";

/** How a mail was dealt with, and why. */
export type Dealt = { readonly fate: ReplyFate; readonly evidence: Evidence };

/** What became of a mail that was handled before, perhaps as it came by another way. */
export const fateOf = async (
  store: RequestStore,
  requestId: RequestId,
  inboundId: string,
  same: string | null = null,
): Promise<ReplyFate | undefined> => {
  const entry = (await store.history(requestId)).find(
    (found) => found.event === "reply-handled" && (found.inboundId === inboundId || isSame(found, same)),
  );
  return entry?.event === "reply-handled" ? entry.fate : undefined;
};

/** A refused mail may have been made to look like one that is still to come. */
const isSame = ({ fate, evidence }: Dealt, same: string | null): boolean =>
  same !== null && evidence["same"] === same && fate !== "refused";

/** The same for the same mail of the same author, whatever servers added on its way; null without an id of its own. */
export const sameMail = (mail: ParsedMail): string | null => {
  const [messageId = "", ...others] = headerValues(mail, "message-id");
  if (messageId === "" || others.length > 0) return null;
  const known = [messageId, singleSender(mail) ?? "", textStart(mail, COMPARED)];
  return createHash("sha256").update(JSON.stringify(known)).digest("base64url").slice(0, 22);
};

const COMPARED = 4000;

/** Writes into the history that a mail has been handled, and how. */
export const rememberHandled = async (
  { store, now, log }: Pick<ReceiveReplyNeeds, "store" | "now" | "log">,
  about: { readonly inbound: InboundMail; readonly mail: ParsedMail; readonly requestId: RequestId },
  { fate, evidence }: Dealt,
): Promise<void> => {
  const { inbound, mail, requestId } = about;
  const from = singleSender(mail) ?? inbound.envelope.from;
  const id = `handled.${inbound.id}`;
  await store.remember(requestId, {
    id,
    at: now(),
    event: "reply-handled",
    inboundId: inbound.id,
    from,
    fate,
    evidence,
  });
  log.info("reply.handled", {
    inboundId: inbound.id,
    requestId,
    fate,
    rule: evidence["rule"],
    reason: evidence["reason"],
  });
};
