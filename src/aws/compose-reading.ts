import { recordDecision } from "../intake/record-decision.ts";
import type { MailStore } from "../reply/mail-store.ts";
import { composeShared } from "./compose.ts";
import type { Base } from "./compose-base.ts";
import { executions } from "./executions.ts";
import { inboundMarks } from "./inbound-marks.ts";
import { lookedAtPublication } from "./looked-at-publication.ts";
import { mailRecords } from "./mail-records.ts";
import { type ReceiveNotifiedNeeds, receiveNotifiedMail } from "./receive-notified-mail.ts";
import type { SesNotification } from "./ses-notification.ts";
import type { LiveSettings, Settings } from "./settings.ts";

/** The whole path of a reply: the larger part of what the parser loads. */
export const composeReading = async (
  settings: Settings & LiveSettings,
  given: Base & { readonly mailStore: MailStore },
) => {
  const shared = await composeShared(settings, { publications: lookedAtPublication(settings) }, given);
  const { table, now } = shared;
  const answering = { ...shared, wake: executions().wake };
  const needs: ReceiveNotifiedNeeds = {
    ...shared,
    replyPattern: shared.notices.replyPattern,
    messageDomain: shared.notices.messageDomain,
    decide: (id, decision) => recordDecision(answering, id, decision),
    sentUnder: mailRecords(table, { now, keep: settings.KEEP }).requestSentUnder,
    mailStore: given.mailStore,
    marks: inboundMarks(table, { now, keep: settings.KEEP }),
  };
  const { refresh, log } = shared;
  return { refresh, log, receive: (told: SesNotification) => receiveNotifiedMail(needs, told) };
};
