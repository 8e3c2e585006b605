import { describe, expect, test } from "vitest";
import { read } from "../../src/reply/read.ts";

const reads = (visible: string): string => read({ visible, afterQuote: "", closing: "", cut: false }).reading;

describe("what looks like an approval and is none", () => {
  test.each(["Innvilget, god tur da 🙄", "Approved, and a golden desk for everybody 🙃"])(
    "is said with a face that means the contrary: %j",
    (text) => {
      expect(reads(text)).toBe("unclear");
      expect(reads(text.replace(/🙄|🙃/u, "😀"))).toBe("approve");
    },
  );

  test.each([
    "İyi günler,\n\nOnay Uygun\nSatın Alma Müdürü",
    "祝好\n\n许可\n采购部经理",
    "Добрий день, файл у вкладенні.\nЗгода Петренко",
  ])("is the name of whoever signs: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });

  test("is quoted behind what is said of it", () => {
    expect(reads("Wersja robocza: „Szanowny Panie, wyrażam zgodę…”")).toBe("unclear");
  });

  test("is a word that is only near to a shorter one", () => {
    expect(reads("Vervelend, net in de drukste week...")).toBe("unclear");
    expect(reads("Onayladim.")).toBe("approve");
  });

  test("is another form of a word, with another letter at its end", () => {
    expect(reads("Onaylıdın.")).toBe("unclear");
    expect(reads("Apprpved")).toBe("approve");
    expect(reads("Rejectde")).toBe("reject");
  });
});

test("a place or a name behind the word for the request belongs to it", () => {
  expect(reads("Your trip to Antwerp is fine.")).toBe("approve");
  expect(reads("Your trip to Antwerp is fine.".replace("trip", "hotel"))).toBe("unclear");
});

test("the parts of a decision are found around a date", () => {
  expect(reads("Den Urlaub vom 1.3. bis 4.3. lehne ich ab.")).toBe("reject");
  expect(
    reads("Hiermit lehne ich Ihren Antrag auf Elternzeit vom 1. März bis zum 31. August 2027 leider ab."),
  ).toBe("reject");
});

test("what is said of a thing tells nobody else who decides", () => {
  expect(reads("Adgang til arkivskabet bevilges.")).toBe("approve");
  expect(reads("Bestyrelsen bevilger arkivskabet.")).toBe("unclear");
  expect(reads("Resan till Malmö beviljas om Kalle kan hoppa in.")).toBe("unclear");
});

test("what else is to be done beside a directive is perhaps to be done first", () => {
  expect(reads("Go ahead and convince me.")).toBe("unclear");
  expect(reads("Go ahead and enjoy it.")).toBe("approve");
});

test("what somebody wants me to say is not said", () => {
  expect(reads("They want me to say yes to this.")).toBe("unclear");
  expect(reads("You know I say yes to this.")).toBe("approve");
});

test("what would be better is a doubt behind an approval", () => {
  expect(reads("Approved. It would be better to do it in May.")).toBe("unclear");
});

test.each(["The leave is approved, says Bob.", "Одобрено, говорит Маша.", "Zatwierdzone, mówi Marek."])(
  "what somebody else says decides nothing: %s",
  (text) => {
    expect(reads(text)).toBe("unclear");
  },
);

test.each([
  ["approve", "Da habe ich nichts dagegen."],
  ["reject", "Da haben wir dieses Jahr nichts mehr übrig."],
  ["unclear", "Hei, luin viestin.\n\nHeikki Salo\nHyväksytty Huolto, Oulu"],
])("nothing against it is a yes, and who has read it is no name: %s %j", (reading, text) => {
  expect(reads(text)).toBe(reading);
});
