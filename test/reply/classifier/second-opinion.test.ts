import { describe, expect, test } from "vitest";
import { read } from "../../../src/reply/read.ts";
import { askedDetails } from "../../../src/reply/reading/clauses/asked-details.ts";

const readingOf = (visible: string, ...fields: readonly string[]) => {
  const asked = fields.length === 0 ? null : askedDetails(fields.join("\n"));
  return read({ visible, afterQuote: "", closing: "", cut: false }, { asked: () => asked });
};

const TEXT = "Ja, den Zugang zu SAP bitte einrichten. Danke dir für die Vorbereitung!";
const REQUEST = ["Mia Berg", "Zugang zu SAP", "Monatsabschluss"] as const;

describe("what the rules do not understand", () => {
  test("is read by its likeness to labelled replies, and says by which sentence", () => {
    expect(readingOf(TEXT, ...REQUEST)).toMatchObject({
      reading: "approve",
      rule: "like-examples",
      sentence: "Ja, den Zugang zu SAP bitte einrichten.",
      language: "de",
    });
  });

  test.each(["Falls Bernd zustimmt.", "Ich melde mich morgen.", "Frag bitte Maria.", "Ist Tom dann zurück?"])(
    "stays unclear beside a doubt that they know: %s",
    (doubt) => {
      expect(readingOf(`${TEXT} ${doubt}`, ...REQUEST).reading).toBe("unclear");
    },
  );

  test("stays unclear where it begins with a name that is not in the request", () => {
    expect(readingOf("Elif gitsin.", "Elif Kaya", "2026-08-03").reading).toBe("approve");
    expect(readingOf("Elif gitsin.", "Deniz Kaya", "2026-08-03").reading).toBe("unclear");
  });

  test("stays unclear when it is much longer than what people write", () => {
    expect(readingOf(`${TEXT} `.repeat(50), ...REQUEST).reading).toBe("unclear");
  });
});
