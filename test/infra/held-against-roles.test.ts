import { describe, expect, test } from "vitest";
import { aStack } from "./a-stack.ts";
import { heldAgainstRoles } from "./held-against-roles.ts";
import { grantsOf } from "./roles.ts";

const GRANT = { action: "s3:GetObject", resource: "arn:aws:s3:::mail/in/*" };
const CALL = { caller: "inbound", action: "s3:GetObject", resource: "arn:aws:s3:::mail/in/1" };

describe("holding roles against calls", () => {
  test("finds nothing where every call is allowed and everything allowed is called", () => {
    expect(heldAgainstRoles(new Map([["inbound", [GRANT]]]), [CALL])).toEqual([]);
  });

  test.each([
    ["an action that is not allowed", { ...CALL, action: "s3:DeleteObject" }],
    ["a resource that is not allowed", { ...CALL, resource: "arn:aws:s3:::mail/out/1" }],
    ["a function that has no role", { ...CALL, caller: "web" }],
  ])("finds %s", (_, call) => {
    expect(heldAgainstRoles(new Map([["inbound", [GRANT]]]), [CALL, call, call])).toEqual([
      `${call.caller} may not ${call.action} on ${call.resource}`,
    ]);
  });

  test("finds what is allowed and was never called", () => {
    const roles = new Map([
      ["inbound", [GRANT, { action: "s3:PutObject", resource: "arn:aws:s3:::mail/in/*" }]],
    ]);

    expect(heldAgainstRoles(roles, [CALL])).toEqual([
      "inbound may s3:PutObject on arn:aws:s3:::mail/in/*, and never did",
    ]);
  });

  test("takes the reason that is written where Lambda itself needs an action", () => {
    const own = { action: "logs:PutLogEvents", resource: "arn:aws:logs:eu-central-1:1:log-group:l" };

    expect(heldAgainstRoles(new Map([["inbound", [GRANT, own]]]), [CALL])).toEqual([]);
  });

  test.each([
    ["sqs:SendMessage", "orchestrator", "inbound"],
    ["sqs:ReceiveMessage", "inbound", "web"],
  ])("takes the reason for %s for %s, and not for %s", (action, name, other) => {
    const own = { action, resource: "arn:aws:sqs:eu-central-1:1:q" };

    expect(heldAgainstRoles(new Map([[name, [own]]]), [])).toEqual([]);
    expect(heldAgainstRoles(new Map([[other, [own]]]), [])).toHaveLength(1);
  });
});

describe("the roles", () => {
  const roles = grantsOf(aStack());

  test("allow no action as a pattern", () => {
    const actions = [...roles.values()].flat().map(({ action }) => action);

    expect(actions.filter((action) => action.includes("*"))).toEqual([]);
    expect(roles.size).toBe(8);
  });

  test("allow something everywhere only for traces", () => {
    const everywhere = [...roles.values()].flat().filter(({ resource }) => resource === "*");

    expect([...new Set(everywhere.map(({ action }) => action))].toSorted()).toEqual([
      "xray:PutTelemetryRecords",
      "xray:PutTraceSegments",
    ]);
  });

  test("send mail as our sender alone", () => {
    const policies = Object.values(aStack().findResources("AWS::IAM::Policy"));
    const sending = policies
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
      .filter(({ Action }) => [Action].flat().some((action: string) => action.startsWith("ses:")));

    expect(sending).toEqual([
      expect.objectContaining({
        Action: ["ses:SendRawEmail", "ses:SendEmail"],
        Condition: { StringEquals: { "ses:FromAddress": "approvals@corp.example" } },
      }),
    ]);
  });
});
