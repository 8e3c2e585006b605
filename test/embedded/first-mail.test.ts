import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writtenIn } from "../notices/few-languages.ts";
import type { FirstMail } from "./first-mail.ts";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "countersign-first-mail-"));
  writtenIn(["en"], join(root, "shipped"));
});
afterAll(() => rmSync(root, { recursive: true }));

test("mails are sent without MJML in the process's main thread: at the first start, and after publishing", async () => {
  const script = join(import.meta.dirname, "first-mail.ts");
  const { stdout } = await promisify(execFile)(process.execPath, [
    script,
    join(root, "shipped"),
    join(root, "data"),
  ]);

  expect(JSON.parse(stdout) as FirstMail).toEqual({
    subjects: [expect.stringMatching(/^Approval request: /), expect.stringMatching(/^To decide: /)],
    // What is loaded at all is seen.
    files: expect.toSatisfy((files: number) => files > 10),
    mjml: [],
  });
}, 60_000);
