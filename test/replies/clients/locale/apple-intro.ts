import type { Locale } from "./locales.ts";
import type { Moment } from "./moment.ts";

/** The line with which Mail on macOS and iOS introduces a quote. */
export const appleIntro: Readonly<Record<Locale, (m: Moment, who: string) => string>> = {
  en: (m, who) =>
    `On ${m.monthShort} ${m.d}, ${m.year}, at ${m.h12}:${m.minute}\u202f${m.am ? "AM" : "PM"}, ${who} wrote:`,
  "en-GB": (m, who) => `On ${m.d} ${m.monthShort} ${m.year}, at ${m.hour}:${m.minute}, ${who} wrote:`,
  de: (m, who) => `Am ${m.day}.${m.month}.${m.year} um ${m.hour}:${m.minute} schrieb ${who}:`,
  fr: (m, who) => `Le ${m.d} ${m.monthShort} ${m.year} à ${m.hour}:${m.minute}, ${who} a écrit :`,
  es: (m, who) => `El ${m.d} ${m.monthShort} ${m.year}, a las ${m.hour}:${m.minute}, ${who} escribió:`,
  "pt-BR": (m, who) =>
    `Em ${m.d} de ${m.monthShort} de ${m.year}, à(s) ${m.hour}:${m.minute}, ${who} escreveu:`,
  "pt-PT": (m, who) => `No dia ${m.day}/${m.month}/${m.year}, às ${m.hour}:${m.minute}, ${who} escreveu:`,
  it: (m, who) =>
    `Il giorno ${m.d} ${m.monthShort} ${m.year}, alle ore ${m.hour}:${m.minute}, ${who} ha scritto:`,
  nl: (m, who) =>
    `Op ${m.d} ${m.monthShort} ${m.year} om ${m.hour}:${m.minute} heeft ${who} het volgende geschreven:`,
  sv: (m, who) => `${m.d} ${m.monthShort} ${m.year} kl. ${m.hour}:${m.minute} skrev ${who}:`,
  da: (m, who) => `Den ${m.d}. ${m.monthShort} ${m.year} kl. ${m.hour}.${m.minute} skrev ${who}:`,
  nb: (m, who) => `${m.d}. ${m.monthShort} ${m.year} kl. ${m.hour}:${m.minute} skrev ${who}:`,
  fi: (m, who) => `${who} kirjoitti ${m.d}.${m.m}.${m.year} kello ${m.hour}.${m.minute}:`,
  pl: (m, who) =>
    `Wiadomość napisana przez ${who} w dniu ${m.d} ${m.monthShort} ${m.year}, o godz. ${m.hour}:${m.minute}:`,
  cs: (m, who) => `${m.d}. ${m.m}. ${m.year} v ${m.hour}:${m.minute}, ${who}:`,
  tr: (m, who) => `${who} şunları yazdı (${m.d} ${m.monthShort} ${m.year} ${m.hour}:${m.minute}):`,
  ru: (m, who) => `${m.d} ${m.monthShort} ${m.year} г., в ${m.hour}:${m.minute}, ${who} написал(а):`,
  uk: (m, who) => `${m.d} ${m.monthShort} ${m.year} р. о ${m.hour}:${m.minute} ${who} пише:`,
  ja: (m, who) => `${m.year}/${m.month}/${m.day} ${m.hour}:${m.minute}、${who}のメール:`,
  "zh-CN": (m, who) => `${m.year}年${m.m}月${m.d}日 ${m.hour}:${m.minute}，${who} 写道：`,
  "zh-TW": (m, who) =>
    `${who} 於 ${m.year}年${m.m}月${m.d}日 ${m.am ? "上午" : "下午"}${m.h12}:${m.minute} 寫道：`,
  ko: (m, who) => `${m.year}. ${m.m}. ${m.d}. ${m.am ? "오전" : "오후"} ${m.h12}:${m.minute}, ${who} 작성:`,
  ar: (m, who) =>
    `في ${m.d} ${m.monthLong} ${m.year}، الساعة ${m.h12}:${m.minute} ${m.am ? "ص" : "م"}، كتب/كتبت ${who}:`,
  he: (m, who) => `ב-${m.d} ${m.monthShort} ${m.year}, בשעה ${m.hour}:${m.minute}, ${who} כתב/ה:`,
};
