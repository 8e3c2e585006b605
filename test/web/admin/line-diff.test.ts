import fc from "fast-check";
import { expect, test } from "vitest";
import { lineDiff } from "../../../src/web/admin/line-diff.ts";

test("a changed line is the old one taken away and the new one added", () => {
  expect(lineDiff("a\nb\nc", "a\nx\nc")).toEqual([
    { sign: " ", text: "a" },
    { sign: "-", text: "b" },
    { sign: "+", text: "x" },
    { sign: " ", text: "c" },
  ]);
});

test("whatever changed, the lines give both texts back", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", "")).map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(text, text, (older, newer) => {
      const lines = lineDiff(older, newer);
      const without = (sign: string) =>
        lines
          .filter((line) => line.sign !== sign)
          .map((line) => line.text)
          .join("\n");
      expect([without("+"), without("-")]).toEqual([older, newer]);
    }),
  );
});
