import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from "@aws-sdk/client-secrets-manager";
import { parseKeyRingSecret, rotatedKeyRingSecret } from "./key-ring-secret.ts";

/** What Secrets Manager calls a rotation function with, once a step. */
export type RotationEvent = {
  readonly Step: "createSecret" | "setSecret" | "testSecret" | "finishSecret";
  readonly SecretId: string;
  /** Names the version that this rotation makes. */
  readonly ClientRequestToken: string;
};

/** Adds a key to the ring; each step may come twice. */
export const handler = async (event: RotationEvent): Promise<void> => {
  switch (event.Step) {
    case "createSecret":
      return await createVersion(event);
    case "setSecret":
      // Nobody but us has to be told of a key.
      return;
    case "testSecret":
      // Secrets Manager tries this step alone when a schedule is made, before there is anything to test.
      if (await exists(event)) parseKeyRingSecret(await read(event.SecretId, pendingOf(event)));
      return;
    case "finishSecret":
      return await makeCurrent(event);
  }
};

const client = new SecretsManagerClient({});

const createVersion = async (event: RotationEvent): Promise<void> => {
  if (await exists(event)) return;
  const ring = rotatedKeyRingSecret(await read(event.SecretId, { VersionStage: "AWSCURRENT" }));
  await client.send(
    new PutSecretValueCommand({
      SecretId: event.SecretId,
      ClientRequestToken: event.ClientRequestToken,
      SecretString: ring,
      VersionStages: ["AWSPENDING"],
    }),
  );
};

/** A repeat must not make other keys under the same token. */
const exists = async (event: RotationEvent): Promise<boolean> => {
  try {
    await read(event.SecretId, pendingOf(event));
    return true;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return false;
    throw error;
  }
};

const makeCurrent = async ({ SecretId, ClientRequestToken }: RotationEvent): Promise<void> => {
  const { VersionIdsToStages = {} } = await client.send(new DescribeSecretCommand({ SecretId }));
  const current = Object.keys(VersionIdsToStages).find((id) =>
    VersionIdsToStages[id]?.includes("AWSCURRENT"),
  );
  if (current === ClientRequestToken) return;
  await client.send(
    new UpdateSecretVersionStageCommand({
      SecretId,
      VersionStage: "AWSCURRENT",
      MoveToVersionId: ClientRequestToken,
      RemoveFromVersionId: current,
    }),
  );
};

const pendingOf = ({ ClientRequestToken }: RotationEvent) => ({
  VersionId: ClientRequestToken,
  VersionStage: "AWSPENDING",
});

const read = async (
  SecretId: string,
  version: { readonly VersionId?: string; readonly VersionStage: string },
): Promise<string> => {
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId, ...version }));
  if (SecretString === undefined) throw new Error("the key ring secret is no text");
  return SecretString;
};
