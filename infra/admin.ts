import { Duration } from "aws-cdk-lib";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Policy, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import { TABLE } from "../src/aws/table-layout.ts";
import { acknowledge } from "./acknowledge.ts";
import type { Inbound } from "./inbound.ts";
import { allowWaking, type Orchestrator } from "./orchestrator.ts";
import type { PublicAddress } from "./public-address.ts";
import { ServiceFunction, seconds } from "./service-function.ts";
import { allowQueries, allowShared, type Shared, sharedEnvironment } from "./shared.ts";

export type AdminProps = {
  readonly shared: Shared;
  readonly address: PublicAddress;
  readonly orchestrator: Orchestrator;
  readonly inbound: Inbound;
};

/**
 * The pages of administrators: a function of its own, because it compiles and checks templates, for which it has
 * what no other function loads (MJML, YAML, the reader of replies), and may do what no other may.
 */
export class Admin extends Construct {
  readonly function: ServiceFunction;

  constructor(scope: Construct, id: string, { shared, address, orchestrator, inbound }: AdminProps) {
    super(scope, id);
    const { bucket } = shared.published;
    this.function = new ServiceFunction(this, "Admin", {
      defaults: shared.defaults,
      entry: "admin",
      description: "Pages of administrators: requests, mail to look at, templates",
      // The HTTP API waits for 30 seconds at most; checking has more time, in an invocation of its own.
      timeout: seconds(180),
      // One whole processor, and no more than one is used: checking all mails is work.
      memoryMb: 1769,
      environment: {
        ...sharedEnvironment(shared),
        TEMPLATES_BUCKET: bucket.bucketName,
        MAIL_BUCKET: inbound.bucket.bucketName,
      },
      deadLetters: { none: "Somebody waits for its answer and sees when it fails" },
    });
    allowShared(this.function, shared);
    allowQueries(this.function, shared);
    allowWaking(this.function, orchestrator);
    shared.published.letPublish(this.function);
    inbound.letReadMails(this.function);
    this.function.allow(
      new PolicyStatement({
        actions: ["dynamodb:Query"],
        resources: [`${shared.table.tableArn}/index/${TABLE.listIndex.name}`],
      }),
    );
    this.allowItself();
    this.serve(address);
  }

  /** A policy of its own: it names the function, which must therefore be there before it. */
  private allowItself(): void {
    const { fn, role } = this.function;
    new Policy(this, "Itself", {
      roles: [role],
      statements: [new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [fn.functionArn] })],
    });
    // Once: whoever waits is told when there was no answer, and publishes again.
    fn.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
    acknowledge(
      fn,
      "Serverless-LambdaAsyncFailureDestination",
      "Somebody waits for its answer, and is told when there is none",
    );
  }

  private serve({ api }: PublicAddress): void {
    const integration = new HttpLambdaIntegration("Admin", this.function.fn);
    const routes = ["/admin", "/admin/{proxy+}"].flatMap((path) => api.addRoutes({ path, integration }));
    for (const route of routes) {
      acknowledge(
        route,
        "AwsSolutions-APIG4",
        "Administrators sign in by a link that is mailed to them; the function shows everybody else the door",
      );
    }
  }
}
