import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { installedAssets } from "../../src/web/admin/assets.ts";
import { loadedFiles } from "../aws/box/loaded-files.ts";
import { handlersToTest } from "../aws/box/synthesized.ts";

/**
 * What is loaded at every cold start: somewhat above what it is, so that nothing heavy slips in unseen.
 * `npm run bench -- bundles` has the goals.
 */
const MOST_KB = {
  web: 500,
  admin: 930,
  orchestrator: 580,
  inbound: 560,
  outbox: 590,
  "mail-events": 360,
  "rotate-keys": 260,
  sweep: 330,
} as const;

const names = Object.keys(MOST_KB) as (keyof typeof MOST_KB)[];
const handlers = await handlersToTest();

/** Words that stay in what is minified, of what most bundles must not have in them. */
const STRANGERS = { mjml: "mj-accordion-element", cdk: "aws-cdk-lib" } as const;

const allFiles = (name: (typeof names)[number]): readonly string[] => {
  const folder = dirname(handlers.file(name));
  return readdirSync(folder)
    .filter((file) => file.endsWith(".mjs"))
    .map((file) => join(folder, file));
};

const strangersIn = (files: readonly string[]): readonly string[] => {
  const code = files.map((file) => readFileSync(file, "utf8")).join("\n");
  return Object.entries(STRANGERS).flatMap(([stranger, word]) => (code.includes(word) ? [stranger] : []));
};

describe("a bundle", () => {
  test.each(names.filter((name) => name !== "admin"))("of %s has neither MJML nor the CDK in it", (name) => {
    expect(strangersIn(allFiles(name))).toEqual([]);
  });

  test("of admin alone has MJML, to compile what is to be published, and loads it no sooner", () => {
    expect(strangersIn(allFiles("admin"))).toEqual(["mjml"]);
    expect(strangersIn(loadedFiles(handlers.file("admin")))).toEqual([]);
  });

  test.each(names)("of %s loads no more at a cold start than it did", (name) => {
    const sizes = loadedFiles(handlers.file(name)).map((file) => statSync(file).size);

    expect(sizes.reduce((sum, size) => sum + size, 0) / 1000).toBeLessThan(MOST_KB[name]);
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
