import { describe, expect, test } from "vitest";
import { read } from "../../../../src/reply/read.ts";
import { trim } from "../../../../src/reply/trim.ts";

const readingOf = (text: string) => read(trim({ text, html: "" }));

test("two sentences on a line are no salutation, whoever they are said to", () => {
  const said = "Pay it out. You earned it.\n\nNext quarter is busy.";
  expect(readingOf(`Lucy,\n\n${said}`).comment).toBe(said);
});

describe("the comment leaves out", () => {
  test.each([
    ["何敏：\n\n不批准。", "不批准。"],
    ["Tom -\n\nApproved.", "Approved."],
    ["Oi Tom,\n\nAprovado!", "Aprovado!"],
    ["Tom,\n\nI can't approve this one.", "I can't approve this one."],
    [
      "Rejected, sorry.\n\nPat\n\nP.S. bring the keys tomorrow.",
      "Rejected, sorry.\n\nP.S. bring the keys tomorrow.",
    ],
    ["Approvato.\n\nIl Dirigente\nDott.ssa Carla Fusco", "Approvato."],
    ["Відмовляю.\n\nВіра Олійник, бухгалтерія", "Відмовляю."],
    ["det er iorden, men max 6 timer\n\nBent", "det er iorden, men max 6 timer"],
    ["Confermo la trasferta, prenota pure.\n\nMax", "Confermo la trasferta, prenota pure."],
    ["Non decido io, la responsabile è Carla Neri.\n\nVale", "Non decido io, la responsabile è Carla Neri."],
    ["מאשר בשמחה, תהני בחופש.\n\nדוד", "מאשר בשמחה, תהני בחופש."],
    ["Niet akkoord. Er staan er nog drie.\n\nAB", "Niet akkoord. Er staan er nog drie."],
    ["ve čtvrtek to nepůjde.\n\nP. D.", "ve čtvrtek to nepůjde."],
    ["tamam alın ama faturayı kestirin\n\nRamazan usta", "tamam alın ama faturayı kestirin"],
    ["Craig\n\nI'm turning this down.", "I'm turning this down."],
    ["志强：\n\n这次就不买了。", "这次就不买了。"],
    ["何静:\n\n可以盖章。", "可以盖章。"],
    ["Oi, Camila, tudo bem?\n\nAprovado, pode marcar!", "Aprovado, pode marcar!"],
    ["Hi Tom, hope you're well?\n\nApproved.", "Approved."],
    ["Ciao Anna, come va?\n\nApprovato.", "Approvato."],
    ["Hola Ana, ¿qué tal?\n\nAprobado.", "Aprobado."],
    ["Salut Léa, ça va ?\n\nRefusé.", "Refusé."],
    ["Hallo Ute, wie geht's?\n\nGenehmigt.", "Genehmigt."],
    ["Hoi Kim, alles goed?\n\nAkkoord.", "Akkoord."],
    ["Cześć Ola, co słychać?\n\nZgoda.", "Zgoda."],
    ["Merhaba Ayşe, nasılsın?\n\nOnaylıyorum.", "Onaylıyorum."],
    ["Привет, Оля! Как дела?\n\nСогласовано.", "Согласовано."],
    ["Hei Outi, mitä kuuluu?\n\nHyväksytty.", "Hyväksytty."],
    ["小李，你好吗？\n\n同意。", "同意。"],
    ["مرحبا كريم، كيف حالك؟\n\nموافق.", "موافق."],
    ["היי דנה, מה שלומך?\n\nמאושר.", "מאושר."],
    [
      "Demande rejetée.\n\nPr Anne-Laure Weber\nDirectrice adjointe - UMR 0000\nUniversité de la Côte",
      "Demande rejetée.",
    ],
    ["[EXTERNÍ] Tento e-mail byl odeslán mimo naši organizaci.\n\nDobrý den,\n\nSchvaluji.", "Schvaluji."],
    [
      "ADVARSEL: Denne e-posten kommer fra en ekstern avsender. Ikke klikk på lenker.\n\nGodkjent.",
      "Godkjent.",
    ],
  ])("salutation, banner and name of %j", (text, comment) => {
    expect(readingOf(text).comment).toBe(comment);
  });
});

describe("the comment keeps", () => {
  test.each([
    "许可：\n\n请做好交接。",
    "Fine,\n\nbut tell Ann.",
    "Approved.\n\nMaria decides",
    "Approved.\n\nOnly until Friday, Tom",
    "Approved.\n\nNot approved",
    "Tudo bem.\n\nPode marcar.",
    "Camila, tudo bem.\n\nPode marcar.",
    "Hi Tom, is that ok?\n\nApproved.",
    "Genehmigt.\n\nJuli",
    "No puedo el lunes.\nVale",
    "Gezellig, Saar mag mee.\n\nTot dan.",
    "批准。\n经理决定\n\nPS: 请做好交接。",
    "Approved.\n\nManager must agree\nDr. Ann Smith",
  ])("%j, with what no signature says", (text) => {
    const { comment } = readingOf(text);

    for (const line of text.split("\n")) if (!/Ann Smith/.test(line)) expect(comment).toContain(line);
  });
});

test.each([
  "Approved.\n\nBest regards\nAnn Smith, not approved",
  "Approved.\n\nBest regards\nNot Approved",
  "Aprovado.\n\nAbraço\nRejeitado",
  "Aprovado.\n\nAbraço\n*Não*",
  "Approved.\n\n---\nAnn Smith\nDirector to decide",
  "Genehmigt.\n\nViele Grüße\nAnna Schmidt (nur bis Freitag)",
  "Approved.\n\nAnn Smith\nunless Bob objects",
  "Craig\n\nApproved unless Bob objects.",
  "Hi Tom, hope you're well?\n\nApproved?",
])("a doubt in what looks like a signature is not lost: %j", (text) => {
  expect(readingOf(text).reading).toBe("unclear");
});

test("a line that goes on with the one above is no closing formula of one letter with a name", () => {
  expect(readingOf("Nada\na opor.").reading).not.toBe("reject");
});

test("an absence that speaks of answers decides nothing, and an answer beside one does", () => {
  const absent = "Selam, doğum iznindeyim. Onay lazımsa Murat Kaya'ya yazın, sorun değil.";

  expect(readingOf(absent)).toMatchObject({ reading: "unclear", rule: "absence" });
  expect(readingOf("İzindeyim ama evet, onaylıyorum.").reading).toBe("approve");
  expect(readingOf("I'm on holiday, but yes, approved.").reading).toBe("approve");
});

test("a formula and a street are no doubt, whatever their words mean elsewhere", () => {
  const text = "Aprovado.\n\nUm abraço\nZé Carlos\n\nBeispiel SE // Münchner Straße 7 // 80331 München";

  expect(readingOf(text).reading).toBe("approve");
});

test("what Yahoo's apps put behind their introduction is the original, and no doubt", () => {
  const text =
    "I approve.\nAnn Smith\n\nSent from Yahoo Mail on Android \n \n  On Thu, 12 Mar 2026 at 11:48, Tom<t@x.example> wrote:   Hello Ann,\n\nTom asks for leave.\n";

  expect(readingOf(text)).toMatchObject({ reading: "approve", comment: "I approve." });
});
