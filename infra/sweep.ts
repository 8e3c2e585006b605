import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { TABLE } from "../src/aws/table-layout.ts";
import { acknowledge } from "./acknowledge.ts";
import { SWEEP_PERIOD } from "./metrics.ts";
import { allowWaking, type Orchestrator } from "./orchestrator.ts";
import { ServiceFunction, seconds } from "./service-function.ts";
import type { Shared } from "./shared.ts";

export type SweepProps = {
  readonly shared: Pick<Shared, "defaults" | "table">;
  readonly orchestrator: Orchestrator;
};

/** Looks every few minutes for requests that do not go on, of which there are none most of the time. */
export class Sweep extends Construct {
  readonly function: ServiceFunction;

  constructor(scope: Construct, id: string, { shared: { defaults, table }, orchestrator }: SweepProps) {
    super(scope, id);
    this.function = new ServiceFunction(this, "Sweep", {
      defaults,
      entry: "sweep",
      description: "Starts or wakes what was lost between two steps",
      timeout: seconds(60),
      memoryMb: 256,
      environment: { TABLE_NAME: table.tableName, ORCHESTRATOR_ARN: orchestrator.alias.functionArn },
      deadLetters: { none: "What it did not do it does five minutes later" },
    });
    this.function.allow(new PolicyStatement({ actions: ["dynamodb:GetItem"], resources: [table.tableArn] }));
    this.function.allow(
      new PolicyStatement({
        actions: ["dynamodb:Query"],
        resources: [`${table.tableArn}/index/${TABLE.unfinishedIndex.name}`],
      }),
    );
    this.function.allow(
      new PolicyStatement({
        actions: ["lambda:InvokeFunction"],
        resources: [orchestrator.alias.functionArn],
      }),
    );
    allowWaking(this.function, orchestrator);
    const schedule = new Rule(this, "Schedule", {
      description: "Looks for requests that do not go on",
      schedule: Schedule.rate(SWEEP_PERIOD),
      targets: [new LambdaFunction(this.function.fn)],
    });
    acknowledge(schedule, "Serverless-EventBusDLQ", "A look that is missed is made up for by the next");
  }
}
