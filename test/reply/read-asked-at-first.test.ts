import { describe, expect, test } from "vitest";
import { read } from "../../src/reply/read.ts";

const reads = (visible: string): string => read({ visible, afterQuote: "", closing: "", cut: false }).reading;

describe("a question before an answer that says who decides or of what", () => {
  test.each([
    ["reject", "Who would milk the cows? I can't let you go."],
    ["reject", "Do you think money grows on trees? I reject the purchase."],
    ["reject", "Кто за тебя коров подоит? Не отпущу."],
    ["reject", "How are you all after the weekend? I reject the request."],
    ["approve", "How was the weekend? I approve the trip."],
    ["approve", "Kurs spawania? Jestem jak najbardziej za, zapisuj się!"],
    ["approve", "Знижка для ветеранів 15 %? Безперечно так, вводьте від завтра."],
  ])("waits for no answer: %s, %j", (reading, text) => {
    expect(reads(text)).toBe(reading);
  });

  test.each([
    "Could you postpone it to May? Then I approve it.",
    "Can Tom cover for you? Then it's approved.",
    "Will you be reachable? If so, I approve the leave.",
    "Do you really need it now? Otherwise I reject the purchase.",
    "Pouvez-vous décaler en mai ? Dans ce cas j'approuve la demande.",
    "¿Puede cubrirte Tomás? Así lo apruebo.",
    "5月に変更できますか？それなら承認します。",
    "Can she do without the second monitor? I approve the laptop.",
    "Just the first week? I approve that.",
    "Which of the two do you mean? I approved the first one yesterday.",
    "Who covers? Approved.",
  ])("may be what the answer hangs on: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });
});
