import type { Evidence } from "../approval/decision.ts";
import type { RequestId } from "../approval/request-id.ts";
import type { InboundMail } from "../reply/inbound-mail.ts";
import { singleSender } from "../reply/mailboxes.ts";
import type { ParsedMail } from "../reply/parsed-mail.ts";
import type { ReplyFate } from "../store/history.ts";
import type { RequestStore } from "../store/request-store.ts";
import type { ReceiveReplyNeeds } from "./reply-needs.ts";

/** How a mail was dealt with, and why. */
export type Dealt = { readonly fate: ReplyFate; readonly evidence: Evidence };

/** What became of a mail that was handled before. */
export const fateOf = async (
  store: RequestStore,
  requestId: RequestId,
  inboundId: string,
): Promise<ReplyFate | undefined> => {
  const entry = (await store.history(requestId)).find(
    (found) => found.event === "reply-handled" && found.inboundId === inboundId,
  );
  return entry?.event === "reply-handled" ? entry.fate : undefined;
};

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
