import { RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { acknowledge } from "./acknowledge.ts";
import { allowWaking, type Orchestrator } from "./orchestrator.ts";
import type { PublicAddress } from "./public-address.ts";
import { ServiceFunction, seconds } from "./service-function.ts";
import { allowQueries, allowWriting, type Shared, writingEnvironment } from "./shared.ts";

export type WebProps = {
  readonly shared: Shared;
  readonly address: PublicAddress;
  readonly orchestrator: Orchestrator;
  readonly rate: number;
  readonly burst: number;
};

/** Pages and JSON calls, intake among them: one function behind the HTTP API. */
export class Web extends Construct {
  readonly function: ServiceFunction;

  constructor(scope: Construct, id: string, { shared, address, orchestrator, rate, burst }: WebProps) {
    super(scope, id);
    this.function = new ServiceFunction(this, "Web", {
      defaults: shared.defaults,
      entry: "web",
      description: "Pages, decision links and the JSON calls",
      timeout: seconds(20),
      // Processor time comes with memory, and somebody waits for a page.
      memoryMb: 1024,
      environment: {
        ...writingEnvironment(shared),
        ...(shared.passedOn["API_KEYS"] && { API_KEYS: shared.passedOn["API_KEYS"] }),
        ORCHESTRATOR_ARN: orchestrator.alias.functionArn,
      },
      deadLetters: { none: "Somebody waits for its answer and sees when it fails" },
    });
    allowWriting(this.function, shared);
    allowQueries(this.function, shared);
    allowWaking(this.function, orchestrator);
    this.function.allow(
      new PolicyStatement({
        actions: ["lambda:InvokeFunction"],
        resources: [orchestrator.alias.functionArn],
      }),
    );
    this.serve(address, { rate, burst, logDays: shared.defaults.logDays });
  }

  private serve(
    { api, domain }: PublicAddress,
    { rate, burst, logDays }: { rate: number; burst: number; logDays: Shared["defaults"]["logDays"] },
  ): void {
    const integration = new HttpLambdaIntegration("Pages", this.function.fn);
    const routes = ["/", "/{proxy+}"].flatMap((path) => api.addRoutes({ path, integration }));
    for (const route of routes) {
      acknowledge(
        route,
        "AwsSolutions-APIG4",
        "Approvers have no account: the signed link is their right. JSON calls ask for a key in the function",
      );
    }
    const log = new LogGroup(this, "AccessLog", {
      retention: logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, "Stage", {
      httpApi: api,
      stageName: "$default",
      autoDeploy: true,
      throttle: { rateLimit: rate, burstLimit: burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        // No path and no query: there the tokens are. The function logs the pattern of its route.
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
      ...(domain && { domainMapping: { domainName: domain } }),
    });
  }
}

const ACCESS_LOG = {
  at: "$context.requestTime",
  requestId: "$context.requestId",
  ip: "$context.identity.sourceIp",
  method: "$context.httpMethod",
  route: "$context.routeKey",
  status: "$context.status",
  bytes: "$context.responseLength",
  ms: "$context.responseLatency",
  error: "$context.integrationErrorMessage",
};
