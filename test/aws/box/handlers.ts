import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BuiltFiles } from "../../../infra/build-files.ts";
import {
  CONFIGURATION_SET,
  MAIL_BUCKET,
  ORCHESTRATOR_ARN,
  SECRET_ARN,
  TABLE_NAME,
  TEMPLATES_BUCKET,
} from "./arns.ts";
import type { BoxFunction, FunctionName } from "./functions.ts";

/** Where the code of the functions is. */
export type Handlers = {
  readonly file: (name: FunctionName) => string;
  /** Kinds and mails, compiled. */
  readonly templatesDir: (name: FunctionName) => string;
  /** The variables that a function is given; everything that the box has for it when left out. */
  readonly variables?: (name: FunctionName) => readonly string[];
  /** Removes what was built for them alone. */
  readonly remove?: () => Promise<void>;
};

/** The entries as they are written, with templates that were compiled before. */
export const handlersFromSource = (files: FilesForThem): Handlers => ({
  file: (name) => join(ROOT, "src", "aws", `${name}-entry.ts`),
  ...builtFor(files),
});

/** Where each function finds what was built for it. */
export const builtFor = ({ built, remove }: FilesForThem): Pick<Handlers, "templatesDir" | "remove"> => ({
  templatesDir: (name) => built.templates[name === "admin" ? "to-edit" : "to-send"],
  remove,
});

type FilesForThem = { readonly built: BuiltFiles; readonly remove: () => Promise<void> };

/**
 * The bundles that the CDK would upload, each with what its function's environment has in the template.
 * @param folder what `npm run synth` wrote
 */
export const handlersFrom = (folder: string): Handlers => {
  const template = readdirSync(folder).find((file) => file.endsWith(".template.json"));
  if (template === undefined) throw new Error(`there is no template in ${folder}`);
  const { Resources } = JSON.parse(readFileSync(join(folder, template), "utf8")) as Template;
  const propertiesOf = (name: FunctionName) => {
    const [, found] = Object.entries(Resources).find(([id]) => id.startsWith(LOGICAL_IDS[name])) ?? [];
    if (found === undefined) throw new Error(`the template has no function ${LOGICAL_IDS[name]}`);
    return found.Properties;
  };
  const assetOf = (name: FunctionName) =>
    join(folder, `asset.${propertiesOf(name).Code.S3Key.replace(".zip", "")}`);
  return {
    file: (name) => join(assetOf(name), "index.mjs"),
    templatesDir: (name) => join(assetOf(name), "templates"),
    variables: (name) => Object.keys(propertiesOf(name).Environment?.Variables ?? {}),
  };
};

type Template = {
  readonly Resources: Readonly<
    Record<
      string,
      {
        readonly Properties: {
          readonly Code: { readonly S3Key: string };
          readonly Environment?: { readonly Variables: Readonly<Record<string, unknown>> };
        };
      }
    >
  >;
};

/** How the ids of the functions begin in the template. */
export const LOGICAL_IDS = {
  orchestrator: "WorkflowOrchestratorFunction",
  web: "PagesWebFunction",
  admin: "AdministrationAdminFunction",
  inbound: "RepliesInboundFunction",
  "mail-events": "MailEventsReaderMailEventsFunction",
  outbox: "SendingOutboxFunction",
  "rotate-keys": "KeysRotationFunction",
  sweep: "SweepingSweepFunction",
} as const satisfies Readonly<Record<FunctionName, string>>;

/** The functions with the environments that the infrastructure gives them. */
export const boxFunctions = (
  handlers: Handlers,
  {
    queueUrl,
    s3Url,
    environment,
  }: {
    readonly queueUrl: string;
    readonly s3Url: string;
    readonly environment: Readonly<Record<string, string>>;
  },
): readonly BoxFunction[] => {
  const own: Readonly<Record<FunctionName, Readonly<Record<string, string>>>> = {
    web: { ORCHESTRATOR_ARN, API_KEYS: environment["API_KEYS"] ?? "" },
    admin: { MAIL_BUCKET, TEMPLATES_BUCKET },
    orchestrator: {},
    inbound: { MAIL_BUCKET },
    outbox: { CONFIGURATION_SET, MAIL_FROM: "Countersign <approvals@countersign.example>" },
    "mail-events": {},
    "rotate-keys": {},
    sweep: { ORCHESTRATOR_ARN },
  };
  return (Object.keys(own) as FunctionName[]).map((name) => {
    const known: Readonly<Record<string, string>> = {
      TABLE_NAME,
      KEY_RING_SECRET: SECRET_ARN,
      OUTBOX_QUEUE_URL: queueUrl,
      REPLY_ADDRESS: "%{key}@reply.countersign.example",
      MANAGER_EMAIL: "manager@example.com",
      ADMIN_EMAILS: "admin@example.com",
      LIVE_TEMPLATES_URL: `${s3Url}/${TEMPLATES_BUCKET}/live.json`,
      ...environment,
      ...own[name],
    };
    return {
      name,
      file: handlers.file(name),
      timeoutMs: TIMEOUT_MS,
      environment: {
        ...only(handlers.variables?.(name), known),
        ...optional(environment),
        TEMPLATES_DIR: handlers.templatesDir(name),
      },
    };
  });
};

/** What the template names; the box must know every one of them. */
const only = (
  names: readonly string[] | undefined,
  known: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (names ?? Object.keys(known)).map((name) => {
      const value = known[name];
      if (value === undefined) throw new Error(`the box knows nothing of the variable ${name}`);
      return [name, value];
    }),
  );

/** What a template has only when it was set: a story sets it later. */
const optional = (environment: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ADMIN_EMAILS: "admin@example.com",
  ...Object.fromEntries(
    Object.entries(environment).filter(([name]) => /^(?:API_KEYS|KEEP|\w+_EMAILS)$/.test(name)),
  ),
});

/** Longer than when deployed: here all of them share two cores with whoever asks. */
const TIMEOUT_MS = 120_000;

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
