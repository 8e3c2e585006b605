import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { afterAll, beforeAll, expect, test } from "vitest";
import { after, type Clock, instant } from "../../src/approval/time.ts";
import { secretKeyRing } from "../../src/aws/secret-key-ring.ts";
import { REGION } from "./box/arns.ts";
import { type Front, json, jsonError, openFront, type WireAnswer } from "./box/front.ts";

let front: Front;
let client: SecretsManagerClient;
let answer: () => WireAnswer;
beforeAll(async () => {
  const describe = () => ({ action: "secretsmanager:GetSecretValue", resource: "keys" });
  front = await openFront(
    { describe, answer: async () => answer() },
    { record: () => {}, fault: () => undefined },
  );
  client = new SecretsManagerClient({
    endpoint: front.url,
    region: REGION,
    maxAttempts: 1,
    credentials: { accessKeyId: "tester", secretAccessKey: "box" },
  });
});
afterAll(() => front.close());

const secret = (current: string) =>
  json({ SecretString: JSON.stringify({ current, a: "A".repeat(44), b: "B".repeat(44) }) });

test("the ring is read anew after some minutes, by whoever holds it", async () => {
  let at = instant("2026-01-05T12:00:00Z");
  const now: Clock = () => at;
  answer = () => secret("a");
  const { ring, refresh } = await secretKeyRing(client, "keys", now);
  answer = () => secret("b");

  at = after(at, { minutes: 4 });
  await refresh();
  const early = ring.current;
  at = after(at, { minutes: 2 });
  await refresh();

  expect([early, ring.current]).toEqual(["a", "b"]);
  expect(Object.keys(ring.keys)).toEqual(["a", "b"]);
});

test("while Secrets Manager does not answer the ring that we have goes on serving", async () => {
  let at = instant("2026-01-05T12:00:00Z");
  answer = () => secret("a");
  const { ring, refresh } = await secretKeyRing(client, "keys", () => at);
  answer = () => jsonError(500, "InternalServiceError", "down");

  at = after(at, { hours: 1 });
  await refresh();

  expect(ring.current).toBe("a");
});

test("without a ring nothing begins", async () => {
  answer = () => jsonError(400, "ResourceNotFoundException", "there is no such secret");

  await expect(secretKeyRing(client, "keys", () => instant(0))).rejects.toThrow("no such secret");
});
