import { S3Client } from "@aws-sdk/client-s3";
import { recordDecision } from "../intake/record-decision.ts";
import { composeWriting } from "./compose.ts";
import { executions } from "./executions.ts";
import { inboundMarks } from "./inbound-marks.ts";

import { mailRecords } from "./mail-records.ts";
import type { ReceiveNotifiedNeeds } from "./receive-notified-mail.ts";
import { s3Mail } from "./s3-mail.ts";
import { type Environment, INBOUND, LIVE, readSettings } from "./settings.ts";

export const composeInbound = async (environment: Environment) => {
  const settings = readSettings(environment, { ...LIVE, ...INBOUND });
  const shared = await composeWriting(settings);
  const { table, now } = shared;
  const answering = { ...shared, wake: executions().wake };
  const needs: ReceiveNotifiedNeeds = {
    ...shared,
    replyPattern: shared.notices.replyPattern,
    messageDomain: shared.notices.messageDomain,
    decide: (id, decision) => recordDecision(answering, id, decision),
    sentUnder: mailRecords(table, { now, keep: settings.KEEP }).requestSentUnder,
    mailStore: s3Mail(new S3Client({}), settings.MAIL_BUCKET),
    marks: inboundMarks(table, { now, keep: settings.KEEP }),
  };
  return { ...shared, needs };
};
