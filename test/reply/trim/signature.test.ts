import { describe, expect, test } from "vitest";
import { signed } from "../../../src/reply/trim/signature.ts";
import { trim } from "../../../src/reply/trim.ts";

const NOBODY: ReadonlySet<string> = new Set();

const saidOf = (text: string): string => trim({ text, html: "" }).visible;

describe("below what is said", () => {
  test.each([
    "S pozdravem\n\nIng. Jana Procházková\nvedoucí ekonomického úseku\n\nFirm CZ, s.r.o.\nPrůmyslová 1200/5, 500 02 Hradec Králové\nT: +420 495 555 013",
    "Thx\n*Bill Nakamura*\nRegional Sales Manager West\n*Pacific Tile Co.*\n(503) 555-0188",
    "Saygılarımla,\n\nNurten Aksoy\nMali İşler Müdürü\n\nFirm Makina San. ve Tic. A.Ş.\nOrganize Sanayi Bölgesi 5. Cad. No: 12\nwww.firm.example",
    "İyi günler,\nAslı Taş\nOperasyon Direktörü | Firm A.Ş.",
    "Успіхів!\nСвітлана",
    "이만 줄이겠습니다.\n대표이사 구본철",
    "좋은 하루 보내시기 바랍니다.\n\n오세훈 배상",
    "وتقبلوا خالص التقدير والاحترام،،،\n\nأ. سعاد بنت محمد الحربي",
    "Mit freundlichen Grüßen\nIm Auftrag\n\ngez. Hartmut Vogelsang\nRegierungsamtsrat",
    "Freundliche Grüße aus Kassel\n\nAnke Rösner",
    "---\nMarc-André Bouchard, ing.\nService des approvisionnements\n418 555-0119",
    "Saludos cordiales,\n\nVicente Ferrer\nEncargado de almacén\nCítricos La Safor, Coop. V.",
    "Bonne fin de journée,\nJosée Tremblay, ing.\nGestionnaire de projets – Boréal Structures inc.\n514 555-0136, poste 204",
    "Saluti\nRag. Donato Di Pietro\nDi Pietro Termoidraulica s.n.c.",
    "Com os melhores cumprimentos,\n\nManuela Sarmento\nEnfermeira Gestora\n\nUnidade Local de Saúde do Minho Interior, E.P.E.\nRua do Hospital, 4750-000 Barcelos",
    'З повагою, головний бухгалтер Р. Дем\'янчук\nФГ "Колос Полісся", Житомирська обл.',
    "З повагою\n\nМикола Заставний\nадвокат, керуючий партнер\nАО «Заставний і партнери»",
    "وتقبلوا تحياتنا\nمصلحة المحاسبة\nع. بنعمر",
    "Saygılarımla / Best regards\nAv. Levent Uysal\nGenel Müdür Yardımcısı",
    "Mit freundlichen Grüßen | Kind regards\nUte Kern",
    "Met zonnige groet,\nArjan Bos\nBos & Dal Ecologisch Advies",
    "Varme hilsener\nUnni",
    "Lämpimin terveisin\nOuti",
    "S přáním hezkého dne\nAlena Fialová\nvozový park, linka 318",
    "\n周建平\n行政部经理\n某某有限公司",
    "V/r,\n\nLt. Col. Henry A. Brooks, USAF (Ret.)\nDeputy Director of Operations",
  ])("%j is no part of it", (signature) => {
    expect(saidOf(`approved\n\n${signature}\n`)).toBe("approved");
  });

  test.each([
    "Best regards\nAnn Smith\nonly until Friday, Tom",
    "Best regards\nAnn Smith\n\nmanager must agree first",
    "Best regards\nMaria decides",
    "---\nMaria decides",
    "Not approved",
    "Only until Friday, Tom",
    "Saludos\nAna García\n\nGerente debe aprobar antes",
    "S pozdravem\nJana Nováková\nvedoucí musí souhlasit",
    "Best regards\nAnn Smith\nLet Bob do it.",
    "Mit freundlichen Grüßen\nUte Kern\nUnd Tom fragt nach.",
    "请问：\n\n周建平\n行政部经理",
  ])("%j is still said", (text) => {
    const [last = ""] = text.split("\n").slice(-1);

    expect(saidOf(`approved\n\n${text}\n`)).toContain(last);
  });

  test("a sentence with a telephone number is said, and a rule above a company is not", () => {
    const sentence = "In urgent cases please call Ann Smith, Tel. 0117 496 0101.";

    expect(saidOf(`I am away.\n\n${sentence}\n\nAnn Reed\nCorp Ltd\nT +44 117 496 0102`)).toContain(sentence);
    expect(
      saidOf(
        "承認いたします。\n\n＝＝＝＝＝＝\nサンプル商事株式会社\n松本 直樹\nE-mail: m@x.example\n＝＝＝＝＝＝",
      ),
    ).toBe("承認いたします。");
  });

  test("a rule above several names parts a list", () => {
    expect(saidOf("Please ask\n---\nAnn Smith\nTom Reed")).toContain("Ann Smith");
  });

  test("what may limit an answer below an address is not lost", () => {
    const { closing } = signed(["ok", "", "Grüße", "Anna", "Beispiel AG", "aber nur bis Freitag"], NOBODY);

    expect(closing).toContain("aber nur bis Freitag");
  });

  test("the rank of whoever signs is no word that may raise a doubt, but what stands behind the name is", () => {
    const { closing } = signed(["ok", "", "Regards", "Col. (ret.) James Whitaker, NOT"], NOBODY);

    expect(closing).toEqual(["Regards", "James Whitaker, NOT"]);
  });
});

describe("between rules of any signs", () => {
  const names = new Set(["松本", "直樹"]);
  const said = (text: string): string => trim({ text, html: "" }, { names }).visible;

  test.each([
    "＝＝＝＝＝＝\n松本 直樹（まつもと なおき）\nサンプル商事株式会社 総務課\nE-mail: m@x.example\n＝＝＝＝＝＝",
    "――――――\n松本　直樹\n株式会社サンプル　総務部長\n――――――",
    "＊＊＊＊＊＊\n　総務部　松本　直樹\n　内線：2-1234\n＊＊＊＊＊＊",
    "━━━━━━\n松本 直樹\n電話：03-0000-0000\n━━━━━━",
    "◇─────◇\n松本 直樹\n電話：03-0000-0000\n◇─────◇",
  ])("%j is a signature", (signature) => {
    expect(said(`承認いたします。\n\n${signature}`)).toBe("承認いたします。");
  });

  test.each([
    "＊＊＊＊＊＊\n来週は不可\n＊＊＊＊＊＊",
    "――――――\n松本\n先に部長に確認\n――――――",
    "＝＝＝＝＝＝\n1週目のみです。\n松本 直樹",
  ])("%j says something", (text) => {
    const [, first = "", second = ""] = text.split("\n");
    const trimmed = trim({ text: `承認いたします。\n\n${text}`, html: "" }, { names });

    expect(`${trimmed.visible}\n${trimmed.closing}`).toContain(first.includes("松本") ? second : first);
  });
});

test("what a company calls itself amid its address is no doubt, and anything else there is one", () => {
  const block = (line: string) => ["no", "", "Ann Smith", "Smith Ltd", line, "07700 900 318"];

  expect(signed(block("NICEIC Approved Contractor"), NOBODY).closing.join("\n")).not.toContain("NICEIC");
  expect(signed(block("Not Approved Yet"), NOBODY).closing).toContain("Not Approved Yet");
  expect(signed(block("only if Bob agrees"), NOBODY).closing).toContain("only if Bob agrees");
});

test("the name of a mother after her son is no doubt", () => {
  expect(signed(["نعم", "", "تحياتي", "أم خالد"], NOBODY).closing).toEqual(["تحياتي", "خالد"]);
});

describe("a postscript", () => {
  test.each([
    "A presto\nBeppe\nP.S. Chiedi lo sconto",
    "Abrazo,\nRodrigo\nPD: mándame el temario",
    "Best\nTom\n*P.S.* bring the keys",
    "С уважением,\nАнна\n\nЗ.Ы. не забудь ключи",
    "בברכה,\nגיל\n\nנ.ב. אל תשכח",
    "よろしくお願いします\n田中\n追伸 鍵を忘れずに",
    "Saygılarımla,\nAyşe Kaya\n\nNot: anahtarları unutma",
  ])("is said below a name and above a device's line: %j", (text) => {
    const trimmed = trim({ text: `approved\n\n${text}\n\nSent from my iPhone`, html: "" });

    expect(trimmed.visible).toBe(`approved\n\n${text.split("\n").at(-1)}`);
    expect(trimmed.afterQuote).toBe("");
  });

  test("is said even below a device's line, where anything else is doubted", () => {
    const above = "approved\n\nBest\nTom\n\nSent from my iPhone\n\n";

    expect(saidOf(`${above}PS: not Friday`)).toBe("approved\n\nPS: not Friday");
    expect(trim({ text: `${above}not on this Friday.`, html: "" }).afterQuote).toBe("not on this Friday.");
  });
});
