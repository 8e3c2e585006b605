import { join } from "node:path";
import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { type PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  type DurableConfig,
  type FunctionProps,
  LoggingFormat,
  Runtime,
  Tracing,
} from "aws-cdk-lib/aws-lambda";
import { LogLevel, NodejsFunction, OutputFormat } from "aws-cdk-lib/aws-lambda-nodejs";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import type { BuiltFiles } from "./build-files.ts";

/** Where the built parts come from and how long logs stay: the same for every function. */
export type FunctionDefaults = BuiltFiles & {
  readonly logDays: RetentionDays;
};

export type ServiceFunctionProps = {
  readonly defaults: FunctionDefaults;
  /** The file in `src/aws` that exports `handler`, without `-entry.ts`. */
  readonly entry: string;
  readonly description: string;
  readonly timeout: Duration;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
  /** What it does with templates, if anything: only one that compiles them has what that takes in its bundle. */
  readonly templates: "to-send" | "to-edit" | null;
  /** Whether it reads replies, and so needs the lexicons beside its code. */
  readonly withLexicons?: boolean;
  readonly durable?: DurableConfig;
  /** Where events end that failed again and again; or why there is no such place. */
  readonly deadLetters: IQueue | { readonly none: string };
};

const ROOT = join(import.meta.dirname, "..");

/**
 * One function of `src/aws`, bundled, with a role of its own that may do nothing but write this function's log
 * and traces until something is allowed.
 */
export class ServiceFunction extends Construct {
  readonly fn: NodejsFunction;
  readonly role: Role;
  readonly log: LogGroup;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    this.log = new LogGroup(this, "Log", {
      retention: props.defaults.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // Made here, because the roles that the CDK makes get managed policies, which allow more than is needed.
    this.role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    this.log.grantWrite(this.role);
    this.fn = new NodejsFunction(this, "Function", {
      ...runtime(props),
      ...bundle(props),
      role: this.role,
      logGroup: this.log,
      ...(props.durable && { currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN } }),
      // No functionName: adding or changing what replaces a function would then be refused.
    });
    acknowledge(this.role, "AwsSolutions-IAM5[Resource::*]", "X-Ray knows no resource to write traces to");
    if ("none" in props.deadLetters) acknowledge(this.fn, "Serverless-LambdaDLQ", props.deadLetters.none);
  }

  allow(statement: PolicyStatement): void {
    this.role.addToPolicy(statement);
  }
}

const runtime = (props: ServiceFunctionProps): FunctionProps =>
  ({
    description: props.description,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    timeout: props.timeout,
    memorySize: props.memoryMb,
    loggingFormat: LoggingFormat.JSON,
    tracing: Tracing.ACTIVE,
    environment: props.environment,
    ...(props.durable && { durableConfig: props.durable }),
    ...(!("none" in props.deadLetters) && { deadLetterQueue: props.deadLetters }),
  }) as FunctionProps;

/** One minified ES module with everything in it, the AWS clients too: what was tested is what runs. */
const bundle = ({ entry, templates, withLexicons = false, defaults }: ServiceFunctionProps) => ({
  entry: join(ROOT, "src", "aws", `${entry}-entry.ts`),
  handler: "handler",
  projectRoot: ROOT,
  depsLockFilePath: join(ROOT, "package-lock.json"),
  bundling: {
    format: OutputFormat.ESM,
    target: "node24",
    mainFields: ["module", "main"],
    minify: true,
    logLevel: LogLevel.ERROR,
    bundleAwsSDK: true,
    // Elsewhere templates come compiled, so that this is never loaded.
    externalModules: templates === "to-edit" ? [] : ["mjml"],
    esbuildArgs: {
      // Letters as they are, not as escapes of six characters: the lexicons are full of them. (The CDK has a
      // property for it, and leaves it out of the command.)
      "--charset": "utf8",
      // Lambda hands credentials over in the environment; sign-in pages, profiles and the rest stay out.
      "--alias:@aws-sdk/credential-provider-node": join(import.meta.dirname, "bundled", "credentials.ts"),
      ...(templates === "to-edit" ? {} : { "--alias:yaml": join(import.meta.dirname, "bundled", "yaml.ts") }),
    },
    // Some libraries are CommonJS and ask for Node's own modules at run time.
    banner: 'import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);',
    commandHooks: {
      beforeInstall: () => [],
      beforeBundling: () => [],
      afterBundling: (_: string, out: string) => [
        ...(templates === null ? [] : [copy(defaults.templates[templates], join(out, "templates"))]),
        ...(templates === "to-edit" ? [copy(defaults.assets, join(out, "assets"))] : []),
        ...(withLexicons ? [`cp ${quoted(LEXICONS)}/*.txt ${quoted(out)}`] : []),
      ],
    },
  },
});

const LEXICONS = join(ROOT, "src", "reply", "lexicon");

const copy = (folder: string, to: string): string => `cp -R ${quoted(folder)} ${quoted(to)}`;

const quoted = (path: string): string => JSON.stringify(path);

export const seconds = (count: number): Duration => Duration.seconds(count);
