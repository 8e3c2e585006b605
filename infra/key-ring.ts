import { RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnRotationSchedule, Secret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import { type FunctionDefaults, ServiceFunction, seconds } from "./service-function.ts";

/**
 * The signing keys. CloudFormation has the first one made by Secrets Manager, so that no template and no log
 * ever holds it; twice a year a key is added.
 */
export class KeyRing extends Construct {
  readonly secret: Secret;
  readonly rotation: ServiceFunction;

  constructor(scope: Construct, id: string, defaults: FunctionDefaults) {
    super(scope, id);
    this.secret = new Secret(this, "Secret", {
      description: "Keys that sign links and reply addresses; losing them ends every link under way",
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ current: "a" }),
        generateStringKey: "a",
        // 44 letters and digits are base64url of 33 bytes, with 262 bits of chance.
        passwordLength: 44,
        excludePunctuation: true,
      },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.rotation = new ServiceFunction(this, "Rotation", {
      defaults,
      entry: "rotate-keys",
      description: "Adds a signing key and keeps the ones before it",
      timeout: seconds(30),
      memoryMb: 256,
      environment: {},
      deadLetters: { none: "Secrets Manager calls it, and calls it again when it fails" },
    });
    this.rotation.allow(
      new PolicyStatement({
        actions: [
          "secretsmanager:DescribeSecret",
          "secretsmanager:GetSecretValue",
          "secretsmanager:PutSecretValue",
          "secretsmanager:UpdateSecretVersionStage",
        ],
        resources: [this.secret.secretArn],
      }),
    );
    this.rotation.fn.addPermission("SecretsManager", {
      principal: new ServicePrincipal("secretsmanager.amazonaws.com"),
      sourceArn: this.secret.secretArn,
    });
    // Not Secret.addRotationSchedule, which allows GetRandomPassword everywhere; it is not used.
    const schedule = new CfnRotationSchedule(this, "Schedule", {
      secretId: this.secret.secretArn,
      rotationLambdaArn: this.rotation.fn.functionArn,
      rotationRules: { automaticallyAfterDays: 180 },
      rotateImmediatelyOnUpdate: false,
    });
    schedule.node.addDependency(this.rotation);
  }
}
