import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CONFIGURATION_SET, MAIL_BUCKET, ORCHESTRATOR_ARN, SECRET_ARN, TABLE_NAME } from "./arns.ts";
import type { BoxFunction, FunctionName } from "./functions.ts";

/** Where the code of the functions is. */
export type Handlers = {
  readonly file: (name: FunctionName) => string;
  /** Kinds and mails, compiled. */
  readonly templatesDir: (name: FunctionName) => string;
};

/** The entries as they are written, with templates that were compiled before. */
export const handlersFromSource = (templatesDir: string): Handlers => ({
  file: (name) => join(ROOT, "src", "aws", `${name}-entry.ts`),
  templatesDir: () => templatesDir,
});

/** The functions with the environments that the infrastructure gives them. */
export const boxFunctions = (
  handlers: Handlers,
  {
    queueUrl,
    environment,
  }: { readonly queueUrl: string; readonly environment: Readonly<Record<string, string>> },
): readonly BoxFunction[] => {
  const own: Readonly<Record<FunctionName, Readonly<Record<string, string>>>> = {
    web: { ORCHESTRATOR_ARN, API_KEYS: environment["API_KEYS"] ?? "" },
    orchestrator: {},
    inbound: { MAIL_BUCKET },
    outbox: { CONFIGURATION_SET, MAIL_FROM: "Countersign <approvals@countersign.example>" },
    "mail-events": {},
    "rotate-keys": {},
  };
  return (Object.keys(own) as FunctionName[]).map((name) => ({
    name,
    file: handlers.file(name),
    timeoutMs: TIMEOUTS_MS[name],
    environment: {
      TABLE_NAME,
      KEY_RING_SECRET: SECRET_ARN,
      OUTBOX_QUEUE_URL: queueUrl,
      REPLY_ADDRESS: "%{key}@reply.countersign.example",
      MANAGER_EMAIL: "manager@example.com",
      ...environment,
      TEMPLATES_DIR: handlers.templatesDir(name),
      ...own[name],
    },
  }));
};

const TIMEOUTS_MS: Readonly<Record<FunctionName, number>> = {
  web: 30_000,
  orchestrator: 60_000,
  inbound: 60_000,
  outbox: 30_000,
  "mail-events": 30_000,
  "rotate-keys": 30_000,
};

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
