import type { Locale } from "./locales.ts";
import type { Moment } from "./moment.ts";

/** `mailnews.reply_header_ondateauthorwrote` of the localized builds; the author by display name alone. */
export const thunderbirdIntro: Readonly<Record<Locale, (m: Moment, name: string) => string>> = {
  en: (m, name) => `On ${m.m}/${m.d}/${m.year} ${m.h12}:${m.minute} ${m.am ? "AM" : "PM"}, ${name} wrote:`,
  "en-GB": (m, name) => `On ${m.day}/${m.month}/${m.year} ${m.hour}:${m.minute}, ${name} wrote:`,
  de: (m, name) => `Am ${m.day}.${m.month}.${m.year.slice(2)} um ${m.hour}:${m.minute} schrieb ${name}:`,
  fr: (m, name) => `Le ${m.day}/${m.month}/${m.year} à ${m.hour}:${m.minute}, ${name} a écrit :`,
  es: (m, name) => `El ${m.d}/${m.m}/${m.year.slice(2)} a las ${m.hour}:${m.minute}, ${name} escribió:`,
  "pt-BR": (m, name) => `Em ${m.day}/${m.month}/${m.year} ${m.hour}:${m.minute}, ${name} escreveu:`,
  "pt-PT": (m, name) => `Às ${m.hour}:${m.minute} de ${m.day}/${m.month}/${m.year}, ${name} escreveu:`,
  it: (m, name) => `Il ${m.day}/${m.month}/${m.year} ${m.hour}:${m.minute}, ${name} ha scritto:`,
  nl: (m, name) => `Op ${m.d}-${m.m}-${m.year} om ${m.hour}:${m.minute} schreef ${name}:`,
  sv: (m, name) => `Den ${m.year}-${m.month}-${m.day} kl. ${m.hour}:${m.minute}, skrev ${name}:`,
  da: (m, name) => `Den ${m.day}.${m.month}.${m.year} kl. ${m.hour}.${m.minute} skrev ${name}:`,
  nb: (m, name) => `Den ${m.day}.${m.month}.${m.year} ${m.hour}:${m.minute}, skrev ${name}:`,
  fi: (m, name) => `${name} kirjoitti ${m.d}.${m.m}.${m.year} klo ${m.hour}.${m.minute}:`,
  pl: (m, name) => `W dniu ${m.d}.${m.month}.${m.year} o ${m.hour}:${m.minute}, ${name} pisze:`,
  cs: (m, name) => `Dne ${m.day}. ${m.month}. ${m.year.slice(2)} v ${m.hour}:${m.minute} ${name} napsal(a):`,
  tr: (m, name) => `${m.d}.${m.month}.${m.year} ${m.hour}:${m.minute} tarihinde ${name} yazdı:`,
  ru: (m, name) => `${m.day}.${m.month}.${m.year} ${m.hour}:${m.minute}, ${name} пишет:`,
  uk: (m, name) => `${m.day}.${m.month}.${m.year.slice(2)} ${m.hour}:${m.minute}, ${name} пише:`,
  ja: (m, name) => `On ${m.year}/${m.month}/${m.day} ${m.hour}:${m.minute}, ${name} wrote:`,
  "zh-CN": (m, name) => `在 ${m.year}/${m.m}/${m.d} ${m.hour}:${m.minute}, ${name} 写道:`,
  "zh-TW": (m, name) =>
    `${name} 於 ${m.year}/${m.m}/${m.d} ${m.am ? "上午" : "下午"} ${m.h12.padStart(2, "0")}:${m.minute} 寫道:`,
  ko: (m, name) =>
    `${m.year}-${m.month}-${m.day} ${m.am ? "오전" : "오후"} ${m.h12}:${m.minute}에 ${name} 이(가) 쓴 글:`,
  ar: (m, name) =>
    `في ${m.d}\u200f/${m.m}\u200f/${m.year} ${m.h12}:${m.minute} ${m.am ? "ص" : "م"}، كتب ${name}:`,
  he: (m, name) => `בתאריך ${m.d}.${m.m}.${m.year} ${m.hour}:${m.minute}, ${name} כתב:`,
};
