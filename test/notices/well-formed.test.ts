import { expect, test } from "vitest";
import { illFormed } from "../../src/notices/well-formed.ts";

test.each([
  "<a><b x=\"1 > 2\" /><c y='>'></c></a>",
  "<a>{% if b < c %}<br />{% endif %}</a>",
  "<!-- <a> --><mj-style>a > b { } </mj-style>",
  "",
])("%s is in order", (source) => {
  expect(illFormed(source)).toBeUndefined();
});

test.each([
  ["<a>\n<b>\n</a>", "line 3: </a> where <b> of line 2 is open"],
  ["<a>\n<b>", "line 1: <a> is never closed"],
  ["<a></a>\n</b>", "line 2: </b> closes nothing"],
  ["<!--\n\n--><a>", "line 3: <a> is never closed"],
])("%j is not", (source, problem) => {
  expect(illFormed(source)).toBe(problem);
});
