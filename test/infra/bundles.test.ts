import { readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { handlersToTest } from "../aws/box/synthesized.ts";

/** Somewhat above what they are, so that nothing heavy slips in unseen; `npm run bench -- bundles` has the goals. */
const MOST_KB = {
  web: 700,
  orchestrator: 780,
  inbound: 1_800,
  outbox: 760,
  "mail-events": 520,
  "rotate-keys": 290,
} as const;

const names = Object.keys(MOST_KB) as (keyof typeof MOST_KB)[];
const handlers = await handlersToTest();

describe("a bundle", () => {
  test.each(names)("of %s has neither MJML nor the CDK in it", (name) => {
    const code = readFileSync(handlers.file(name), "utf8");

    expect(["mjml-core", "mjml-parser", "aws-cdk-lib"].filter((stranger) => code.includes(stranger))).toEqual(
      [],
    );
  });

  test.each(names)("of %s is not larger than it was", (name) => {
    expect(statSync(handlers.file(name)).size / 1000).toBeLessThan(MOST_KB[name]);
  });

  test.each(["web", "orchestrator", "inbound"] as const)("of %s finds its mails compiled", (name) => {
    const question = readFileSync(`${handlers.templatesDir(name)}/compiled/question.html`, "utf8");

    expect(question).toMatch(/^<!-- [\w-]{43} [\w-]{43} -->\n<!doctype html>/i);
  });
});
