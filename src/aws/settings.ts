import * as z from "zod";
import { addressSettings, readVariables, variables, variablesThatAreSet } from "../config.ts";

/** What every function of this home is told by its environment. */
export type Settings = z.infer<typeof shared> & {
  /** Every variable that ends in `_EMAIL` or `_EMAILS`, as it is: for kinds to name. */
  readonly addressSettings: Readonly<Record<string, string>>;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads what all functions share and what one of them needs beside it.
 * @throws ConfigError that names every mistake at once
 */
export const readSettings = <Own extends z.ZodRawShape>(
  environment: Environment,
  own: Own,
): Settings & z.infer<z.ZodObject<Own>> => {
  const set = variablesThatAreSet(environment);
  const read = readVariables(shared.extend(own), set) as Settings & z.infer<z.ZodObject<Own>>;
  return { ...read, addressSettings: addressSettings(set) };
};

/** What the sweep alone is told: it writes no mail and signs nothing. */
export const readSweepSettings = (environment: Environment) =>
  readVariables(z.object({ TABLE_NAME: text, ORCHESTRATOR_ARN: text }), variablesThatAreSet(environment));

const missing = "is not set";
const text = z.string(missing);
const { shape } = variables;

/** On one machine there is something to fall back on; here nobody would get such a mail. */
const required = <Read>(schema: z.ZodType<Read | undefined>) => text.pipe(schema as z.ZodType<Read, string>);

const shared = z.object({
  TABLE_NAME: text,
  /** The secret's ARN. */
  KEY_RING_SECRET: text,
  OUTBOX_QUEUE_URL: text,
  PUBLIC_URL: required(shape.PUBLIC_URL),
  REPLY_ADDRESS: required(shape.REPLY_ADDRESS),
  TEMPLATES_DIR: shape.TEMPLATES_DIR,
  DEFAULT_LOCALE: shape.DEFAULT_LOCALE,
  TIME_ZONE: shape.TIME_ZONE,
  RECIPIENT_LOCALES: shape.RECIPIENT_LOCALES,
  KEEP: shape.KEEP,
});

/** What functions need that write mails; all but the first is set by Lambda. */
export const LIVE = {
  /** Of the object that shows what was published last. */
  LIVE_TEMPLATES_URL: text,
  AWS_REGION: text,
  AWS_ACCESS_KEY_ID: text,
  AWS_SECRET_ACCESS_KEY: text,
  AWS_SESSION_TOKEN: text.optional(),
} as const;
export type LiveSettings = z.infer<z.ZodObject<typeof LIVE>>;

/** What single functions need. */
export const WEB = { ORCHESTRATOR_ARN: text, API_KEYS: shape.API_KEYS } as const;
export const INBOUND = { MAIL_BUCKET: text } as const;
export const ADMIN = {
  MAIL_BUCKET: text,
  TEMPLATES_BUCKET: text,
  ADMIN_EMAILS: shape.ADMIN_EMAILS,
  /** Set by Lambda. */
  AWS_LAMBDA_FUNCTION_NAME: text,
} as const;
export const OUTBOX = { MAIL_FROM: required(shape.MAIL_FROM), CONFIGURATION_SET: text } as const;
