import { expect, test } from "vitest";
import { OUTBOX, readSettings } from "../../src/aws/settings.ts";
import { ConfigError } from "../../src/config.ts";

const GIVEN = {
  TABLE_NAME: "countersign",
  KEY_RING_SECRET: "arn:aws:secretsmanager:eu-central-1:000000000000:secret:keys",
  OUTBOX_QUEUE_URL: "https://sqs.eu-central-1.amazonaws.com/000000000000/outbox",
  PUBLIC_URL: "https://approvals.example.com",
  REPLY_ADDRESS: "%{key}@reply.example.com",
};

const problemsOf = (environment: Readonly<Record<string, string>>): readonly string[] => {
  try {
    readSettings(environment, OUTBOX);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

test("what a function is not told is named, all of it at once", () => {
  expect(problemsOf({ TIME_ZONE: "Mars/Olympus" })).toEqual([
    "TABLE_NAME: is not set",
    "KEY_RING_SECRET: is not set",
    "OUTBOX_QUEUE_URL: is not set",
    "PUBLIC_URL: is not set",
    "REPLY_ADDRESS: is not set",
    'TIME_ZONE: "Mars/Olympus" is no time zone such as Europe/Berlin',
    "MAIL_FROM: is not set",
    "CONFIGURATION_SET: is not set",
  ]);
});

test("the settings of one machine mean the same here", () => {
  const { MAIL_FROM, KEEP, addressSettings } = readSettings(
    {
      ...GIVEN,
      MAIL_FROM: "Approvals <approvals@example.com>",
      CONFIGURATION_SET: "countersign",
      MANAGER_EMAIL: "m@example.com",
    },
    OUTBOX,
  );

  expect(MAIL_FROM).toEqual({ name: "Approvals", address: "approvals@example.com" });
  expect(KEEP).toEqual({ days: 90 });
  expect(addressSettings).toEqual({ MANAGER_EMAIL: "m@example.com" });
});
