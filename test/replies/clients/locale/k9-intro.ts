import type { Locale } from "./locales.ts";

/** K-9 Mail's and Thunderbird Android's introduction by locale (facts/quote_intro_by_locale.json). */
export const k9Intro = (locale: Locale, date: string, sender: string): string =>
  INTRO[locale].replace("{date}", date).replace("{sender}", sender);

const INTRO: Readonly<Record<Locale, string>> = {
  en: "On {date}, {sender} wrote:",
  "en-GB": "On {date}, {sender} wrote:",
  de: "Am {date} schrieb {sender}:",
  fr: "Le {date}, {sender} a écrit :",
  es: "El {date}, {sender} escribió:",
  "pt-BR": "Em {date}, {sender} escreveu:",
  "pt-PT": "A {date}, {sender} escreveu:",
  it: "Il {date}, {sender} ha scritto:",
  nl: "{sender} schreef op {date}:",
  sv: "Den {date}, {sender} skrev:",
  da: "Den {date}, {sender} skrev:",
  nb: "Den {date}, skrev {sender}:",
  fi: "{date} {sender} kirjoitti:",
  pl: "Dnia {date}, {sender} napisał/a:",
  cs: "{date}, {sender} napsal:",
  tr: "{date} tarihinde {sender} yazdı:",
  ru: "{date}, {sender} пишет:",
  uk: "{date}, {sender} пише:",
  ja: "{date}、{sender} より:",
  "zh-CN": "于 {date}，{sender} 写道：",
  "zh-TW": "於 {date}，{sender} 寫到：",
  ko: "On {date}, {sender} 작성함:",
  ar: "بتاريخ {date}، {sender} الرسالة:",
  he: "ב {date}, {sender} כתב:",
};
