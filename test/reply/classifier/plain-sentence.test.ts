import { describe, expect, test } from "vitest";
import { read } from "../../../src/reply/read.ts";

const readingOf = (visible: string) => read({ visible, afterQuote: "", closing: "", cut: false });

describe("a sentence of a letter that decides plainly", () => {
  test.each([
    [
      "reject",
      "Hej!\n\nHoppas att ni hade en fin midsommar. Jag har tittat på förslaget om den nya tjänsten och förstår verkligen " +
        "att det är tungt på supporten just nu.\n\nSamtidigt har styrelsen satt stopp för all nyrekrytering året ut, och det " +
        "gäller oss också. Jag vill inte göra undantag när andra avdelningar har fått avslag. Därför säger jag nej till den " +
        "här anställningen.",
    ],
    [
      "approve",
      "Merhaba Tuncay Bey,\n\nSözleşmeyi baştan sona okudum, hukuktan Sevgi Hanım'la da üzerinden geçtik. Geçen sefer " +
        "takıldığımız maddeler düzeltilmiş.\n\nBu haliyle sözleşmeyi onaylıyorum. Giresun'daki arkadaşlara selamlarımı iletin.",
    ],
    [
      "reject",
      "Здравствуйте, Марат!\n\nСпасибо за письмо и за фото с открытия цеха. Я понимаю, что Лиза хочет уехать именно на эти " +
        "две недели, и повод хороший. Но у нас в это время инвентаризация, а на складе не хватает двух человек.\n\n" +
        "Поэтому согласовать этот отпуск я не могу. Передайте ей, пожалуйста, мои извинения.",
    ],
  ])("counts, whatever is told beside it: %s %j", (reading, text) => {
    expect(readingOf(text)).toMatchObject({ reading, rule: "plain-sentence" });
  });

  test.each([
    // Too short to be told at length: a sentence speaks of the one before.
    "The hotel is too dear, but the flight is fine. Approved.",
    "Approved. You may book the flight as soon as the client has paid the invoice.",
    // Asked, limited, contradicted.
    "Thanks for the plan. Approved. Could you explain to me why the hotel costs twice as much as last year?",
    "Thanks for the plan, it is well done. Approved. But only from Monday.",
    "Thanks for the plan, it is well done. Approved. I will not pay for the hotel. That comes out of your own pocket.",
    "Thanks for the plan, it is well done. Approved. On second thoughts, wait until Thursday before you book it.",
  ])("does not beside what may take it back: %j", (text) => {
    expect(readingOf(text).reading).toBe("unclear");
  });
});
