import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseKind } from "../../src/approval/kind.ts";
import { kindOf } from "./examples.ts";

const LEAVE = readFileSync("templates/kinds/leave.yaml", "utf8");

const problemsIn = (yaml: string): readonly string[] => {
  const read = parseKind("leave", yaml);
  return "problems" in read ? read.problems : [];
};

describe("a kind", () => {
  test.each(readdirSync("templates/kinds"))("%s that ships is sound", (file) => {
    expect(parseKind(file, readFileSync(`templates/kinds/${file}`, "utf8"))).not.toHaveProperty("problems");
  });

  test("has its durations read", () => {
    expect(kindOf("leave").policy).toEqual({
      approvals: "any",
      remindAfter: [{ days: 1 }, { days: 3 }, { days: 6 }],
      deadline: { days: 7 },
    });
  });

  test.each([
    ["a typing mistake in a name", ["deadline:", "dead_line:"], "policy"],
    ["a field that is not there", ["field: employee_email", "field: employee"], "requester.field"],
    [
      "a comparison with no date field",
      ["not_before: start_date", "not_before: begin"],
      "fields.end_date.not_before",
    ],
    ["no duration", ["deadline: 7d", "deadline: soon"], "policy.deadline"],
    ["reminders after the deadline", ["deadline: 7d", "deadline: 2d"], "policy.remind_after"],
    ["a deadline of two years", ["deadline: 7d", "deadline: 730d"], "policy.deadline"],
    ["no English text", ["en: Leave\n", "sv: Ledighet\n"], "title"],
    ["a setting that is no address", ["MANAGER_EMAIL", "PATH"], "approvers"],
    ["zero approvals", ["approvals: any", "approvals: 0"], "policy.approvals"],
    ["no YAML", ["title:", "title: ["], "no YAML"],
  ] as const)("with %s is refused at its place", (_, [from, to], place) => {
    const broken = LEAVE.replace(from, to);

    expect(broken).not.toBe(LEAVE);
    expect(problemsIn(broken).map((problem) => problem.startsWith(place))).toContain(true);
  });
});
