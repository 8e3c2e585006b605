import { describe, expect, test } from "vitest";
import { screen } from "../../src/reply/screen.ts";
import { multipart, parsed, personal, rawMail, textMail } from "./mails.ts";

const own = (address: string): boolean => address.endsWith("@reply.localhost");

const screened = async (raw: Buffer, envelopeFrom = "ann@example.com") =>
  screen(await parsed(raw), { envelopeFrom, isOwn: own });

const report = (type: string, ...more: readonly (readonly [string, string])[]): Buffer =>
  rawMail(
    [...more, ["Content-Type", `multipart/report; report-type=${type}; boundary=b`]],
    `--b\nContent-Type: text/plain\n\napproved\n--b\nContent-Type: message/${type}\n\nAction: failed\n--b--\n`,
  );

test("a plain reply is from a person", async () => {
  expect(await screened(textMail("approved"))).toEqual({ by: "person" });
});

describe("a machine", () => {
  test("that bounces is known by its report, though it calls itself an auto-reply", async () => {
    const raw = report("delivery-status", ["From", "ann@example.com"], ["Auto-Submitted", "auto-replied"]);

    expect(await screened(raw)).toMatchObject({ by: "machine", kind: "bounce" });
  });

  test.each([
    ["From", "MAILER-DAEMON@example.com", "bounce"],
    ["X-Failed-Recipients", "ann@example.com", "bounce"],
    ["Auto-Submitted", "auto-replied (vacation)", "auto-reply"],
    ["Auto-Submitted", "no-but-not-quite", "auto-reply"],
    ["X-Autoreply", "yes", "auto-reply"],
    ["X-Autorespond", "Out of office", "auto-reply"],
    ["X-Apple-Action", "VACATION", "auto-reply"],
    ["Precedence", "auto_reply", "auto-reply"],
    ["X-Mail-Autoreply", "vacation", "auto-reply"],
    ["X-Kopano-Vacation", "autorespond", "auto-reply"],
    ["X-FC-MachineGenerated", "true", "auto-reply"],
    ["Delivered-To", "Autoresponder", "auto-reply"],
    ["X-Mailer", "vacation 1.2", "auto-reply"],
    ["From", "MAILER-DAEMON <>", "bounce"],
    ["Return-Path", "<>", "auto-reply"],
    ["Subject", "Out of Office: Leave request", "auto-reply"],
    ["Subject", "=?utf-8?q?Abwesenheitsnotiz=3A_Urlaub?=", "auto-reply"],
    ["X-Countersign-Notice", "question", "own-mail"],
    ["From", "Countersign <d-1@Reply.localhost>", "own-mail"],
  ])("is known by %s: %s", async (name, value, kind) => {
    const raw = rawMail(
      [
        ["From", "ann@example.com"],
        ["To", "x@y.example"],
        [name, value],
      ].reverse() as [string, string][],
      "approved",
    );

    expect(await screened(raw)).toMatchObject({ by: "machine", kind });
  });

  test.each([
    "AUTO: Leave request",
    "[Auto-Reply] Leave request",
    "Ann Smith is out of the office (returning 12/01/2026)",
    "Automatische Antwort: Urlaub",
    "Réponse automatique : congé",
    "Risposta automatica: ferie",
    "Automatisch antwoord: verlof",
    "Automaattinen vastaus: loma",
    "Odpowiedź automatyczna: urlop",
    "Otomatik yanıt: izin",
    "Автоответ: отпуск",
    "自動応答: 休暇",
    "자동 회신: 휴가",
    "رد تلقائي: إجازة",
    "תשובה אוטומטית: חופשה",
    "Ausência do escritório: Para aprovar: férias",
    "Не в офісі: На погодження: відпустка",
    "Reaction Daily Digest - Monday, August 3, 2026",
  ])("is known by the subject %s", async (subject) => {
    const raw = rawMail(
      [
        ["From", "ann@example.com"],
        ["Subject", subject],
      ],
      "approved",
    );

    expect(await screened(raw)).toMatchObject({ kind: "auto-reply", sign: "subject" });
  });

  test.each([
    ["Undeliverable: Leave request", "", "postmaster@mx.example", "", "bounce"],
    [
      "failure notice",
      "Hi. This is the qmail-send program at mx.example.",
      "postmaster@mx.example",
      "",
      "bounce",
    ],
    [
      "AWS Notification",
      '{"notificationType":"Bounce","bounce":{}}',
      "no-reply@sns.amazonaws.com",
      "x@y.example",
      "bounce",
    ],
    [
      "Mail System Error - Returned Mail",
      "Could not be delivered",
      "no-reply@app.example.jp",
      "x@y.example",
      "bounce",
    ],
    ["Mail delivery failed", "550 5.1.1 no such user", "mta@mx.example", "x@y.example", "bounce"],
    ["Gelesen: Antrag", "", "ann@example.com", "", "receipt"],
  ])("%s, %j is known from %s", async (subject, body, from, envelopeFrom, kind) => {
    const raw = rawMail(
      [
        ["From", from],
        ["Subject", subject],
      ],
      body,
    );

    expect(await screened(raw, envelopeFrom)).toMatchObject({ by: "machine", kind });
  });

  test("is known by what it says only where its header supports it", async () => {
    const words = "I am out of the office until Monday. Approved mails wait.";

    expect(await screened(textMail(words, ["Precedence", "bulk"]))).toMatchObject({ kind: "auto-reply" });
    expect(await screened(textMail(words))).toEqual({ by: "person" });
  });

  test("that sends in circles is known by the length of its way", async () => {
    const hops = Array.from({ length: 50 }, () => ["Received", "from a by b"] as const);

    expect(await screened(textMail("approved", ...hops))).toMatchObject({ kind: "loop" });
    expect(await screened(textMail("approved", ...hops.slice(1)))).toEqual({ by: "person" });
  });

  test("says until when and who stands in", async () => {
    const words = "I am away until 12 January 2026. Please contact Bob Brown.";

    expect(await screened(textMail(words, ["Auto-Submitted", "auto-replied"]))).toMatchObject({
      absence: { until: "2026-01-12", substitute: "Bob Brown" },
    });
  });

  test("is known by the null sender", async () => {
    expect(await screened(textMail("approved"), "")).toMatchObject({
      kind: "auto-reply",
      sign: "null sender",
    });
  });

  test("Exchange's out-of-office is known by its two headers together", async () => {
    const suppress = ["X-Auto-Response-Suppress", "All"] as const;
    const loop = ["X-MS-Exchange-Inbox-Rules-Loop", "ann@example.com"] as const;

    expect(await screened(textMail("away", suppress, loop))).toMatchObject({ kind: "auto-reply" });
    expect(await screened(textMail("approved", suppress))).toEqual({ by: "person" });
    expect(await screened(textMail("approved", loop))).toEqual({ by: "person" });
  });

  test.each([
    ["disposition-notification", "receipt"],
    ["feedback-report", "complaint"],
  ])("that reports a %s is known by its report", async (type, kind) => {
    expect(await screened(report(type, ["From", "ann@example.com"]))).toMatchObject({ kind });
  });

  test("that answers an invitation is known by its calendar", async () => {
    const raw = multipart("alternative", [
      "Content-Type: text/plain\n\nAccepted",
      "Content-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR",
    ]);

    expect(await screened(raw)).toMatchObject({ kind: "calendar" });
  });
});

describe("in doubt", () => {
  test.each([
    ["Precedence", "bulk"],
    ["Precedence", "list"],
    ["List-Id", "<all.example.com>"],
  ])("%s: %s proves nothing either way", async (name, value) => {
    expect(await screened(textMail("approved", [name, value]))).toMatchObject({ by: "doubtful" });
  });

  test("a reaction of Gmail is no answer", async () => {
    const raw = multipart("alternative", [
      "Content-Type: text/plain\n\nAnn reacted via Gmail",
      'Content-Type: text/vnd.google.email-reaction+json\n\n{"emoji":"👍","version":1}',
    ]);

    expect(await screened(raw)).toEqual({ by: "doubtful", sign: "reaction" });
  });

  test.each([
    "Ann Smith reacted to your message:\n👍",
    "👍\nAnn Smith reacted via Gmail",
    "Ann Smith hat auf Ihre Nachricht reagiert:",
    "Ann Smith a réagi à votre message :",
    "Ann Smith ha reaccionado a tu mensaje:",
    "Ann Smith さんがあなたのメッセージにリアクションしました",
  ])("a reaction is no answer: %j", async (body) => {
    expect(await screened(textMail(body))).toEqual({ by: "doubtful", sign: "reaction" });
  });

  const withCalendar = (calendar: string): Buffer =>
    multipart("mixed", [
      "Content-Type: text/plain\n\napproved",
      `Content-Type: text/calendar; name=a.ics\nContent-Disposition: attachment; filename=a.ics\n\n${calendar}`,
    ]);

  test.each([
    "BEGIN:VCALENDAR",
    "BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR",
    "BEGIN:VCALENDAR\nmethod:counter\nEND:VCALENDAR",
  ])("an attached calendar that may answer for somebody proves nothing: %j", async (calendar) => {
    expect(await screened(withCalendar(calendar))).toEqual({ by: "doubtful", sign: "calendar" });
  });

  test.each([
    "BEGIN:VCALENDAR\nMETHOD:PUBLISH\nEND:VCALENDAR",
    "BEGIN:VCALENDAR\nMETHOD:REQUEST\nEND:VCALENDAR",
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR",
    `BEGIN:VCALENDAR\nMETHOD:PUBLISH\n${"ATTACH:AAAA\n".repeat(10_000)}END:VCALENDAR`,
  ])("but not an invitation that somebody attaches: %.60j", async (calendar) => {
    const mail = await parsed(withCalendar(calendar));

    expect(screen(mail, { envelopeFrom: "ann@example.com", isOwn: own })).toEqual({ by: "person" });
    expect(mail.limits).toEqual([]);
  });
});

test("Auto-Submitted: no is what people's mail may say", async () => {
  expect(await screened(rawMail([...personal, ["Auto-Submitted", "no (typed)"]], "approved"))).toEqual({
    by: "person",
  });
});

test.each([
  ["Subject", "Re: Out of office: approved?"],
  ["Subject", "AW: Abwesenheit im Mai"],
  ["Subject", "Vacation request"],
  ["Subject", "Returned mail policy"],
  ["X-Auto-Response-Suppress", "All"],
  ["X-Autoreply", "no"],
  ["X-Loop", "corp.example"],
  ["From", "postmaster@small.example"],
])("%s: %s is on mail of people too", async (name, value) => {
  const others = personal.filter(([other]) => other !== name);

  expect(await screened(rawMail([...others, [name, value]], "approved"))).toEqual({ by: "person" });
});

describe("a machine without a header that tells is known by its first words", () => {
  const LINK = "https://mail.example.com/verify/17";

  test.each([
    "Automatic reply: I am away. Approved trips go to Bob.",
    "Automatic reply:\nYes, I am away.",
    "Hello,\n\nThis is an automatic reply.\nEverything is fine, I am just not here.",
    "This is an automated response to let you know that we have got your mail.",
    "Dies ist eine automatisch generierte Antwort, bitte antworten Sie nicht darauf. Ja, wir sind zu.",
    "Automatische Empfangsbestätigung: Ja, Ihre E-Mail ist da.",
    "Ceci est une réponse automatique. D'accord pour lundi.",
    "Respuesta automática: estoy de viaje.",
    "Esta é uma resposta automática. Sim, volto na segunda.",
    "Messaggio automatico: va bene scrivermi da lunedì.",
    "Dit is een automatisch antwoord. Ja, maandag ben ik terug.",
    "Det här är ett automatiskt svar.\nJa, jag är tillbaka i maj.",
    "Autosvar: Ja, jeg er væk.",
    "Dette er et automatisk svar.",
    "Tämä on automaattinen vastaus.\nKyllä, palaan pian.",
    "Automatyczna odpowiedź: tak, jestem na urlopie.",
    "Toto je automatická odpověď.",
    "Bu bir otomatik yanıttır. Evet, izindeyim.",
    "İyi günler,\nOtomatik yanıt: izindeyim.",
    "Это автоматический ответ.\nДа, я в отпуске.",
    "Автовідповідь: так, я у відпустці.",
    "【自動返信】\nはい、不在です。",
    "これは自動返信です。了解しました。",
    "自动回复：好的，我在休假。",
    "자동 응답: 네, 휴가 중입니다.",
    "رد تلقائي: نعم، أنا في إجازة.",
    "תשובה אוטומטית: כן, אני בחופשה.",
    "Thank you for your message. Yes, we have it. This is an automatic confirmation.",
    "Ich bin im Urlaub. Ja, ich bin bald zurück. Automatische Antwort.",
    `I am protecting myself from junk. Please confirm that you are human: ${LINK}`,
    `Bitte bestätigen Sie, dass Sie ein Mensch sind: ${LINK}`,
  ])("%j", async (body) => {
    expect(await screened(textMail(body))).toMatchObject({ by: "machine", kind: "auto-reply" });
  });

  test.each([
    "This is a return receipt for the mail that you sent to ann@example.com.\n\nApproval: leave",
    "Return Receipt\n\n  Your document:  Approval: leave",
    "Dies ist eine Empfangsbestätigung für die Mail an ann@example.com.",
    "Your message\n\n  To: Ann\n  Subject: Approved\n  Sent: 1 May 2026\n\nwas read on 2 May 2026.",
  ])("as a receipt: %j", async (body) => {
    expect(await screened(textMail(body))).toMatchObject({ by: "machine", kind: "receipt" });
  });

  test("a ticket is one where it comes from an office", async () => {
    const body = "Hello,\n\nyour request #2041 has been received. An agent will approve it.";
    const others = personal.slice(1);

    expect(await screened(rawMail([["From", "support@desk.example"], ...others], body))).toMatchObject({
      by: "machine",
      sign: "ticket",
    });
    expect(await screened(textMail(body))).toEqual({ by: "person" });
  });

  test.each([
    "Approved. Sorry for the automatic reply before.",
    "Automatic reply is off again. Approved.",
    "This is an automated message, isn't it? Approved.",
    "This is an automatic message, but I approve.",
    "This is an automatic reply I did not want to send. Approved.",
    "C'est un message automatique, mais j'approuve.",
    "自动回复已经关了，批准。",
    "Approved.\n\nOn Monday Ann wrote:\n> This is an automatic reply.\n> Automatic reply.",
    "I'm on vacation, but approved.",
    "Approved, see https://example.com/trip.",
    "This is a receipt for the hotel. Approved.",
    "Ticket #2041 has been opened for the laptop. Approved.",
    "Thank you for your message. Approved.",
  ])("but a person may write %j", async (body) => {
    expect(await screened(textMail(body))).toEqual({ by: "person" });
  });
});

describe("a newsletter", () => {
  const unsubscribe = [
    ["List-Unsubscribe", "<https://news.example.com/u>"],
    ["List-Unsubscribe-Post", "List-Unsubscribe=One-Click"],
  ] as const;

  test("answers nothing and may be left by one click", async () => {
    expect(await screened(textMail("Approved!", ...unsubscribe))).toMatchObject({ kind: "newsletter" });
  });

  test.each([
    ["In-Reply-To", "<1@reply.localhost>"],
    ["References", "<1@reply.localhost>"],
    ["List-Post", "<mailto:all@example.com>"],
  ])("has no %s", async (name, value) => {
    expect(await screened(textMail("Approved!", ...unsubscribe, [name, value]))).toMatchObject({
      by: "doubtful",
    });
  });

  test("may be a digest", async () => {
    expect(await screened(multipart("digest", ["\nSubject: one\n\napproved"]))).toMatchObject({
      kind: "newsletter",
    });
  });
});
