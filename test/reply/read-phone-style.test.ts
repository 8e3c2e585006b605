import { expect, test } from "vitest";
import { read } from "../../src/reply/read.ts";

const reads = (visible: string): string => read({ visible, afterQuote: "", closing: "", cut: false }).reading;

test("a refusal may be exclaimed as a question before it is told plainly", () => {
  expect(reads("um no?? that's way too much, rejected")).toBe("reject");
  expect(reads("no? rejected by whom")).toBe("unclear");
});

test("an objection that is denied is no reason", () => {
  expect(reads("No, it's not too late.")).toBe("unclear");
  expect(reads("No, it's too late.")).toBe("reject");
});

test("no greeting is seen in known words", () => {
  expect(reads("Fien by me")).toBe("approve");
  expect(reads("u got it")).toBe("approve");
});
