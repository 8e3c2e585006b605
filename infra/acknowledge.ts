import { type CfnElement, Stack, Validations } from "aws-cdk-lib";
import type { Construct } from "constructs";

/** A rule of cdk-nag that a construct breaks on purpose, and why that is right here. */
export const acknowledge = (construct: Construct, rule: NagRule, reason: string): void =>
  Validations.of(construct).acknowledge({ id: `${rule.split("-")[0]}::${rule}`, reason });

export type NagRule = `AwsSolutions-${string}` | `Serverless-${string}`;

/** How cdk-nag names a resource below one of ours in its finding on wildcards. */
export const wildcardBelow = (construct: Construct, path: string): NagRule => {
  const resource = construct.node.defaultChild as CfnElement;
  return `AwsSolutions-IAM5[Resource::<${Stack.of(construct).getLogicalId(resource)}.Arn>${path}]`;
};
