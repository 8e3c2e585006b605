import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parseKind } from "../../../src/approval/kind.ts";
import { withForm, writtenKind } from "../../../src/web/admin/kind-form.ts";

const LEAVE = readFileSync("templates/kinds/leave.yaml", "utf8");

const sent = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields);

/** What a browser sends of the fields that are there. */
const asShown = (yaml: string): Record<string, string> => {
  const { fields, requester, approvers, approvals, deadline, remindAfter } = writtenKind(yaml);
  return Object.assign(
    { approvals, deadline, remind_after: remindAfter },
    ...Object.entries({ requester, approvers }).map(([role, source]) => ({
      [`${role}.from`]: source.from,
      ...(source.from === "none" ? {} : { [`${role}.${source.from}`]: source.value }),
    })),
    ...fields.map(({ name, type, optional, label, limits }, number) => ({
      [`field.${number}.was`]: name,
      [`field.${number}.place`]: String(number + 1),
      [`field.${number}.type`]: type,
      ...(optional ? {} : { [`field.${number}.required`]: "yes" }),
      ...entries(`field.${number}.label.`, label),
      ...entries(`field.${number}.`, limits),
    })),
  );
};

const entries = (prefix: string, values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}${key}`, value]));

const changed = (fields: Readonly<Record<string, string>>, yaml = LEAVE): string =>
  withForm(yaml, sent({ ...asShown(yaml), ...fields }));

describe("a form put into the YAML of a kind", () => {
  test.each(["leave", "document"])("that says what %s says changes not a letter", (name) => {
    const yaml = readFileSync(`templates/kinds/${name}.yaml`, "utf8");

    expect(changed({}, yaml)).toBe(yaml);
  });

  test("changes what it says and leaves comments where they are", () => {
    const yaml = changed({ "title.de": "Ferien", approvals: "all", deadline: "10d", remind_after: "2d, 5d" });

    expect(yaml).toBe(
      LEAVE.replace("de: Urlaub\n", "de: Ferien\n")
        .replace("approvals: any #", "approvals: all #")
        .replace("[1d, 3d, 6d] #", "[ 2d, 5d ] #")
        .replace("deadline: 7d", "deadline: 10d"),
    );
  });

  test("takes away a language that is left empty, and adds one", () => {
    const { title } = parse(changed({ "title.de": " ", "title.pl": "Urlop" }));

    expect(title).not.toHaveProperty("de");
    expect(title).toHaveProperty("pl", "Urlop");
  });

  test.each([
    ["up", { "field.2.place": "1" }, ["employee_email", "start_date", "end_date"]],
    ["down", { "field.0.place": "2" }, ["end_date", "start_date", "employee_email"]],
    ["to the end", { "field.0.place": "3" }, ["end_date", "employee_email", "start_date"]],
  ])("moves a field %s", (_, fields, names) => {
    expect(Object.keys(parse(changed(fields)).fields)).toEqual(names);
  });

  test("adds a field with what belongs to its type, and removes one", () => {
    const yaml = changed({
      "field.1.remove": "yes",
      "field.3.name": "reason",
      "field.3.type": "choice",
      "field.3.place": "1",
      "field.3.label.en": "Why",
      "field.3.choices": "Moving\r\n\r\n Wedding ",
      "field.3.max_length": "5",
    });

    expect(Object.keys(parse(yaml).fields)).toEqual(["reason", "start_date", "employee_email"]);
    expect(parse(yaml).fields.reason).toEqual({
      type: "choice",
      optional: true,
      label: { en: "Why" },
      choices: ["Moving", "Wedding"],
    });
  });

  test("leaves a limit behind when the type changes", () => {
    expect(parse(changed({ "field.1.type": "text" })).fields.end_date).toEqual({
      type: "text",
      label: expect.anything(),
    });
  });

  test.each([
    [
      { "approvers.from": "addresses", "approvers.addresses": "ann@example.com, bob@example.com" },
      { addresses: ["ann@example.com", "bob@example.com"] },
    ],
    [{ "approvers.from": "field", "approvers.field": "employee_email" }, { field: "employee_email" }],
    [{ "approvers.from": "setting", "approvers.setting": "BOARD_EMAILS" }, { setting: "BOARD_EMAILS" }],
  ])("says who decides: %j", (fields, approvers) => {
    const read = parseKind("leave", changed(fields));

    expect("kind" in read && read.kind.approvers).toEqual(approvers);
  });

  test("says that nobody asks, and how many must approve", () => {
    const read = parseKind(
      "leave",
      changed({ "requester.from": "none", approvals: "number", approvals_number: "2" }),
    );

    expect("kind" in read && [read.kind.requester, read.kind.policy.approvals]).toEqual([undefined, 2]);
  });

  test("keeps what cannot be, for the gate to name it", () => {
    const read = parseKind("leave", changed({ deadline: "a week", "field.1.not_before": "nowhere" }));

    expect("problems" in read && read.problems.join()).toMatch(/a week/);
  });

  test("cannot become YAML of its own", () => {
    const text = 'x" }\npolicy: { approvals: any }\n# {{ a }}: [';

    expect(writtenKind(changed({ "title.en": text })).title["en"]).toBe(text);
  });
});
