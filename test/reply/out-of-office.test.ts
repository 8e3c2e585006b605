import { describe, expect, test } from "vitest";
import { absenceIn } from "../../src/reply/out-of-office.ts";
import { parsed, rawMail } from "./mails.ts";

const absence = async (body: string, subject = "Automatic reply: Leave request") =>
  absenceIn(
    await parsed(
      rawMail(
        [
          ["From", "Ann Smith <ann@example.com>"],
          ["To", "d-1@reply.localhost"],
          ["Subject", subject],
          ["Date", "Mon, 5 Jan 2026 09:00:00 +0100"],
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
