import { LambdaClient } from "@aws-sdk/client-lambda";
import type { Hono } from "hono";
import { decideByLink } from "../intake/decide-by-link.ts";
import { submitRequest } from "../intake/submit-request.ts";
import { withdrawRequest } from "../intake/withdraw-request.ts";
import { webApp } from "../web/app.ts";
import { composeWriting } from "./compose.ts";
import { startExecution, wakeExecution } from "./lambda-executions.ts";
import { type Environment, LIVE, readSettings, WEB } from "./settings.ts";

export const composeWeb = async (environment: Environment) => {
  const settings = readSettings(environment, { ...LIVE, ...WEB });
  const shared = await composeWriting(settings);
  const { store, ring, now, log, kinds, notices } = shared;
  const lambda = new LambdaClient({});
  const answering = { ...shared, wake: wakeExecution(lambda) };
  const start = startExecution(lambda, settings.ORCHESTRATOR_ARN);
  const app: Hono = webApp({
    store,
    kinds: kinds.byName,
    shippedKinds: kinds.shipped,
    links: notices.links,
    now,
    log,
    intake: {
      submit: (asked) => submitRequest({ kinds, store, ring, now, start }, asked),
      decide: (id, answer) => decideByLink(answering, id, answer),
      withdraw: (id) => withdrawRequest(answering, id),
    },
    api: { keyHashes: settings.API_KEYS, open: false },
    replyAuth: "ses",
    mailboxPath: null,
    timeZone: settings.TIME_ZONE,
    health: async () => {
      await shared.table.get({ pk: "HEALTH", sk: "HEALTH" });
      return true;
    },
    get locales() {
      return notices.templates.locales;
    },
    defaultLocale: settings.DEFAULT_LOCALE,
  });
  return { ...shared, app };
};
