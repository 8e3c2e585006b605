import type { Template } from "aws-cdk-lib/assertions";
import {
  ACCOUNT,
  arn,
  CONFIGURATION_SET,
  MAIL_BUCKET,
  ORCHESTRATOR_ARN,
  REGION,
  SECRET_ARN,
  TABLE_NAME,
  TEMPLATES_BUCKET,
} from "../aws/box/arns.ts";
import type { FunctionName } from "../aws/box/functions.ts";
import { LOGICAL_IDS } from "../aws/box/handlers.ts";
import { the } from "./a-stack.ts";

/** One action on one pattern of resources that a role allows. */
export type Grant = { readonly action: string; readonly resource: string };

/** What the role of each function allows, with the resources of the box in place of those to be made. */
export const grantsOf = (template: Template): ReadonlyMap<FunctionName, readonly Grant[]> =>
  new Map(
    Object.entries(LOGICAL_IDS).map(([name, id]) => {
      const { Role } = the(template, "AWS::Lambda::Function", id) as {
        Role: { "Fn::GetAtt": [string, string] };
      };
      return [name as FunctionName, grantsOfRole(template, Role["Fn::GetAtt"][0])];
    }),
  );

type Statement = {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
};

const grantsOfRole = (template: Template, roleId: string): readonly Grant[] => {
  const role = the(template, "AWS::IAM::Role", roleId);
  if (role["ManagedPolicyArns"] !== undefined || role["Policies"] !== undefined) {
    throw new Error(`${roleId} allows what this does not read`);
  }
  return Object.values(template.findResources("AWS::IAM::Policy"))
    .filter(({ Properties }) => Properties.Roles.some(({ Ref }: { Ref: string }) => Ref === roleId))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement as readonly Statement[])
    .flatMap(({ Effect, Action, Resource }) => {
      if (Effect !== "Allow") throw new Error(`${roleId} has a statement that does not allow`);
      return [Action]
        .flat()
        .flatMap((action) =>
          [Resource].flat().map((resource) => ({ action: String(action), resource: resolved(resource) })),
        );
    });
};

/** Functions of CloudFormation, with what the box has for it. */
const resolved = (value: unknown): string => {
  if (typeof value === "string") return value;
  const [[name, argument] = ["", undefined]] = Object.entries(value as Record<string, unknown>);
  switch (name) {
    case "Ref":
      return PSEUDO[String(argument)] ?? ofTheBox(String(argument), "Ref");
    case "Fn::GetAtt": {
      const [id, attribute] = argument as [string, string];
      return ofTheBox(id, attribute);
    }
    case "Fn::Join": {
      const [between, parts] = argument as [string, readonly unknown[]];
      return parts.map(resolved).join(between);
    }
    default:
      throw new Error(`cannot read ${JSON.stringify(value)}`);
  }
};

const PSEUDO: Readonly<Record<string, string>> = {
  "AWS::Partition": "aws",
  "AWS::Region": REGION,
  "AWS::AccountId": ACCOUNT,
};

const ofTheBox = (id: string, attribute: string): string => {
  const [, found] = BOX.find(([prefix]) => `${id}.${attribute}`.startsWith(prefix)) ?? [];
  // What the box does not have is nothing that it can call.
  return found ?? `only-on-aws:${id}.${attribute}`;
};

const BOX: readonly (readonly [idPrefix: string, arn: string])[] = [
  ["RequestsTable", arn("dynamodb", `table/${TABLE_NAME}`)],
  ["KeysSecret", SECRET_ARN],
  ["MailsOutboxQueue", arn("sqs", "outbox")],
  ["MailEventsConfigurationSet", CONFIGURATION_SET],
  ["PublishedTemplates", arn("s3", TEMPLATES_BUCKET)],
  ["RepliesMail", arn("s3", MAIL_BUCKET)],
  ["WorkflowOrchestratorFunctionAliaslive", ORCHESTRATOR_ARN],
  ["AdministrationAdminFunction", arn("lambda", "function:admin")],
  ["WorkflowOrchestratorFunction", arn("lambda", "function:orchestrator")],
];
