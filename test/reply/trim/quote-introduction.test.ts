import { expect, test } from "vitest";
import { trim } from "../../../src/reply/trim.ts";

const NAME = "Tom Smith <t@x.example>";

const visible = (text: string): string => trim({ text, html: "" }).visible;

test.each([
  `On Mon, 5 Jan 2026 10:00, ${NAME} wrote:`,
  "On Mon, 5 Jan 2026 10:00, Tom Smith\n<t@x.example> wrote:",
  "On Mon, 5 Jan 2026 10:00,\nTom Smith\n<t@x.example>\nwrote:",
  `On Mon, 5 Jan 2026 10:00:00 +0100 ${NAME} wrote`,
  "---- On Mon, 5 Jan 2026 10:00 Tom Smith wrote ----",
  `Am Mo., 5. Jan. 2026 um 10:00 Uhr schrieb ${NAME}:`,
  `${NAME} schrieb am Mo., 5. Jan. 2026, 10:00:`,
  `Am Montag, 5. Januar 2026 um 10:00:00 MEZ hat ${NAME} Folgendes geschrieben:`,
  `Le lun. 5 janv. 2026 à 10:00, ${NAME} a écrit :`,
  `El lun, 5 ene 2026 a las 10:00, Tom Smith (<t@x.example>) escribió:`,
  `${NAME} escreveu (segunda, 5/01/2026 à(s) 10:00):`,
  `Il giorno lun 5 gen 2026 alle ore 10:00 ${NAME} ha scritto:`,
  `Op ma 5 jan 2026 om 10:00 schreef ${NAME}:`,
  `Den mån 5 jan. 2026 kl 10:00 skrev ${NAME}:`,
  `${NAME} kirjoitti 5.1.2026 kello 10.00:`,
  `pon., 5 sty 2026 o 10:00 ${NAME} napisał(a):`,
  `Wiadomość napisana przez ${NAME} w dniu 5 sty 2026, o godz. 10:00:`,
  `po 5. 1. 2026 v 10:00 odesílatel ${NAME} napsal:`,
  `5. 1. 2026 v 10:00, ${NAME}:`,
  `${NAME}, 5 Oca 2026 Pzt, 10:00 tarihinde şunu\nyazdı:`,
  `пн, 5 янв. 2026 г. в 10:00, ${NAME}:`,
  `пн, 5 січ. 2026 р. о 10:00 ${NAME} пише:`,
  "Tom Smith писав(-ла) 2026-01-05 10:00:",
  `2026年1月5日(月) 10:00 ${NAME}:`,
  "2026-01-05 10:00 に Tom さんは書きました:",
  `${NAME} 于2026年1月5日周一 10:00写道：`,
  `${NAME} 於 2026年1月5日 週一 上午10:00寫道：`,
  "Tom 於 2026-01-05 10:00 寫到:",
  `2026년 1월 5일 (월) 오전 10:00, ${NAME}님이 작성:`,
  `في الاثنين، 5 يناير 2026 في 10:00 ص تمت كتابة ما يلي بواسطة ${NAME}:`,
  "كتب Tom Smith في 2026-01-05 10:00:",
  `\u202bבתאריך יום ב׳, 5 בינו׳ 2026 ב-10:00 מאת ${NAME}:\u202c`,
  `Στις Δευ 5 Ιαν 2026 στις 10:00, ο χρήστης ${NAME} έγραψε:`,
  `În lun., 5 ian. 2026 la 10:00, ${NAME} a scris:`,
  `Vào Th 2, 5 thg 1, 2026 vào lúc 10:00 ${NAME} đã viết:`,
  `2026-01-05 10:00 GMT+01:00 ${NAME}:`,
])("%j is cut with the quote below it, marked or not", (introduction) => {
  expect(visible(`approved\n\n${introduction}\n\n> no\n`)).toBe("approved");
  expect(visible(`approved\n\n${introduction}\n\nno\nno`)).toBe("approved");
});

test.each([
  `* ${NAME} [2026-01-05 10:00 +0100]:`,
  "W liście datowanym 5 stycznia 2026 (10:00:33) napisano:",
  "Monday, January 5, 2026, 10:00:33 AM, you wrote:",
  "am Montag, 5. Januar 2026 um 10:00 schrieben Sie:",
  "Le lundi 5 janvier 2026 à 10:00:33, vous écriviez :",
  "lunedì 5 gennaio 2026, 10.00.33, Lei scriveva:",
  "maandag 5 januari 2026, 10:00:33, schreef u:",
  "Dne 5. ledna 2026, 10:00:33, jste napsal(a):",
  "Вы писали 5 января 2026 г., 10:00:33:",
  "W Twoim liście datowanym 5 stycznia 2026 (10:00:33) można przeczytać:",
  "El lunes, 5 de enero de 2026, 10:00:33, escribiste:",
  "segunda-feira, 5 de janeiro de 2026, 10:00:33, você escrevia:",
  "lunedì 5 gennaio 2026, 10.00.33, scrivevi:",
  "Dňa 5. januára 2026, 10:00:33, ste napísali:",
  "Ви писали 5 січня 2026 р., 10:00:33:",
])("%j is cut above a marked quote, with the answers in it kept", (introduction) => {
  expect(visible(`${introduction}\n\n> one\n\nfirst\n\n> two\n\nsecond\n`)).toBe("first\n\nsecond");
});

test("an address with a date is no introduction where no quote is below", () => {
  const line = `${NAME} [2026-01-05 10:00]:`;

  expect(visible(`Please ask\n${line}\nShe knows.`)).toContain(line);
});

test("one that shares a line with the reply leaves the reply", () => {
  expect(visible(`approved On Mon, Jan 5, 2026 at 10:00 AM, t@x.example wrote:\n> no`)).toBe("approved");
});

test("a name alone introduces what is marked below it", () => {
  expect(visible("approved\n\nTom Smith wrote:\n> no")).toBe("approved");
});

test.each(["as Tom wrote:", "He wrote on Monday:", "Dates:", "On the one hand:", "On 5 May we meet:"])(
  "%j is what people write",
  (line) => {
    expect(visible(`approved\n${line}\nmore`)).toBe(`approved\n${line}\nmore`);
  },
);
