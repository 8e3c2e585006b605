import { readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { installedAssets } from "../../src/web/admin/assets.ts";
import { handlersToTest } from "../aws/box/synthesized.ts";

/** Somewhat above what they are, so that nothing heavy slips in unseen; `npm run bench -- bundles` has the goals. */
const MOST_KB = {
  web: 710,
  admin: 5_300,
  orchestrator: 780,
  inbound: 1_800,
  outbox: 760,
  "mail-events": 520,
  "rotate-keys": 290,
} as const;

const names = Object.keys(MOST_KB) as (keyof typeof MOST_KB)[];
const handlers = await handlersToTest();

/** Words that stay in what is minified, of what most bundles must not have in them. */
const STRANGERS = { mjml: "mj-accordion-element", cdk: "aws-cdk-lib" } as const;

const strangersIn = (name: (typeof names)[number]): readonly string[] => {
  const code = readFileSync(handlers.file(name), "utf8");
  return Object.entries(STRANGERS).flatMap(([stranger, word]) => (code.includes(word) ? [stranger] : []));
};

describe("a bundle", () => {
  test.each(names.filter((name) => name !== "admin"))("of %s has neither MJML nor the CDK in it", (name) => {
    expect(strangersIn(name)).toEqual([]);
  });

  test("of admin alone has MJML, to compile what is to be published", () => {
    expect(strangersIn("admin")).toEqual(["mjml"]);
  });

  test.each(names)("of %s is not larger than it was", (name) => {
    expect(statSync(handlers.file(name)).size / 1000).toBeLessThan(MOST_KB[name]);
  });

  test("of admin has what browsers load beside its pages", () => {
    const assets = `${handlers.templatesDir("admin")}/../assets`;

    expect(readdirSync(assets).toSorted()).toEqual([...installedAssets().files.keys()].toSorted());
  });

  test.each(["web", "orchestrator", "inbound"] as const)("of %s finds its mails compiled", (name) => {
    const question = readFileSync(`${handlers.templatesDir(name)}/compiled/question.html`, "utf8");

    expect(question).toMatch(/^<!-- [\w-]{43} [\w-]{43} -->\n<!doctype html>/i);
  });
});
