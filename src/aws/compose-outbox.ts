import { SESv2Client } from "@aws-sdk/client-sesv2";
import { complaints } from "./complaints.ts";
import { composeBase } from "./compose-base.ts";
import { lookedAtPublication } from "./looked-at-publication.ts";
import { mailRecords } from "./mail-records.ts";
import { noticesWhenNeeded } from "./notices-when-needed.ts";
import type { SendQueuedNeeds } from "./send-queued-mail.ts";
import { sesSender } from "./ses-sender.ts";
import { type Environment, LIVE, OUTBOX, readSettings } from "./settings.ts";

export const composeOutbox = async (environment: Environment) => {
  const settings = readSettings(environment, { ...LIVE, ...OUTBOX });
  const base = await composeBase(settings);
  const { table, now } = base;
  const needs: SendQueuedNeeds = {
    ...base,
    notices: noticesWhenNeeded(settings, base, { publications: lookedAtPublication(settings) }),
    ses: sesSender(new SESv2Client({}), {
      from: settings.MAIL_FROM,
      configurationSet: settings.CONFIGURATION_SET,
    }),
    mails: mailRecords(table, { now, keep: settings.KEEP }),
    hasComplained: complaints(table, now).has,
  };
  return { ...base, needs };
};
