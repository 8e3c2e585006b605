import { describe, expect, test } from "vitest";
import { read } from "../../src/reply/read.ts";

const written = (visible: string) => ({ visible, afterQuote: "", closing: "", cut: false });

const readText = (text: string, names: readonly string[] = [], language: string | null = null) =>
  read(written(text), { names: new Set(names), language });

describe("a word that decides", () => {
  test("decides whatever follows it that casts no doubt", () => {
    expect(readText("Approved, Kim is covering the front desk")).toMatchObject({
      reading: "approve",
      rule: "plain-answer",
      language: "en",
    });
  });

  test.each([
    ["Kim approved", "unknown-subject"],
    ["the steering group approved", "unknown-subject"],
    ["You approved this", "somebody-else"],
    ["Kim said it is approved", "reported"],
    ["the other one is approved", "other case"],
    ["approval", "verdict-word"],
  ])("said of somebody or something else decides nothing: %j", (text, rule) => {
    expect(readText(text)).toMatchObject({ reading: "unclear", rule });
  });

  test.each(["The new coffee machine is approved", "In my role as manager I approve"])(
    "may have unknown words before it that are no subject: %j",
    (text) => {
      expect(readText(text).reading).toBe("approve");
    },
  );
});

describe("a word such as yes", () => {
  test("decides when nothing else is said", () => {
    expect(readText("Yes, thanks!")).toMatchObject({ reading: "approve", rule: "short-answer" });
  });

  test.each(["Yes, Kim has left the building", "Ok, the figures look odd", "No, he is in Berlin"])(
    "beside other words decides nothing: %j",
    (text) => {
      expect(readText(text).reading).toBe("unclear");
    },
  );

  test.each(["No, too many people are away", "No, it's too expensive", "nein zu teuer"])(
    "may give its reason when it is a no: %j",
    (text) => {
      expect(readText(text).reading).toBe("reject");
    },
  );
});

describe("a negation", () => {
  test.each([
    "I really can't approve this",
    "This is hereby not approved",
    "Das genehmige ich so nicht.",
    "Ich kann Ihren Antrag leider nicht genehmigen",
  ])("of an approval rejects: %j", (text) => {
    expect(readText(text).reading).toBe("reject");
  });

  test.each(["no problem at all", "nothing against it", "I can't say no", "spricht nichts dagegen"])(
    "inside a phrase that agrees is none: %j",
    (text) => {
      expect(readText(text).reading).toBe("approve");
    },
  );

  test.each([
    ["I don't reject it", "double-negation"],
    ["I approve this not", "negation-beside"],
    ["not without changes approved", "negation-beside"],
    ["Genehmigt stört ja nicht", "negation-beside"],
  ])("that is not plainly said of an approval leaves it unclear: %j", (text, rule) => {
    expect(readText(text)).toMatchObject({ reading: "unclear", rule });
  });
});

describe("contrast", () => {
  test.each(["Awfully late, but approved", "I'd love to, but no", "Approved, but please tell the caretaker"])(
    "leaves a decision that comes after it, or a request: %j",
    (text) => {
      expect(readText(text).reading).not.toBe("unclear");
    },
  );

  test.each([
    "Approved, but",
    "Approved, but the caretaker will be angry",
    "Approved. I'm not happy, though.",
  ])("after a decision makes it doubtful: %j", (text) => {
    expect(readText(text)).toMatchObject({ reading: "unclear", rule: "contrast" });
  });
});

describe("doubt", () => {
  test.each([
    ["Approved. Only the hotel.", "exception"],
    ["Approved. Monday to Wednesday.", "part"],
    ["Approved for the hotel", "part"],
    ["Approved, the hotel not", "part"],
    ["Approved for 3 nights", "number"],
    ["Approved. If the caretaker is in.", "condition"],
    ["Approved. I'll check the rest.", "later"],
    ["Approved, I guess", "hedges"],
    ["Approved. Where is the hotel?", "question"],
    ["Approved. Forget that.", "withdrawn"],
    ["Approved. Rejected.", "two-answers"],
    ['You wrote "approved"', "quoted-words"],
    ["a\u0336p\u0336p\u0336r\u0336o\u0336v\u0336e\u0336d\u0336", "disguised-words"],
    ["\u0430pproved", "disguised-words"],
    ["Approved. Csak h\u00e9tf\u0151n megyek.", "unknown-language"],
    ["Approved \u03b1\u03bb\u03bb\u03ac", "unknown-language"],
  ])("has a name: %j", (text, rule) => {
    expect(readText(text)).toMatchObject({ reading: "unclear", rule });
  });

  test("is told with the sentence that raised it", () => {
    expect(readText("Approved. Where is the hotel? See you.").sentence).toBe("Where is the hotel?");
  });

  test("is no doubt in the chatter before a decision", () => {
    const text = "The first half is long, and only Kim has read the second one.\n\nApproved.";

    expect(readText(text).reading).toBe("approve");
  });
});

describe("typing mistakes", () => {
  test.each(["aproved", "Apprvoed", "approveed", "genhemigt", "confirmedd"])(
    "near a word that approves: %j",
    (text) => {
      expect(readText(text).reading).toBe("approve");
    },
  );

  test.each(["unaproved", "inapproved", "nonapproved", "apprentice", "approval", "notapproved"])(
    "are not looked for where the word could be another: %j",
    (text) => {
      expect(readText(text).reading).not.toBe("approve");
    },
  );
});

describe("pictures", () => {
  test.each([
    ["👍🏿", "approve"],
    ["✅ approved", "approve"],
    ["👎 too expensive", "reject"],
    ["Approved 👎", "unclear"],
    ["👍 rejected", "unclear"],
    ["ok 🙄", "unclear"],
    ["See you on Monday 👍 if it rains", "unclear"],
  ])("%j: %s", (text, reading) => {
    expect(readText(text).reading).toBe(reading);
  });
});

describe("a word of several languages", () => {
  test("decides when it says the same in all that have it", () => {
    expect(readText("ja").reading).toBe("approve");
    expect(readText("no").reading).toBe("reject");
  });

  test("is unclear when it is an answer in one and thanks in another", () => {
    expect(readText("tak").reading).toBe("unclear");
  });

  test("is read in the language the author was asked in", () => {
    expect(readText("tak", [], "pl")).toMatchObject({ reading: "approve", language: "pl" });
    expect(readText("tak", [], "da").reading).toBe("unclear");
  });

  test.each(["approved – schönen Urlaub!", "ok, passt", "Genehmigt, enjoy!"])(
    "may stand in a mixed text: %j",
    (text) => {
      expect(readText(text).reading).toBe("approve");
    },
  );

  test.each(["Approved, aber nur Montag", "Genehmigt, but only Monday", "ok, mais pas vendredi"])(
    "casts doubt in a mixed text: %j",
    (text) => {
      expect(readText(text).reading).toBe("unclear");
    },
  );
});

describe("the comment", () => {
  test("is a bare answer, too", () => {
    expect(readText("ok").comment).toBe("ok");
  });

  test("has neither greeting lines nor closing nor name, but keeps its line breaks", () => {
    const text =
      "Dear Kim,\n\nApproved.\n\nHave a good time!\n\nKind regards\nDr. Pat Miller\nHead of Sales\nTel. 123";

    expect(readText(text).comment).toBe("Approved.\n\nHave a good time!");
  });

  test.each([
    ["Kim,\n\napproved", "approved"],
    ["approved\n\nPat", "approved"],
    ["approved\npat", "approved"],
    ["approved\n\n-Pat", "approved"],
    ["Thanks Kim, approved.", "Thanks Kim, approved."],
    ["approved\n\nThanks\nPat", "approved"],
    ["Thanks.\nApproved.", "Thanks.\nApproved."],
    ["鈴木さん\n\nお疲れ様です。田中です。\n\n承認します。\n\nよろしくお願いします。\n田中", "承認します。"],
  ])("of %j is %j", (text, comment) => {
    expect(readText(text)).toMatchObject({ reading: "approve", comment });
  });

  test("has no line of the author's own name, whatever the name means", () => {
    expect(readText("approved\n\nwill may", ["will", "may"])).toMatchObject({
      reading: "approve",
      comment: "approved",
    });
  });

  test("has no name of the author's right below the answer, with what stands below it", () => {
    const text = "Approved\nPat Miller\nCOO, Brightwater Ltd";

    expect(readText(text, ["pat", "miller"])).toMatchObject({ reading: "approve", comment: "Approved" });
  });

  test("of an unclear text is given as well", () => {
    expect(readText("Hi Kim,\n\nwill look tomorrow").comment).toBe("will look tomorrow");
  });
});

describe("words as people type them on a phone", () => {
  test.each([
    ["thats fine", "approve"],
    ["im ok with this", "approve"],
    ["cant approve this sorry", "reject"],
    ["dont approve it yet", "unclear"],
    ["ill have a look", "unclear"],
  ])("lack their apostrophes: %j", (text, reading) => {
    expect(readText(text).reading).toBe(reading);
  });
});

describe("what stands below the closing", () => {
  test.each(["PS: but only the hotel", "Not the Friday", "Agreed?"])("may raise a doubt: %j", (line) => {
    expect(readText(`Approved.\n\nKind regards\nPat Miller\n\n${line}`).reading).toBe("unclear");
  });

  test("decides nothing", () => {
    expect(readText("Hi Kim,\n\nI got it.\n\nKind regards\nPat Miller\nHead of Approvals").reading).toBe(
      "unclear",
    );
  });
});

describe("how much is written", () => {
  test("nothing is no answer", () => {
    expect(readText(" \n ")).toMatchObject({ reading: "unclear", rule: "nothing-written" });
  });

  test("only a greeting is asked back about", () => {
    expect(readText("Hi Kim,")).toMatchObject({ reading: "unclear", rule: "only-greeting" });
  });

  test("two paragraphs with the decision at the end are a decision", () => {
    const text = `I looked at the roster, and most of the team is here.\n\n${"The desk is staffed. ".repeat(10)}\n\nSo yes, approved.`;

    expect(readText(text).reading).toBe("approve");
  });

  test("more than anybody writes is unclear", () => {
    expect(readText(`Approved. ${"The desk is staffed. ".repeat(600)}`)).toMatchObject({
      reading: "unclear",
      rule: "too-long",
    });
  });

  test("what was cut off or stands below a quote makes a decision unclear", () => {
    expect(read({ ...written("approved"), cut: true }).rule).toBe("too-long");
    expect(read({ ...written("approved"), afterQuote: "x" }).rule).toBe("text-after-quote");
    expect(read({ ...written("approved"), closing: "but not Friday" }).rule).toBe("doubt-in-closing");
  });
});

test("a short answer behind an absence is not its author's, one before it is", () => {
  const absent =
    "Selam, doğum iznindeyim, 5 Ekim 2026'da dönüyorum. Onay için Murat Kaya'ya yazın, sorun değil.";
  expect(readText(absent)).toMatchObject({ reading: "unclear", rule: "absence" });
  expect(readText("Yes, fine. I'm on vacation next week.").reading).toBe("approve");
  expect(readText("ja passt, viel spaß im urlaub").reading).toBe("approve");
});

test("answers without end are not read through", () => {
  const text = { afterQuote: "", closing: "", cut: false };

  expect(read({ ...text, visible: "ok, ".repeat(900) })).toMatchObject({
    reading: "unclear",
    rule: "too-many-sentences",
  });
  expect(read({ ...text, visible: "ok, ".repeat(20) }).reading).toBe("approve");
});
