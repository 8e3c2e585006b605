import { describe, expect, test } from "vitest";
import { inspectArguments, type Surroundings } from "../../src/cli/inspect-arguments.ts";

const piped: Surroundings = { npmLogLevel: undefined, npmScript: undefined, isTerminal: false };

describe("the form", () => {
  test.each([
    ["npm that is told to be silent", { ...piped, npmLogLevel: "silent", npmScript: "inspect" }, "json"],
    ["a silent npm on a terminal", { npmLogLevel: "silent", npmScript: "inspect", isTerminal: true }, "json"],
    ["npm as it is", { ...piped, npmLogLevel: "error", npmScript: "inspect" }, "words"],
    ["a terminal", { ...piped, isTerminal: true }, "words"],
    ["another program", piped, "json"],
  ] as const)("for %s", (_, surroundings, form) => {
    expect(inspectArguments(["a.eml"], surroundings)).toMatchObject({ form });
  });

  test.each([
    ["--explain", "words"],
    ["--json", "json"],
  ])("%s overrules what is usual", (option, form) => {
    expect(inspectArguments(["a.eml", option], piped)).toMatchObject({ form });
    expect(inspectArguments([option, "a.eml"], { ...piped, isTerminal: true })).toMatchObject({ form });
  });
});

test("the original may stand in front of the files or behind them", () => {
  const expected = { originalFile: "sent.eml", files: ["a.eml", "b.eml"] };

  expect(inspectArguments(["--original", "sent.eml", "a.eml", "b.eml"], piped)).toMatchObject(expected);
  expect(inspectArguments(["a.eml", "b.eml", "--original=sent.eml"], piped)).toMatchObject(expected);
});

test.each([
  ["no file", [], "at least one file"],
  ["an unknown option", ["--verbose", "a.eml"], "--verbose"],
  ["an original without a name", ["a.eml", "--original"], "--original"],
  ["both forms", ["--json", "--explain", "a.eml"], "exclude"],
])("%s is a problem that is named", (_, given, named) => {
  expect(inspectArguments(given, piped)).toEqual({ problem: expect.stringContaining(named) });
});
