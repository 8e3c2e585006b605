import { expect, test } from "vitest";
import { unwrapped } from "../../../src/reply/trim/unwrapped.ts";

test("lines that were broken because the next word had no room are joined", () => {
  const lines = [
    "I checked the calendar and it is a bit of a busy month, with the audit and",
    "the two launches.",
    "",
    "approved",
  ];

  expect(unwrapped(lines)).toEqual([`${lines[0]} ${lines[1]}`, "", "approved"]);
});

test.each([
  [["approved", "for the first week"]],
  [
    [
      "I checked the calendar for that month and everything looks good to me.",
      "Approved for the dates you gave",
    ],
  ],
  [["These are the things that I would like to see before I can approve it", "- the budget and the plan"]],
])("lines that somebody broke are kept: %j", (lines) => {
  expect(unwrapped(lines)).toEqual(lines);
});
