import { expect, test } from "vitest";

// What runs in browsers has types of its own.
const path = "../../../src/web/admin/browser/moved-line.js";
const { movedLine } = (await import(path)) as {
  readonly movedLine: (before: string, now: string, line: number) => number | undefined;
};

const BEFORE = "a\nb\nc\nd";

test("a line before the change stays where it is", () => {
  expect(movedLine(BEFORE, "a\nb\nx\nd", 2)).toBe(2);
});

test("a line after what was put in moves down, after what was taken out up", () => {
  expect(movedLine(BEFORE, "a\nx\ny\nb\nc\nd", 3)).toBe(5);
  expect(movedLine(BEFORE, "a\nd", 4)).toBe(2);
});

test("a line that was changed itself, or taken out, is nowhere", () => {
  expect(movedLine(BEFORE, "a\nb\nsee\nd", 3)).toBeUndefined();
  expect(movedLine(BEFORE, "a\nd", 2)).toBeUndefined();
});

test("where the same lines follow each other none of them is taken for two", () => {
  expect(movedLine("a\na\na", "a\na\na\na", 3)).toBe(3);
});
