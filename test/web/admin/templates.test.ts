import { describe, expect, onTestFinished, test } from "vitest";
import { ADMIN } from "./admin-home.ts";
import { ENGLISH, editorOf, GERMAN, OTHER, templatesHome } from "./templates-home.ts";

const EDITOR = editorOf(GERMAN);

/** As `templatesHome`, and tidied up afterwards. */
const opened = async () => {
  const home = await templatesHome(["en", "de"]);
  onTestFinished(home.close);
  return home;
};

describe("the list", () => {
  test("says what each file is for, in the language of its reader", async () => {
    const { home, cookie } = await opened();

    const english = await (await home.get("/admin/templates", cookie)).text();
    const german = await (await home.get("/admin/templates?lang=de", cookie)).text();

    expect(english).toContain("<strong>Wording in German</strong>");
    expect(english).toMatch(/<strong>Question<\/strong>.*to each approver.*as it looks.*as plain text/s);
    expect(german).toContain("<strong>Wortlaut auf Deutsch</strong>");
  });

  test("has a name for every file that ships, in both languages", async () => {
    const { home, cookie, templates } = await opened();
    const files = [...templates.shipped.keys()].filter((file) => !file.startsWith("kinds/"));

    for (const lang of ["en", "de"])
      for (const file of files) {
        const page = await (await home.get(`${editorOf(file)}&lang=${lang}`, cookie)).text();
        const [, title = ""] = /<h1>([^<]*)<\/h1>/.exec(page) ?? [];
        // A name that is missing falls back to that of the file.
        expect([file, /[._]|^[a-z-]+(,|$)/.test(title) ? title : "named"]).toEqual([file, "named"]);
      }
  });

  test("tells what has been changed", async () => {
    const { home, cookie, german, published } = await opened();
    await published(german.replace("Genehmigen", "Jawohl"));

    const list = await (await home.get("/admin/templates", cookie)).text();

    expect(list).toMatch(/Wording in German<\/strong><span class="badge good">changed/);
    expect(list.match(/badge good/g)).toHaveLength(1);
  });
});

describe("the editor", () => {
  test("shows a file as it is now", async () => {
    const { home, cookie } = await opened();

    const editor = await home.get(EDITOR, cookie);

    expect(await editor.text()).toContain("Genehmigen");
    expect(editor.headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+' 'sha256-[^']+';.*script-src 'self'; connect-src 'self'; frame-src 'self'$/,
    );
  });

  test("has its scripts from us, kept for good and never inline", async () => {
    const { home, cookie } = await opened();
    const page = await (await home.get(EDITOR, cookie)).text();

    const scripts = [...page.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)];
    const paths = scripts.map(([, attributes]) => /src="([^"]+)"/.exec(attributes ?? "")?.[1] ?? "inline");
    const answers = await Promise.all(paths.map((path) => home.get(path, cookie)));

    expect(paths).toHaveLength(2);
    expect(scripts.map(([, , content]) => content)).toEqual(["", ""]);
    for (const answer of answers)
      expect([
        answer.status,
        answer.headers.get("content-type"),
        answer.headers.get("cache-control"),
      ]).toEqual([200, "text/javascript; charset=utf-8", "private, max-age=31536000, immutable"]);
  });

  test("asks for scripts anew when one of them changes", async () => {
    const { home, cookie } = await opened();
    const page = await (await home.get(EDITOR, cookie)).text();
    const [path = "", version = ""] = /\/admin\/assets\/([^/]+)\/editor\.js/.exec(page) ?? [];

    const other = await home.get(path.replace(version, "A".repeat(version.length)), cookie);

    expect(version).toMatch(/^[\w-]{16}$/);
    expect(other.status).toBe(404);
  });

  test.each(["notices/nothing.mjml", "../../etc/passwd", ""])("there is none for %j", async (file) => {
    const { home, cookie } = await opened();

    expect((await home.get(editorOf(file), cookie)).status).toBe(404);
  });
});

describe("publishing", () => {
  test("makes it live, with who changed what in the history", async () => {
    const { home, cookie, templates, german, send } = await opened();

    const answer = await send("publish", { content: german.replace("Genehmigen", "Jawohl"), note: "Wärmer" });
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
    const { templates, german, send } = await opened();

    const answer = await send("publish", { content: `${german}\nthis is: no: yaml`, note: "my note" });
    const page = await answer.text();

    expect(answer.status).toBe(422);
    expect(page).toMatch(/<a href="#content" data-line="\d+" data-message="[^"]+">line \d+<\/a>: \S/);
    expect(page).toContain("this is: no: yaml");
    expect(page).toContain('value="my note"');
    expect(templates.live.number()).toBe(0);
  });

  test("after another administrator overwrites nothing: the second sees both versions", async () => {
    const { home, templates, german, send, published } = await opened();
    await published(german.replace("Genehmigen", "Jawohl"));
    const second = await home.signIn(OTHER);

    const mine = german.replace("Genehmigen", "Einverstanden");
    const answer = await send("publish", { content: mine, note: "2" }, { as: second });
    const page = await answer.text();

    expect(answer.status).toBe(409);
    expect(page).toContain("Somebody else has changed the same file meanwhile");
    expect(page).toMatch(new RegExp(`What ${ADMIN} changed.*<span class="more">\\+ [^<]*Jawohl`, "s"));
    expect(page).toMatch(/What you changed.*<span class="more">\+ [^<]*Einverstanden/s);
    expect(/<textarea[^>]*>([^<]*)/.exec(page)?.[1]).toContain("Einverstanden");
    expect(page).toContain('name="based_on" value="1"');
    expect(templates.live.number()).toBe(1);
  });

  test("after another administrator changed another file keeps both changes", async () => {
    const { home, templates, german, send, published } = await opened();
    await published(german.replace("Genehmigen", "Jawohl"));
    const english = templates.shipped.get(ENGLISH) ?? "";
    const second = await home.signIn(OTHER);

    const fields = { file: ENGLISH, content: english.replace("approve: Approve", "approve: Yes"), note: "2" };
    const answer = await send("publish", fields, { as: second });

    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/admin/history/2"]);
    expect(templates.live.set().get(GERMAN)).toContain("Jawohl");
    expect(templates.live.set().get(ENGLISH)).toContain("approve: Yes");
  });
});

describe("a roll-back", () => {
  test("takes a change back, and is a change itself", async () => {
    const { home, cookie, templates, german, published } = await opened();
    await published(german.replace("Genehmigen", "Jawohl"));

    const path = "/admin/history/0/roll-back";
    const answer = await home.fill("/admin/history/1", path, cookie, { based_on: "1" });

    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/admin/history/2"]);
    expect(templates.live.set().get(GERMAN)).toBe(german);
    expect(await (await home.get("/admin/history/2", cookie)).text()).toContain("Back to how it came");
  });

  test("that comes after somebody else's change is not made, and says so", async () => {
    const { home, cookie, templates, german, published } = await opened();
    await published(german.replace("Genehmigen", "Jawohl"));
    await published(german.replace("Genehmigen", "Einverstanden"), { by: OTHER, note: "theirs" });

    const path = "/admin/history/0/roll-back";
    const answer = await home.fill("/admin/history/1", path, cookie, { based_on: "1" });
    const page = await answer.text();

    expect(answer.status).toBe(409);
    expect(page).toContain(`Nothing was taken back: ${OTHER} published meanwhile.`);
    expect(page).toContain("<h1>theirs</h1>");
    expect(templates.live.number()).toBe(2);
  });
});
