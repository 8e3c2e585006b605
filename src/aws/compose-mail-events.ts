import { complaints } from "./complaints.ts";
import { composeWriting } from "./compose.ts";
import { mailRecords } from "./mail-records.ts";
import type { MailEventNeeds } from "./receive-mail-event.ts";
import { type Environment, LIVE, readSettings } from "./settings.ts";

export const composeMailEvents = async (environment: Environment) => {
  const settings = readSettings(environment, LIVE);
  const shared = await composeWriting(settings);
  const { table, now } = shared;
  const needs: MailEventNeeds = {
    ...shared,
    mails: mailRecords(table, { now, keep: settings.KEEP }),
    complaints: complaints(table, now),
  };
  return { ...shared, needs };
};
