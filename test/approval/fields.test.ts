import { describe, expect, test } from "vitest";
import { fieldProblemText } from "../../src/approval/field-problem.ts";
import { readFields } from "../../src/approval/fields.ts";
import { parseKind } from "../../src/approval/kind.ts";
import { kindOf } from "./examples.ts";

const leave = kindOf("leave");
const LEAVE_SENT = {
  start_date: "2026-01-10",
  end_date: "2026-01-20",
  employee_email: "employee@example.com",
};
const json = { fromForm: false };
const form = { fromForm: true };

const problems = (sent: Record<string, unknown>, from = json): readonly string[] => {
  const read = readFields(leave, sent, from);
  return "problems" in read
    ? read.problems.map((problem) => `${problem.field} ${fieldProblemText(problem)}`)
    : [];
};

describe("what two existing systems send", () => {
  test("is taken as leave", () => {
    expect(readFields(leave, LEAVE_SENT, json)).toEqual({ fields: LEAVE_SENT });
  });
  test("is taken as a document", () => {
    const sent = { documentId: "a1234", reviewers: ["ann@example.com", "bob@example.com"] };

    expect(readFields(kindOf("document"), sent, json)).toEqual({ fields: sent });
  });
});

describe("what is wrong is named", () => {
  test("all of it at once", () => {
    expect(problems({ end_date: "20 January", employee_email: "employee", colour: "red" })).toEqual([
      "colour is no field of this kind",
      "start_date is missing",
      "end_date must be a date such as 2026-01-10",
      "employee_email must be an email address",
    ]);
  });
  test("the end before the start", () => {
    expect(problems({ ...LEAVE_SENT, end_date: "2026-01-09" })).toEqual([
      "end_date must not be before start_date",
    ]);
  });
  test.each(["2026-02-30", "2026-13-01", "10.01.2026", "2026-1-5", "", 20260110, null])(
    "a start_date of %j",
    (start_date) => {
      expect(problems({ ...LEAVE_SENT, start_date })[0]).toMatch(/^start_date (must be a date|is missing)/);
    },
  );
  test("a name that every object has", () => {
    const sent = JSON.parse('{"__proto__": 1, "constructor": 2}') as Record<string, unknown>;

    expect(problems(sent)).toContain("constructor is no field of this kind");
  });
  test("a reviewer that is no address, and one named twice", () => {
    const document = kindOf("document");

    expect(readFields(document, { documentId: "1", reviewers: ["a@b.example", "b"] }, json)).toEqual({
      problems: [{ field: "reviewers", code: "wrongEmail", value: "2" }],
    });
    expect(
      readFields(document, { documentId: "1", reviewers: ["a@b.example", "A@B.example"] }, json),
    ).toEqual({
      problems: [{ field: "reviewers", code: "repeatedEmail", value: "" }],
    });
  });
});

describe("a form", () => {
  test("leaves a field out by leaving it empty", () => {
    expect(problems({ ...LEAVE_SENT, start_date: " " }, form)).toContain("start_date is missing");
  });
  test("has several addresses in one box", () => {
    const sent = { documentId: "a1", reviewers: "ann@example.com, bob@example.com\r\n cid@example.com" };

    expect(readFields(kindOf("document"), { ...sent, requester_email: "" }, form)).toEqual({
      fields: { documentId: "a1", reviewers: ["ann@example.com", "bob@example.com", "cid@example.com"] },
    });
  });
});

describe("the other types of field", () => {
  const yaml = `
title: { en: Purchase }
summary: { en: "{{ what }}" }
fields:
  what: { type: choice, choices: [chair, desk], label: { en: What } }
  price: { type: number, min: 1, max: 500, label: { en: Price } }
  urgent: { type: yes-no, label: { en: Urgent } }
  why: { type: text, max_length: 5, optional: true, label: { en: Why } }
approvers: { addresses: [ann@example.com] }
policy: { approvals: any, deadline: 1d }
`;
  const read = parseKind("purchase", yaml);
  if ("problems" in read) throw new Error(read.problems.join("\n"));
  const { kind } = read;

  test("are read from JSON", () => {
    const sent = { what: "desk", price: 99.5, urgent: true, why: "old" };

    expect(readFields(kind, sent, json)).toEqual({ fields: sent });
  });
  test("are read from a form, where an unticked box is a no", () => {
    expect(readFields(kind, { what: "desk", price: "99.5" }, form)).toEqual({
      fields: { what: "desk", price: 99.5, urgent: false },
    });
  });
  test("name what is wrong", () => {
    expect(readFields(kind, { what: "car", price: 501, urgent: "yes", why: "because" }, json)).toEqual({
      problems: [
        { field: "what", code: "choice", value: "chair, desk" },
        { field: "price", code: "tooLarge", value: "500" },
        { field: "urgent", code: "yesNo", value: "" },
        { field: "why", code: "tooLong", value: "5" },
      ],
    });
  });
  test.each(["NaN", "abc", "0"])("refuse %j as a price", (price) => {
    expect(readFields(kind, { what: "desk", price }, form)).toHaveProperty("problems");
  });
});
