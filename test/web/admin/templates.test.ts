import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Email } from "../../../src/approval/email.ts";
import { systemClock } from "../../../src/approval/time.ts";
import { openTemplates } from "../../../src/embedded/open-templates.ts";
import { silentLog } from "../../../src/log.ts";
import { TEMPLATES_DIR } from "../../notices/sample-notices.ts";
import { ADMIN, adminHome } from "./admin-home.ts";

const OTHER = "other@example.com" as Email;
const GERMAN = "locales/de.yaml";
const EDITOR = `/admin/templates/edit?file=${encodeURIComponent(GERMAN)}`;

describe("the editor", () => {
  test("shows a file as it is now", async () => {
    const { home, cookie } = await templatesHome();

    const list = await (await home.get("/admin/templates", cookie)).text();
    const editor = await home.get(EDITOR, cookie);

    expect(list).toContain("<strong>question.mjml</strong>");
    expect(await editor.text()).toContain("Genehmigen");
    expect(editor.headers.get("content-security-policy")).toContain("script-src 'self'; frame-src 'self'");
  });

  test("previews what is being written, in a frame that can reach nothing of ours", async () => {
    const { home, cookie, german } = await templatesHome();
    const content = german.replace("Genehmigen", "Jawohl");

    const frame = await preview(home, cookie, { content, view: "phone" });
    const text = await preview(home, cookie, { content, view: "text" });

    expect(await frame.text()).toContain("Jawohl");
    expect(frame.headers.get("content-security-policy")).toMatch(/; sandbox$/);
    expect(await text.text()).toContain("Oder antworten Sie einfach in Ihren Worten");
  });

  test("previews in the dark what is written for the dark", async () => {
    const { home, cookie, german } = await templatesHome();

    const dark = await (await preview(home, cookie, { content: german, view: "dark" })).text();

    expect(dark).toContain("@media (min-width: 0)");
  });

  test("says in the preview what is wrong and where", async () => {
    const { home, cookie, german } = await templatesHome();
    const content = `${german}\nthis is: no: yaml`;

    const page = await (await preview(home, cookie, { content, view: "phone" })).text();

    expect(page).toMatch(/<code>locales\/de\.yaml<\/code>, line \d+:/);
  });
});

describe("publishing", () => {
  test("makes it live, with who changed what in the history", async () => {
    const { home, cookie, templates, german } = await templatesHome();
    const content = german.replace("Genehmigen", "Jawohl");

    const answer = await publish(home, cookie, { content, basedOn: "0", note: "Wärmer" });
    const history = await (await home.get("/admin/history", cookie)).text();
    const change = await (await home.get("/admin/history/1", cookie)).text();

    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/admin/history/1"]);
    expect(templates.live.set().get(GERMAN)).toContain("Jawohl");
    expect(history).toContain(`<strong>Wärmer</strong>`);
    expect(history).toContain(ADMIN);
    expect(change).toMatch(/<span class="less">- [^<]*Genehmigen/);
    expect(change).toMatch(/<span class="more">\+ [^<]*Jawohl/);
  });

  test("of something broken changes nothing, and gives back what was written with line and reason", async () => {
    const { home, cookie, templates, german } = await templatesHome();
    const content = `${german}\nthis is: no: yaml`;

    const answer = await publish(home, cookie, { content, basedOn: "0", note: "x" });
    const page = await answer.text();

    expect(answer.status).toBe(422);
    expect(page).toMatch(/<code>locales\/de\.yaml<\/code>, line \d+:/);
    expect(page).toContain("this is: no: yaml");
    expect(templates.live.number()).toBe(0);
  });

  test("after another administrator overwrites nothing: the second sees both versions", async () => {
    const { home, cookie, templates, german } = await templatesHome();
    await publish(home, cookie, { content: german.replace("Genehmigen", "Jawohl"), basedOn: "0", note: "1" });
    const second = await home.signIn(OTHER);

    const mine = german.replace("Genehmigen", "Einverstanden");
    const answer = await publish(home, second, { content: mine, basedOn: "0", note: "2" });
    const page = await answer.text();

    expect(answer.status).toBe(409);
    expect(page).toContain("Somebody else has published meanwhile");
    expect(page).toContain(`What ${ADMIN} published`);
    expect(page).toContain("Jawohl");
    expect(page).toContain("Einverstanden");
    expect(page).toContain('name="based_on" value="1"');
    expect(templates.live.number()).toBe(1);
  });

  test("can be taken back", async () => {
    const { home, cookie, templates, german } = await templatesHome();
    const content = german.replace("Genehmigen", "Jawohl");
    await publish(home, cookie, { content, basedOn: "0", note: "Wärmer" });

    const path = "/admin/history/0/roll-back";
    const answer = await home.fill("/admin/history/1", path, cookie, { based_on: "1" });

    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/admin/history/2"]);
    expect(templates.live.set().get(GERMAN)).toBe(german);
    expect(await (await home.get("/admin/history/2", cookie)).text()).toContain("Back to how it came");
  });
});

test.each(["notices/nothing.mjml", "../../etc/passwd", ""])("there is no editor for %j", async (file) => {
  const { home, cookie } = await templatesHome();

  expect((await home.get(`/admin/templates/edit?file=${encodeURIComponent(file)}`, cookie)).status).toBe(404);
});

/** The pages on the shipped templates and a folder of publications of their own. */
const templatesHome = async () => {
  const folder = mkdtempSync(join(tmpdir(), "countersign-admin-"));
  const templates = await openTemplates({
    templatesDir: TEMPLATES_DIR,
    addressSettings: { MANAGER_EMAIL: "manager@example.com" },
    cacheDir: join(tmpdir(), "countersign-admin-compiled"),
    publicationsDir: join(folder, "publications"),
    now: systemClock,
    log: silentLog,
  });
  onTestFinished(() => {
    templates.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const home = adminHome({ administrators: [ADMIN, OTHER], templates });
  const german = templates.shipped.get(GERMAN) ?? "";
  return { home, templates, german, cookie: await home.signIn() };
};

type Home = ReturnType<typeof adminHome>;

const preview = (home: Home, cookie: string, { content, view }: { content: string; view: string }) =>
  home.fill(EDITOR, "/admin/templates/preview", cookie, {
    file: GERMAN,
    content,
    view,
    locale: "de",
    sample: "question/question.plain",
  });

const publish = (
  home: Home,
  cookie: string,
  { basedOn, ...fields }: { content: string; basedOn: string; note: string },
) => home.fill(EDITOR, "/admin/templates/publish", cookie, { file: GERMAN, based_on: basedOn, ...fields });
