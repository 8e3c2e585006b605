import type { Locale } from "./locales.ts";
import type { Moment } from "./moment.ts";

/** Yahoo and AOL on the web. Only some of their languages have an own sentence; the rest answer in English. */
export const yahooIntro = (locale: Locale, m: Moment, who: string): string =>
  (OWN[locale] ?? ENGLISH)(m, who);

type Intro = (m: Moment, who: string) => string;

const ENGLISH: Intro = (m, who) =>
  `On ${m.weekdayLong}, ${m.monthLong} ${m.d}, ${m.year} at ${m.h12.padStart(2, "0")}:${m.minute}:${m.second} ${m.am ? "AM" : "PM"} ${m.zone}, ${who} wrote:`;

const OWN: Readonly<Partial<Record<Locale, Intro>>> = {
  de: (m, who) =>
    `Am ${m.weekdayLong}, ${m.d}. ${m.monthLong} ${m.year} um ${m.hour}:${m.minute}:${m.second} ${german(m.zone)} hat ${who} Folgendes geschrieben:`,
  fr: (m, who) =>
    `Le ${m.weekdayLong} ${m.d} ${m.monthLong} ${m.year} à ${m.hour}:${m.minute}:${m.second} ${utc(m.offset)}, ${who} a écrit :`,
  es: (m, who) =>
    `El ${m.weekdayLong}, ${m.d} de ${m.monthLong} de ${m.year}, ${m.hour}:${m.minute}:${m.second} ${m.zone}, ${who} escribió:`,
  "pt-BR": (m, who) =>
    `Em ${m.weekdayLong}, ${m.d} de ${m.monthLong} de ${m.year} às ${m.hour}:${m.minute}:${m.second} BRT, ${who} escreveu:`,
  it: (m, who) =>
    `Il ${m.weekdayLong} ${m.d} ${m.monthLong} ${m.year} alle ore ${m.hour}:${m.minute}:${m.second} ${m.zone}, ${who} ha scritto:`,
  "zh-TW": (m, who) =>
    `${who} 在 ${m.year}年${m.m}月${m.d}日 ${m.weekdayLong} ${m.am ? "上午" : "下午"}${m.h12}:${m.minute}:${m.second} [GMT+8] 寫道：`,
};

const german = (zone: string): string => zone.replace("CEST", "MESZ").replace("CET", "MEZ");
const utc = (offset: string): string => `UTC${offset.replace(/^([+-])0?(\d+)00$/, "$1$2")}`;
