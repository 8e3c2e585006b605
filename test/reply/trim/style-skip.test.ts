import { describe, expect, test } from "vitest";
import { pageLines } from "../../../src/reply/trim/page-lines.ts";
import { withoutStyles } from "../../../src/reply/trim/style-skip.ts";

const SHEET = "<p>a</p><style type='text/css'><!-- p > a { color: red } </p> --></style><p>b</p>";

const linesOf = (pieces: readonly string[]): string =>
  pageLines(pieces, "all")
    .lines.map(({ text }) => text)
    .filter((text) => text !== "")
    .join("\n");

describe("a style sheet", () => {
  test("is not handed on, but for its tags", () => {
    let last = "";
    const pieces: string[] = [];

    for (const piece of withoutStyles([SHEET], () => last.startsWith("<p>a</p><style"))) {
      pieces.push(piece);
      last = piece;
    }

    expect(pieces).toEqual(["<p>a</p><style type='text/css'>", "</style><p>b</p>"]);
  });

  test("is no text, however the mail is cut into pieces", () => {
    for (let length = 1; length < SHEET.length; length++) {
      const pieces = SHEET.match(new RegExp(`.{1,${length}}`, "g")) ?? [];

      expect(linesOf(pieces)).toBe("a\nb");
    }
  });

  test("that does not end hides all that follows", () => {
    expect(linesOf(["<p>a</p><style>p { color: red }", "<p>b</p>"])).toBe("a");
  });
});

describe("what looks like a style sheet", () => {
  test.each([
    ["in a comment", "<!-- <style> --><p>a</p>"],
    ["in an attribute", '<p title="<style>">a</p>'],
    ["in the style sheet of a picture", "<svg><style></svg><p>a</p>"],
  ])("%s hides nothing", (_, html) => {
    expect(linesOf([html])).toBe("a");
  });
});
