import { Aws } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Bucket } from "aws-cdk-lib/aws-s3";

/** SES may put mail into the bucket, for our rule alone. */
export const letPutMail = (bucket: Bucket, prefix: string, ruleArn: string): void => {
  bucket.addToResourcePolicy(
    new PolicyStatement({
      sid: "Receive",
      principals: [new ServicePrincipal("ses.amazonaws.com")],
      actions: ["s3:PutObject"],
      resources: [bucket.arnForObjects(`${prefix}*`)],
      conditions: {
        StringEquals: { "aws:SourceAccount": Aws.ACCOUNT_ID },
        ArnLike: { "aws:SourceArn": ruleArn },
      },
    }),
  );
};
