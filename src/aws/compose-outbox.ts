import { SESv2Client } from "@aws-sdk/client-sesv2";
import { complaints } from "./complaints.ts";
import { composeWriting } from "./compose.ts";
import { mailRecords } from "./mail-records.ts";
import type { SendQueuedNeeds } from "./send-queued-mail.ts";
import { sesSender } from "./ses-sender.ts";
import { type Environment, LIVE, OUTBOX, readSettings } from "./settings.ts";

export const composeOutbox = async (environment: Environment) => {
  const settings = readSettings(environment, { ...LIVE, ...OUTBOX });
  const shared = await composeWriting(settings);
  const { table, now } = shared;
  const needs: SendQueuedNeeds = {
    ...shared,
    ses: sesSender(new SESv2Client({}), {
      from: settings.MAIL_FROM,
      configurationSet: settings.CONFIGURATION_SET,
    }),
    mails: mailRecords(table, { now, keep: settings.KEEP }),
    hasComplained: complaints(table, now).has,
  };
  return { ...shared, needs };
};
