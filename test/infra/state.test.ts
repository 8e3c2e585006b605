import { describe, expect, test } from "vitest";
import { parseKeyRingSecret } from "../../src/aws/key-ring-secret.ts";
import { aStack, the } from "./a-stack.ts";

const stack = aStack();

describe("the table", () => {
  const table = the(stack, "AWS::DynamoDB::GlobalTable", "RequestsTable");

  test("costs by the call, can be taken back to any moment of the last 35 days, and forgets what has expired", () => {
    expect(table).toMatchObject({
      BillingMode: "PAY_PER_REQUEST",
      TimeToLiveSpecification: { AttributeName: "expiresAt", Enabled: true },
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      Replicas: [
        {
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          DeletionProtectionEnabled: true,
        },
      ],
    });
  });

  test("has two indexes, of keys alone: for lists, and for what is unfinished", () => {
    expect(table["GlobalSecondaryIndexes"]).toEqual([
      expect.objectContaining({ IndexName: "listed", Projection: { ProjectionType: "KEYS_ONLY" } }),
      expect.objectContaining({ IndexName: "unfinished", Projection: { ProjectionType: "KEYS_ONLY" } }),
    ]);
  });

  test.each(["AWS::DynamoDB::GlobalTable", "AWS::S3::Bucket", "AWS::SecretsManager::Secret"])(
    "and %s outlive the stack",
    (type) => {
      const [resource] = Object.values(stack.findResources(type));

      expect(resource).toMatchObject({ DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain" });
    },
  );
});

describe("the signing keys", () => {
  const { GenerateSecretString } = the(stack, "AWS::SecretsManager::Secret", "KeysSecret") as {
    GenerateSecretString: {
      SecretStringTemplate: string;
      GenerateStringKey: string;
      PasswordLength: number;
      ExcludePunctuation: boolean;
    };
  };

  test("are made at the deployment and stand in no template", () => {
    expect(GenerateSecretString.SecretStringTemplate).toBe('{"current":"a"}');
    expect(the(stack, "AWS::SecretsManager::Secret", "KeysSecret")).not.toHaveProperty("SecretString");
  });

  test("are a ring as the functions read it", () => {
    const { SecretStringTemplate, GenerateStringKey, PasswordLength } = GenerateSecretString;
    const made = { ...JSON.parse(SecretStringTemplate), [GenerateStringKey]: "x".repeat(PasswordLength) };

    const ring = parseKeyRingSecret(JSON.stringify(made));

    expect(GenerateSecretString.ExcludePunctuation).toBe(true);
    expect(ring.keys[ring.current]?.length).toBeGreaterThanOrEqual(32);
  });

  test("are added to twice a year, and not by a deployment", () => {
    expect(the(stack, "AWS::SecretsManager::RotationSchedule", "Keys")).toMatchObject({
      RotationRules: { AutomaticallyAfterDays: 180 },
      RotateImmediatelyOnUpdate: false,
    });
  });
});
