import { describe, expect, test } from "vitest";
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
const engines = liquidEngines(texts, new Map());
for (const engine of [engines.html, engines.text]) registerShowTag(engine);
const { html, text } = engines;
const view = {
  locale: "en",
  direction: "ltr",
  start: "left",
  day: "O'Day & co",
  request: { name: "<Ann>" },
  version: "one",
};

describe.each([
  ["HTML", html],
  ["plain text", text],
])("a template of one language gives in %s what it gave before:", (_, engine) => {
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
  ])("%s", (source) => {
    const before = engine.parseAndRenderSync(source, view);

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

test("a name that does not exist is an error, as it was", () => {
  expect(() => html.parseAndRenderSync(withShowTags("{{ request.colour }}"), view)).toThrow(
    "undefined variable: request.colour",
  );
});

test("what a view inherits is not shown", () => {
  expect(() => html.parseAndRenderSync(withShowTags("{{ request.constructor }}"), view)).toThrow(
    "undefined variable",
  );
});
