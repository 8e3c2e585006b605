import { describe, expect, test } from "vitest";
import { registerIfTag } from "../../src/notices/if-tag.ts";
import { inLanguage } from "../../src/notices/in-language.ts";
import { liquidEngines } from "../../src/notices/liquid-engines.ts";
import { registerShowTag, withShowTags } from "../../src/notices/show-tag.ts";
import type { TextsByLocale } from "../../src/notices/texts.ts";

const texts: TextsByLocale = new Map([
  [
    "en",
    new Map([
      ["plain", 'Tea & "cake"'],
      ["named", "To <{{ request.name }}>, by {{ day }}"],
      ["choice", "{% if day %}today{% else %}never{% endif %}"],
      ["filtered", "{{ day | upcase }}!"],
      ["braces", "a { b"],
      ["version.one", "One"],
    ]),
  ],
  ["de", new Map([["plain", "Tee"]])],
]);
const plain = liquidEngines(texts, new Map());
const { html, text } = liquidEngines(texts, new Map());
for (const engine of [html, text]) {
  registerShowTag(engine);
  registerIfTag(engine);
}
const view = {
  locale: "en",
  direction: "ltr",
  start: "left",
  day: "O'Day & co",
  request: { name: "<Ann>" },
  version: "one",
  none: null,
  no: false,
  empty_text: "",
  parts: [{ word: "<one>" }, { word: "two" }],
};

describe.each([
  ["HTML", html, plain.html],
  ["plain text", text, plain.text],
])("a template of one language gives in %s what LiquidJS alone gives:", (_, engine, liquid) => {
  test.each([
    "{{ 'plain' | t }}",
    "{{ 'plain' | t | uri }}",
    "{{ 'named' | t }} {{'named'|t}}",
    "x?y={{ 'named' | t | uri }}",
    "{{ 'choice' | t }}",
    "{{ 'filtered' | t }}",
    "{{ 'braces' | t }}{{ day }}",
    "{{ 'version' | t: version }}",
    "{{ direction }} {{ start }} {{ locale }} {{ true }} {{ nil }} {{ day.size }}",
    "{%- for part in request %}{{ part[1] }}{{ forloop.last }}{%- endfor -%}  {{- day -}}  .",
    "{% raw %}{{ 'plain' | t }}{{ day }}{% endraw %}",
    "{% for part in parts %}{{ part.word }}{{ part }}{{ forloop.index }}{{ parts.size }}{{ parts.first.word }}{% endfor %}",
    "{% assign day = request.name %}{{ day }}{{ 'named' | t }}{% for request in parts %}{{ request.word }}{% endfor %}",
    "{% for day in parts %}{{ 'choice' | t }}{{ 'version' | t: version }}{% endfor %}",
    "{% if day %}{{ day }}{% else %}none{% endif %} {%- if none -%} some {%- else -%} none {%- endif -%}",
    "{% if none %}some{% endif %}{% if no %}yes{% elsif day %}{{ day }}{% else %}none{% endif %}",
    '{% if true %}a{% endif %}{% if nil %}b{% endif %}{% if day == "O\'Day & co" %}c{% endif %}{% if parts[0] %}d{% endif %}',
    "{% if day and no %}a{% else %}b{% endif %}{% if empty_text %}c{% endif %}{% if request.name.size > 3 %}d{% endif %}",
    "{% for part in parts %}{% if forloop.last %}last{% endif %}{% if part.word %}{% break %}{% endif %}{% endfor %}",
  ])("%s", (source) => {
    const before = liquid.parseAndRenderSync(source, view);

    const own = withShowTags(inLanguage(source, "en", { engine, texts }));

    expect(engine.parseAndRenderSync(own, view)).toBe(before);
  });
});

test("what is the same in every mail stands there already", () => {
  expect(inLanguage("{{ 'plain' | t }} {{ 'named' | t }} {{ start }}", "de", { engine: html, texts })).toBe(
    "Tee To &lt;{{ request.name }}&gt;, by {{ day }} left",
  );
  expect(inLanguage("{{ start }}", "he", { engine: html, texts })).toBe("right");
});

test.each([
  ["{{ request.colour.name }}", "request.colour"],
  ["{% if colour %}{% endif %}", "colour"],
  ["{% for part in parts %}{{ part.size }}{{ part.colour }}{% endfor %}", "part.colour"],
])("a name that does not exist is the error that it is for LiquidJS alone: %s", (source, name) => {
  for (const [engine, written] of [
    [plain.html, source],
    [html, withShowTags(source)],
  ] as const) {
    expect(() => engine.parseAndRenderSync(written, view)).toThrow(`undefined variable: ${name}`);
  }
});

test.each(["{{ request.constructor }}", "{% if request.constructor %}{% endif %}", "{{ constructor }}"])(
  "what a view inherits is not there: %s",
  (source) => {
    expect(() => html.parseAndRenderSync(withShowTags(source), view)).toThrow("undefined variable");
  },
);
