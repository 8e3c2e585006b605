import * as z from "zod";
import { type Email, parseEmail } from "./approval/email.ts";
import type { Locale } from "./approval/request.ts";
import { type Duration, parseDuration } from "./approval/time.ts";
import { parseReplyPattern, type ReplyPattern } from "./keys/reply-address.ts";
import type { RecipientLocales } from "./notices/recipient-locale.ts";
import type { Believed } from "./reply/verdicts.ts";

/** What the environment says, read once. `.env.example` documents every variable. */
export type Config = {
  readonly host: string;
  readonly port: number;
  readonly smtpPort: number;
  readonly dataDir: string;
  readonly templatesDir: string;
  /** Where a deployment on AWS keeps what is published, for the command that publishes; null for the data folder. */
  readonly templatesBucket: string | null;
  /** Without a slash at the end; null until the port is known. */
  readonly publicUrl: string | null;
  /** Null: mail goes to the built-in mailbox. */
  readonly smtpUrl: string | null;
  readonly mailFrom: { readonly name: string; readonly address: Email };
  readonly replyPattern: ReplyPattern;
  readonly replyAuth: Believed;
  readonly apiKeyHashes: readonly string[];
  /** Who may sign in at /admin; nobody, and there is no /admin. */
  readonly administrators: readonly Email[];
  readonly maxMailBytes: number;
  /** Files with our certificate and its key, in PEM, for STARTTLS; null for none. */
  readonly smtpTls: { readonly certFile: string; readonly keyFile: string } | null;
  readonly defaultLocale: Locale;
  readonly timeZone: string;
  /** The first entry that fits an address tells its owner's language. */
  readonly recipientLocales: RecipientLocales;
  /** How long raw mail, closed requests' mails and executions are kept. */
  readonly keep: Duration;
  /** Every variable that ends in `_EMAIL` or `_EMAILS`, as it is: for kinds to name. */
  readonly addressSettings: Readonly<Record<string, string>>;
};

/**
 * Reads the environment.
 * @throws ConfigError that names every mistake at once
 */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const set = variablesThatAreSet(environment);
  const read = readVariables(variables, set);
  return {
    host: read.HOST,
    port: read.PORT,
    smtpPort: read.SMTP_PORT,
    dataDir: read.DATA_DIR,
    templatesDir: read.TEMPLATES_DIR,
    templatesBucket: read.TEMPLATES_BUCKET ?? null,
    publicUrl: read.PUBLIC_URL ?? null,
    smtpUrl: read.SMTP_URL ?? null,
    mailFrom: read.MAIL_FROM,
    replyPattern: read.REPLY_ADDRESS,
    replyAuth: read.REPLY_AUTH ?? { by: read.SMTP_URL === undefined ? "none" : "dns" },
    apiKeyHashes: read.API_KEYS,
    administrators: read.ADMIN_EMAILS ?? (read.SMTP_URL === undefined ? MAILBOX_ADMINISTRATORS : []),
    smtpTls: read.SMTP_TLS ?? null,
    maxMailBytes: read.MAX_MAIL_MB * 1_000_000,
    defaultLocale: read.DEFAULT_LOCALE,
    timeZone: read.TIME_ZONE,
    recipientLocales: read.RECIPIENT_LOCALES,
    keep: read.KEEP,
    addressSettings:
      read.SMTP_URL === undefined ? { ...MAILBOX_ADDRESSES, ...addressSettings(set) } : addressSettings(set),
  };
};

/** `NAME=` in a .env file means "not set". */
export const variablesThatAreSet = (
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => (entry[1] ?? "").trim() !== ""),
  );

/**
 * Reads the variables of one schema.
 * @throws ConfigError that names every mistake at once
 */
export const readVariables = <Schema extends z.ZodType>(
  schema: Schema,
  set: Readonly<Record<string, string>>,
): z.infer<Schema> => {
  const parsed = schema.safeParse(set);
  if (parsed.success) return parsed.data;
  throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`));
};

/** The environment is not usable; the message lists all that is wrong with it. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`configuration:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    this.problems = problems;
  }
}

/** With the built-in mailbox nobody is mailed for real, so an address for `leave` can be made up. */
const MAILBOX_ADDRESSES = { MANAGER_EMAIL: "manager@example.com" };

/** Whoever can open the built-in mailbox reads everybody's mail: its administrator needs no address of their own. */
const MAILBOX_ADMINISTRATORS: readonly Email[] = ["admin@example.com" as Email];

const port = (fallback: number) =>
  z.coerce.number("must be a port number").int("must be a port number").min(0).max(65_535).default(fallback);

const parsedBy = <Value>(parse: (text: string) => Value | undefined, problem: string) =>
  z.string().transform((text, context): Value => {
    const value = parse(text);
    if (value !== undefined) return value;
    context.addIssue({ code: "custom", message: `${JSON.stringify(text)} ${problem}` });
    return z.NEVER;
  });

const parseUrl =
  (...schemes: readonly string[]) =>
  (text: string): string | undefined => {
    const url = URL.parse(text);
    return url !== null && schemes.includes(url.protocol) && url.hostname !== ""
      ? text.replace(/\/+$/, "")
      : undefined;
  };

/** Every page, form and cookie of the service begins at the root of its host. */
const isOrigin = (text: string): boolean => {
  const { origin, href } = new URL(text);
  return href === `${origin}/`;
};

const parseMailFrom = (text: string): Config["mailFrom"] | undefined => {
  const [, name = "", bracketed] = /^\s*"?([^"<>\r\n]*?)"?\s*<([^<>]+)>\s*$/.exec(text) ?? [];
  const address = parseEmail(bracketed ?? text);
  return address === undefined ? undefined : { name: name.trim() || "Countersign", address };
};

const parseReplyAuth = (text: string): Believed | undefined => {
  if (text === "dns" || text === "none") return { by: text };
  const [, authservId] = /^header:([A-Za-z0-9.-]+)$/.exec(text) ?? [];
  return authservId === undefined ? undefined : { by: "header", authservId: authservId.toLowerCase() };
};

const parseTlsFiles = (text: string): Config["smtpTls"] | undefined => {
  const [certFile, keyFile, ...more] = text.split(",").map((file) => file.trim());
  return certFile && keyFile && more.length === 0 ? { certFile, keyFile } : undefined;
};

const parseHashes = (text: string): readonly string[] | undefined => {
  const hashes = text.split(/[\s,]+/).filter((hash) => hash !== "");
  return hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash)) ? hashes : undefined;
};

const parseAddresses = (text: string): readonly Email[] | undefined => {
  const written = text.split(/[\s,;]+/).filter((address) => address !== "");
  const addresses = written.map(parseEmail).filter((address) => address !== undefined);
  return addresses.length === written.length ? [...new Set(addresses)] : undefined;
};

const parseRecipientLocales = (text: string): Config["recipientLocales"] | undefined => {
  const entries = text
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .map((entry) => /^(\*?[^=*\s]*@[^=*\s]+)=([a-z]{2,3}(?:-[A-Z]{2})?)$/.exec(entry));
  return entries.every((entry) => entry !== null)
    ? entries.map((entry) => ({ pattern: (entry[1] ?? "").toLowerCase(), locale: entry[2] ?? "" }))
    : undefined;
};

const parseTimeZone = (text: string): string | undefined => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
};

/** Every variable of this machine; a home that knows some of them only picks those. */
export const variables = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: port(3000),
  SMTP_PORT: port(2525),
  DATA_DIR: z.string().default("data"),
  TEMPLATES_DIR: z.string().default("templates"),
  TEMPLATES_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "is no name of a bucket")
    .optional(),
  PUBLIC_URL: parsedBy(parseUrl("http:", "https:"), "is no http or https address")
    .refine(isOrigin, "must be a host alone, such as https://approvals.example.com: no path, query or user")
    .optional(),
  SMTP_URL: parsedBy(parseUrl("smtp:", "smtps:"), "is no smtp or smtps address").optional(),
  MAIL_FROM: parsedBy(parseMailFrom, "is no sender such as Countersign <approvals@example.com>").prefault(
    "Countersign <approvals@countersign.localhost>",
  ),
  REPLY_ADDRESS: parsedBy(parseReplyPattern, "is no address with %{key} before the @").prefault(
    "%{key}@reply.countersign.localhost",
  ),
  REPLY_AUTH: parsedBy(parseReplyAuth, "is none of dns, none, header:<authserv-id>").optional(),
  API_KEYS: parsedBy(parseHashes, "is no list of SHA-256 hashes in lower-case hex").prefault(""),
  ADMIN_EMAILS: parsedBy(
    parseAddresses,
    "is no list of addresses such as ann@example.com,bob@example.com",
  ).optional(),
  SMTP_TLS: parsedBy(parseTlsFiles, "is no pair certificate.pem,key.pem").optional(),
  MAX_MAIL_MB: z.coerce.number("must be a number of megabytes").min(1).max(150).default(25),
  DEFAULT_LOCALE: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, "must be a locale such as en or pt-BR")
    .default("en"),
  TIME_ZONE: parsedBy(parseTimeZone, "is no time zone such as Europe/Berlin").prefault("UTC"),
  RECIPIENT_LOCALES: parsedBy(
    parseRecipientLocales,
    "is no list such as *@firma.example=de,ann@example.com=en",
  ).prefault(""),
  KEEP: parsedBy(parseDuration, "is no duration such as 90d").prefault("90d"),
});

/** The names of all variables that have a place of their own; `.env.example` is held against it. */
export const VARIABLE_NAMES: readonly string[] = Object.keys(variables.shape);

/** The variables that kinds may name; whether they hold addresses is checked where a kind names them. */
export const addressSettings = (environment: Readonly<Record<string, string>>): Config["addressSettings"] =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => /^[A-Z][A-Z0-9_]*_EMAILS?$/.test(name)));
