import { expect, test } from "vitest";
import { oneLine, textLines, withoutLinks } from "../../src/notices/plain-text.ts";

test("one line has no line breaks of any kind and no control characters", () => {
  expect(oneLine(" a\r\nb\rc\u2028d\u0085e\u0000f\u001b[1m\tg ", 100)).toBe("a b c d ef[1m g");
});

test("characters that turn the direction around are gone, those of the script stay", () => {
  expect(oneLine("\u202Egnp.exe \u2066x\u2069 שלום", 100)).toBe("gnp.exe x שלום");
});

test("what is too long ends in an ellipsis, within the limit and without half a character", () => {
  expect(oneLine("123456", 5)).toBe("1234…");
  expect(oneLine("123😀56", 5)).toBe("123…");
  expect(oneLine("12345", 5)).toBe("12345");
});

test("half a character is replaced", () => {
  expect(oneLine("a\ud83d b", 10)).toBe("a\ufffd b");
});

test("lines stay lines, and an empty text has none", () => {
  expect(textLines("\n a  \r\n\r\n b\n", 100)).toEqual(["a", "", " b"]);
  expect(textLines(" \n ", 100)).toEqual([]);
});

test.each(["http://a.example", "ftp://x", "a.example/b", "(a.example)", "eve@b", "javascript://x"])(
  "%s would become a link and is gone",
  (link) => {
    expect(withoutLinks(`see ${link} now`)).toBe("see […] now");
  },
);

test("words without links stay as they are", () => {
  expect(withoutLinks("Fine.  Thanks, 3.50 is ok")).toBe("Fine.  Thanks, 3.50 is ok");
});
