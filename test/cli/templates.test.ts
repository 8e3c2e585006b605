import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { templatesArguments } from "../../src/cli/templates-arguments.ts";
import { bareEnvironment } from "../bare-environment.ts";
import { writtenIn } from "../notices/few-languages.ts";

let root: string;
let shipped: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "countersign-templates-cli-"));
  shipped = writtenIn(["en"], join(root, "shipped"));
  return () => rmSync(root, { recursive: true });
});

const run = (...given: readonly string[]) => {
  const environment = {
    ...process.env,
    ...bareEnvironment,
    DATA_DIR: join(root, "data"),
    TEMPLATES_DIR: shipped,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/templates.ts", ...given], {
    env: environment,
    encoding: "utf8",
  });
  return { status, said: `${stdout}${stderr}` };
};

test("what is pulled, changed and published is what is pulled next", () => {
  const folder = join(root, "mine");
  expect(run("pull", folder)).toMatchObject({ status: 0 });
  const branding = join(folder, "branding.yaml");
  writeFileSync(branding, readFileSync(branding, "utf8").replace("name: Countersign", "name: Example Ltd"));

  const published = run("publish", folder, "--by", "ann@example.com", "--note", "Our name");

  expect(published).toEqual({ status: 0, said: "published as number 1\n" });
  run("pull", join(root, "other"));
  expect(readFileSync(join(root, "other", "branding.yaml"), "utf8")).toContain("name: Example Ltd");
}, 120_000);

test("what speaks against publishing is named by file, line and reason, and nothing is published", () => {
  const folder = join(root, "mine");
  run("pull", folder);
  writeFileSync(join(folder, "notices/question.mjml"), "<mjml>\n</mj-body>");

  const [checked, published] = [run("check", folder), run("publish", folder, "--by", "ann@example.com")];

  expect(checked.status).toBe(1);
  expect(checked.said).toMatch(
    /^notices\/question\.mjml:2: <\/mj-body> where <mjml> of line 1 is open \(mjml\)$/m,
  );
  expect(published.status).toBe(1);
  expect(existsSync(join(root, "data/publications"))).toBe(false);
}, 60_000);

test("a kind is checked with the settings of here, and what is not in the folder as it shipped", () => {
  const folder = join(root, "kind");
  cpSync(shipped, folder, { recursive: true });
  rmSync(join(folder, "branding.yaml"));
  const leave = readFileSync(join(shipped, "kinds/leave.yaml"), "utf8");
  writeFileSync(join(folder, "kinds/leave.yaml"), leave.replace("MANAGER_EMAIL }", "BOARD_EMAILS }"));

  const { status, said } = run("check", folder);

  expect(status).toBe(1);
  expect(said).toMatch(
    /^kinds\/leave\.yaml:\d+: needs the setting BOARD_EMAILS, which is not set \(kinds\)\n1 problem$/m,
  );
});

test("a preview is a file for each mail in each language", () => {
  const [mails, folder] = [writtenIn(["en", "de"], join(root, "mails")), join(root, "shown")];

  expect(run("preview", mails, "--into", folder).status).toBe(0);

  expect(readFileSync(join(folder, "en", "question.long.html"), "utf8")).toContain('lang="en"');
  expect(readFileSync(join(folder, "de", "outcome-approved.usual.txt"), "utf8")).toContain(
    "Ihr Antrag wurde genehmigt",
  );
}, 60_000);

describe("the command line", () => {
  test.each<[string[], RegExp]>([
    [[], /name a command/],
    [["check"], /check needs a folder/],
    [["paint", "x"], /there is no command paint/],
    [["publish", "x"], /needs --by ADDRESS/],
    [["publish", "x", "--by", "nobody"], /needs --by ADDRESS/],
    [["preview", "x"], /--into FOLDER/],
    [["pull", "x", "y"], /one folder at a time/],
    [["check", "x", "--fast"], /--fast/],
  ])("%j is explained", (given, problem) => {
    expect(templatesArguments(given)).toEqual({ problem: expect.stringMatching(problem) });
  });
});
