import { describe, expect, test } from "vitest";
import { untilOriginal } from "../../../src/reply/trim/until-original.ts";

describe("a plain text is read up to its unmarked original", () => {
  const header = "From: Ann <ann@example.com>\nSent: Monday, 5 January 2026\nSubject: Leave\n\n";
  const original = "Tom asks for leave.\n".repeat(20);

  test("and no piece behind the one that it begins in is taken", () => {
    const taken: number[] = [];
    function* pieces() {
      for (const [index, piece] of [`Approved.\n\n${header}${original}`, original].entries()) {
        taken.push(index);
        yield piece;
      }
    }

    expect([...untilOriginal(pieces())]).toHaveLength(1);
    expect(taken).toEqual([0]);
  });

  test.each([
    ["without an original", "Approved.\n".repeat(20)],
    ["with marks at its lines", `Approved.\n\n${header}${original.replace(/^/gm, "> ")}`],
    ["with marks at its rows", `Approved.\n\n${header.replace(/^/gm, "> ")}${original}`],
    ["whose rows the piece cuts", `Approved.\n\n${header}`],
  ])("but everything of a text %s", (_, piece) => {
    expect([...untilOriginal([piece, "Below."])]).toEqual([piece, "Below."]);
  });
});
