import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Email } from "../../../src/approval/email.ts";
import { systemClock } from "../../../src/approval/time.ts";
import { ConfigError } from "../../../src/config.ts";
import { openTemplates } from "../../../src/embedded/templates/open-templates.ts";
import { silentLog } from "../../../src/log.ts";
import { withCompiled } from "../../notices/compiled-templates.ts";
import { writtenIn } from "../../notices/few-languages.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "countersign-open-templates-"));
  writtenIn(["en"], join(root, "shipped"));
  return () => rmSync(root, { recursive: true });
});

const open = () =>
  openTemplates({
    templatesDir: join(root, "shipped"),
    addressSettings: { MANAGER_EMAIL: "manager@example.com" },
    cacheDir: withCompiled(join(root, "compiled")),
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
}, 120_000);

test("of two who change the same, the second is told", async () => {
  const opened = await open();
  const first = { number: 1, at: systemClock(), by, note: "", files: worded("Grant it"), compiled: {} };
  await opened.publications.publish(first, 0);

  expect(await opened.publish({ changes: worded("Go"), by, note: "", basedOn: 0 })).toEqual({ conflict: 1 });
  opened.close();
}, 120_000);

describe("a kind that is published", () => {
  const LEAVE = "kinds/leave.yaml";
  const shipped = () => readFileSync(join(root, "shipped", LEAVE), "utf8");

  test("can be asked for at once, after a restart, and until it is removed", async () => {
    const opened = await open();
    const { byName } = opened.kinds;
    const changes = { "kinds/sick.yaml": shipped().replace("en: Leave\n", "en: Sick leave\n") };

    expect(await opened.publish({ changes, by, note: "", basedOn: 0 })).toEqual({ published: 1 });
    expect(byName.get("sick")?.title.en).toBe("Sick leave");
    opened.close();

    const again = await open();
    expect([...again.kinds.byName.keys()]).toEqual(["document", "leave", "sick"]);
    const without = { "kinds/sick.yaml": null, [LEAVE]: "" };
    expect(await again.publish({ changes: without, by, note: "", basedOn: 1 })).toEqual({ published: 2 });
    expect([...again.kinds.byName.keys()]).toEqual(["document"]);
    expect((await again.publications.latest())?.files).toEqual({ [LEAVE]: "" });
    again.close();
  }, 120_000);

  test("is refused when nobody is set to approve it", async () => {
    const opened = await open();
    const changes = { "kinds/sick.yaml": shipped().replace("MANAGER_EMAIL", "BOARD_EMAILS") };

    const answer = await opened.publish({ changes, by, note: "", basedOn: 0 });

    const line =
      shipped()
        .split("\n")
        .findIndex((text) => text.includes("MANAGER_EMAIL")) + 1;
    const message = "needs the setting BOARD_EMAILS, which is not set";
    expect(answer).toEqual({ problems: [{ rule: "kinds", file: "kinds/sick.yaml", line, message }] });
    expect([...opened.kinds.byName.keys()]).toEqual(["document", "leave"]);
    opened.close();
  }, 120_000);
});

test("a kind that ships and that nobody is set to approve stops the start", async () => {
  const leave = join(root, "shipped", "kinds/leave.yaml");
  writeFileSync(leave, readFileSync(leave, "utf8").replace("MANAGER_EMAIL", "BOARD_EMAILS"));

  await expect(open()).rejects.toThrow(ConfigError);
});

test("broken templates that ship stop the start, with their names", async () => {
  writeFileSync(join(root, "shipped", "notices/question.mjml"), "<mjml>");

  await expect(open()).rejects.toThrow(/broken templates in .*\nnotices\/question: /);
});
