import { Duration } from "aws-cdk-lib";
import { Policy, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Alias } from "aws-cdk-lib/aws-lambda";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { acknowledge, wildcardBelow } from "./acknowledge.ts";
import { deadLetterQueue } from "./queue-with-dead-letters.ts";
import { ServiceFunction, seconds } from "./service-function.ts";
import { allowQueries, allowWriting, type Shared, writingEnvironment } from "./shared.ts";

export type OrchestratorProps = {
  readonly shared: Shared;
  readonly executionDays: number;
  readonly executionHistoryDays: number;
};

/**
 * The durable function. A running execution stays with the version that it began with, so versions are kept
 * when a deployment publishes the next one.
 */
export class Orchestrator extends Construct {
  readonly function: ServiceFunction;
  readonly alias: Alias;
  /** Requests whose execution could not be started. */
  readonly deadLetters: Queue;

  constructor(
    scope: Construct,
    id: string,
    { shared, executionDays, executionHistoryDays }: OrchestratorProps,
  ) {
    super(scope, id);
    this.deadLetters = deadLetterQueue(this, "DeadLetters");
    this.function = new ServiceFunction(this, "Orchestrator", {
      defaults: shared.defaults,
      entry: "orchestrator",
      description: "Carries one request from asking to outcome; costs nothing while it waits",
      timeout: seconds(60),
      memoryMb: 512,
      environment: writingEnvironment(shared),
      durable: {
        executionTimeout: Duration.days(executionDays),
        retentionPeriod: Duration.days(executionHistoryDays),
      },
      deadLetters: this.deadLetters,
    });
    allowWriting(this.function, shared);
    allowQueries(this.function, shared);
    this.allowCheckpoints();
    this.alias = this.function.fn.addAlias("live", { description: "Where new requests go" });
  }

  /** A policy of its own: it names the function, which must therefore be there before it. */
  private allowCheckpoints(): void {
    const policy = new Policy(this, "Checkpoints", {
      roles: [this.function.role],
      statements: [
        new PolicyStatement({
          actions: ["lambda:CheckpointDurableExecution", "lambda:GetDurableExecutionState"],
          resources: [executionsOf(this)],
        }),
      ],
    });
    acknowledge(policy, wildcardBelow(this.function.fn, ":*"), EXECUTIONS);
  }
}

const EXECUTIONS =
  "Executions are resources below the versions of this one function; their ids are not known";

/** Whoever takes in a decision may wake the execution that waits for it. */
export const allowWaking = (to: ServiceFunction, orchestrator: Orchestrator): void => {
  to.allow(
    new PolicyStatement({
      actions: ["lambda:SendDurableExecutionCallbackSuccess"],
      resources: [executionsOf(orchestrator)],
    }),
  );
  acknowledge(to.role, wildcardBelow(orchestrator.function.fn, ":*"), EXECUTIONS);
};

/** Executions are resources below a version: `function:NAME:VERSION/durable-execution/NAME/ID`. */
const executionsOf = (orchestrator: Orchestrator): string => `${orchestrator.function.fn.functionArn}:*`;
