import { describe, expect, test } from "vitest";
import { read } from "../../src/reply/read.ts";
import { askedDetails } from "../../src/reply/reading/clauses/asked-details.ts";

const written = (visible: string) => ({ visible, afterQuote: "", closing: "", cut: false });

const readText = (text: string, names: readonly string[] = [], language: string | null = null) =>
  read(written(text), { names: new Set(names), language });

const reads = (text: string): string => readText(text).reading;

describe("a participle", () => {
  test.each([
    "The approved laptop is gone",
    "Approved budget is used up",
    "La commande validée couvre mes frais",
    "El presupuesto aprobado está agotado",
    "Godkänd faktura bifogas",
    "Hyväksytty suunnitelma löytyy levyltä",
    "Утверждённый бюджет лежит в папке",
  ])("that describes a thing decides nothing: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });

  test.each([
    "Approved, the contract is signed tomorrow",
    "Genehmigt! Reise buchst du selbst",
    "La commande est validée",
    "Demande validée, bonnes vacances",
  ])("that is said of the request decides: %j", (text) => {
    expect(reads(text)).toBe("approve");
  });
});

describe("whose decision it is", () => {
  test.each([
    "Genehmigt hat das der Chef",
    "Согласовано Анной",
    "承認しました、部長が。",
    "Karin – godkendt",
    "Per Mr. Doyle: approved",
    "李经理：同意",
    "Approve it yourself",
  ])("is somebody else's who is named beside it: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });

  test("is the author's who names himself", () => {
    expect(readText("Karin – godkendt", ["karin"]).reading).toBe("approve");
  });

  test.each(["Žádost Marka schvaluji", "Zgłoszenie Marka zatwierdzam", "El tinglado lo apruebo"])(
    "is that of whoever says a verb in the first person: %j",
    (text) => {
      expect(reads(text)).toBe("approve");
    },
  );

  test.each(["Marek schvaluje", "Marek zatwierdza", "Marcos aprueba"])(
    "is not that of whoever tells of a third person: %j",
    (text) => {
      expect(reads(text)).toBe("unclear");
    },
  );
});

describe("the request of somebody named", () => {
  test.each([
    "I have just approved Paul's request",
    "Ich habe gerade Pauls Antrag genehmigt",
    "J'ai refusé la demande de Paul",
    "Zatwierdziłem wniosek Pawła",
  ])("that was decided is another one: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });

  test.each([
    "I approve Anna's leave",
    "J'approuve la demande de Sophie",
    "I have approved the Paris trip",
    "I have approved your request, Paul",
  ])("that is being decided, or only addressed or named, is this one: %j", (text) => {
    expect(reads(text)).toBe("approve");
  });
});

describe("hope", () => {
  test.each(["I hope that's fine", "Hoppas det blir bra", "Approved, I hope", "Hopelijk is het zo goed"])(
    "beside an answer is none: %j",
    (text) => {
      expect(reads(text)).toBe("unclear");
    },
  );

  test("beside a plain decision is a friendly word", () => {
    expect(reads("Approved. Hope you have a great time!")).toBe("approve");
  });
});

describe("a time", () => {
  test.each([
    "Your leave from 3 to 14 August is approved",
    "Your August leave is approved",
    "Die zwei neuen Stühle sind genehmigt",
    "I approve your expense report of $450",
    "Ihr Urlaub vom 3. bis 14. August ist genehmigt",
    "8月3日から14日までの休暇申請を承認します",
  ])("beside the word for the request names it: %j", (text) => {
    expect(reads(text)).toBe("approve");
  });

  test.each([
    "Your leave is approved for Monday",
    "Urlaub ab Mittwoch genehmigt",
    "I approve one week of your leave",
    "I approve your leave from 3 to 14 August except the Monday",
  ])("elsewhere, or with one end only, may limit an approval: %j", (text) => {
    const asked = () => askedDetails("2026-08-03\n2026-08-14");

    expect(read(written(text), { asked }).reading).toBe("unclear");
  });

  test.each(["I can't approve leave in August", "Nej, inte vecka 42", "Nein, in KW 42 geht es leider nicht"])(
    "does not limit a refusal: %j",
    (text) => {
      expect(reads(text)).toBe("reject");
    },
  );

  test("limits a refusal when it is a single day", () => {
    expect(reads("I can't approve Friday")).toBe("unclear");
  });
});

describe("and", () => {
  test("between two answers parts them", () => {
    expect(reads("I am against this and do not approve it")).toBe("reject");
  });

  test("behind what is to be done first makes a decision depend on it", () => {
    expect(reads("Find a substitute and I approve")).toBe("unclear");
  });

  test("behind what the author has done leaves the decision his", () => {
    expect(reads("I have read the whole document and I approve it")).toBe("approve");
  });
});

describe("beside a plain decision", () => {
  test("a favour that is asked is no question about it", () => {
    expect(reads("Approved. Can you put it into the calendar?")).toBe("approve");
    expect(reads("Approved. Are you sure about the dates?")).toBe("unclear");
    expect(reads("ok. Can you put it into the calendar?")).toBe("unclear");
  });

  test("the request repeated as a question is none", () => {
    expect(reads("Hjemmekontor i morgen? Ikke noe problem.")).toBe("approve");
    expect(reads("Ikke noe problem. Hjemmekontor i morgen?")).toBe("unclear");
  });

  test("an objection is a doubt, and beside a refusal the reason", () => {
    expect(reads("Flights approved, the hotel is too expensive")).toBe("unclear");
    expect(reads("Rejected, the hotel is too expensive")).toBe("reject");
  });

  test("what is to be done after a refusal is no doubt", () => {
    expect(reads("Rejected. I'll decide tomorrow.")).toBe("unclear");
    expect(reads("Not approved. I can't approve section 3.")).toBe("reject");
  });
});

describe("languages that know a text equally well", () => {
  test("are not heard beside one to which it is less strange", () => {
    expect(reads("完全可以")).toBe("approve");
  });

  test("may contradict the language of the question", () => {
    expect(readText("❌ ja", [], "pt").reading).toBe("unclear");
    expect(readText("ja", [], "de").reading).toBe("approve");
  });

  test("do not decide by a single letter that is left of damaged words", () => {
    expect(reads("T")).toBe("unclear");
  });
});

describe("what stands below the name in another language", () => {
  const below = (closing: string) =>
    read({ visible: "Approved.", afterQuote: "", closing, cut: false }).reading;

  test("is a doubt when it is a condition", () => {
    expect(below("Dave\nFalls Bernd zustimmt.")).toBe("unclear");
  });

  test.each(["Wir bewegen Ideen", "Directeur des ventes"])("is none as a slogan or title: %j", (line) => {
    expect(below(`Dave\n${line}`)).toBe("approve");
  });
});

describe("a dot", () => {
  test.each([
    "Abgelehnt, da z. B. die Zahlen fehlen",
    "Dovolenou od 3. do 7. června schvaluji.",
    "Genehmigt.Danke",
    "Approved.\n\nYours faithfully,\nK. Brandt",
  ])("that abbreviates or counts ends no sentence: %j", (text) => {
    expect(reads(text)).not.toBe("unclear");
  });
});

test('a sentence may end in "I", which is no initial there', () => {
  const { reading, sentence } = read({
    visible: "The landlord is happy and so am I. Approved.",
    afterQuote: "",
    closing: "",
    cut: false,
  });
  expect([reading, sentence]).toEqual(["approve", "Approved."]);
});

test("for whom it is approved may be one of several", () => {
  expect(reads("Pour Luc c'est validé.")).toBe("unclear");
  expect(reads("Pour ma part c'est validé.")).toBe("approve");
});

test('where names have no capitals, a word behind "not" is no name', () => {
  expect(reads("לא גירדתי.")).toBe("unclear");
  expect(reads("첨부가 안 왔어요.")).toBe("unclear");
  expect(reads("לא, דנה")).toBe("reject");
});

test("somebody is told to do something first only where it is approved then", () => {
  expect(reads("Dyrekcja zamroziła wyjazdy i muszę odmówić.")).toBe("reject");
  expect(reads("Mandami il preventivo e lo approvo")).toBe("unclear");
});

test("from a colon behind who wrote it on, somebody else speaks", () => {
  expect(reads("Tom wrote: I have looked at it. Approved. Enjoy your leave!")).toBe("unclear");
  expect(reads("Kalle skrev: Hej! Det är godkänt.")).toBe("unclear");
  expect(reads("I told you last week: no problem. Approved.")).toBe("approve");
  expect(reads("Quick note: I have looked at it. Approved.")).toBe("approve");
});
