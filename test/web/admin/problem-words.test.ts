import { describe, expect, test } from "vitest";
import { settingProblems } from "../../../src/intake/kinds.ts";
import { checkSet } from "../../../src/notices/gate/check-set.ts";
import type { TemplateSet } from "../../../src/notices/template-set.ts";
import { problemsDe } from "../../../src/web/admin/texts/problems-de.ts";
import { problemsEn } from "../../../src/web/admin/texts/problems-en.ts";
import { edited, gate } from "../../notices/gate/sets.ts";

/** Templates of which each breaks another rule, and what the German pages say to it. */
const INTO = '<mj-include path="details.mjml" />';
const inQuestion = (part: string): TemplateSet => edited("notices/question.mjml", INTO, `${part}\n${INTO}`);
const text = (inner: string): string =>
  `<mj-section><mj-column><mj-text>${inner}</mj-text></mj-column></mj-section>`;
const LEAVE = "kinds/leave.yaml";

describe("the German pages say in German", () => {
  test.each<[string, TemplateSet, string]>([
    [
      "what a template names and there is not",
      inQuestion(text("{{ request.color }}")),
      "request.color gibt es in der E-Mail „Frage“ nicht",
    ],
    [
      "what is not closed",
      inQuestion("<mj-raw>{% if locale %}</mj-raw>"),
      "{% if locale %} wird nicht geschlossen",
    ],
    [
      "what MJML does not know",
      inQuestion('<mj-section colour="red"></mj-section><mj-sektion></mj-sektion>'),
      "<mj-section> hat kein Attribut colour",
    ],
    [
      "which colours are hard to read",
      edited("branding.yaml", 'muted: "#55606d"', 'muted: "#999999"'),
      "Farben am Tag: „Weniger Wichtiges“ auf „Hinter dem Text“ ist schlecht zu lesen",
    ],
    [
      "what YAML does not allow",
      edited(LEAVE, "fields:\n", "fields: [\n"),
      "Eine Klammer wird nicht geschlossen",
    ],
    [
      "which ready answer is none",
      edited("locales/de.yaml", "Genehmigt.", "Gern geschehen."),
      "die fertige Antwort „Gern geschehen.“ würde als keine Entscheidung gelesen",
    ],
    [
      "which ready answers say the same",
      edited("locales/de.yaml", "Abgelehnt.", "Genehmigt!"),
      "jede fertige Antwort würde als Genehmigung gelesen, auch „Genehmigt!“",
    ],
    ["what a kind lacks", edited(LEAVE, "  deadline: 7d\n", ""), "policy.deadline: fehlt"],
    [
      "what a kind has too much",
      edited(LEAVE, "  deadline: 7d", "  deadline: 7d\n  colour: red"),
      'policy: "colour" gibt es hier nicht',
    ],
    [
      "which setting a kind needs",
      edited(LEAVE, "MANAGER_EMAIL }", "BOARD_EMAILS }"),
      "braucht die Einstellung BOARD_EMAILS, die nicht gesetzt ist",
    ],
  ])("%s", async (_, set, german) => {
    const unusable = (kind: Parameters<typeof settingProblems>[0]) =>
      settingProblems(kind, { MANAGER_EMAIL: "ann@example.com" });

    const said = (await checkSet(set, { ...gate, unusable })).map(({ message }) => problemsDe(message));

    expect(said.join("\n")).toContain(german);
    expect(said.join("\n")).not.toContain("meldet auf Englisch");
  });
});

test("the English pages say what MJML and the gate say in words of their own", () => {
  const said = problemsEn(
    "<mj-section>: Attribute colour is illegal; dark: on_button on accent is hard to read: the contrast is 2.3 : 1, at least 4.5 : 1 is needed",
  );

  expect(said).toContain("<mj-section> has no attribute colour");
  expect(said).toContain("Colours in the dark: “Words on buttons”");
});

test("what only a library knows is quoted in its own words", () => {
  expect(problemsDe("the frobnicator is full")).toMatch(/^Das Programm.*„the frobnicator is full“$/);
});
