import { describe, expect, test } from "vitest";
import { read } from "../../src/reply/read.ts";

const reads = (visible: string): string => read({ visible, afterQuote: "", closing: "", cut: false }).reading;

describe("one thing set apart from another", () => {
  test.each([
    ["en", "The workshop is a treat. The dinner, on the other hand, I do not approve."],
    ["de", "Die Messe lohnt sich. Den Messestand hingegen genehmige ich nicht."],
    ["fr", "Le stage me paraît utile. Le taxi, en revanche, je ne l'approuve pas."],
    ["es", "El curso está muy bien. El coche, en cambio, no lo apruebo."],
    ["it", "Il convegno merita. La cena invece non la approvo."],
    ["pt", "A feira vale a pena. O jantar, pelo contrário, não aprovo."],
    ["nl", "De beurs is nuttig. Het diner daarentegen keur ik niet goed."],
    ["sv", "Mässan är nyttig. Middagen däremot godkänner jag inte."],
    ["da", "Messen er god. Middagen derimod godkender jeg ikke."],
    ["nb", "Messen er nyttig. Middagen derimot godkjenner jeg ikke."],
    ["fi", "Messut ovat hyödylliset. Illallista sen sijaan en hyväksy."],
    ["pl", "Targi są potrzebne. Natomiast kolacji nie zatwierdzam."],
    ["cs", "Veletrh se hodí. Večeři naopak neschvaluju."],
    ["ru", "Выставка полезная. А вот ужин я не согласую."],
    ["uk", "Виставка корисна. А от вечерю я не погоджу."],
    ["ja", "展示会は有意義ですね。一方、懇親会は承認できません。"],
    ["ko", "전시회는 유익하네요. 반면에 회식은 승인할 수 없습니다."],
    ["zh", "展会很有意义。至于晚宴，我不批准。"],
    ["ar", "المعرض مفيد. أما العشاء فلا أوافق عليه."],
    ["he", "התערוכה מועילה. את ארוחת הערב לעומת זאת אני לא מאשר."],
  ])("is not all that is refused (%s): %j", (_, text) => {
    expect(reads(text)).toBe("unclear");
  });

  test.each([
    "I see why you want to go. Your request, on the other hand, I cannot approve.",
    "Den Wunsch verstehe ich. Den Antrag hingegen genehmige ich nicht.",
  ])("is all of it where the request is named: %j", (text) => {
    expect(reads(text)).toBe("reject");
  });
});

describe("a reason that is denied", () => {
  test.each([
    ["en", "It's not because I'm against it."],
    ["es", "No es porque esté en contra."],
    ["it", "Non è perché sono contrario."],
    ["sv", "Det är inte för att jag är emot det."],
    ["da", "Det er ikke, fordi jeg er imod det."],
    ["pl", "To nie dlatego, że jestem przeciw."],
    ["ru", "Это не потому, что я против."],
    ["uk", "Це не тому, що я проти."],
  ])("is no refusal (%s): %j", (_, text) => {
    expect(reads(text)).toBe("unclear");
  });

  test.each(["No, because I'm against it.", "Nein, weil es zu teuer ist.", "No, porque estoy en contra."])(
    "is one behind a no: %j",
    (text) => {
      expect(reads(text)).toBe("reject");
    },
  );
});

describe("a refusal of more than a number", () => {
  test.each([
    ["en", "I can't approve more than 400."],
    ["de", "Mehr als 400 Euro kann ich nicht bewilligen."],
    ["fr", "Je ne peux pas valider plus de 400 €."],
    ["it", "Più di 400 euro non posso autorizzare."],
    ["nl", "Meer dan 400 kan ik niet goedkeuren."],
    ["nb", "Jeg kan ikke innvilge mer enn 400 kroner."],
    ["ru", "Больше 400 согласовать не могу."],
    ["he", 'מעל 400 ש"ח אני לא יכולה לאשר.'],
  ])("leaves what is less (%s): %j", (_, text) => {
    expect(reads(text)).toBe("unclear");
  });

  test("refuses all where the number tells why", () => {
    expect(reads("Rejected. That is more than 400 euros for a chair.")).toBe("reject");
  });
});

test("what limits an approval in its own sentence is not outweighed by its letter", () => {
  const letter =
    "Thanks for the clear plan. I was there last year and met many customers. Approved, but for two nights rather than the four you've put in. Somebody from Sales may be going too.";
  expect(reads(letter)).toBe("unclear");
});
