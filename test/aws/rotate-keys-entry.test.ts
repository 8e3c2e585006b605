import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { parseKeyRingSecret } from "../../src/aws/key-ring-secret.ts";
import type { handler } from "../../src/aws/rotate-keys-entry.ts";
import { SECRET_ARN } from "./box/arns.ts";
import { openFront } from "./box/front.ts";
import { openSecrets } from "./box/secrets.ts";

const secrets = openSecrets({ [SECRET_ARN]: JSON.stringify({ current: "a", a: "Q".repeat(44) }) });
let front: Awaited<ReturnType<typeof openFront>>;
let rotate: typeof handler;
beforeAll(async () => {
  front = await openFront(secrets.endpoint, { record: () => {}, fault: () => undefined });
  vi.stubEnv("AWS_ENDPOINT_URL_SECRETS_MANAGER", front.url);
  vi.stubEnv("AWS_REGION", "eu-central-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "rotate-keys");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "box");
  rotate = (await import("../../src/aws/rotate-keys-entry.ts")).handler;
});
afterAll(() => front.close());

const STEPS = ["createSecret", "setSecret", "testSecret", "finishSecret"] as const;
const step = (Step: (typeof STEPS)[number], ClientRequestToken: string) =>
  rotate({ Step, SecretId: SECRET_ARN, ClientRequestToken });
const letters = () => Object.keys(parseKeyRingSecret(secrets.current(SECRET_ARN)).keys);

test("a schedule that is only being tried changes nothing", async () => {
  await step("testSecret", "tried");

  expect(letters()).toEqual(["a"]);
});

test("a rotation of which every step comes twice adds one key", async () => {
  for (const name of STEPS) {
    await step(name, "first");
    await step(name, "first");
  }

  expect(letters()).toEqual(["a", "b"]);
});

test("the ring stays as it is until the last step", async () => {
  for (const name of STEPS.slice(0, -1)) await step(name, "second");
  const before = letters();
  await step("finishSecret", "second");

  expect([before, letters()]).toEqual([
    ["a", "b"],
    ["a", "b", "c"],
  ]);
});
