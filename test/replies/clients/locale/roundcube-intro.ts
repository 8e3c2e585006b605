import type { Locale } from "./locales.ts";

/** Roundcube's `mailreplyintro` by locale (facts/quote_intro_by_locale.json), the author by name. */
export const roundcubeIntro = (locale: Locale, date: string, sender: string): string =>
  INTRO[locale].replace("{date}", date).replace("{sender}", sender);

const INTRO: Readonly<Record<Locale, string>> = {
  en: "On {date}, {sender} wrote:",
  "en-GB": "On {date}, {sender} wrote:",
  de: "Am {date}, schrieb {sender}:",
  fr: "Le {date}, {sender} a écrit :",
  es: "El {date}, {sender} escribió:",
  "pt-BR": "Em {date}, {sender} escreveu:",
  "pt-PT": "A {date}, {sender} escreveu:",
  it: "Il {date} {sender} ha scritto:",
  nl: "{sender} schreef op {date}:",
  sv: "{date} skrev {sender}:",
  da: "{sender} skrev den {date}:",
  nb: "Den {date}, skrev {sender}:",
  fi: "{sender} kirjoitti {date}:",
  pl: "W dniu {date}, {sender} napisał(a):",
  cs: "Dne {date}, {sender} napsal:",
  tr: "{date}, {sender} yazmış:",
  ru: "{sender} писал(а) {date}:",
  uk: "{date}, {sender} написав:",
  ja: "{date} に {sender} さんは書きました:",
  "zh-CN": "在 {date}，{sender} 写道：",
  "zh-TW": "{sender} 於 {date} 寫到:",
  ko: "{date}에 {sender}이(가) 쓴 내용:",
  ar: "كتب {sender} في {date}:",
  he: ":כתב {sender}, {date} בתאריך",
};
