import { describe, expect, test } from "vitest";
import { liquidTags, lostTags } from "../../src/notices/liquid-tags.ts";

test("tags are listed in order, with white space evened out and entities read", () => {
  expect(liquidTags("a {{ b\n | t }} {%- if c == &#x27;d&#x27; %} {{ e }}")).toEqual([
    "{{ b | t }}",
    "{%- if c == 'd' %}",
    "{{ e }}",
  ]);
});

describe("what compiling did to the tags:", () => {
  const before = "{{ title }}{% if a %}{{ b }}{% endif %}";

  test("nothing, when an output is only repeated", () => {
    expect(lostTags(before, `{{ title }}${before}`)).toEqual([]);
  });

  test.each([
    ["a lost condition", "{{ title }}{{ b }}{% endif %}", "{% if a %} was lost"],
    ["a lost end", "{{ title }}{% if a %}{{ b }}", "{% endif %} was lost"],
    ["a lost output", "{{ title }}{% if a %}{% endif %}", "{{ b }} was lost"],
    ["a repeated condition", `${before}{% if a %}{{ b }}{% endif %}`, "{% if a %} was repeated"],
    ["another order", "{{ title }}{% endif %}{{ b }}{% if a %}", "{% if a %} was lost"],
  ])("%s", (_, after, problem) => {
    expect(lostTags(before, after).join()).toContain(problem);
  });
});
