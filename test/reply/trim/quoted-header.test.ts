import { expect, test } from "vitest";
import { trim } from "../../../src/reply/trim.ts";

const trimmed = (text: string) => trim({ text, html: "" });

test.each([
  "From: Tom <t@x.example>\nSent: Monday\nTo: Ann\nSubject: Leave",
  "From: Tom\n<t@x.example>\nSent: Monday\nTo: Ann",
  "Von: Tom\nGesendet: Montag, 5. Januar 2026 10:00\nAn: Ann\nBetreff: Urlaub",
  "De : Tom\nEnvoyé : lundi 5 janvier 2026 10:00\nÀ : Ann\nObjet : Congé",
  "Da: Tom\nInviato: lunedì 5 gennaio 2026\nA: Ann\nOggetto: Ferie",
  "Od: Tom\nWysłano: poniedziałek\nDo: Ann\nTemat: Urlop",
  "От: Tom\nОтправлено: понедельник\nКому: Ann\nТема: Отпуск",
  "差出人: Tom\n送信日時: 2026年1月5日\n宛先: Ann\n件名: 休暇",
  "发件人： Tom\n发送时间： 2026年1月5日\n收件人： Ann\n主题： 休假",
  "보낸 사람: Tom\n보낸 날짜: 2026년 1월 5일\n받는 사람: Ann\n제목: 휴가",
  "من: Tom\nتاريخ الإرسال: 5 يناير\nإلى: Ann\nالموضوع: إجازة",
  "Temat: Urlop\nData: 2026-08-04 9:12\nNadawca: Tom\nAdresat: Ann",
  "*From:* Tom\n*Sent:* Monday",
  "________________________________\nFrom: Tom\nSent: Monday",
  "-----Original Message-----\nFrom: Tom",
  "  Original Message  \nFrom: Tom\nSent: Monday, 5 January 2026 10:00\nTo: Ann\nReply To: Tom\nSubject: Leave",
  "  Ursprüngliche Nachricht  \nVon: Tom\nGesendet: Montag, 5. Januar 2026 10:00\nAn: Ann\nBetreff: Urlaub",
  ">>> Tom Reed <t@x.example> 05.01.2026 10:00 >>>",
  "-------- Original message --------From: Tom <t@x.example> Date: 05/01/2026 10:00 (GMT+00:00) To: ann@x.example Subject: Leave ",
  "-----Ursprüngliche Nachricht-----",
  "------------------ 原始邮件 ------------------",
  "-------- Oprindelig meddelelse --------",
  "Begin forwarded message:",
  "-------- Orijinal İleti --------\nKonu: İzin\nGönderen: Tom <t@x.example>\nAlıcı: ann@x.example\nCC: ",
  "________________________________\nמאת: Tom <t@x.example>\n\u200f\u200fנשלח: יום שני\n\u200f\u200fאל: Ann\n\u200f\u200fנושא: חופשה",
  "Tom Smith ---01/05/2026 10:00:33 AM---Leave in April",
  "Tom Smith ---05.01.2026 10:00---Urlaub im April",
  "Tom Smith ---2026/01/05 10:00---休暇",
  "Tom Smith ---5 janv. 2026 10.00---Congé en avril\n\nDe :\tTom\nDate :\t05/01/2026\nObjet :\tCongé",
  "Inactive hide details for Tom ---05-01-2026 10:00---Ferie i aprilTom ---05-01-2026 10:00---Ferie i\napril\n\nFra:\tTom",
  '------ Oprindelig meddelelse ------\nFra "Tom" <t@x.example>\nTil ann@x.example\nDato 05-01-2026\nEmne Ferie',
  '------ Original meddelelse ------\nFra "Tom" <t@x.example>\nTil ann@x.example\nDato 05-01-2026\nEmne Ferie',
  '------ Původní zpráva ------\nOd "Tom" <t@x.example>\nKomu ann@x.example\nDatum 5. 1. 2026\nPředmět Dovolená',
  '------ Messaggio originale ------\nDa "Tom" <t@x.example>\nA ann@x.example\nData 05/01/2026\nOggetto Ferie',
])("the original below %j is cut", (head) => {
  expect(trimmed(`approved\n\n${head}\n\nno\nno`)).toMatchObject({
    visible: "approved",
    afterQuote: "",
    quote: "header",
  });
});

test("answers between marked lines below rows without colons are kept", () => {
  const rows = 'Od "Tom" <t@x.example>\nKomu ann@x.example\nDatum 5. 1. 2026\nPředmět Dovolená';

  expect(
    trimmed(`------ Původní zpráva ------\n${rows}\n\n>one\n\nfirst?\n\n>two\n\nsecond?\n`).visible,
  ).toBe("first?\n\nsecond?");
});

test.each([
  "--- Tom ---\nFrom: Monday\nTo: Friday",
  "--- Plan ---\nFrom Monday\nTo Friday\nDate open",
  "--- Tom ---\nfrom me to you",
])("%j are words between rules", (text) => {
  expect(trimmed(`approved\n\n${text}`).visible).toContain(text.split("\n").at(-1));
});

test("an answer below a marked original is kept", () => {
  expect(trimmed("From: Tom\nSent: Monday\n\n> no\n\napproved").visible).toBe("approved");
});

test.each(["From: now on\nwe do it so", "From: Monday\nTo: Friday", "Note: fine\nDate: later"])(
  "%j are words",
  (text) => {
    expect(trimmed(`approved\n\n${text}`).visible).toBe(`approved\n\n${text}`);
  },
);

test.each([
  ["approved 😊Sent from my Galaxy", "approved 😊"],
  ["genehmigtVon meinem Galaxy gesendet", "genehmigt"],
])("a device's line is told from the words it was glued to: %j", (line, said) => {
  const head = "-------- Original message --------From: Tom <t@x.example> Date: 05/01/2026 10:00 ";

  expect(trimmed(`${line}\n${head}\nno`)).toMatchObject({ visible: said, afterQuote: "" });
});

test("words that begin like such heads are the author's", () => {
  const text = "approved\n\n  Original message\nis kept\n>>> see 10:00 here";

  expect(trimmed(text).visible).toContain("Original message");
});
