import { complaints } from "./complaints.ts";
import { composeBase } from "./compose-base.ts";
import { lookedAtPublication } from "./looked-at-publication.ts";
import { mailRecords } from "./mail-records.ts";
import { noticesWhenNeeded } from "./notices-when-needed.ts";
import type { MailEventNeeds } from "./receive-mail-event.ts";
import { type Environment, LIVE, readSettings } from "./settings.ts";

export const composeMailEvents = async (environment: Environment) => {
  const settings = readSettings(environment, LIVE);
  const base = await composeBase(settings);
  const { table, now } = base;
  const needs: MailEventNeeds = {
    ...base,
    notices: noticesWhenNeeded(settings, base, { publications: lookedAtPublication(settings) }),
    mails: mailRecords(table, { now, keep: settings.KEEP }),
    complaints: complaints(table, now),
  };
  return { ...base, needs };
};
