import { describe, expect, test } from "vitest";
import { read } from "../../src/reply/read.ts";
import { askedDetails } from "../../src/reply/reading/clauses/asked-details.ts";

const reads = (visible: string): string => read({ visible, afterQuote: "", closing: "", cut: false }).reading;

describe("what stands in a sentence before a plain decision", () => {
  test.each([
    "I wasn't sure, March is a busy month. But Sam can cover, so I approve it.",
    "Last month I had to turn you down because of the release. This time nothing stands in the way.\n\nTake your days!",
    "Ik zou niet weten waarom ik dit zou afwijzen. Ik keur het goed.",
    "Kan ju knappast säga nej till det. Godkänt!",
    "At first it seemed dear, but I have changed my mind. I approve it.",
    "I thought about rejecting it because of the audit week, but Sam offered to cover for you. Approved.",
    "J'allais refuser, mais Paul te remplace. Accordé.",
  ])("leads to an approval: %j", (text) => {
    expect(reads(text)).toBe("approve");
  });

  test.each([
    "I would have approved this in the spring. Now there is simply no money left, so it's a no.",
    "Il corso è senz'altro valido. Visto il blocco delle spese, tuttavia, mi trovo costretto a respingere la richiesta.",
    "Not now, and not in this form. Rejected.",
    "Normally I'd say OK without blinking, but not in quarter-end week. Request refused.",
  ])("leads to a refusal: %j", (text) => {
    expect(reads(text)).toBe("reject");
  });

  test.each([
    "Only the first week. Approved.",
    "If Bob covers for you. Approved.",
    "I'm not sure about this. Approved.",
    "Let me talk to HR first. Approved.",
    "The course is ok. The trip is rejected.",
    "The hotel is too dear, but the flight is fine. Approved.",
    "I think I must refuse the flight, but the hotel is ok. Approved.",
    "I wanted to reject the first week, but the second is fine. Approved.",
    "Ask Maria, she decides. Rejected.",
    "Draft, please ignore. I approve it.",
    "I changed my mind. Approved.",
  ])("may be part of it: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });
});

describe("a question beside a plain decision", () => {
  test.each([
    "How could I say no? Approved.",
    "E chi sono io per negarti il viaggio di nozze? Approvato, auguri!!",
    "Me parece estupendo. ¿Me traes una ensaimada?",
    "How could I say no? Enjoy!",
    "Approved! PS: did you see the match last night?",
    "Wie könnte ich da nein sagen? Viel Spaß!",
    "Jobba hemma imorgon? Inga problem.",
    "Tu as mon accord. On se voit mardi pour le passage de consignes ?",
  ])("asks for no answer: %j", (text) => {
    expect(reads(text)).toBe("approve");
  });

  test.each([
    "Did nobody approve it? Approved.",
    "Approved. By whom?",
    "Genehmigt. Oder?",
    "Approved. Is that what you wanted to hear?",
    "It is approved? Thanks!",
    "C'est d'accord pour toi ? Merci !",
    "Alles genehmigt? Viel Spaß!",
  ])("takes it back: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });
});

test("what is refused as well is refused by the same person", () => {
  expect(reads("Inte godkänt, privata inköp betalar vi inte.")).toBe("reject");
  expect(reads("Света не против, и Марина согласна.")).toBe("unclear");
});

test("an order that depends on something binds the order, not the decision before it", () => {
  expect(reads("Signed off. Please forward the receipt to accounting when you have it.")).toBe("approve");
  expect(reads("Approved. If you find cover, thanks.")).toBe("unclear");
  expect(reads("Approved. If Bob agrees, tell him.")).toBe("unclear");
});

test("who refuses and wonders asks nothing", () => {
  expect(reads("No way, 4,000 for a chair?")).toBe("reject");
  expect(reads("No way, really?")).toBe("unclear");
});

describe("where nobody knows the request", () => {
  test("somebody told to take a day is told so of the day he asked for", () => {
    expect(reads("You can take Friday off.")).toBe("approve");
    expect(reads("Approved for Friday.")).toBe("unclear");
    expect(reads("I approve on Friday.")).toBe("unclear");
    expect(reads("You can take off until Friday.")).toBe("unclear");
  });

  test("the ten days are those of the request", () => {
    expect(reads("My approval for the six months of parental leave, and warmest wishes to you both.")).toBe(
      "approve",
    );
    expect(reads("Approved for six months.")).toBe("unclear");
  });
});

describe("a slip of the pen", () => {
  test.each([
    ["rechazdo", "reject"],
    ["aprobbado", "approve"],
    ["refsé", "reject"],
    ["rejeitdo", "reject"],
  ])("within a deciding word is seen: %s", (word, reading) => {
    expect(reads(word)).toBe(reading);
  });

  test.each(["aprobaba", "aprobando", "refusal", "approver"])("is no other form of it: %s", (word) => {
    expect(reads(word)).toBe("unclear");
  });
});

test("a word of contrast put between signs does not part a negation from what it negates", () => {
  expect(reads("Your request was not, however, approved.")).toBe("unclear");
  expect(reads("The price is not small; however, I approve it.")).toBe("approve");
});

test("what is concluded from another case is decided", () => {
  expect(reads("We already have a licence for a similar tool, so this isn't approved.")).toBe("reject");
  expect(reads("You had three Fridays off this month already, so no.")).toBe("reject");
});

test("a favour behind a but does not turn away from an answer before it", () => {
  expect(reads("Fine. But please finish the report first thing when you're back.\n\nRejected.")).toBe(
    "unclear",
  );
});

test("which of two answers is asked for is no rhetorical question", () => {
  expect(reads("Approve or\nreject?\n\napproved")).toBe("unclear");
});

test("an and within a phrase does not begin a clause", () => {
  expect(reads("Sure, and don't forget the keys.")).toBe("approve");
});

describe("a tick that begins", () => {
  test.each(["✅ viele Grüße aus Kassel", "✅ Have a great trip, Bia"])(
    "is an answer of its own: %j",
    (text) => {
      expect(reads(text)).toBe("approve");
    },
  );

  test.each([
    "✅ read",
    "✅ Hotel, ❌ flight",
    "✅ if Bob agrees",
    "👍 but not now",
    "👍 I'll look at it tomorrow",
  ])("is none beside a doubt: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });
});

describe("a whole sentence before an approval that names what is approved", () => {
  test.each([
    "Jeg måtte ringe basen først for å høre om det var plass. Det var det.\n\nReisen er godkjent.",
    "Avril est chargé, mais cinq jours, ça se trouve. Congés confirmés.",
  ])("tells what led there: %j", (text) => {
    expect(reads(text)).toBe("approve");
  });

  test.each([
    "It's possible provided that Ann takes your shift on Sunday. The request is approved.",
    "You can go if you finish the report by Thursday. The request is approved.",
    "I can let you go for the first three days of that week. The request is approved.",
    "As I told you on the phone, the answer depends on Maria. The request is approved.",
  ])("may bind it: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });
});

test("days named once more behind an approval are those that were asked for", () => {
  expect(reads("Поезжайте, конечно. Отпуск подписан с 1 июля на две недели.")).toBe("approve");
  expect(reads("Go ahead. I approve the first week.")).toBe("unclear");
  const asked = () => askedDetails("2026-08-03\n2026-08-14");
  const visible = "Go ahead. I approve Monday.";
  expect(read({ visible, afterQuote: "", closing: "", cut: false }, { asked }).reading).toBe("unclear");
});

describe("a mistyped negation", () => {
  test.each(["je n'approuve aps", "nciht genehmigt", "ie zatwierdzam", "I cna't approve"])(
    "leaves it doubtful what is meant: %j",
    (text) => {
      expect(reads(text)).not.toBe("approve");
    },
  );
});

describe("beside a short yes", () => {
  test.each([
    "Cool, expense it.",
    "Ouais pas de problème, récupère tes heures mardi.",
    "Санёк, без вопросов.",
  ])("what somebody is told to do, or a name before it, is no doubt: %j", (text) => {
    expect(reads(text)).toBe("approve");
  });

  test.each([
    "Ok, take it up with Ann.",
    "Sure, take Ann with you to HR and ask.",
    "Karin: ok",
    "Karin – sure.",
  ])("somebody else, another time or a name that says it is one: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });
});
