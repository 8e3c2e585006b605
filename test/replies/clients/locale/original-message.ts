import type { Locale } from "./locales.ts";

/** Samsung Email's divider and rows: from, date, to, subject. */
export const samsungLabels: Readonly<Record<Locale, readonly [string, string, string, string, string]>> = {
  en: ["Original message", "From", "Date", "To", "Subject"],
  "en-GB": ["Original message", "From", "Date", "To", "Subject"],
  de: ["Ursprüngliche Nachricht", "Von", "Datum", "An", "Betreff"],
  fr: ["Message d'origine", "De", "Date", "À", "Objet"],
  es: ["Mensaje original", "De", "Fecha", "Para", "Asunto"],
  "pt-BR": ["Mensagem original", "De", "Data", "Para", "Assunto"],
  "pt-PT": ["Mensagem original", "De", "Data", "Para", "Assunto"],
  it: ["Messaggio originale", "Da", "Data", "A", "Oggetto"],
  nl: ["Oorspronkelijk bericht", "Van", "Datum", "Aan", "Onderwerp"],
  sv: ["Originalmeddelande", "Från", "Datum", "Till", "Rubrik"],
  da: ["Oprindelig meddelelse", "Fra", "Dato", "Til", "Emne"],
  nb: ["Opprinnelig melding", "Fra", "Dato", "Til", "Emne"],
  fi: ["Alkuperäinen viesti", "Lähettäjä", "Päivämäärä", "Vastaanottaja", "Aihe"],
  pl: ["Oryginalna wiadomość", "Od", "Data", "Do", "Temat"],
  cs: ["Původní zpráva", "Od", "Datum", "Komu", "Předmět"],
  tr: ["Orijinal mesaj", "Kimden", "Tarih", "Alıcı", "Konu"],
  ru: ["Исходное сообщение", "От", "Дата", "Кому", "Тема"],
  uk: ["Вихідне повідомлення", "Від", "Дата", "Кому", "Тема"],
  ja: ["元のメッセージ", "差出人", "日付", "宛先", "件名"],
  "zh-CN": ["原始邮件", "发件人", "日期", "收件人", "主题"],
  "zh-TW": ["原始訊息", "寄件者", "日期", "收件者", "主旨"],
  ko: ["원본 이메일", "발신", "날짜", "받는 사람", "제목"],
  ar: ["الرسالة الأصلية", "من", "التاريخ", "إلى", "الموضوع"],
  he: ["הודעה מקורית", "מאת", "תאריך", "אל", "נושא"],
};

/** Zimbra's divider; its rows are From, To, Sent, Subject in the same languages as Outlook's. */
export const zimbraDivider: Readonly<Partial<Record<Locale, string>>> = {
  de: "Ursprüngliche Mail",
  fr: "Mail original",
  es: "Mensaje original",
  "pt-BR": "Mensagem original",
  it: "Messaggio originale",
  nl: "Oorspronkelijk bericht",
  pl: "Oryginalna wiadomość",
  ru: "Исходное сообщение",
  ja: "元のメッセージ",
  "zh-CN": "原始邮件",
};
