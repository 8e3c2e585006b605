import { Aws, CfnOutput, Stack } from "aws-cdk-lib";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import { CfnReceiptRule, CfnReceiptRuleSet } from "aws-cdk-lib/aws-ses";
import type { Topic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import { letPutMail } from "./let-put-mail.ts";
import { receiptRuleName, type Settings } from "./settings.ts";

export type ReceiptRuleProps = {
  readonly settings: Settings;
  readonly bucket: Bucket;
  readonly prefix: string;
  readonly topic: Topic;
};

/**
 * The receipt rule of the reply domain, in a rule set that is there or in one of our own. Only one set of an
 * account and region is active, and CloudFormation cannot activate one: `npm run deploy` does, when asked to.
 */
export class ReceiptRule extends Construct {
  readonly arn: string;
  readonly ruleSetName: string;
  readonly ruleName: string;

  constructor(scope: Construct, id: string, { settings, bucket, prefix, topic }: ReceiptRuleProps) {
    super(scope, id);
    const { ruleSet } = settings;
    this.ruleSetName = "attachTo" in ruleSet ? ruleSet.attachTo : ruleSet.create;
    this.ruleName = receiptRuleName(settings);
    this.arn = Stack.of(this).formatArn({
      service: "ses",
      resource: "receipt-rule-set",
      resourceName: `${this.ruleSetName}:receipt-rule/${this.ruleName}`,
    });
    letPutMail(bucket, prefix, this.arn);
    const rule = new CfnReceiptRule(this, "Rule", {
      ruleSetName: this.ruleSetName,
      rule: {
        name: this.ruleName,
        enabled: true,
        recipients: [settings.replyDomain],
        // Verdicts on spam and viruses; SES acts on none.
        scanEnabled: true,
        actions: [
          {
            s3Action: { bucketName: bucket.bucketName, objectKeyPrefix: prefix, topicArn: topic.topicArn },
          },
        ],
      },
    });
    if ("create" in ruleSet) {
      rule.addResourceDependency(new CfnReceiptRuleSet(this, "RuleSet", { ruleSetName: this.ruleSetName }));
    }
    // SES tries to write when the rule is made.
    rule.node.addDependency(bucket, topic);
    new CfnOutput(this, "MxRecord", {
      description: `MX record of ${settings.replyDomain}`,
      value: `10 inbound-smtp.${Aws.REGION}.${Aws.URL_SUFFIX}`,
    });
  }
}
