import { Aws } from "aws-cdk-lib";
import { Effect, PolicyStatement, ServicePrincipal, StarPrincipal } from "aws-cdk-lib/aws-iam";
import type { Topic } from "aws-cdk-lib/aws-sns";

/**
 * Lets one service publish to a topic, for one resource of this account, over TLS. Said in full, because a
 * topic with any policy of its own loses the default one, and the policy of `enforceSSL` only denies.
 */
export const letPublish = (topic: Topic, service: string, sourceArn: string): void => {
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: "Publish",
      principals: [new ServicePrincipal(service)],
      actions: ["sns:Publish"],
      resources: [topic.topicArn],
      conditions: {
        StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID },
        ArnLike: { "aws:SourceArn": sourceArn },
      },
    }),
  );
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: "OnlyOverTls",
      effect: Effect.DENY,
      principals: [new StarPrincipal()],
      actions: ["sns:Publish"],
      resources: [topic.topicArn],
      conditions: { Bool: { "aws:SecureTransport": "false" } },
    }),
  );
};
