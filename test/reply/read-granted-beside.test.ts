import { describe, expect, test } from "vitest";
import { read } from "../../src/reply/read.ts";

const reads = (visible: string): string => read({ visible, afterQuote: "", closing: "", cut: false }).reading;

describe("one thing given and another refused", () => {
  test.each([
    ["en", "You get the tablet, but the keyboard case is declined."],
    ["en", "The flight is ok but I don't approve the hotel."],
    ["en", "We'll take the licences. The support package we don't buy."],
    ["en", "The flight is approved. The hotel is not."],
    ["de", "Die Kursgebühr übernehmen wir, die Übernachtung lehne ich ab."],
    ["de", "Die Bahnfahrt zahle ich, das Taxi aber nicht."],
    ["fr", "Accès en lecture, il l'aura ; en écriture, je m'y oppose."],
    ["fr", "Pas question pour le dîner, mais le billet d'avion je le rembourse."],
    ["es", "A la feria que vaya, el taller de la víspera está rechazado."],
    ["es", "Vuelo autorizado. El coche de alquiler lo rechazo."],
    ["pt", "A inscrição a gente cobre, o hotel eu recuso."],
    ["it", "In lettura lo abilito, in scrittura nego."],
    ["nl", "De benzine vergoed ik, de boete wijs ik af."],
    ["nl", "Treinkaartje akkoord. Dat hotel wijs ik af."],
    ["sv", "Läsrätt får han, skrivrätt nekas."],
    ["da", "Messen tager han på, workshoppen dagen før er afvist."],
    ["da", "Flybilletten er bevilget. Hotellet afvises."],
    ["nb", "Stolene kan dere bestille, pultene kjøper vi ikke."],
    ["fi", "Lukuoikeuden hän saa, kirjoitusoikeus evätään."],
    ["pl", "Podgląd mu dajcie, edycji odmawiam."],
    ["cs", "Čtení mu dejte, zápis zamítám."],
    ["tr", "Uçak tamam ama oteli onaylamıyorum."],
    ["tr", "Okuma yetkisi alsın, yazma yetkisini reddediyorum."],
    ["ru", "Чтение ему откройте, запись запрещаю."],
    ["uk", "На виставку поїде, майстер-клас напередодні відхилено."],
    ["ja", "閲覧権限は付けます、編集権限は不可です。"],
    ["zh", "查看权限给他，修改权限拒绝。"],
    ["ko", "부속서 일호에는 서명하고 이호는 거부합니다."],
    ["ar", "صلاحية القراءة أعطوه إياها، والكتابة مرفوضة."],
    ["he", "הרשאת קריאה תנו לו, הרשאת כתיבה אני מסרב."],
  ])("is no refusal (%s): %j", (_, text) => {
    expect(reads(text)).toBe("unclear");
  });

  test.each([
    "I take the point, but I can't approve it.",
    "No discount for Orion, they have three invoices open.",
    "The train takes three hours, so I won't pay for the flight.",
    "Wir haben im Keller noch zwei davon stehen, ein neues wird nicht gekauft.",
    "Taget er utæt, så fakturaen betaler vi ikke.",
    "Je ne valide pas cet achat. Il y a deux écrans neufs dans la réserve.",
    "Jeg siger nej til kurset. Det kan hun lære gratis på vores egen e-læring.",
    "Alkohol på representation ersätter vi inte, så det här utlägget får han stå för själv.",
    "Home office v pátek nepovoluji. Přijede zákazník a Anna ho má na starosti.",
    "加班申请驳回,项目早就交付了。",
  ])("but a refusal with its reason is one: %j", (text) => {
    expect(reads(text)).toBe("reject");
  });
});

describe("one day given", () => {
  test.each([
    "Torstai on sinun, perjantaina tarvitsen sinua tiskillä.",
    "Czwartek jest twój, w piątek potrzebuję cię przy okienku.",
    "Čtvrtek je tvůj, v pátek tě potřebuju u přepážky.",
    "Четверг твой, а в пятницу ты мне нужен на кассе.",
    "Понеділок твій, а у вівторок мусиш вийти.",
  ])("and something said of another is no approval: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });

  test("but a day alone is one", () => {
    expect(reads("Четверг твой, отдыхай.")).toBe("approve");
  });
});

describe("a short yes", () => {
  test.each([
    "Sim, a churrasqueira do condomínio tá reservada pro dia 12, pode avisar o povo.",
    "Ja, het offerteformulier voor de zonnepanelen van de buren ligt bij de receptie.",
    "Joo, lounas keskiviikkona sopii hyvin!",
  ])("before what is said of another thing answers something else: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });
});

describe("a short no", () => {
  test.each([
    "Hayır, yarınki maça gelemiyorum",
    "Nein, zum Betriebsausflug kann ich selbst nicht mitkommen.",
    "Nej, den grønne madkasse er ikke min.",
  ])("before what the author himself cannot or has not answers something else: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });
});

describe("a word of a decision", () => {
  test.each(['המייל הגיע.\n\nברוך אושרי\nמאושר בע"מ, אולמות אירועים', "Approved Ltd"])(
    "is none in the name of a company: %j",
    (text) => {
      expect(reads(text)).toBe("unclear");
    },
  );

  test.each([
    "Las facturas rechazadas están en la carpeta roja.",
    "As faturas rejeitadas estão na pasta vermelha.",
    "Le fatture respinte sono nella cartella rossa.",
  ])("is none where it describes things: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });
});

test.each([
  "Les congés, c'est bon. Pour l'ordinateur, il faut qu'on parle.",
  "Het verlof is prima. Over de laptop moeten we praten.",
  "Ferien er fin. Om computeren skal vi tale.",
  "Loma käy. Läppäristä pitää puhua.",
  "休暇は大丈夫。パソコンの件は話をしましょう。",
  "الإجازة تمام. بخصوص اللابتوب لازم نحكي.",
])("an approval beside what has to be talked about is none: %j", (text) => {
  expect(reads(text)).toBe("unclear");
});

test.each([
  "Approved. Hang on, that was for a different request.",
  "Zatwierdzone. Chwila, to dotyczyło innego wniosku.",
])("an approval of another request is withdrawn: %j", (text) => {
  expect(reads(text)).toBe("unclear");
});
