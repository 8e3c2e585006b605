import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { type PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  Code,
  type DurableConfig,
  type FunctionProps,
  LoggingFormat,
  Runtime,
  Tracing,
} from "aws-cdk-lib/aws-lambda";
import { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import type { Bundles, Entry } from "./bundles.ts";

/** Where the code comes from and how long logs stay: the same for every function. */
export type FunctionDefaults = {
  readonly bundles: Bundles;
  readonly logDays: RetentionDays;
};

export type ServiceFunctionProps = {
  readonly defaults: FunctionDefaults;
  readonly entry: Entry;
  readonly description: string;
  readonly timeout: Duration;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly durable?: DurableConfig;
  /** Where events end that failed again and again; or why there is no such place. */
  readonly deadLetters: IQueue | { readonly none: string };
};

/**
 * One function of `src/aws` with a role of its own that may do nothing but write this function's log
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
    code: Code.fromAsset(props.defaults.bundles(props.entry)),
    handler: "index.handler",
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

export const seconds = (count: number): Duration => Duration.seconds(count);
