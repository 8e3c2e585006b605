import { Duration, RemovalPolicy } from "aws-cdk-lib";
import { AnyPrincipal, Effect, PolicyStatement } from "aws-cdk-lib/aws-iam";
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { TEMPLATES_BUCKET } from "../src/aws/templates-bucket.ts";
import { acknowledge, wildcardBelow } from "./acknowledge.ts";
import type { ServiceFunction } from "./service-function.ts";

const { publications, live } = TEMPLATES_BUCKET;

/**
 * What administrators publish. The bucket keeps versions, so that a mistake made past the service can be undone, and
 * what was deleted differs from what never was there; a publication is written once and never again.
 */
export class PublishedTemplates extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bucket = new Bucket(this, "Templates", {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      versioned: true,
      // Each publication replaces it, and is kept itself.
      lifecycleRules: [{ prefix: live, noncurrentVersionExpiration: Duration.days(30) }],
      // What administrators have written outlives the stack.
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: "PublishedOnce",
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ["s3:PutObject"],
        resources: [this.bucket.arnForObjects(`${publications}*`)],
        conditions: { Null: { "s3:if-none-match": "true" } },
      }),
    );
    acknowledge(
      this.bucket,
      "AwsSolutions-S1",
      "Who published what stands in the objects themselves; nobody else may read or write them",
    );
  }

  /** Where functions that write mails look for what is live. */
  get liveUrl(): string {
    return this.bucket.virtualHostedUrlForObject(live);
  }

  letRead(by: ServiceFunction): void {
    this.allow(by, ["s3:GetObject"], [this.bucket.arnForObjects(live)]);
  }

  letPublish(by: ServiceFunction): void {
    const objects = [this.bucket.arnForObjects(live), this.bucket.arnForObjects(`${publications}*`)];
    this.allow(by, ["s3:GetObject", "s3:PutObject"], objects);
    acknowledge(
      by.role,
      wildcardBelow(this.bucket, `/${publications}*`),
      "Every publication has a key of its own",
    );
  }

  /** S3 tells only who may list that there is no such object; to others it is one that they must not read. */
  private allow(by: ServiceFunction, actions: string[], resources: string[]): void {
    by.allow(new PolicyStatement({ actions, resources }));
    by.allow(new PolicyStatement({ actions: ["s3:ListBucket"], resources: [this.bucket.bucketArn] }));
  }
}
