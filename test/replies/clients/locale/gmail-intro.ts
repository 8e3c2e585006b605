import type { Locale } from "./locales.ts";
import type { Moment } from "./moment.ts";

/**
 * The line with which Gmail (web and apps) introduces a quote; `who` is `Name <address>`, as text or as HTML.
 * The English apps and the web put U+202F before AM and PM.
 */
export const gmailIntro: Readonly<Record<Locale, (m: Moment, who: string) => string>> = {
  en: (m, who) =>
    `On ${m.weekdayShort}, ${m.monthShort} ${m.d}, ${m.year} at ${m.h12}:${m.minute}\u202f${m.am ? "AM" : "PM"} ${who} wrote:`,
  "en-GB": (m, who) =>
    `On ${m.weekdayShort}, ${m.d} ${m.monthShort} ${m.year} at ${m.hour}:${m.minute}, ${who} wrote:`,
  de: (m, who) =>
    `Am ${m.weekdayShort}, ${m.d}. ${m.monthShort} ${m.year} um ${m.hour}:${m.minute} Uhr schrieb ${who}:`,
  fr: (m, who) =>
    `Le ${m.weekdayShort} ${m.d} ${m.monthShort} ${m.year} à ${m.hour}:${m.minute}, ${who} a écrit :`,
  es: (m, who) =>
    `El ${m.weekdayShort}, ${m.d} ${m.monthShort} ${m.year} a las ${m.hour}:${m.minute}, ${who} escribió:`,
  "pt-BR": (m, who) =>
    `Em ${m.weekdayShort}, ${m.d} de ${m.monthShort} de ${m.year} às ${m.hour}:${m.minute}, ${who} escreveu:`,
  "pt-PT": (m, who) =>
    `${who} escreveu (${m.weekdayLong.replace(/-feira$/, "")}, ${m.d}/${m.month}/${m.year} à(s) ${m.hour}:${m.minute}):`,
  it: (m, who) =>
    `Il giorno ${m.weekdayShort} ${m.d} ${m.monthShort} ${m.year} alle ore ${m.hour}:${m.minute} ${who} ha scritto:`,
  nl: (m, who) =>
    `Op ${m.weekdayShort} ${m.d} ${m.monthShort} ${m.year} om ${m.hour}:${m.minute} schreef ${who}:`,
  sv: (m, who) =>
    `Den ${m.weekdayShort} ${m.d} ${m.monthShort} ${m.year} kl ${m.hour}:${m.minute} skrev ${who}:`,
  da: (m, who) =>
    `Den ${m.weekdayShort} ${m.d}. ${m.monthShort} ${m.year} kl. ${m.hour}.${m.minute} skrev ${who}:`,
  nb: (m, who) =>
    `${m.weekdayShort} ${m.d}. ${m.monthShort} ${m.year} kl. ${m.hour}:${m.minute} skrev ${who}:`,
  fi: (m, who) => `${m.weekdayShort} ${m.d}.${m.m}.${m.year} klo ${m.hour}.${m.minute} ${who} kirjoitti:`,
  pl: (m, who) =>
    `${m.weekdayShort}, ${m.d} ${m.monthShort} ${m.year} o ${m.hour}:${m.minute} ${who} napisał(a):`,
  cs: (m, who) =>
    `${m.weekdayShort} ${m.d}. ${m.m}. ${m.year} v ${m.hour}:${m.minute} odesílatel ${who} napsal:`,
  tr: (m, who) =>
    `${who}, ${m.d} ${m.monthShort} ${m.year} ${m.weekdayShort}, ${m.hour}:${m.minute} tarihinde şunu yazdı:`,
  ru: (m, who) => `${m.weekdayShort}, ${m.d} ${m.monthShort} ${m.year} г. в ${m.hour}:${m.minute}, ${who}:`,
  uk: (m, who) =>
    `${m.weekdayShort}, ${m.d} ${m.monthShort} ${m.year} р. о ${m.hour}:${m.minute} ${who} пише:`,
  ja: (m, who) => `${m.year}年${m.m}月${m.d}日(${m.weekdayShort}) ${m.hour}:${m.minute} ${who}:`,
  "zh-CN": (m, who) => `${who} 于${m.year}年${m.m}月${m.d}日${m.weekdayShort} ${m.hour}:${m.minute}写道：`,
  "zh-TW": (m, who) =>
    `${who} 於 ${m.year}年${m.m}月${m.d}日 ${m.weekdayShort} ${m.am ? "上午" : "下午"}${m.h12}:${m.minute}寫道：`,
  ko: (m, who) =>
    `${m.year}년 ${m.m}월 ${m.d}일 (${m.weekdayShort}) ${m.am ? "오전" : "오후"} ${m.h12}:${m.minute}, ${who}님이 작성:`,
  ar: (m, who) =>
    `في ${m.weekdayLong}، ${m.d} ${m.monthLong} ${m.year} في ${m.h12}:${m.minute} ${m.am ? "ص" : "م"} تمت كتابة ما يلي بواسطة ${who}:`,
  he: (m, who) =>
    `\u202bבתאריך ${m.weekdayShort}, ${m.d} ${m.monthShort} ${m.year} ב-${m.hour}:${m.minute} מאת ${who}:\u202c`,
};
