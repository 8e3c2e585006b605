import { describe, expect, test } from "vitest";
import { read } from "../../../src/reply/read.ts";

const readingOf = (visible: string) => read({ visible, afterQuote: "", closing: "", cut: false });

describe("a sentence of a letter that decides plainly", () => {
  test.each([
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
    ["approve", "Aprovado. Se alguém perguntar, fui eu que autorizei."],
    ["approve", "J'étais parti pour refuser, je l'avoue. Ses arguments m'ont fait changer d'avis : accepté."],
  ])("counts, whatever is told beside it: %s %j", (reading, text) => {
    expect(readingOf(text)).toMatchObject({ reading, rule: "plain-sentence" });
  });

  test.each([
    // Too short to be told at length: a sentence speaks of the other.
    "Opony zimowe bierzcie. Felg nie zatwierdzam.",
    "Das Hotel ist in Ordnung. Erste Klasse bei der Bahn lehne ich ab.",
    "The hotel is too dear, but the flight is fine. Approved.",
    "Approved. You may book the flight as soon as the client has paid the invoice.",
    // Asked, limited, contradicted.
    "Thanks for the plan. Approved. Could you explain to me why the hotel costs twice as much as last year?",
    "I've read through all the comments on the lease. The break clause is a deal-breaker. We're not signing. Please ask Maria.",
    "Received. This message has been scanned and approved by MailGuard. Unauthorised use is rejected.",
    "Thanks for the plan, it is well done. Approved. But only from Monday.",
    "Thanks for the plan, it is well done. Approved. I will not pay for the hotel. That comes out of your own pocket.",
    // In other hands, not final, taken back.
    "It's a yes from me, I approve the overtime. You've all put your backs into it. The last word is with Mrs Cole.",
    "I approve it. It was nice to see your mother at the fair. Nothing is carved in stone before the board meets.",
    "Purchase rejected, we've spent enough. I'm typing this in the queue. Scrap that, Helen has sent me the bill.",
    "Fine with me, Jo, the trip is approved. Lisbon in spring, I envy you. Hold your horses with everything till I've seen the figures for March and given you the final nod.",
    "Hello Colin, I approve it. It was nice to see your mother at the fête, she never ages. Actually, let me sleep on this one more night, the sum is rather large.",
    "Purchase rejected, we've spent enough this year. I'm typing this in the queue at the bakery. Scrap that, Helen has just sent me the repair bill for the old one and perhaps you do have a point. Give me a bit of time with it.",
    "Thanks for the plan, it is well done. Approved. On second thoughts, wait until Thursday before you book it.",
  ])("does not beside what may take it back: %j", (text) => {
    expect(readingOf(text).reading).toBe("unclear");
  });
});
