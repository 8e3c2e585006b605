import { describe, expect, test } from "vitest";
import { LOGICAL_IDS } from "../aws/box/handlers.ts";
import { aStack, the } from "./a-stack.ts";

const DOMAIN = {
  PUBLIC_URL: "https://approvals.corp.example",
  CERTIFICATE_ARN: "arn:aws:acm:eu-central-1:111122223333:certificate/1",
};

const publicUrl = (stack: ReturnType<typeof aStack>, id: string): unknown =>
  (the(stack, "AWS::Lambda::Function", id) as { Environment: { Variables: Record<string, unknown> } })
    .Environment.Variables["PUBLIC_URL"];

describe("the web", () => {
  test("logs no path and no query, where tokens are", () => {
    const { AccessLogSettings } = the(aStack(), "AWS::ApiGatewayV2::Stage", "Pages") as {
      AccessLogSettings: { Format: string };
    };

    expect(JSON.parse(AccessLogSettings.Format)).toMatchObject({ status: "$context.status" });
    expect(AccessLogSettings.Format).not.toMatch(/path|query|authorizer|header/i);
  });

  test("takes so many requests a second and no more", () => {
    const stack = aStack({ WEB_RATE: "20", WEB_BURST: "40" });

    expect(the(stack, "AWS::ApiGatewayV2::Stage", "Pages")["DefaultRouteSettings"]).toEqual({
      ThrottlingRateLimit: 20,
      ThrottlingBurstLimit: 40,
    });
  });

  test("is found in links under the address that API Gateway gives", () => {
    const stack = aStack();

    for (const id of [LOGICAL_IDS.web, LOGICAL_IDS.orchestrator, LOGICAL_IDS.inbound]) {
      expect(JSON.stringify(publicUrl(stack, id))).toMatch(/ApiEndpoint/);
    }
    stack.resourceCountIs("AWS::ApiGatewayV2::DomainName", 0);
  });

  test("has one way in when it has a domain of its own", () => {
    const stack = aStack(DOMAIN);

    expect(publicUrl(stack, LOGICAL_IDS.orchestrator)).toBe(DOMAIN.PUBLIC_URL);
    expect(the(stack, "AWS::ApiGatewayV2::DomainName", "Address")).toMatchObject({
      DomainName: "approvals.corp.example",
    });
    expect(the(stack, "AWS::ApiGatewayV2::Api", "Address")).toMatchObject({
      DisableExecuteApiEndpoint: true,
    });
    stack.resourceCountIs("AWS::ApiGatewayV2::ApiMapping", 1);
  });

  test("may stand behind somebody's own front, which has the certificate", () => {
    const stack = aStack({ PUBLIC_URL: DOMAIN.PUBLIC_URL });

    expect(publicUrl(stack, LOGICAL_IDS.web)).toBe(DOMAIN.PUBLIC_URL);
    stack.resourceCountIs("AWS::ApiGatewayV2::DomainName", 0);
  });
});
