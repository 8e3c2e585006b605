import { expect, test } from "vitest";
import { previewNotice } from "../../src/notices/preview.ts";
import { SAMPLES } from "../../src/notices/samples.ts";
import { edited, keptCompiled, lineOf, small } from "./gate/sets.ts";

const preview = (sample: string, set = small, kind?: string) =>
  previewNotice(set, "outcome", "de", {
    sample,
    cache: keptCompiled,
    ...(kind === undefined ? {} : { kind }),
  });

test("a preview is the whole mail: subject, preheader, HTML and text", async () => {
  const shown = await preview("outcome-rejected.usual");

  expect(shown).toEqual({
    subject: expect.stringContaining("Ihr Antrag: "),
    preheader: "Ihr Antrag wurde abgelehnt",
    html: expect.stringMatching(/<html lang="de"/),
    text: expect.stringContaining("Ihr Antrag wurde abgelehnt"),
    remarks: [],
  });
});

test("it shows the wording as it is being changed", async () => {
  const set = edited("locales/de.yaml", "Ihr Antrag wurde abgelehnt", "Leider nein");

  expect(await preview("outcome-rejected.usual", set)).toMatchObject({ preheader: "Leider nein" });
});

test("what would keep a mail from being published is said of it while it can still be looked at", async () => {
  const set = edited(
    "notices/question.mjml",
    "</mj-body>",
    `<mj-section><mj-column><mj-text color="#999999">Zebra day</mj-text></mj-column></mj-section></mj-body>`,
  );
  const quoteProblems = async () => ["it reads as a decision: “Zebra day”"];

  const shown = await previewNotice(set, "question", "de", {
    sample: "question.usual",
    cache: keptCompiled,
    quoteProblems,
  });

  expect(shown).toMatchObject({ subject: expect.any(String) });
  expect("remarks" in shown && shown.remarks.map(({ rule, line }) => [rule, line])).toEqual([
    ["contrast", lineOf(set, "notices/question.mjml", "Zebra day")],
    ["quoted", lineOf(set, "notices/question.mjml", "Zebra day")],
  ]);
});

test("what is not there is named at its line when the mail is filled in", async () => {
  const set = edited("notices/outcome.mjml", "</mj-text>", "{{ nowhere }}</mj-text>");

  expect(await preview("outcome-rejected.usual", set)).toEqual({
    problems: [
      {
        rule: "variables",
        file: "notices/outcome.mjml",
        line: lineOf(set, "notices/outcome.mjml", "nowhere"),
        message: "undefined variable: nowhere",
      },
    ],
  });
});

test("it shows any kind of request", async () => {
  expect(await preview("outcome-rejected.usual", small, "document")).toMatchObject({
    html: expect.stringContaining("Plan for next spring"),
  });
});

test("what people write arrives as text", async () => {
  const shown = await preview("outcome-approved.special-characters");

  expect("html" in shown && shown.html).toContain(
    "&lt;b id=&#34;unescaped&#34;&gt;&amp;&#34;&#39;&lt;/b&gt;",
  );
});

test("a draft with a mistake says where it is", async () => {
  const set = edited("notices/outcome.mjml", "</mj-text>", "");

  expect(await preview("outcome-approved.usual", set)).toEqual({
    problems: [
      expect.objectContaining({ rule: "mjml", file: "notices/outcome.mjml", line: expect.any(Number) }),
    ],
  });
});

test("a mail in a language written from right to left runs that way", async () => {
  const english = small.get("locales/en.yaml") ?? "";
  const set = new Map([...small, ["locales/ar.yaml", english]]);

  const shown = await previewNotice(set, "question", "ar", { sample: "question.usual", cache: keptCompiled });

  const html = "html" in shown ? shown.html : "";
  expect(html).toContain('dir="rtl"');
  expect(html).not.toMatch(/direction:\s?ltr|text-align:\s?left|\salign="left"/);
});

test("every sample has a name of its own, and every notice has samples of all facts", () => {
  expect(new Set(SAMPLES.map(({ name }) => name)).size).toBe(SAMPLES.length);
  expect(new Set(SAMPLES.map(({ notice, facts }) => `${notice} ${facts.name}`)).size).toBe(10 * 6);
});
