import type { Hono } from "hono";
import { decideByLink } from "../intake/decide-by-link.ts";
import { submitRequest } from "../intake/submit-request.ts";
import { withdrawRequest } from "../intake/withdraw-request.ts";
import { webApp } from "../web/app.ts";
import { atMostEvery } from "./at-most-every.ts";
import { composeBase } from "./compose-base.ts";
import { executions } from "./executions.ts";
import { LOOK_EVERY_MS, lookedAtPublication } from "./looked-at-publication.ts";
import { noticesWhenNeeded } from "./notices-when-needed.ts";
import { openKinds } from "./open-kinds.ts";
import { type Environment, LIVE, readSettings, WEB } from "./settings.ts";

/** What shows a page is there at once; what starts and wakes executions and writes mails, when it is needed first. */
export const composeWeb = async (environment: Environment) => {
  const settings = readSettings(environment, { ...LIVE, ...WEB });
  const base = await composeBase(settings);
  const { store, ring, now, log, links } = base;
  const publications = lookedAtPublication(settings);
  const shown = await openKinds(settings, { publications, log });
  const { kinds } = shown;
  const { wake, startOf } = executions();
  const answering = { ...base, wake };
  const start = startOf(settings.ORCHESTRATOR_ARN);
  const notices = noticesWhenNeeded(settings, base, { publications });
  const app: Hono = webApp({
    store,
    kinds: kinds.byName,
    shippedKinds: kinds.shipped,
    links,
    now,
    log,
    intake: {
      submit: (asked) => submitRequest({ kinds, store, ring, now, start }, asked),
      decide: async (id, answer) => decideByLink({ ...answering, notices: await notices() }, id, answer),
      withdraw: (id) => withdrawRequest(answering, id),
    },
    api: { keyHashes: settings.API_KEYS, open: false },
    replyAuth: "ses",
    mailboxPath: null,
    timeZone: settings.TIME_ZONE,
    health: async () => {
      await base.table.get({ pk: "HEALTH", sk: "HEALTH" });
      return true;
    },
    get locales() {
      return shown.locales();
    },
    defaultLocale: settings.DEFAULT_LOCALE,
  });
  const lookForKinds = atMostEvery(LOOK_EVERY_MS, now, shown.refresh);
  const refresh = async (): Promise<void> => {
    await Promise.all([base.refresh(), lookForKinds()]);
  };
  return { app, refresh };
};
