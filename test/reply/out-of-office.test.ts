import { describe, expect, test } from "vitest";
import { absenceIn } from "../../src/reply/out-of-office.ts";
import { parsed, rawMail } from "./mails.ts";

const REQUEST = "Automatic reply: leave of Anna, 10-14 August";

const absence = (body: string, subject = "Automatic reply: Leave request") =>
  absenceOn("Mon, 5 Jan 2026 09:00:00 +0100", body, subject);

const absenceOn = async (date: string, body: string, subject: string) =>
  absenceIn(
    await parsed(
      rawMail(
        [
          ["From", "Ann Smith <ann@example.com>"],
          ["To", "d-1@reply.localhost"],
          ["Subject", subject],
          ["Date", date],
          ["Content-Type", "text/plain; charset=utf-8"],
        ],
        body,
      ),
    ),
  );

describe("until when somebody is away", () => {
  test.each([
    ["I am out of the office until January 12, 2026.", "2026-01-12"],
    ["I'm away until 12 January.", "2026-01-12"],
    ["I will be back on Monday, 12th of January 2026.", "2026-01-12"],
    ["I will be back in the office on Monday, January 12.", "2026-01-12"],
    ["Nie ma mnie od 5 stycznia do 12 stycznia.", "2026-01-12"],
    ["I am on leave from 3 December to 9 December.", "2026-12-09"],
    ["I am on vacation 5 - 12 January.", "2026-01-12"],
    ["Away 2026-01-05 to 2026-01-12", "2026-01-12"],
    ["Ich bin bis zum 12.01.2026 nicht im Büro.", "2026-01-12"],
    ["Ich bin vom 5.1. bis einschließlich 12.1. im Urlaub.", "2026-01-12"],
    ["Am 7. März 2026 ist Betriebsausflug.", null],
    ["Je suis absent jusqu'au 12 janvier 2026 inclus.", "2026-01-12"],
    ["Estaré ausente hasta el 12 de enero de 2026.", "2026-01-12"],
    ["Estarei ausente até 12 de janeiro.", "2026-01-12"],
    ["Sono in ferie fino al 12 gennaio.", "2026-01-12"],
    ["Ik ben afwezig tot en met 12 januari.", "2026-01-12"],
    ["Jag är på semester till och med den 12 januari.", "2026-01-12"],
    ["Jeg er på ferie til og med 12. januar.", "2026-01-12"],
    ["Olen lomalla 12.1.2026 asti.", "2026-01-12"],
    ["Jestem na urlopie do 12 stycznia 2026 r.", "2026-01-12"],
    ["Jsem na dovolené do 12. ledna 2026.", "2026-01-12"],
    ["12 Ocak 2026 tarihine kadar izindeyim.", "2026-01-12"],
    ["Я в отпуске до 12 января 2026 г.", "2026-01-12"],
    ["Я у відпустці до 12 січня.", "2026-01-12"],
    ["1月12日まで不在にしております。", "2026-01-12"],
    ["我正在休假，1月5日至1月12日，1月12日之前无法回复。", "2026-01-12"],
    ["1월 12일까지 휴가 중입니다.", "2026-01-12"],
    ["أنا في إجازة حتى ١٢ يناير ٢٠٢٦", "2026-01-12"],
    ["אני בחופשה עד 12 בינואר 2026", "2026-01-12"],
  ])("%s", async (body, until) => {
    expect((await absence(body))?.until ?? null).toBe(until);
  });

  test.each([
    ["I am away and will read mail when I am back.", null],
    ["Out of office. Back Monday 24 August.", "2026-08-24"],
    ["I return to work on 7 September 2026.", "2026-09-07"],
    ["I'm off from 3 to 21 August.", "2026-08-21"],
    ["I will be out of the office starting 03.08.2026 and will not return until 24.08.2026.", "2026-08-24"],
    ["Ich bin ab dem 24. August wieder erreichbar.", "2026-08-24"],
    ["Ich bin im Urlaub. Ab 24.08. bin ich wieder da.", "2026-08-24"],
    ["Vom 3. bis 21. August bin ich nicht im Büro.", "2026-08-21"],
    ["Am 24.8. bin ich zurück.", "2026-08-24"],
    ["Je suis en congé du 3 au 21 août inclus.", "2026-08-21"],
    ["De retour le lundi 24 août.", "2026-08-24"],
    ["Je serai de retour au bureau le 24 août 2026.", "2026-08-24"],
    ["Estoy de vacaciones del 3 al 21 de agosto.", "2026-08-21"],
    ["Vuelvo el lunes 24 de agosto.", "2026-08-24"],
    ["Estaré de vuelta el 24 de agosto.", "2026-08-24"],
    ["Estou de férias de 3 a 21 de agosto.", "2026-08-21"],
    ["Regresso ao trabalho no dia 24 de agosto.", "2026-08-24"],
    ["Volto na segunda, 24 de agosto.", "2026-08-24"],
    ["Sono in ferie dal 3 al 21 agosto.", "2026-08-21"],
    ["Rientro lunedì 24 agosto.", "2026-08-24"],
    ["Sarò di nuovo in ufficio il 24 agosto.", "2026-08-24"],
    ["Ik ben met vakantie van 3 t/m 21 augustus.", "2026-08-21"],
    ["Vanaf 24 augustus ben ik er weer.", "2026-08-24"],
    ["Ik ben maandag 24 augustus weer aanwezig.", "2026-08-24"],
    ["Jag är på semester 3–21 augusti.", "2026-08-21"],
    ["Åter måndag den 24 augusti.", "2026-08-24"],
    ["Jag är tillbaka på kontoret den 24 augusti.", "2026-08-24"],
    ["Jeg holder ferie til og med fredag den 14. august 2026.", "2026-08-14"],
    ["Jeg er tilbage mandag den 24. august.", "2026-08-24"],
    ["Jeg har ferie i uge 32 og er på kontoret igen den 24. august.", "2026-08-24"],
    ["Jeg har ferie til og med 21. august.", "2026-08-21"],
    ["Jeg er tilbake på jobb mandag 24. august.", "2026-08-24"],
    ["Olen lomalla 3.–21.8.2026.", "2026-08-21"],
    ["Palaan töihin maanantaina 24.8.", "2026-08-24"],
    ["Olen tavoitettavissa jälleen 24.8.2026.", "2026-08-24"],
    ["Jestem na urlopie od 3 do 21 sierpnia.", "2026-08-21"],
    ["Wracam do biura 24 sierpnia.", "2026-08-24"],
    ["Będę dostępny od 24 sierpnia 2026 r.", "2026-08-24"],
    ["Jsem na dovolené od 3. do 21. srpna.", "2026-08-21"],
    ["Vrátím se 24. srpna 2026.", "2026-08-24"],
    ["V kanceláři budu opět od 24. 8. 2026.", "2026-08-24"],
    ["3-21 Ağustos tarihleri arasında izindeyim.", "2026-08-21"],
    ["24 Ağustos'ta döneceğim.", "2026-08-24"],
    ["21 Ağustos'a kadar izinliyim.", "2026-08-21"],
    ["Я в отпуске с 3 по 21 августа.", "2026-08-21"],
    ["Вернусь 24 августа.", "2026-08-24"],
    ["Буду на работе 24 августа 2026 г.", "2026-08-24"],
    ["Я у відпустці з 3 по 21 серпня.", "2026-08-21"],
    ["Повернуся 24 серпня.", "2026-08-24"],
    ["Буду на роботі з 24 серпня.", "2026-08-24"],
    ["8月3日から8月21日まで夏季休暇をいただいております。", "2026-08-21"],
    ["8月24日より出社いたします。", "2026-08-24"],
    ["8月24日に復帰予定です。", "2026-08-24"],
    ["本人8月3日至8月21日休假。", "2026-08-21"],
    ["我将于8月24日返回办公室。", "2026-08-24"],
    ["8月24日恢复上班。", "2026-08-24"],
    ["本人於2026年8月21日前休假,期間無法收信。", "2026-08-21"],
    ["預計8月24日回到辦公室。", "2026-08-24"],
    ["8月3日至21日休假中。", "2026-08-21"],
    ["8월 3일부터 8월 21일까지 휴가입니다.", "2026-08-21"],
    ["8월 24일에 복귀합니다.", "2026-08-24"],
    ["أنا في إجازة من 3 إلى 21 أغسطس.", "2026-08-21"],
    ["سأعود إلى المكتب يوم 24 أغسطس.", "2026-08-24"],
    ["أعود في 24 أغسطس 2026", "2026-08-24"],
    ["אני בחופשה בין 3 ל-21 באוגוסט.", "2026-08-21"],
    ["אחזור למשרד ב-24 באוגוסט.", "2026-08-24"],
    ["אשוב ב-24.8.2026", "2026-08-24"],
    ["Nasza firma ma urlop. Biuro czynne od 17 sierpnia.", "2026-08-17"],
    ["I am not in on Fridays.", null],
    ["Your request of 3 August has been noted.", null],
  ])("beside a subject with the dates of the request: %s", async (body, until) => {
    const found = await absenceOn("Mon, 3 Aug 2026 09:00:00 +0100", body, REQUEST);

    expect(found?.until ?? null).toBe(until);
  });

  test.each([
    ["AUTO: Ann Smith is out of the office (returning 13/08/2026)", "2026-08-13"],
    ["Out of Office until 21 August: leave of Anna, 10-14 August", "2026-08-21"],
    ["Abwesend bis 21. August: Urlaub von Anna, 10.-14. August", "2026-08-21"],
    ["Automatic reply: leave of Anna until 14 August", null],
    ["Abwesend: Urlaub von Anna bis 14. August", null],
  ])("the subject %s tells what it says itself", async (subject, until) => {
    const found = await absenceOn("Mon, 3 Aug 2026 09:00:00 +0100", "Thanks.", subject);

    expect(found?.until ?? null).toBe(until);
  });

  test("a date that could be two is kept as written", async () => {
    expect(await absence("I am away until 03/04/2026.")).toMatchObject({ until: "03/04/2026" });
  });

  test("the subject of Notes tells it", async () => {
    expect(await absence("", "AUTO: Ann Smith is out of the office (returning 13/01/2026)")).toMatchObject({
      until: "2026-01-13",
    });
  });

  test("a date without a year is the next one", async () => {
    expect(await absence("Wir sind bis 2. Mai geschlossen.")).toMatchObject({ until: "2026-05-02" });
  });
});

describe("who stands in", () => {
  test.each([
    ["In urgent cases please contact Bob Brown (bob@example.com).", "bob@example.com"],
    ["In urgent cases please contact Bob Brown.", "Bob Brown"],
    ["My deputy is Maria López.", "Maria López"],
    ["In dringenden Fällen wenden Sie sich bitte an Frau Müller-Lang.", "Frau Müller-Lang"],
    ["Meine Vertretung übernimmt Jörg van der Berg.", "Jörg van der Berg"],
    ["En cas d'urgence, vous pouvez contacter Marie Dupont.", "Marie Dupont"],
    ["Para asuntos urgentes, contacte con Juan Pérez.", "Juan Pérez"],
    ["Vid brådskande ärenden, kontakta Åsa Öberg.", "Åsa Öberg"],
    ["Mail me at ann@example.com when I am back.", null],
    ["Please contact us later.", null],
  ])("%s", async (body, substitute) => {
    expect((await absence(body))?.substitute ?? null).toBe(substitute);
  });
});

test("what stands in the quote is not read", async () => {
  expect(await absence("I am away.\n\n> until 12 January 2026, ask bob@example.com")).toBeUndefined();
});
