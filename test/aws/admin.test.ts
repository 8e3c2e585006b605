import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { writtenIn } from "../notices/few-languages.ts";
import { eventually, oncePublished } from "../story/eventually.ts";
import { logEvents } from "../story/service.ts";
import { type Administrator, signIn } from "./administrator.ts";
import { xmlError } from "./box/bucket.ts";
import { type BoxHome, openBoxHome } from "./box-home.ts";

/** An administrator at work on AWS: the bundles of a deployment, with every AWS service on loopback. */

const folder = mkdtempSync(join(tmpdir(), "countersign-admin-on-aws-"));
let home: BoxHome;
let ann: Administrator;
beforeAll(async () => {
  home = await openBoxHome(writtenIn(["en"], folder));
  ann = await signIn(home.box);
}, 180_000);
afterEach(() => home.box.breakDown(undefined));
afterAll(async () => {
  await home.box.close();
  rmSync(folder, { recursive: true });
});

const events = (name: string) => logEvents(home.box.functions.output()).filter(({ event }) => event === name);

/** The question about a new request. */
const question = async () => {
  const id = await home.ask();
  return home.sent(id, "question");
};

/** What stands in the editor. */
const sourceIn = (html: string): string =>
  (/<textarea[^>]*name="content"[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1] ?? "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

const publish = async (from: string, to: string, note: string, file = "locales/en.yaml") => {
  const page = await ann.get(`/admin/templates/edit?file=${encodeURIComponent(file)}`);
  const written = sourceIn(page.html);
  expect(written).toContain(from);
  return ann.send(page, "/admin/templates/publish", { content: written.replace(from, to), note });
};

const [SHIPPED, FRIENDLIER] = ["asks for your approval", "would be glad of your approval"];

describe("an administrator", () => {
  test("is shown the door as long as nobody knows who it is", async () => {
    const answer = await fetch(`${home.box.url}/admin/requests`, { redirect: "manual" });

    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/admin/sign-in"]);
  });

  test("gets in by a link only once", async () => {
    const mails = await home.allMails();
    const text = mails.find(({ notice }) => notice === "sign-in")?.text ?? "";
    const link = /https?:\/\/\S+\/admin\/sign-in\/\S+/.exec(text)?.[0] ?? "";

    const again = await fetch(link, {
      method: "POST",
      redirect: "manual",
      headers: { origin: home.box.url },
    });

    expect(again.status).toBe(410);
    expect(again.headers.getSetCookie()).toEqual([]);
  });

  test("finds a request in the list and asks again", async () => {
    const id = await home.ask();
    await home.sent(id, "question");
    const list = await ann.get("/admin/requests");
    const page = await ann.get(`/admin/requests/${id}`);

    await ann.send(page, `/admin/requests/${id}/ask-again`, { approver: "manager@example.com" });

    const questions = await eventually("the second question", async () => {
      const found = (await home.allSent(id)).filter(({ notice }) => notice === "question");
      return found.length > 1 ? found : undefined;
    });
    expect(list.html).toContain(id);
    expect(questions).toHaveLength(2);
  });

  test("withdraws a request, and its execution ends", async () => {
    const id = await home.ask();
    await home.sent(id, "question");

    await ann.send(await ann.get(`/admin/requests/${id}`), `/admin/requests/${id}/withdraw`);

    expect((await home.closed(id)).status).toBe("withdrawn");
  });

  test("reads why a reply was not understood, until the bucket forgets it", async () => {
    const mail = await home.replyTo(await question(), { body: "Well, what does Bob say about it?" });
    const { receipt } = JSON.parse(await home.box.receive(mail)) as {
      receipt: { action: { objectKey: string } };
    };
    const list = await eventually("the mail in the list", async () => {
      const page = await ann.get("/admin/mail");
      return page.html.includes("manager@example.com") ? page : undefined;
    });
    const path = /\/admin\/mail\/[a-z2-7]{26}/.exec(list.html)?.[0] ?? "";

    const explained = await ann.get(path);
    home.box.mails.remove(receipt.action.objectKey);
    const gone = await ann.get(path);

    expect(explained.html).toContain("It is unclear, so its sender is asked what was meant.");
    expect([explained.status, gone.status]).toEqual([200, 404]);
  });

  test("changes a wording, which is mailed within a minute by functions that were there before, and takes it back", async () => {
    const before = await question();

    const published = await publish(SHIPPED, FRIENDLIER, "Friendlier");
    const changed = await oncePublished("a question with the new wording", async () => {
      const mail = await question();
      return mail.text.includes(FRIENDLIER) ? mail : undefined;
    });
    await home.box.functions.recycle("orchestrator");
    const inNew = await question();
    const back = await ann.send(await ann.get("/admin/history/1"), "/admin/history/0/roll-back");
    await home.box.functions.recycle("orchestrator");
    const after = await question();

    expect([published.status, published.path]).toEqual([200, "/admin/history/1"]);
    expect([back.status, back.path]).toEqual([200, "/admin/history/2"]);
    expect([before, changed, inNew, after].map(({ text }) => text.includes(FRIENDLIER))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test("gets the scripts of the editor, which lie beside the function's code", async () => {
    const { html } = await ann.get("/admin/templates/edit?file=branding.yaml");
    const scripts = [...html.matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map(([, src = ""]) => src);

    const got = await Promise.all(scripts.map((src) => ann.get(src)));

    expect(scripts.length).toBeGreaterThan(0);
    expect(got.map(({ status }) => status)).toEqual(scripts.map(() => 200));
  });

  test("is sent a test of what is being written, which is not published", async () => {
    const page = await ann.get("/admin/templates/edit?file=locales%2Fen.yaml");
    const written = sourceIn(page.html).replace(SHIPPED, "would only try");

    await ann.send(page, "/admin/templates/send-test", { content: written });

    const mail = await eventually("the test", async () =>
      (await home.allMails()).find(({ notice }) => notice === "test"),
    );
    expect(mail.to).toBe("admin@example.com");
    expect(mail.text).toContain("would only try");
    expect(String(home.box.templates.get("live.json"))).not.toContain("would only try");
  });

  test("changes a kind, and the form that people fill in changes with it", async () => {
    const form = async () => (await fetch(`${home.box.url}/new/leave`)).text();
    const before = await form();

    const published = await publish("First day", "First day off", "Clearer", "kinds/leave.yaml");
    await home.box.functions.recycle("web");
    const after = await form();

    expect(published.status).toBe(200);
    expect([before, after].map((page) => page.includes("First day off"))).toEqual([false, true]);
  });

  test("cannot publish what the gate refuses", async () => {
    const refused = await publish(SHIPPED, "{{ nobody.knows }}", "Broken");

    expect(refused.status).toBe(422);
    expect(home.box.templates.keys()).not.toContain("publications/000004.json");
  });

  test("is told when somebody else was first, and nothing is overwritten", async () => {
    const bob = await signIn(home.box);
    const page = await bob.get("/admin/templates/edit?file=branding.yaml");
    const content = sourceIn(page.html);
    const change = (name: string) => ({
      content: content.replace(/^name: .*$/m, `name: ${name}`),
      note: name,
    });
    const hers = await ann.send(
      await ann.get("/admin/templates/edit?file=branding.yaml"),
      "/admin/templates/publish",
      change("Hers"),
    );

    const his = await bob.send(page, "/admin/templates/publish", change("His"));

    expect([hers.status, his.status]).toEqual([200, 409]);
    expect(String(home.box.templates.get("live.json"))).toContain('"name\\":\\"Hers');
  });
});

describe("templates that cannot be read", () => {
  beforeAll(async () => {
    await publish("Your approval is asked for.", "Your approval is wanted.", "In case it is read");
  });

  const falling = async (spoil: () => void) => {
    const before = events("templates.fallback").length;
    spoil();
    await home.box.functions.recycle("orchestrator");
    const mail = await question();
    return { mail, said: events("templates.fallback").slice(before) };
  };

  test.each([
    ["broken", () => home.box.templates.put("live.json", Buffer.from('{"number":9'))],
    ["deleted", () => home.box.templates.remove("live.json")],
    ["refused", () => home.box.breakDown(liveIsRefused)],
  ])(
    "because the object is %s stop no mail: what shipped is sent, and the log has what the alarm counts",
    async (_, spoil) => {
      const { mail, said } = await falling(spoil);

      expect(mail.text).toContain(SHIPPED);
      // Functions that have been there before say so as well, and stay with what they had.
      expect(said).toContainEqual(expect.objectContaining({ level: "error", live: 0 }));
    },
  );

  const liveIsRefused = ({ action, resource }: { readonly action: string; readonly resource: string }) =>
    action === "s3:GetObject" && resource.endsWith("live.json") ? xmlError(403, "AccessDenied") : undefined;

  test("are whole again when an administrator comes to look", async () => {
    home.box.templates.remove("live.json");
    await home.box.functions.recycle("admin");

    await ann.get("/admin/templates");

    expect(home.box.templates.keys()).toContain("live.json");
  });
});
