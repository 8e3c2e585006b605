import { GetSecretValueCommand, type SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { type Clock, type Instant, millisecondsBetween } from "../approval/time.ts";
import type { KeyRing } from "../keys/key-ring.ts";
import { parseKeyRingSecret } from "./key-ring-secret.ts";

export type SecretKeyRing = {
  /** As it was read last; the same object throughout, so that it can be handed on once. */
  readonly ring: KeyRing;
  /** To be called at the beginning of every invocation: reads the ring anew when what we have is old. */
  readonly refresh: () => Promise<void>;
};

/**
 * The key ring in Secrets Manager, kept for a few minutes. Rotation adds a key long before it signs with it,
 * so an old ring is never wrong; and when Secrets Manager does not answer, the old one goes on serving.
 */
export const secretKeyRing = async (
  client: SecretsManagerClient,
  secretId: string,
  now: Clock,
): Promise<SecretKeyRing> => {
  const read = async (): Promise<KeyRing> => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
    return parseKeyRingSecret(SecretString ?? "");
  };
  let known = await read();
  let readAt: Instant = now();
  return {
    ring: {
      get current() {
        return known.current;
      },
      get keys() {
        return known.keys;
      },
    },
    refresh: async () => {
      if (millisecondsBetween(readAt, now()) < KEPT_MS) return;
      readAt = now();
      known = await read().catch(() => known);
    },
  };
};

const KEPT_MS = 5 * 60 * 1000;
