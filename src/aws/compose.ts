import { replyDomain } from "../keys/reply-address.ts";
import type { NoticeNeeds } from "../notices/notice-needs.ts";
import { recipientLocale } from "../notices/recipient-locale.ts";
import { atMostEvery } from "./at-most-every.ts";
import { type Base, composeBase } from "./compose-base.ts";
import { LOOK_EVERY_MS, lookedAtPublication } from "./looked-at-publication.ts";
import { openTemplates, type Published } from "./open-templates.ts";
import type { LiveSettings, Settings } from "./settings.ts";

/** What functions stand on that write mails all the time: they read what is published, and publish nothing. */
export const composeWriting = (settings: Settings & LiveSettings) =>
  composeShared(settings, { publications: lookedAtPublication(settings) });

/** The base, and what it takes to write a mail. What one function alone needs, `compose-*.ts` adds. */
export const composeShared = async (settings: Settings, published: Published, given?: Base) => {
  const base = given ?? (await composeBase(settings));
  const { now, log, links } = base;
  const templates = await openTemplates(settings, { ...published, log });
  const { kinds, live } = templates;
  const replyPattern = settings.REPLY_ADDRESS;
  const notices: NoticeNeeds = {
    templates: live.templates,
    kinds: kinds.shipped,
    links,
    replyPattern,
    messageDomain: replyDomain(replyPattern),
    localeOf: recipientLocale(settings.RECIPIENT_LOCALES),
    timeZone: settings.TIME_ZONE,
  };
  const lookForTemplates = atMostEvery(LOOK_EVERY_MS, now, live.refresh);
  /** To be called at the beginning of every invocation. */
  const refresh = async (): Promise<void> => {
    await Promise.all([base.refresh(), lookForTemplates()]);
  };
  return { ...base, refresh, kinds, notices, templates };
};
