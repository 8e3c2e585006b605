import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { bareEnvironment } from "../bare-environment.ts";
import { multipart, rawMail, readingOf, textMail } from "../reply/mails.ts";

const folder = mkdtempSync(join(tmpdir(), "countersign-inspect-"));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (name: string, raw: Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, raw);
  return path;
};

/** Runs the command the way a program would. */
const inspect = (...given: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/cli/inspect.ts", ...given], {
    encoding: "utf8",
    env: bareEnvironment,
  });
  return { status, stderr, stdout, lines: stdout.split("\n").filter((line) => line !== "") };
};

test("a mail is read as the service reads it, in one line of JSON", async () => {
  const raw = textMail("Approved.\n\nEnjoy the holidays!");
  const file = fileOf("approved.eml", raw);

  const { status, lines } = inspect("--json", file);

  const { reading, comment, language, rule, evidence } = await readingOf(raw);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { file, reading, comment, language, rule, evidence },
  ]);
  expect(reading).toBe("approve");
  expect(status).toBe(0);
});

test("every file has its line, in the order in which they are named", () => {
  const files = ["no.eml", "yes.eml"].map((name) =>
    fileOf(name, textMail(name === "no.eml" ? "Rejected" : "Approved")),
  );

  const { lines } = inspect("--json", ...files);

  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { file: files[0], reading: "reject" },
    { file: files[1], reading: "approve" },
  ]);
});

test("a file that is not there does not keep the others from being read", () => {
  const file = fileOf("there.eml", textMail("Approved"));
  const missing = join(folder, "missing.eml");

  const { status, lines, stderr } = inspect("--json", missing, folder, file);

  expect(lines).toHaveLength(1);
  expect(stderr).toBe(`${missing}: there is no such file\n${folder}: this is a folder, not a mail\n`);
  expect(status).toBe(1);
});

test("without a file it says how it is used", () => {
  const { status, stderr, stdout } = inspect();

  expect(stderr).toContain("Usage: npm run --silent inspect");
  expect(stdout).toBe("");
  expect(status).toBe(2);
});

test("an original that cannot be read is an error, since readings would differ without it", () => {
  const { status, stdout, stderr } = inspect(
    "--original",
    join(folder, "missing.eml"),
    fileOf("a.eml", textMail("Approved")),
  );

  expect(stderr).toContain("there is no such file");
  expect(stdout).toBe("");
  expect(status).toBe(1);
});

test("the original itself, come back, is our own mail", () => {
  const original = rawMail([["From", "Approvals <approvals@corp.example>"]], "Please approve.");
  const file = fileOf("original.eml", original);

  const { lines } = inspect("--json", "--original", file, file);

  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ reading: "ignore", rule: "own-mail" }]);
});

test("a mail from the null sender is read as one", () => {
  const file = fileOf(
    "bounce.eml",
    rawMail(
      [
        ["Return-Path", "<>"],
        ["From", "ann@example.com"],
      ],
      "Approved",
    ),
  );

  const { lines } = inspect("--json", file);

  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ reading: "ignore" }]);
});

test("a Return-Path that says nothing is no null sender", () => {
  const headers: [string, string][] = [
    ["Return-Path", ""],
    ["From", "ann@example.com"],
  ];

  const { lines } = inspect("--json", fileOf("no-path.eml", rawMail(headers, "Approved")));

  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ reading: "approve" }]);
});

test("for people it says stage by stage what was found, and ends with the reading and the comment", () => {
  const raw = multipart("mixed", [
    "Content-Type: text/plain\n\nApproved.\n\nEnjoy the holidays!",
    "Content-Type: application/pdf\nContent-Disposition: attachment\n\nx",
  ]);

  const { stdout } = inspect("--explain", fileOf("explained.eml", raw));

  const inOrder = [
    "text/plain: text of 30 characters",
    "application/pdf: an attachment, not read",
    "A person wrote it",
    "ann@example.com, if the service",
    "It approves.",
    "| Approved.",
    "| Enjoy the holidays!",
  ];
  const places = inOrder.map((said) => stdout.indexOf(said));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test("an explanation writes nothing to the terminal that it could take for a command", () => {
  const raw = textMail("Approved \x1b[2J\x9b31m\u202Eyes");

  const { stdout } = inspect("--explain", fileOf("escapes.eml", raw));

  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
});
