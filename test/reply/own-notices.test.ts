import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Mail } from "../../src/notices/mail.ts";
import { loadTemplates, type Templates } from "../../src/notices/templates.ts";
import { readReply } from "../../src/reply/read-reply.ts";
import { everyNotice, needsFor, TEMPLATES_DIR } from "../notices/sample-notices.ts";
import { parsed, personal, rawMail } from "./mails.ts";

const cacheDir = mkdtempSync(join(tmpdir(), "countersign-own-notices-"));
afterAll(() => rmSync(cacheDir, { recursive: true }));

let templates: Templates;
beforeAll(async () => {
  templates = await loadTemplates({ dir: TEMPLATES_DIR, cacheDir });
});

const TO_APPROVERS = ["question", "reminder", "clarification", "impostor"] as const;
const locales = readdirSync(join(TEMPLATES_DIR, "locales")).map((file) => file.replace(".yaml", ""));

const sent = (locale: string): readonly Mail[] => {
  const all = everyNotice(needsFor(templates, locale));
  return TO_APPROVERS.flatMap((name) => all[name] ?? []);
};

const read = async (type: string, body: string, original?: Mail) =>
  (
    await readReply(await parsed(rawMail([...personal, ["Content-Type", `${type}; charset=utf-8`]], body)), {
      envelopeFrom: "ann@example.com",
      isOwn: () => false,
      original,
    })
  ).reading;

/** A notice below a reply, as mail programs quote it. */
const QUOTES: readonly (readonly [string, string, (mail: Mail, reply: string) => string])[] = [
  [
    "behind angle brackets",
    "text/plain",
    ({ text }, reply) =>
      `${reply}\n\nOn Mon, Jan 5, 2026 at 10:00 AM Countersign <a@corp.example>\nwrote:\n\n${text.replace(/^/gm, "> ")}`,
  ],
  [
    "below a header block",
    "text/plain",
    ({ text, subject }, reply) =>
      `${reply}\n\n-----Original Message-----\nFrom: Countersign <a@corp.example>\nSent: Monday, January 5, 2026\nSubject: ${subject}\n\n${text}`,
  ],
  ["with nothing in between", "text/plain", ({ text }, reply) => `${reply}\n\n${text}`],
  [
    "as Gmail does",
    "text/html",
    ({ html }, reply) =>
      `<div dir="ltr">${reply}</div><br><div class="gmail_quote"><div dir="ltr">On Mon wrote:<br></div><blockquote class="gmail_quote">${html}</blockquote></div>`,
  ],
  ["in a page of its own", "text/html", ({ html }, reply) => `<p>${reply}</p><hr>${html}`],
];

describe.each(locales)("our own mails in %s", (locale) => {
  test.each(QUOTES)("quoted %s decide nothing below an empty reply or thanks", async (_, type, quote) => {
    for (const mail of sent(locale)) {
      for (const reply of ["", "Thanks"]) {
        expect(await read(type, quote(mail, reply), mail), mail.notice).toBe("unclear");
      }
    }
  });

  test("offer answers that are read as what they say", async () => {
    const [question] = sent(locale);
    const bodies = [...(question?.html ?? "").matchAll(/mailto:[^"]*?body=([^"&]*)/g)].map(([, body]) =>
      decodeURIComponent(body ?? ""),
    );

    expect(await Promise.all(bodies.map((body) => read("text/plain", body)))).toEqual(["approve", "reject"]);
  });
});
