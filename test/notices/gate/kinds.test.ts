import { describe, expect, test } from "vitest";
import { settingProblems } from "../../../src/intake/kinds.ts";
import { checkSet } from "../../../src/notices/gate/check-set.ts";
import { layOver } from "../../../src/notices/template-set.ts";
import { edited, gateWithoutQuotes, lineOf, small } from "./sets.ts";

const LEAVE = "kinds/leave.yaml";
const gate = {
  ...gateWithoutQuotes,
  unusable: (kind: Parameters<typeof settingProblems>[0]) =>
    settingProblems(kind, { MANAGER_EMAIL: "ann@example.com", HALF_EMAIL: "ann@example.com, bob" }),
};

describe("the gate refuses a kind, with file, line and reason, that", () => {
  test.each<[string, string, string, string, RegExp]>([
    [
      "names a setting that is not set",
      "MANAGER_EMAIL }",
      "BOARD_EMAILS }",
      "BOARD_EMAILS",
      /BOARD_EMAILS.*not set/,
    ],
    ["names a setting that holds no address", "MANAGER_EMAIL }", "HALF_EMAIL }", "HALF_EMAIL", /"bob"/],
    ["has a setting that no kind has", "  deadline: 7d", "  deadline: 7d\n  colour: red", "colour", /colour/],
    [
      "has a field of a type there is not",
      "    type: email",
      "    type: mail",
      "type: mail",
      /text, date, number/,
    ],
    [
      "asks nobody",
      "{ setting: MANAGER_EMAIL }",
      "{ field: manager }",
      "field: manager",
      /no field "manager"/,
    ],
    [
      "names a field that it does not have",
      "from {{ start_date }} to",
      "from {{ start }} to",
      "{{ start }}",
      /"start"/,
    ],
    ["has no deadline that can be read", "deadline: 7d", "deadline: a week", "deadline: a week", /a week/],
    ["reminds after its deadline", "[1d, 3d, 6d]", "[1d, 9d]", "remind_after", /before the deadline/],
    ["has no English label", "      en: Last day\n", "", "label", /needs a text for en/],
    ["is no YAML", "fields:\n", "fields: [\n", "type: date", /./],
  ])("%s", async (_, from, to, words, message) => {
    const set = edited(LEAVE, from, to);

    const problems = await checkSet(set, gate);

    expect(problems).toContainEqual({
      rule: "kinds",
      file: LEAVE,
      line: expect.any(Number),
      message: expect.stringMatching(message),
    });
    const line = problems.find((problem) => message.test(problem.message))?.line ?? 0;
    const written = (set.get(LEAVE) ?? "").split("\n");
    expect(written.slice(line - 1, line + 1).join("\n")).toContain(words);
  });

  test("is the last one to be removed", async () => {
    const none = layOver(small, { [LEAVE]: "", "kinds/document.yaml": "" });

    expect(await checkSet(none, gate)).toMatchObject([{ message: "there is no kind of request" }]);
  });
});

test("a label is missed where it is missing, not where there is one", async () => {
  const set = edited(LEAVE, "      en: Last day\n", "");

  const [problem] = await checkSet(set, gate);

  expect(problem?.line).toBeGreaterThan(lineOf(set, LEAVE, "end_date:"));
});

test("the question of every kind is quoted and read, and words that would decide are found in their kind", async () => {
  const zebra = (small.get(LEAVE) ?? "").replace("en: First day", "en: Zebra day");
  const set = layOver(small, { "kinds/zebra.yaml": zebra });
  const quoteProblems = async ({ text }: { readonly text: string }) =>
    text.includes("Zebra day") ? ["it reads as a decision: “Zebra day”"] : [];

  const problems = await checkSet(set, { ...gate, quoteProblems, passed: undefined });

  const line = lineOf(set, "kinds/zebra.yaml", "Zebra day");
  expect(problems).toEqual([
    { rule: "quoted", file: "kinds/zebra.yaml", line, message: "it reads as a decision: “Zebra day”" },
  ]);
}, 60_000);
