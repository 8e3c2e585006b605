import { expect, test } from "vitest";
import { checkSet } from "../../../src/notices/gate/check-set.ts";
import type { TemplateSet } from "../../../src/notices/template-set.ts";
import { edited, keptCompiled, small } from "./sets.ts";

const SECTION = "<mj-section><mj-column><mj-text>";
const END = "</mj-text></mj-column></mj-section>";

const quoted: string[] = [];
const passed = new Set<string>();
const check = async (set: TemplateSet) => {
  quoted.length = 0;
  return checkSet(set, {
    cache: keptCompiled,
    passed,
    quoteProblems: async ({ notice, html }) => {
      quoted.push(`${notice} ${/<html[^>]* lang="([^"]*)"/.exec(html)?.[1]}`);
      return [];
    },
  });
};

test("what passed is not looked at again until something changes that it is made of", async () => {
  expect(await check(small)).toEqual([]);
  expect(new Set(quoted).size).toBe(14);
  await check(small);
  expect(quoted).toEqual([]);

  await check(edited("locales/de.yaml", "  waiting: ", "  waiting: Noch einmal. "));
  expect(new Set(quoted)).toEqual(
    new Set(
      ["question", "reminder", "settled", "confirmation", "clarification", "impostor", "too-late"].map(
        (notice) => `${notice} de`,
      ),
    ),
  );
  await check(edited("notices/question.txt.liquid", "{{", "Hello. {{"));
  expect(new Set(quoted)).toEqual(new Set(["question en", "question de"]));
}, 60_000);

test.each<[string, TemplateSet, string]>([
  ["a notice", edited("notices/receipt.txt.liquid", "{{", "{{ sentence }}{{"), "variables"],
  ["a text", edited("locales/de.yaml", "{{ request.id }}", "{{ request.nummer }}"), "variables"],
  [
    "an English text that others fall back to",
    edited(
      "locales/en.yaml",
      "{{ request.id }}",
      "{{ request.number }}",
      edited("locales/de.yaml", '  reference: "Kennung {{ request.id }}"\n', ""),
    ),
    "variables",
  ],
  [
    "a partial",
    edited(
      "partials/details.mjml",
      "<mj-section",
      `${SECTION}<p style="color: #999999;">Hello</p>${END}<mj-section`,
    ),
    "contrast",
  ],
  [
    "a partial of text parts",
    edited("partials/decision-links.txt.liquid", "{{ links.approve }}", ""),
    "answers",
  ],
  [
    "the branding",
    edited("branding.yaml", "footer: null", "footer: { en: 'See {{ nothing }} '}\nspare: 1"),
    "branding",
  ],
  ["a kind", edited("kinds/leave.yaml", "  en: Leave\n", ""), "kinds"],
])(
  "a mistake in %s is found although everything passed before",
  async (_, set, rule) => {
    await check(small);

    expect((await check(set)).map((problem) => problem.rule)).toContain(rule);
  },
  60_000,
);
