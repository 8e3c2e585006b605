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

  test("stays unclear where it is refused on a condition", () => {
    expect(readingOf("Unless the price drops, I'm going to refuse it.").reading).toBe("unclear");
    expect(readingOf("If that's the price then the answer is no, we don't have it.").reading).toBe("unclear");
  });

  test("stays unclear where it begins with a name that is not in the request", () => {
    expect(readingOf("Elif gitsin.", "Elif Kaya", "2026-08-03").reading).toBe("approve");
    expect(readingOf("Elif gitsin.", "Deniz Kaya", "2026-08-03").reading).toBe("unclear");
  });

  test.each([
    ["sta voor de klas, lees het vanmiddag", "Daan Kuipers", "Overwerk", "6 uur"],
    [
      "In der Kantine hieß es, der Antrag sei abgelehnt worden.",
      "Heike Baumann",
      "Bewirtung Kunde Lorenz GmbH",
    ],
    ["Takk for sist, Wenche! Hils hjemme", "Eirik Solberg", "Middag med kunde i Bergen"],
    ["Sì, anzi no, aspettate", "Paola Greco", "Assunzione di un magazziniere"],
  ])("does not decide only because some request is known: %s", (text, ...request) => {
    expect(readingOf(text, ...request).reading).toBe("unclear");
  });

  test("stays unclear when it is much longer than what people write", () => {
    expect(readingOf(`${TEXT} `.repeat(50), ...REQUEST).reading).toBe("unclear");
  });
});

describe("a yes or no with more in its sentence", () => {
  test.each(["No, we have no budget left for that.", "Nein, da sind schon zwei weg.", "Ja, gute Reise!"])(
    "decides where what stands behind it belongs to it: %s",
    (text) => {
      expect(readingOf(text).reading).not.toBe("unclear");
    },
  );

  test.each([
    "Nein, der Schlüssel zum Lager ist beim Hausmeister.",
    "Ne, klíče od dílny nemám, zkuste recepci.",
    "Nej, källarnyckeln har vaktmästaren, inte jag.",
    "no, hes not against it",
  ])("decides nothing where that answers something else: %s", (text) => {
    expect(readingOf(text)).toMatchObject({ reading: "unclear", rule: "short-answer-beside-others" });
  });
});

describe("in a letter", () => {
  test("small talk may ask before the matter comes, and nothing may be asked behind it", () => {
    const talk = "Moin Piet,\n\nwie war das Wochenende an der See? Bei uns hat es nur geregnet.";
    const matter =
      "Ich habe mir das Angebot gestern Abend in Ruhe durchgelesen. Drei Jahre Laufzeit und die Haftung liegt bei uns. Das unterschreibe ich nicht.";

    expect(readingOf(`${talk}\n\n${matter}`).reading).toBe("reject");
    expect(readingOf(`${talk}\n\n${matter} Oder was meinst du?`).reading).toBe("unclear");
  });
});
