import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { Email } from "../../src/approval/email.ts";
import { systemClock } from "../../src/approval/time.ts";
import { openTemplates } from "../../src/embedded/open-templates.ts";
import { silentLog } from "../../src/log.ts";
import { TEMPLATES_DIR } from "../notices/sample-notices.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "countersign-open-templates-"));
  cpSync(TEMPLATES_DIR, join(root, "shipped"), { recursive: true });
  // One locale is enough here, and takes an eighth of the time.
  for (const locale of ["fr", "es", "pt-BR", "it", "nl", "ja", "de"]) {
    rmSync(join(root, "shipped", "locales", `${locale}.yaml`));
  }
  return () => rmSync(root, { recursive: true });
});

const open = () =>
  openTemplates({
    templatesDir: join(root, "shipped"),
    cacheDir: join(root, "cache"),
    publicationsDir: join(root, "publications"),
    now: systemClock,
    log: silentLog,
  });

const ENGLISH = "locales/en.yaml";
const by = "ann@example.com" as Email;
const worded = (wording: string) => ({
  [ENGLISH]: readFileSync(join(root, "shipped", ENGLISH), "utf8").replace(
    "  approve: Approve",
    `  approve: ${wording}`,
  ),
});
const preview = async ({ live, preview }: Awaited<ReturnType<typeof open>>) => {
  const shown = await preview(live.set(), { notice: "question", locale: "en", sample: "question.usual" });
  return "html" in shown ? shown.html : "";
};

test("what is published is live at once, after a restart, and until it is rolled back", async () => {
  const opened = await open();
  expect(await opened.publish({ changes: worded("Grant it"), by, note: "", basedOn: 0 })).toEqual({
    published: 1,
  });
  expect(await preview(opened)).toContain("Grant it");
  expect(opened.live.number()).toBe(1);
  opened.close();

  const again = await open();
  expect(again.live.number()).toBe(1);
  expect(await again.rollBack({ number: 0, by, note: "", basedOn: 1 })).toEqual({ published: 2 });

  expect(await preview(again)).not.toContain("Grant it");
  again.close();
}, 60_000);

test("of two who change the same, the second is told", async () => {
  const opened = await open();
  await opened.publish({ changes: worded("Grant it"), by, note: "", basedOn: 0 });

  expect(await opened.publish({ changes: worded("Go"), by, note: "", basedOn: 0 })).toEqual({ conflict: 1 });
  opened.close();
}, 60_000);

test("broken templates that ship stop the start, with their names", async () => {
  writeFileSync(join(root, "shipped", "notices/question.mjml"), "<mjml>");

  await expect(open()).rejects.toThrow(/broken templates in .*\nnotices\/question: /);
});
