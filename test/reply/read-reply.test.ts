import { describe, expect, test } from "vitest";
import { htmlMail, multipart, readingOf, textMail } from "./mails.ts";

const GMAIL_QUOTE = `
On Mon, Jan 5, 2026 at 10:00 AM Countersign <d-abc-def@reply.localhost>
wrote:

> Employee asks for leave. Approve or reject?
> Reject: https://approvals.example.com/d/1?verdict=rejected
`;

const said = async (body: string) => (await readingOf(textMail(body))).reading;

describe("a clear answer", () => {
  test("below a greeting and above a Gmail quote is passed on as written", async () => {
    const reply = await readingOf(textMail(`Hi Tom,\n\napproved, enjoy!\n${GMAIL_QUOTE}`));

    expect(reply).toMatchObject({ reading: "approve", comment: "approved, enjoy!", language: "en" });
  });

  test.each([
    "approved",
    "Approved.",
    "ok",
    "OK, thanks!",
    "Yes",
    "yes, of course",
    "Yes please, go ahead",
    "Sounds good!",
    "LGTM",
    "👍",
    "👍🏽",
    "✅ approved",
    "I approve this request.",
    "Fine by me, have a good trip",
    "Approved. Have a great time in Spain!",
    "APPROVED!!!",
    "Hi Tom, approved",
    "*Approved*",
    "approved :)",
    "ja",
    "Ja, passt",
    "Genehmigt, schönen Urlaub!",
    "passt 👍",
    "Geht in Ordnung.",
    "Hallo zusammen,\n\nich bin einverstanden.",
    "genehmigt\n\nViele Grüße\nAnn Smith",
    "Approved\n\nAnn",
  ])("%j approves", async (body) => {
    expect(await said(body)).toBe("approve");
  });

  test.each([
    "rejected",
    "Declined.",
    "no",
    "No, sorry",
    "Sorry, rejected.",
    "👎",
    "I decline",
    "not approved",
    "Not ok",
    "I don't approve",
    "nicht genehmigt",
    "passt nicht",
    "nein",
    "Nein, leider",
    "abgelehnt",
    "Leider abgelehnt, sorry",
    "Ich lehne das ab.",
    "Rejected. We are short of staff in that month.",
  ])("%j rejects", async (body) => {
    expect(await said(body)).toBe("reject");
  });

  test("that is all there is is the comment as well", async () => {
    expect((await readingOf(textMail("Approved."))).comment).toBe("Approved.");
  });

  test.each(["no problem", "no objections", "can't say no", "sure", "kein Problem"])(
    "%j approves",
    async (body) => {
      expect(await said(body)).toBe("approve");
    },
  );

  test("has the other sentences as its comment, without the closing", async () => {
    const reply = await readingOf(
      textMail("Rejected. We are short of staff.\n\nBest regards,\nAnn Smith\nHead of Sales\n"),
    );

    expect(reply.comment).toBe("Rejected. We are short of staff.");
  });
});

describe("whatever could mean something else", () => {
  test.each([
    "don't approve yet",
    "yes?",
    "ok?",
    "approve or reject?",
    "has Ann approved?",
    "approved if Bob agrees",
    "I'd approve if",
    "approved, but only the first week",
    "approved\nfor the first week only",
    "Approved\n\nFor the first week",
    "Approved. 10 to 15 January.",
    "will look tomorrow",
    "please ask Maria",
    "yes and no",
    "yes no",
    "approved rejected",
    "approved 🙃",
    "hm",
    "thanks",
    "maybe",
    "Approved.\nReally?",
    "Approved\n\nSent from my iPhone\n\nbut only the first week",
    "genehmigt, aber nur die erste Woche",
    "ja, wenn Bob zustimmt",
    "ja oder nein?",
    "morgen",
    "ok, mais seulement la semaine",
    "Approved\n\nmais seulement une semaine",
    "Yes.\n\nActually, I changed my mind",
    "Approved\n\nBest regards,\nAnn Smith\nPS: but not the second week",
    "I cannot say yes",
    "Approved by Maria",
    "The word approved",
    "it was approved before",
    "yes but no",
    "Genehmigt.\n\nNicht.",
  ])("%j is unclear", async (body) => {
    expect(await said(body)).toBe("unclear");
  });

  test("a greeting alone says nothing clear", async () => {
    expect(await said("Hi Tom,")).toBe("unclear");
  });

  test("what somebody else is quoted with decides nothing", async () => {
    expect(await said("Bob: approved")).toBe("unclear");
    expect(await said("Anna Meier: genehmigt")).toBe("unclear");
    expect(await said("Approved: enjoy!")).toBe("approve");
  });

  test("signs that no program writes are damage", async () => {
    expect(await said("NotS] approved.")).toBe("unclear");
    expect(await said("Approved \u0007.")).toBe("unclear");
  });

  test("words behind a gateway's tag on its line may be the gateway's", async () => {
    expect(await said("[EXTERNAL] Approved sender")).toBe("unclear");
  });

  test("text below the quote is unclear, since it may be the quote", async () => {
    expect(await readingOf(textMail("> Approve or\nreject?\n> x\napproved"))).toMatchObject({
      reading: "unclear",
    });
    expect(await said("approved\n\n> quoted\n\nbut only the first week")).toBe("unclear");
  });

  test("parts that say different things are unclear", async () => {
    const raw = multipart("alternative", [
      "Content-Type: text/plain\n\napproved",
      "Content-Type: text/html\n\n<p>rejected</p>",
    ]);

    expect(await readingOf(raw)).toMatchObject({ reading: "unclear", rule: "parts-disagree" });
  });

  test("an encrypted mail is unclear", async () => {
    const raw = multipart("encrypted", ["Content-Type: application/pgp-encrypted\n\nVersion: 1"]);

    expect(await readingOf(raw)).toMatchObject({ reading: "unclear", rule: "multipart/encrypted" });
  });

  test("a mail through a list is unclear", async () => {
    expect(await readingOf(textMail("approved", ["List-Id", "<all.example.com>"]))).toMatchObject({
      reading: "unclear",
    });
  });

  test("the sentence in question is given", async () => {
    expect((await readingOf(textMail(`Hi,\nwill look tomorrow\n${GMAIL_QUOTE}`))).sentence).toBe(
      "will look tomorrow",
    );
  });
});

describe("nothing said", () => {
  test.each(["", "\n\n", GMAIL_QUOTE, "-- \napproved", "Sent from my iPhone"])(
    "%j by a person is not clear",
    async (body) => {
      expect(await readingOf(textMail(body))).toMatchObject({ reading: "unclear", rule: "nothing-written" });
    },
  );

  test("an out-of-office reply that says approved is ignored", async () => {
    const reply = await readingOf(textMail("approved", ["Auto-Submitted", "auto-replied"]));

    expect(reply).toMatchObject({ reading: "ignore", rule: "auto-reply" });
  });
});

test("what stands below a signature in HTML is read", async () => {
  const raw = htmlMail('<p>approved</p><div class="gmail_signature">Ann</div><p>but only the first week</p>');

  expect(await readingOf(raw)).toMatchObject({ reading: "unclear" });
});

describe("a reply in HTML alone", () => {
  test.each([
    [
      "Gmail",
      '<div dir="ltr">approved, enjoy!</div><br><div class="gmail_quote"><div class="gmail_attr">On Mon Ann wrote:</div><blockquote>reject</blockquote></div>',
    ],
    [
      "Outlook on the web",
      '<div>approved, enjoy!</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">From: x</div><div>no</div>',
    ],
    [
      "Outlook for Windows",
      '<div class="WordSection1"><p>approved, enjoy!<o:p></o:p></p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p><b>From:</b> x</p></div><p>no</p></div>',
    ],
    [
      "Apple Mail",
      'approved, enjoy!<br><div><blockquote type="cite"><div>On 5. Jan 2026, x wrote:</div>no</blockquote></div>',
    ],
    [
      "Thunderbird",
      '<p>approved, enjoy!</p><div class="moz-cite-prefix">On 1/5/26 10:00, x wrote:</div><blockquote type="cite">no</blockquote>',
    ],
    [
      "a mail with a hidden text",
      '<div style="display:none">rejected</div><div>approved, enjoy!</div><style>no</style>',
    ],
  ])("of %s is read without its quote", async (_, body) => {
    expect(
      await readingOf(htmlMail(`<html><head><title>no</title></head><body>${body}</body></html>`)),
    ).toMatchObject({
      reading: "approve",
      comment: "approved, enjoy!",
    });
  });
});

describe("below the name", () => {
  test.each([
    "I'm with a customer and read mail tonight.\n\nBest regards\nRuth Miller\nApproved auditor of the state",
    "Jag är på resa hela veckan.\n\nMvh\nEva Lind\nGodkänd revisor, Malmö",
    "Şu an yoldayım.\n\nOnay Demir\nMuhasebe Müdürü\nKabul Taşımacılık A.Ş.",
    "Дякую, лист отримав.\n\nПетро Іваненко\nТОВ «Згода»\n«Схвалено мільйонами родин»",
    "Bom dia, vou abrir o anexo.\n\nRui Meireles\nClínica da Foz – Higiene aprovada",
    "Ciao, apro il file.\nArch. Bruno Lotti\nStudio di progettazione – Progetto approvato",
    "קיבלתי את הקובץ.\n\nגלעד בירנבוים\nמאושר בע״מ, הסעות",
  ])("nothing decides that is not said above it: %j", async (body) => {
    expect(await said(body)).toBe("unclear");
  });

  test.each([
    ["I have read all of it.\n\nGood job\nApproved", "approve"],
    ["Hallo Anna Berg\n\nPasst So\nGenehmigt", "approve"],
  ])("what is said above it decides: %j", async (body, reading) => {
    expect(await said(body)).toBe(reading);
  });

  test("a decision may be said again", async () => {
    expect(await said("Approved.\n\nBest regards\nRuth\n\nPS: approved for Tom, too.")).not.toBe("reject");
    expect(await said('"Approved"')).toBe("approve");
  });
});

describe("the initials of whoever writes", () => {
  const from = (name: string, body: string) =>
    readingOf(htmlOrText(name, body)).then(({ reading, comment }) => ({ reading, comment }));
  const htmlOrText = (name: string, body: string): Buffer =>
    Buffer.from(
      textMail(body)
        .toString()
        .replace(/^From: .*$/m, `From: ${name} <boss@example.com>`),
    );

  test("in the last line are a signature", async () => {
    expect(await from("Otto Richter-Tal", "Abgelehnt, wir sind zu wenige.\n\nort")).toEqual({
      reading: "reject",
      comment: "Abgelehnt, wir sind zu wenige.",
    });
  });

  test("are none where they are a word of an answer", async () => {
    expect((await from("Nils Ove Tran", "Approved.\n\nnot")).reading).not.toBe("approve");
  });
});

describe("a word with signs in it that have no shape", () => {
  test.each([
    "A\u200Bp\u200Bp\u200Br\u200Bo\u200Bv\u200Be\u200Bd",
    "Ap\u2060pr\u200Bov\u200Ded.",
    "y\u200Ce\u200Cs",
    "n\u00ADo\u00ADt approved",
    "批\u200B准\u200B了",
  ])("behind several of its letters decides nothing: %j", async (text) => {
    for (const raw of [textMail(text), htmlMail(`<p>${text}</p>`)]) {
      expect(await readingOf(raw)).toMatchObject({ reading: "unclear", rule: "damaged-text" });
    }
  });

  test.each([
    "Appro\u200Bved.",
    "\u200EApproved\u200F.",
    "Ge\u00ADneh\u00ADmigt.",
    "Approvata: no\u00ADmi\u00ADna ok.",
    "\u2068Approved\u2069",
    "Approved 👨\u200D👩\u200D👧",
  ])("as programs write them is read: %j", async (text) => {
    expect((await readingOf(textMail(text))).rule).not.toBe("damaged-text");
  });
});

describe("what a colon introduces", () => {
  test.each([
    ["approve", "Decision: approved"],
    ["approve", "Also: der Urlaub ist genehmigt."],
    ["reject", "Conclusion : refusé, désolé."],
    ["approve", "Решение: согласовано"],
    ["unclear", "Bernd: genehmigt"],
    ["unclear", "Decision: approved?"],
  ])("may be the decision, but not somebody's: %s %j", async (reading, text) => {
    expect(await said(text)).toBe(reading);
  });
});
