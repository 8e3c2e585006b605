import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SAMPLES } from "../../../src/notices/samples.ts";
import { factsOf, stateOf } from "../../../src/web/admin/preview-choice.ts";
import { templatesDe } from "../../../src/web/admin/texts/templates-de.ts";
import { templatesEn } from "../../../src/web/admin/texts/templates-en.ts";
import { ADMIN } from "./admin-home.ts";
import { editorOf, templatesHome } from "./templates-home.ts";

/** One home for all: nothing here is published. */
let opened: Awaited<ReturnType<typeof templatesHome>>;

beforeAll(async () => {
  opened = await templatesHome();
});

afterAll(() => opened.close());

type Fields = Parameters<typeof opened.send>[1];

/** What the editor's script is told. */
const told = async (
  action: "preview" | "send-test",
  fields: Fields,
  as?: string,
): Promise<{
  readonly said: string;
  readonly problems: string;
  readonly isShown: boolean;
  readonly heads: Readonly<Record<string, string>>;
}> => {
  const wanted = { accept: "application/json", ...(as === undefined ? {} : { as }) };
  return (await (await opened.send(action, fields, wanted)).json()) as Awaited<ReturnType<typeof told>>;
};

describe("the preview", () => {
  test("shows what is being written, in a frame that can reach nothing of ours and run nothing", async () => {
    const { german, send } = opened;

    const frame = await send("preview", { content: german.replace("Genehmigen", "Jawohl") });

    expect(await frame.text()).toContain("Jawohl");
    const policy = frame.headers.get("content-security-policy");
    expect(policy).toMatch(/^default-src 'none';.*; sandbox$/);
    expect(policy).not.toContain("script");
  });

  test("shows the text part, and what the mail is made of, as they are", async () => {
    const text = await (await opened.send("preview", { shown: "text" })).text();
    const source = await (await opened.send("preview", { shown: "source" })).text();

    expect(text).toContain("Oder antworten Sie einfach in Ihren Worten");
    expect(source).toContain("&lt;!doctype html&gt;");
  });

  test("shows in the dark what is written for the dark, and only there", async () => {
    const dark = await (await opened.send("preview", { scheme: "dark" })).text();
    const light = await (await opened.send("preview", { scheme: "light" })).text();

    expect([dark, light].map((mail) => mail.includes("@media (min-width: 0)"))).toEqual([true, false]);
  });

  test("is of the mail, its state, its facts, the kind and the language that were chosen", async () => {
    const choice = { state: "outcome-rejected", facts: "right-to-left", kind: "document", locale: "fr" };

    const { heads } = await told("preview", choice);
    const mail = await (await opened.send("preview", choice)).text();
    const leave = await told("preview", { ...choice, kind: "leave" });

    expect(heads["subject"]).toContain("خطة فريق المبيعات");
    expect(heads["preheader"]).not.toBe("");
    expect(mail).toContain('lang="fr"');
    expect(leave.heads["subject"]).not.toBe(heads["subject"]);
  });

  test("is in the language of the page until another is chosen", async () => {
    const { home, cookie } = opened;

    const page = await (await home.get(`${editorOf("notices/question.mjml")}&lang=de`, cookie)).text();

    expect(page).toContain('<option value="de" selected>Deutsch</option>');
  });

  test("leads nowhere when a link in it is followed", async () => {
    const mail = await (await opened.send("preview", {})).text();

    expect(mail).toContain('<base target="_blank">');
    expect(mail).not.toContain('target="_self"');
  });

  test("says what is wrong and where, to who has a script and to who has none", async () => {
    const content = `${opened.german}\nthis is: no: yaml`;

    const answer = await told("preview", { content });
    const frame = await opened.send("preview", { content });

    expect(answer).toMatchObject({ isShown: false, said: expect.stringMatching(/mended/) });
    expect(answer.problems).toMatch(/<a href="#content" data-line="\d+" data-message="[^"]+">line \d+<\/a>/);
    expect(await frame.text()).toMatch(/data-line="\d+"/);
    expect(frame.headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
  });

  test("finds nothing wrong with what ships", async () => {
    const answer = await told("preview", {});

    expect(answer).toMatchObject({ isShown: true, problems: "" });
  });

  test("shows what is hard to read, and says so at once, at its line", async () => {
    const file = "notices/question.mjml";
    const source = opened.templates.shipped.get(file) ?? "";
    const words = '<mj-section><mj-column><mj-text color="#999999">Thanks</mj-text></mj-column></mj-section>';
    const content = source.replace("</mj-body>", `${words}</mj-body>`);

    const answer = await told("preview", { file, content });

    expect(answer).toMatchObject({ isShown: true, said: "One thing has to be mended." });
    expect(answer.problems).toMatch(/data-message="#999999 on #[0-9a-f]{6} is hard to read/);
    expect(answer.problems).toContain(`data-line="${source.split("\n").length - 2}"`);
  });

  test("passes on nothing that was written as markup", async () => {
    const content = `${opened.german}\n"<img src=x onerror=alert(1)>: {{ nothing`;

    const { problems } = await told("preview", { content });

    expect(problems).toMatch(/<li>/);
    expect(problems).not.toContain("<img");
  });
});

describe("a test", () => {
  test("is the draft, sent to whoever is signed in, marked and answerable to nobody", async () => {
    const { home, german, send } = opened;
    const content = german.replace("approve: Genehmigen", "approve: Jawohl");

    const answer = await send("send-test", { content, note: "not done" });
    const mail = home.mails.at(-1);

    expect(answer.status).toBe(200);
    expect(mail).toMatchObject({ notice: "test", to: ADMIN, requestId: null, replyTo: null });
    expect(mail?.subject).toMatch(/^\[Test\] Antrag zur Entscheidung: /);
    expect(mail?.html).toContain("Jawohl");
  });

  test("leads to nothing that could be decided here", async () => {
    const { home, send } = opened;
    await send("send-test", {});

    const mail = home.mails.at(-1);
    const places = [...(mail?.html ?? "").matchAll(/href="(https?:\/\/[^/"]+|mailto:[^"?]+)/g)].map(
      ([, to]) => to,
    );

    expect(places.length).toBeGreaterThan(3);
    for (const place of places)
      expect(place).toMatch(/^https:\/\/approvals\.example\.com$|^mailto:.*example\.com$/);
    expect(mail?.text).not.toContain(home.needs.links.publicUrl);
  });

  test("leaves the editor as it was", async () => {
    const { german, send } = opened;
    const content = german.replace("approve: Genehmigen", "approve: Jawohl");

    const page = await (await send("send-test", { content, note: "not done", state: "receipt" })).text();

    expect(page).toContain(`The test is on its way to ${ADMIN}`);
    expect(page).toContain("approve: Jawohl");
    expect(page).toContain('value="not done"');
    expect(page).toContain('<option value="receipt" selected>');
  });

  test("of something that cannot be written is not sent, and says why", async () => {
    const { home, german, send } = opened;
    const before = home.mails.length;

    const answer = await send("send-test", { content: `${german}\nthis is: no: yaml` });

    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/data-line="\d+"/);
    expect(home.mails).toHaveLength(before);
  });

  test("is sent so often a day and no more", async () => {
    const { home } = opened;
    let said = "";
    for (let sent = 0; sent < 55 && !said.includes("enough"); sent++)
      ({ said } = await told("send-test", {}));
    const inAll = home.mails.filter(({ notice }) => notice === "test").length;

    home.pass({ hours: 24, minutes: 1 });
    const cookie = await home.signIn();
    const nextDay = await told("send-test", {}, cookie);

    expect(said).toBe("That was enough for today: 50 tests a day can be sent.");
    expect(inAll).toBe(50);
    expect(nextDay.said).toContain("on its way");
  });
});

test("every mail, state and set of facts that can be chosen has a name in both languages", () => {
  for (const texts of [templatesEn, templatesDe])
    for (const sample of SAMPLES) {
      const [state, { notice }] = [stateOf(sample), sample];
      const which = state.slice(notice.length + 1);
      expect([notice, texts.notices[notice]?.name]).toEqual([notice, expect.any(String)]);
      expect([state, which === "" ? "" : texts.states[which]]).toEqual([state, expect.any(String)]);
      expect([sample.name, texts.factNames[factsOf(sample)]]).toEqual([sample.name, expect.any(String)]);
    }
});
