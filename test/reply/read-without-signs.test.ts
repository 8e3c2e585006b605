import { describe, expect, test } from "vitest";
import { read } from "../../src/reply/read.ts";

const reads = (visible: string): string => read({ visible, afterQuote: "", closing: "", cut: false }).reading;

describe("without a sign, behind a refusal that stands first", () => {
  test.each([
    "nah we got one already",
    "no its against policy",
    "denied hes not even on our team",
    "rejecting this its the same invoice as last wk",
    "not approved too expensive",
    "rejected no receipts",
  ])("its reason is said: %j", (text) => {
    expect(reads(text)).toBe("reject");
  });

  test.each([
    "no its ok go ahead",
    "no im ok with that",
    "no you decide",
    "no hes not against it",
    "no you can have one week not two",
    "no no go ahead",
    "no mate i havent seen it",
    "no its not too late",
  ])("the contrary or something else may be said: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });

  test.each(["rejected they told me", "not approved im waiting for legal", "rejected he said"])(
    "it may be told why nothing is decided: %j",
    (text) => {
      expect(reads(text)).toBe("unclear");
    },
  );

  test.each(["rejected we did not", "declined i have not", "Abgelehnt haben wir nicht"])(
    "it may be told who did not refuse: %j",
    (text) => {
      expect(reads(text)).toBe("unclear");
    },
  );
});

describe("without a sign, behind an approval that stands first", () => {
  test.each(["approved we cant work without it", "yes please buy it were nearly out"])(
    "its reason is said: %j",
    (text) => {
      expect(reads(text)).toBe("approve");
    },
  );

  test.each([
    "approved its not",
    "approved you pay half",
    "approved we do it in may",
    "approved i think",
    "approved he says",
    "approved u sure",
    "approved i need the quote first",
  ])("it may be limited: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });
});

describe("words without their apostrophe", () => {
  test.each(["i dont approve this its not work related", "im not approving this its too much"])(
    "are read as with it, although a phrase lists them so: %j",
    (text) => {
      expect(reads(text)).toBe("reject");
    },
  );

  test("turn round what would be misread without it", () => {
    expect(reads("no im good with it")).toBe("unclear");
  });
});

describe("a picture", () => {
  test.each(["👍🏽 from my side", "👍 from me"])("may be somebody's: %j", (text) => {
    expect(reads(text)).toBe("approve");
  });

  test.each(["👍 from Tom", "👍 from finance", "👍 for the first week"])(
    "may be somebody else's, or of a part: %j",
    (text) => {
      expect(reads(text)).toBe("unclear");
    },
  );

  test("that is sad about a refusal parts it from its reason", () => {
    expect(reads("No 😕 too many people off")).toBe("reject");
    expect(reads("No 😕 ask Tom")).toBe("unclear");
  });
});

describe("what is asked for behind an approval", () => {
  test.each([
    "Approved, kindly share the invoice with accounts once received.",
    "approved. in a mtg call u later",
  ])("may come later: %j", (text) => {
    expect(reads(text)).toBe("approve");
  });

  test.each(["Approved once received.", "Approved, once received.", "Ok, share the invoice once received"])(
    "may be what it hangs on: %j",
    (text) => {
      expect(reads(text)).toBe("unclear");
    },
  );
});

describe("permission", () => {
  test.each(["I don't give permission for this.", "Please be advised that approval is refused."])(
    "is refused: %j",
    (text) => {
      expect(reads(text)).toBe("reject");
    },
  );

  test.each([
    "If approval is refused call me",
    "Finance says approval is refused",
    "is approval refused",
    "I don't give permission until legal signs",
    "He doesn't give permission for this",
  ])("may be refused by others, or later: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });
});

test("whoever answers for a department approves, and whoever tells of its answer does not", () => {
  expect(reads("Thumbs up from finance.")).toBe("approve");
  expect(reads("I got a thumbs up from finance")).toBe("unclear");
  expect(reads("Thumbs up from Tom")).toBe("unclear");
});

test("a command to reject is one", () => {
  expect(reads("Reject please")).toBe("reject");
  expect(reads("reject or approve please")).toBe("unclear");
});

describe("without a sign, in other languages", () => {
  test.each([
    ["de", "nein wir haben schon einen"],
    ["de", "abgelehnt zu teuer"],
    ["fr", "non on en a déjà un"],
    ["fr", "non cest trop cher"],
    ["es", "no ya tenemos uno"],
    ["es", "denegado ni siquiera es de nuestro equipo"],
    ["pt", "não isso vai contra a política"],
    ["it", "no ne abbiamo già uno"],
    ["it", "no è contro la policy"],
    ["nl", "nee we hebben er al een"],
    ["nl", "nee dat is tegen het beleid"],
    ["sv", "nej vi har redan en"],
    ["da", "nej vi har allerede en"],
    ["nb", "nei vi har allerede en"],
    ["fi", "ei meillä on jo yksi"],
    ["pl", "nie mamy już dwa"],
    ["cs", "ne už jeden máme"],
    ["tr", "hayır bu kurallara aykırı"],
    ["ru", "нет у нас уже есть"],
    ["uk", "ні у нас вже є"],
    ["ar", "لا هذا ضد السياسة"],
    ["he", "לא כבר יש לנו אחד"],
    ["ko", "아니요 우리 이미 하나 있어요"],
  ])("a refusal is told with its reason: %s %j", (_language, text) => {
    expect(reads(text)).toBe("reject");
  });

  test.each([
    "nee dat is geen probleem",
    "no noi non abbiamo obiezioni",
    "нет я не возражаю",
    "ні я не заперечую",
    "ei se ei haittaa",
  ])("what is denied with a no is not refused: %j", (text) => {
    expect(reads(text)).not.toBe("reject");
  });

  test.each([
    "abgelehnt haben wir nicht",
    "nee hij is er niet tegen",
    "ei hän ei vastusta sitä",
    "no ya tenemos presupuesto",
    "nie mamy już uwag",
    "ei meillä ole mitään hajua",
    "genehmigt wir zahlen nur die hälfte",
    "validé on paie la moitié",
    "goedgekeurd we betalen de helft",
    "одобрено мы платим половину",
  ])("the contrary or something else may be said: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });

  test.each([
    "geen probleem hoor doe maar",
    "нет проблем берите",
    "nie ma problemu",
    "nie mam nic przeciwko",
  ])("a yes that begins with a no stays one: %j", (text) => {
    expect(reads(text)).toBe("approve");
  });
});
