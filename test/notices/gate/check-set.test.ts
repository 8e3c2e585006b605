import { describe, expect, test } from "vitest";
import { checkSet } from "../../../src/notices/gate/check-set.ts";
import type { TemplateSet } from "../../../src/notices/template-set.ts";
import { edited, gate, gateWithoutQuotes, lineOf, shipped, small } from "./sets.ts";

test("what ships may be published, in every locale", async () => {
  expect(await checkSet(shipped, gate)).toEqual([]);
}, 120_000);

describe("the gate refuses, with file, line and reason,", () => {
  const INTO = '<mj-include path="details.mjml" />';
  const inQuestion = (part: string): TemplateSet => edited("notices/question.mjml", INTO, `${part}\n${INTO}`);
  const section = (inner: string): string =>
    `<mj-section><mj-column><mj-text>${inner}</mj-text></mj-column></mj-section>`;
  const DETAILS_LINE = lineOf(small, "notices/question.mjml", INTO);

  const without = (path: string): TemplateSet => new Map([...small].filter(([other]) => other !== path));

  test.each<[string, TemplateSet, { rule: string; file: string; line: number; message: RegExp }]>([
    [
      "a variable that does not exist",
      inQuestion(section("{{ request.color }}")),
      { rule: "variables", file: "notices/question.mjml", line: DETAILS_LINE, message: /request\.color/ },
    ],
    [
      "a variable that another notice has",
      edited("notices/receipt.txt.liquid", "{{", "{{ sentence }}{{"),
      {
        rule: "variables",
        file: "notices/receipt.txt.liquid",
        line: 1,
        message: /no sentence in the notice receipt/,
      },
    ],
    [
      "a variable in a part that no sample reaches",
      inQuestion(section('{% if locale == "xx" %}{{ nowhere }}{% endif %}')),
      { rule: "variables", file: "notices/question.mjml", line: DETAILS_LINE, message: /nowhere/ },
    ],
    [
      "a variable that does not exist, in a text",
      edited("locales/de.yaml", "{{ request.id }}", "{{ request.nummer }}"),
      {
        rule: "variables",
        file: "locales/de.yaml",
        line: lineOf(small, "locales/de.yaml", "{{ request.id }}"),
        message: /request\.nummer/,
      },
    ],
    [
      "a filter that does not exist, and so output that is not escaped",
      edited("partials/decisions.mjml", "{{ line }}", "{{ line | raw }}"),
      {
        rule: "liquid",
        file: "partials/decisions.mjml",
        line: lineOf(small, "partials/decisions.mjml", "{{ line }}"),
        message: /raw/,
      },
    ],
    [
      "a text that does not exist",
      inQuestion(section("{{ 'question.nothing' | t }}")),
      { rule: "variables", file: "notices/question.mjml", line: DETAILS_LINE, message: /question\.nothing/ },
    ],
    [
      "a text that nothing uses",
      edited("locales/de.yaml", "question:\n", "question:\n  spare: Ersatz\n"),
      {
        rule: "unused",
        file: "locales/de.yaml",
        line: lineOf(small, "locales/de.yaml", "question:") + 1,
        message: /question\.spare/,
      },
    ],
    [
      "a variable that is set and never used",
      inQuestion("<mj-raw>{% assign spare = 1 %}</mj-raw>"),
      { rule: "unused", file: "notices/question.mjml", line: DETAILS_LINE, message: /spare/ },
    ],
    [
      "a partial that nothing includes",
      new Map([...small, ["partials/spare.mjml", "<mj-raw></mj-raw>"]]),
      { rule: "unused", file: "partials/spare.mjml", line: 1, message: /nothing includes/ },
    ],
    [
      "a missing text part",
      without("notices/outcome.txt.liquid"),
      { rule: "text-part", file: "notices/outcome.txt.liquid", line: 1, message: /text part is missing/ },
    ],
    [
      "a missing notice",
      without("notices/outcome.mjml"),
      { rule: "files", file: "notices/outcome.mjml", line: 1, message: /missing/ },
    ],
    [
      "a file that has no place",
      new Map([...small, ["notices/../../key", "x"]]),
      { rule: "files", file: "notices/../../key", line: 1, message: /no place/ },
    ],
    [
      "missing decision links",
      edited("partials/decision-buttons.mjml", 'href="{{ links.reject }}"', 'href="{{ links.approve }}"'),
      { rule: "answers", file: "notices/question.mjml", line: 1, message: /link to \{\{ links\.reject \}\}/ },
    ],
    [
      "a text part without the links",
      edited("partials/decision-links.txt.liquid", "{{ links.approve }}", ""),
      {
        rule: "answers",
        file: "notices/question.mjml",
        line: 1,
        message: /text part needs \{\{ links\.approve/,
      },
    ],
    [
      "a missing reply instruction",
      edited("partials/decision-links.txt.liquid", "{{ 'shared.reply_invitation' | t }}", ""),
      {
        rule: "answers",
        file: "notices/question.mjml",
        line: 1,
        message: /text part needs .*reply_invitation/,
      },
    ],
    [
      "a script",
      inQuestion(section("<script>track()</script>")),
      { rule: "mjml", file: "notices/question.mjml", line: DETAILS_LINE, message: /<script> is not allowed/ },
    ],
    [
      "an attribute that runs code",
      inQuestion(section('<b onclick="track()">x</b>')),
      { rule: "foreign", file: "notices/question.mjml", line: DETAILS_LINE, message: /onclick/ },
    ],
    [
      "a link that runs code",
      inQuestion(section('<a href="{{ request.title }}:x">x</a>')),
      { rule: "foreign", file: "notices/question.mjml", line: 1, message: /must begin with https/ },
    ],
    [
      "what people wrote in an attribute without quotes, where it becomes HTML",
      inQuestion(section("<p title={{ request.summary }}>Hello</p>")),
      { rule: "unescaped", file: "notices/question.mjml", line: DETAILS_LINE, message: /as HTML/ },
    ],
    ...["{% echo request.summary %}", "{% cycle request.summary %}", "{% liquid echo request.summary %}"].map(
      (tag): [string, TemplateSet, { rule: string; file: string; line: number; message: RegExp }] => [
        `${tag}, which would not escape it`,
        inQuestion(section(tag)),
        { rule: "liquid", file: "notices/question.mjml", line: DETAILS_LINE, message: /not found/ },
      ],
    ),
    [
      "a picture from elsewhere",
      inQuestion(section('<img src="https://elsewhere.example/p.gif" alt="" />')),
      { rule: "mjml", file: "notices/question.mjml", line: DETAILS_LINE, message: /from elsewhere/ },
    ],
    [
      "no language",
      edited("notices/question.mjml", ' lang="{{ locale }}"', ""),
      { rule: "lang", file: "notices/question.mjml", line: 1, message: /lang=/ },
    ],
    [
      "a picture without words",
      inQuestion('<mj-section><mj-column><mj-image src="{{ brand.logo }}" /></mj-column></mj-section>'),
      { rule: "alt", file: "notices/question.mjml", line: DETAILS_LINE, message: /alt/ },
    ],
    [
      "a picture that only seems to have words",
      inQuestion(section('<img title=" alt=" />')),
      { rule: "reading-aloud", file: "notices/question.mjml", line: DETAILS_LINE, message: /alt/ },
    ],
    [
      "no subject",
      edited("notices/question.mjml", "<mj-title>{{ 'shared.subject_for_approver' | t }}</mj-title>", ""),
      { rule: "subject", file: "notices/question.mjml", line: 1, message: /subject, is missing/ },
    ],
    [
      "nothing to show below the subject",
      edited(
        "notices/receipt.mjml",
        /<mj-preview>[\s\S]*<\/mj-preview>/.exec(small.get("notices/receipt.mjml") ?? "")?.[0] ?? "-",
        "",
      ),
      { rule: "preheader", file: "notices/receipt.mjml", line: 1, message: /below the subject/ },
    ],
    [
      "text that is hard to read",
      inQuestion(section('<p style="color: #999999;">Hello</p>')),
      { rule: "contrast", file: "notices/question.mjml", line: DETAILS_LINE, message: /2\.8 : 1/ },
    ],
    [
      "colours of the company that are hard to read",
      edited("branding.yaml", '"#8cc4ff"', '"#0b5394"'),
      {
        rule: "contrast",
        file: "branding.yaml",
        line: lineOf(small, "branding.yaml", '"#8cc4ff"'),
        message: /dark: accent on card/,
      },
    ],
    [
      "a colour that is none",
      edited("branding.yaml", '"#17693f"', "green"),
      {
        rule: "branding",
        file: "branding.yaml",
        line: lineOf(small, "branding.yaml", "#17693f"),
        message: /colour/,
      },
    ],
    [
      "a mail that Gmail would cut off",
      inQuestion(section("word ".repeat(20_000))),
      { rule: "size", file: "notices/question.mjml", line: 1, message: /Gmail cuts it off at 102 kB/ },
    ],
    [
      "MJML that is not closed",
      edited("notices/question.mjml", "</mj-text>", ""),
      {
        rule: "mjml",
        file: "notices/question.mjml",
        line: lineOf(small, "notices/question.mjml", "</mj-text>") + 1,
        message: /<\/mj-column> where <mj-text>/,
      },
    ],
    [
      "an attribute that MJML does not know",
      inQuestion('<mj-section colour="red"></mj-section>'),
      { rule: "mjml", file: "notices/question.mjml", line: DETAILS_LINE, message: /colour/ },
    ],
    [
      "a condition that MJML would drop",
      edited(
        "notices/outcome.mjml",
        "<mj-raw>{% if decisions.size > 0 %}</mj-raw>",
        "{% if decisions.size > 0 %}",
      ),
      {
        rule: "mjml",
        file: "notices/outcome.mjml",
        line: lineOf(small, "notices/outcome.mjml", "{% if decisions.size"),
        message: /was lost in compiling/,
      },
    ],
    [
      "a loop that MJML would drop",
      inQuestion(
        "<mj-section><mj-column>{% for detail in details %}<mj-text>{{ detail.label }}</mj-text>{% endfor %}</mj-column></mj-section>",
      ),
      { rule: "mjml", file: "notices/question.mjml", line: DETAILS_LINE, message: /was lost in compiling/ },
    ],
    [
      "a name that MJML would drop",
      inQuestion("<mj-section>{{ request.title }}<mj-column></mj-column></mj-section>"),
      { rule: "mjml", file: "notices/question.mjml", line: DETAILS_LINE, message: /was lost in compiling/ },
    ],
    [
      "words that MJML would drop",
      inQuestion("<mj-section>\nGood morning<mj-column></mj-column></mj-section>"),
      {
        rule: "mjml",
        file: "notices/question.mjml",
        line: DETAILS_LINE + 1,
        message: /"Good morning" would be left out/,
      },
    ],
    ...[
      'path="details.mjml"></mj-include>',
      "path='details.mjml' />",
      'path="details.mjml" type="html" />',
    ].map((path): [string, TemplateSet, { rule: string; file: string; line: number; message: RegExp }] => [
      `a partial that MJML would drop: ${path}`,
      inQuestion(`<mj-include ${path}`),
      {
        rule: "mjml",
        file: "notices/question.mjml",
        line: DETAILS_LINE,
        message: /partial would be left out/,
      },
    ]),
    [
      "a name where MJML wants a measure",
      inQuestion('<mj-section padding="{{ request.needed }}px"></mj-section>'),
      {
        rule: "mjml",
        file: "notices/question.mjml",
        line: DETAILS_LINE,
        message: /padding has invalid value/,
      },
    ],
    [
      "quotes in a name that cut off the attribute they are in",
      inQuestion(
        '<mj-section><mj-column><mj-button href="{{ "shared.approve" | t }}">x</mj-button></mj-column></mj-section>',
      ),
      { rule: "mjml", file: "notices/question.mjml", line: DETAILS_LINE, message: /are illegal/ },
    ],
    [
      "Liquid that is not closed",
      edited("notices/outcome.mjml", "<mj-raw>{% endif %}</mj-raw>", ""),
      {
        rule: "liquid",
        file: "notices/outcome.mjml",
        line: lineOf(small, "notices/outcome.mjml", "{% if decisions.size"),
        message: /not closed/,
      },
    ],
    [
      "a locale that is no YAML",
      edited("locales/de.yaml", "question:\n", "question: [\n"),
      { rule: "locales", file: "locales/de.yaml", line: expect.any(Number) as number, message: /./ },
    ],
    [
      "a kind that says nothing in English",
      edited("kinds/leave.yaml", "  en: Leave\n", ""),
      { rule: "kinds", file: "kinds/leave.yaml", line: 2, message: /title: needs a text for en/ },
    ],
  ])(
    "%s",
    async (_, set, { rule, file, line, message }) => {
      const problems = await checkSet(set, gateWithoutQuotes);

      const found = problems.filter((problem) => problem.rule === rule && message.test(problem.message));
      expect(
        found.map((problem) => ({ file: problem.file, line: problem.line })),
        JSON.stringify(problems.slice(0, 4)),
      ).toContainEqual({
        file,
        line,
      });
    },
    60_000,
  );

  test("a mail that ends its own quote, so that words of ours are taken for the answer", async () => {
    const FOOTER = '<mj-include path="footer.mjml" />';
    const closing =
      "{% if shortened %}<div><div><div><blockquote>{% endif %}Thank you.</blockquote></div></div></div>";
    const words = section(`${closing}\n<div>I approve this.</div>`);

    const problems = await checkSet(edited("notices/question.mjml", FOOTER, `${FOOTER}\n${words}`), gate);

    expect(problems).toContainEqual({
      rule: "quoted",
      file: "notices/question.mjml",
      line: lineOf(small, "notices/question.mjml", FOOTER) + 2,
      message: "an empty reply, as Gmail sends it, would be read as approve because of “I approve this.”",
    });
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(["quoted"]));
  }, 60_000);

  test("an answer that a link has ready and that would be no answer", async () => {
    const problems = await checkSet(edited("locales/de.yaml", "Genehmigt.", "Gern geschehen."), gate);

    expect(problems).toContainEqual({
      rule: "quoted",
      file: "locales/de.yaml",
      line: lineOf(small, "locales/de.yaml", "mailed_approval: "),
      message: "the ready answer “Gern geschehen.” would be read as no decision",
    });
  }, 60_000);
});
