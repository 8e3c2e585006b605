import { describe, expect, test } from "vitest";
import { read } from "../../src/reply/read.ts";
import { askedDetails } from "../../src/reply/reading/clauses/asked-details.ts";

const reads = (visible: string): string => read({ visible, afterQuote: "", closing: "", cut: false }).reading;

describe("a sentence behind a plain refusal", () => {
  test.each([
    "Not granted. Ask Petra for an export if you need the numbers.",
    "Rechazado. En octubre podríamos mirarlo si te encaja.",
    "Refusé. En janvier il n'y aurait aucun souci.",
    "I can't approve this, we are short. Any other week is fine with me.",
    "Nein, abgelehnt. Im Januar ist es kein Problem, stell dann einen neuen Antrag.",
    "不批准。秋天可以再申请。",
    "Нет. Приходи с другим предложением, обсудим.",
    "I can't approve this. If you move it to February, I'll gladly sign.",
    "Non posso approvarlo. Se lo sposti a marzo, lo firmo volentieri.",
    "Jag avslår begäran. Helpdesk hjälper honom gärna att installera program.",
    "Nein, den kaufen wir nicht. Miet einen bei Hansen, wenn die Leitungen dran sind.",
    "Respingete la richiesta, grazie. Se gli serve un programma, glielo installa l'assistenza.",
  ])("may point elsewhere or offer something else: %j", (text) => {
    expect(reads(text)).toBe("reject");
  });

  test.each([
    "Rejected. Unless you find somebody who covers.",
    "Rejected. For now.",
    "Declined. If you find cover, it's fine.",
    "I can't approve this. If Bob covers in February, it's fine.",
    "Rejected. Unless you're back in March.",
    "I can't approve it. Unless Tom stays here for the whole week.",
    "I can't approve the leave. If Tom covers for you I will.",
    "I can't approve the leave. If you find somebody to cover it works.",
    "Rejected. Well, ok.",
    "We are not going to pay for the hotel, only for the train.",
    "Das genehmige ich nicht, nur die Bahn.",
    "Rejected. Friday is fine.",
    "Rejected.\n\nYes, we can do without you for two days.",
    "Rejected. The price is high, but it's fine.",
    "I can't approve this. Please ask Maria.",
    "承認できません。部長に聞いてください。",
    "No. Ask Maria.",
    "Nein. Frag Maria.",
  ])("may take it back or leave it to somebody: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });

  test("may tell whose decision it was", () => {
    expect(reads("Not approved. Says the finance department.")).toBe("unclear");
    expect(reads("I cannot approve it. That's for the director to say.")).toBe("unclear");
    expect(reads("Not approved. That's a pity.")).toBe("reject");
  });
});

test("what would follow from an approval is why it is refused", () => {
  expect(reads("Je ne peux pas valider cet échange, tu n'aurais pas tes onze heures de repos.")).toBe(
    "reject",
  );
  expect(reads("Rejected, I think.")).toBe("unclear");
});

test("a short question of nothing but what was asked for is answered behind it", () => {
  expect(reads("30 percent discount? Not approved.")).toBe("reject");
  expect(reads("Two days remote? Sure, approved.")).toBe("approve");
  expect(reads("Three people? Who covers? Approved.")).toBe("unclear");
  expect(reads("Two days? Approved?")).toBe("unclear");
  expect(reads("Who covers? Approved.")).toBe("unclear");
});

test("a question that repeats what was asked for is answered by the refusal behind it", () => {
  expect(reads("A third tool? No thanks.")).toBe("reject");
  expect(reads("10 000 for a keyboard?? Never.")).toBe("reject");
  expect(reads("Trzeci wyjazd w miesiącu? Nie przejdzie.")).toBe("reject");
  expect(reads("A third tool? Approved.")).toBe("unclear");
  expect(reads("Who needs a third tool? Not approved.")).toBe("unclear");
});

describe("a single weekday", () => {
  test.each([
    "can't spare you on friday, really sorry",
    "Sorry, I can't give you Friday, we're two down already.",
    "Nie dam rady Cię puścić w piątek, przykro mi.",
  ])("of a refusal that names it is all of the request: %j", (text) => {
    expect(reads(text)).toBe("reject");
  });

  test.each([
    "I can't approve it until Friday.",
    "Afraid I can't sign today.",
    "Der Freitag ist abgelehnt.",
    "Mandag er fin, tirsdag går ikke.",
  ])("may be a part, or tell when it is decided: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });

  test("is a part where more was asked for", () => {
    const asked = () => askedDetails("2026-08-03\n2026-08-14");
    const visible = "can't spare you on friday, really sorry";
    expect(read({ visible, afterQuote: "", closing: "", cut: false }, { asked }).reading).toBe("unclear");
  });
});

test("a word of contrast within a refusal does not part it", () => {
  expect(
    reads("Das Seminar klingt interessant, und ich verstehe den Wunsch gut.\nIch lehne es jedoch ab."),
  ).toBe("reject");
  expect(reads("Keur jij het maar goed, ik ben vrij.")).toBe("unclear");
});

test("what is negated once more behind a refusal stays refused, but not what it denies to refuse", () => {
  expect(reads("Não libero ninguém na semana da Black Friday.")).toBe("reject");
  expect(reads("No puedo permitirme decirte que no.")).toBe("unclear");
  expect(reads("No compro nada sin verlo.")).toBe("unclear");
});

test("praise of what is there is why something else is refused", () => {
  expect(reads("Grazie ma no grazie, il vecchio modello va benissimo.")).toBe("reject");
  expect(reads("Abgelehnt, aber der alte Rechner ist gut.")).toBe("unclear");
  expect(reads("Rejected, oh well, fine.")).toBe("unclear");
});

test("a no to what is denied behind it refuses nothing", () => {
  expect(reads("Нет, против командировки ничего не имею.")).toBe("approve");
  expect(reads("No, I approve.")).toBe("unclear");
});

test("a number behind an abbreviation ends no sentence", () => {
  expect(reads("Ne. Home office ve zkušební době neumožňujeme, viz směrnice č. 12.")).toBe("reject");
});

test("who refuses at once asked for no answer", () => {
  expect(reads("Tremila euro per un divano? Respinto.")).toBe("reject");
  expect(reads("Business class? Not with my signature. Denied.")).toBe("reject");
  expect(reads("Has Ann seen it? Not approved.")).toBe("unclear");
  expect(reads("Do you have cover? Approved.")).toBe("unclear");
});

test("what is counted behind a refusal tells why, unless it is nothing but times", () => {
  expect(reads("Declined: two dinners on one day are not possible.")).toBe("reject");
  expect(reads("Rejected, Monday and Tuesday.")).toBe("unclear");
});

test('a "not" that ends a phrase belongs to the deciding word behind it', () => {
  expect(reads("Sintiéndolo mucho, esta vez no te lo puedo conceder.")).toBe("reject");
  expect(reads("Não posso não aprovar.")).toBe("unclear");
});
