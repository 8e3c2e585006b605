import { z } from "zod";
import { parseDuration } from "../src/approval/time.ts";
import { type Config, ConfigError, readConfig } from "../src/config.ts";

/** What is deployed, and how; read from the environment or `.env` like every setting of the service. */
export type Settings = {
  readonly stackName: string;
  readonly region: string | undefined;
  /** What the functions are told as it is: the settings that hold on one machine too. */
  readonly passedOn: Readonly<Record<string, string>>;
  /** Null: the address that API Gateway gives. */
  readonly publicUrl: string | null;
  /** With it, the host of `publicUrl` becomes a custom domain. */
  readonly certificateArn: string | null;
  readonly mailFrom: Config["mailFrom"];
  readonly replyDomain: string;
  readonly ruleSet: RuleSetChoice;
  readonly alarmsTo: string | null;
  readonly executionDays: number;
  readonly executionHistoryDays: number;
  readonly logDays: number;
  readonly keepDays: number;
  /** How many mails are sent at a time; SES says how many a second it takes. */
  readonly mailConcurrency: number;
  /** Requests a second that the web takes, in the long run and at once. */
  readonly webRate: number;
  readonly webBurst: number;
  readonly templatesDir: string;
  /** Addresses that were set for kinds to name; no examples among them. */
  readonly settingsOfKinds: Readonly<Record<string, string>>;
  /** What has to be set before anything real can be deployed, and is not. */
  readonly missing: readonly string[];
};

/** SES has one active rule set an account and region: ours is put into one that is there, or stands alone. */
export type RuleSetChoice =
  | { readonly attachTo: string }
  | { readonly create: string; readonly activate: "no" | "if-none-is" | "in-place-of-another" };

/** Our receipt rule's name in whatever rule set it is. */
export const receiptRuleName = ({ stackName }: Pick<Settings, "stackName">): string =>
  `${stackName.toLowerCase()}-replies`;

/**
 * Reads the settings of a deployment.
 * @throws ConfigError that names every mistake at once
 */
export const readSettings = (environment: Readonly<Record<string, string | undefined>>): Settings => {
  const set = Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => (entry[1] ?? "").trim() !== ""),
  );
  const shared = attempt(() => readConfig({ ...EXAMPLES, ...set }));
  const parsed = deploymentVariables.safeParse(set);
  const problems = [
    ...shared.problems,
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`),
    ...contradictions(set),
  ];
  if (problems.length > 0 || shared.value === undefined || !parsed.success) throw new ConfigError(problems);
  return settingsOf(set, shared.value, parsed.data);
};

const settingsOf = (
  set: Readonly<Record<string, string>>,
  config: Config,
  read: z.infer<typeof deploymentVariables>,
): Settings => ({
  stackName: read.STACK_NAME,
  region: read.AWS_REGION,
  passedOn: Object.fromEntries(Object.entries({ ...EXAMPLES, ...set }).filter(([name]) => isPassedOn(name))),
  publicUrl: config.publicUrl,
  certificateArn: read.CERTIFICATE_ARN ?? null,
  mailFrom: config.mailFrom,
  replyDomain: config.replyPattern.suffix.split("@")[1] ?? "",
  ruleSet:
    read.RULE_SET === undefined
      ? { create: `${read.STACK_NAME.toLowerCase()}-replies`, activate: read.ACTIVATE_RULE_SET }
      : { attachTo: read.RULE_SET },
  alarmsTo: read.ALARMS_TO ?? null,
  executionDays: read.EXECUTION_TIMEOUT,
  executionHistoryDays: read.EXECUTION_HISTORY,
  logDays: read.LOG_RETENTION,
  keepDays: Math.max(1, config.keep.days ?? 0),
  mailConcurrency: read.MAIL_CONCURRENCY,
  webRate: read.WEB_RATE,
  webBurst: read.WEB_BURST,
  templatesDir: config.templatesDir,
  settingsOfKinds: Object.fromEntries(Object.entries(set).filter(([name]) => isForKinds(name))),
  missing: NEEDED.filter((name) => set[name] === undefined),
});

/** So that a fresh clone can be synthesized; nothing is deployed with them. */
const EXAMPLES: Readonly<Record<string, string>> = {
  MAIL_FROM: "Countersign <approvals@countersign.example>",
  REPLY_ADDRESS: "%{key}@reply.countersign.example",
  MANAGER_EMAIL: "manager@countersign.example",
};

const NEEDED = ["MAIL_FROM", "REPLY_ADDRESS"] as const;

const PASSED_ON: ReadonlySet<string> = new Set([
  "MAIL_FROM",
  "REPLY_ADDRESS",
  "API_KEYS",
  "DEFAULT_LOCALE",
  "TIME_ZONE",
  "RECIPIENT_LOCALES",
  "KEEP",
]);

const isForKinds = (name: string): boolean => /^[A-Z][A-Z0-9_]*_EMAILS?$/.test(name);

const isPassedOn = (name: string): boolean => PASSED_ON.has(name) || isForKinds(name);

const contradictions = (set: Readonly<Record<string, string>>): readonly string[] => [
  ...(set["CERTIFICATE_ARN"] !== undefined && !set["PUBLIC_URL"]?.startsWith("https://")
    ? ["PUBLIC_URL: must be the https address that CERTIFICATE_ARN is for"]
    : []),
  ...(set["RULE_SET"] !== undefined && (set["ACTIVATE_RULE_SET"] ?? "no") !== "no"
    ? ["ACTIVATE_RULE_SET: is about a rule set of our own; with RULE_SET yours stays as it is"]
    : []),
];

const days = (least: number, most: number, fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((text, context): number => {
      const { days: count, ...more } = parseDuration(text) ?? {};
      if (count !== undefined && Object.keys(more).length === 0 && count >= least && count <= most)
        return count;
      context.addIssue({ code: "custom", message: `must be whole days, ${least}d to ${most}d` });
      return z.NEVER;
    });

const count = (least: number, most: number, fallback: number) =>
  z.coerce
    .number(`must be a number from ${least} to ${most}`)
    .int(`must be a whole number from ${least} to ${most}`)
    .min(least)
    .max(most)
    .default(fallback);

/** What CloudWatch Logs can keep. */
const LOG_DAYS: ReadonlySet<number> = new Set([
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731,
]);

const ACTIVATE = { no: "no", yes: "if-none-is", replace: "in-place-of-another" } as const;

const deploymentVariables = z.object({
  STACK_NAME: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{0,30}$/, "must be letters, digits and hyphens, 31 at most")
    .default("Countersign"),
  AWS_REGION: z.string().optional(),
  CERTIFICATE_ARN: z
    .string()
    .regex(/^arn:aws[a-z-]*:acm:/, "must be the ARN of a certificate of ACM")
    .optional(),
  RULE_SET: z
    .string()
    .regex(/^[A-Za-z0-9_.-]{1,64}$/, "is no name of a receipt rule set")
    .optional(),
  ACTIVATE_RULE_SET: z
    .enum(["no", "yes", "replace"], "must be no, yes or replace")
    .default("no")
    .transform((choice) => ACTIVATE[choice]),
  ALARMS_TO: z.email("must be an address").optional(),
  EXECUTION_TIMEOUT: days(1, 366, "366d"),
  EXECUTION_HISTORY: days(1, 90, "14d"),
  LOG_RETENTION: days(1, 731, "90d").refine(
    (count) => LOG_DAYS.has(count),
    `must be one of ${[...LOG_DAYS].map((count) => `${count}d`).join(", ")}`,
  ),
  MAIL_CONCURRENCY: count(2, 1000, 2),
  WEB_RATE: count(1, 10_000, 50),
  WEB_BURST: count(1, 5_000, 100),
});

/** The settings that only a deployment has. */
export const DEPLOYMENT_VARIABLES: readonly string[] = Object.keys(deploymentVariables.shape);

const attempt = <Value>(
  make: () => Value,
): { readonly value?: Value; readonly problems: readonly string[] } => {
  try {
    return { value: make(), problems: [] };
  } catch (error) {
    if (error instanceof ConfigError) return { problems: error.problems };
    throw error;
  }
};
