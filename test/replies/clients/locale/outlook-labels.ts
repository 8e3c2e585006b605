import type { Locale } from "./locales.ts";
import type { Moment } from "./moment.ts";

/** The header block Outlook puts above a quote. French sets a no-break space before the colon. */
export type OutlookLabels = {
  readonly from: string;
  readonly sent: string;
  readonly to: string;
  readonly subject: string;
  /** `-----Original Message-----` of the plain text editor. */
  readonly original: string;
};

export const outlookLabels: Readonly<Record<Locale, OutlookLabels>> = {
  en: block("From: |Sent: |To: |Subject: ", "Original Message"),
  "en-GB": block("From: |Sent: |To: |Subject: ", "Original Message"),
  de: block("Von: |Gesendet: |An: |Betreff: ", "Ursprüngliche Nachricht"),
  fr: block("De : |Envoyé : |À : |Objet : ", "Message d'origine"),
  es: block("De: |Enviado el: |Para: |Asunto: ", "Mensaje original"),
  "pt-BR": block("De: |Enviada em: |Para: |Assunto: ", "Mensagem original"),
  "pt-PT": block("De: |Enviado: |Para: |Assunto: ", "Mensagem original"),
  it: block("Da: |Inviato: |A: |Oggetto: ", "Messaggio originale"),
  nl: block("Van: |Verzonden: |Aan: |Onderwerp: ", "Oorspronkelijk bericht"),
  sv: block("Från: |Skickat: |Till: |Ämne: ", "Ursprungligt meddelande"),
  da: block("Fra: |Sendt: |Til: |Emne: ", "Oprindelig meddelelse"),
  nb: block("Fra: |Sendt: |Til: |Emne: ", "Opprinnelig melding"),
  fi: block("Lähettäjä: |Lähetetty: |Vastaanottaja: |Aihe: ", "Alkuperäinen viesti"),
  pl: block("Od: |Wysłano: |Do: |Temat: ", "Wiadomość oryginalna"),
  cs: block("Od: |Odesláno: |Komu: |Předmět: ", "Původní zpráva"),
  tr: block("Kimden: |Gönderilme: |Kime: |Konu: ", "Özgün İleti"),
  ru: block("От: |Отправлено: |Кому: |Тема: ", "Исходное сообщение"),
  uk: block("Від: |Надіслано: |Кому: |Тема: ", "Вихідне повідомлення"),
  ja: block("差出人: |送信日時: |宛先: |件名: ", "元のメッセージ"),
  "zh-CN": block("发件人: |发送时间: |收件人: |主题: ", "原始邮件"),
  "zh-TW": block("寄件者: |寄件日期: |收件者: |主旨: ", "原始郵件"),
  ko: block("보낸 사람: |보낸 날짜: |받는 사람: |제목: ", "원본 메시지"),
  ar: block("من: |تاريخ الإرسال: |إلى: |الموضوع: ", "الرسالة الأصلية"),
  he: block("מאת: |נשלח: |אל: |נושא: ", "הודעה מקורית"),
};

function block(labels: string, original: string): OutlookLabels {
  const [from = "", sent = "", to = "", subject = ""] = labels.split("|");
  return { from, sent, to, subject, original };
}

/** The long date and time of the `Sent:` row. */
export const outlookDate = (locale: Locale, m: Moment): string => (LONG[locale] ?? DAY_FIRST)(m);

type Write = (m: Moment) => string;
const clock = (m: Moment): string => `${m.hour}:${m.minute}`;
const DAY_FIRST: Write = (m) => `${m.weekdayLong} ${m.d} ${m.monthLong} ${m.year} ${clock(m)}`;
const DOTTED: Write = (m) => `${m.weekdayLong} ${m.d}. ${m.monthLong} ${m.year} ${clock(m)}`;
const COMMA: Write = (m) => `${m.weekdayLong}, ${m.d} ${m.monthLong} ${m.year} ${clock(m)}`;
const DE: Write = (m) => `${m.weekdayLong}, ${m.d} de ${m.monthLong} de ${m.year} ${clock(m)}`;

const LONG: Readonly<Partial<Record<Locale, Write>>> = {
  en: (m) => `${m.weekdayLong}, ${m.monthLong} ${m.d}, ${m.year} ${m.h12}:${m.minute} ${m.am ? "AM" : "PM"}`,
  de: (m) => `${m.weekdayLong}, ${m.d}. ${m.monthLong} ${m.year} ${clock(m)}`,
  es: DE,
  "pt-BR": DE,
  "pt-PT": (m) => `${m.d} de ${m.monthLong} de ${m.year} ${clock(m)}`,
  da: DOTTED,
  nb: DOTTED,
  cs: DOTTED,
  fi: (m) => `${m.weekdayLong} ${m.d}. ${m.monthLong} ${m.year} ${m.hour}.${m.minute}`,
  pl: COMMA,
  tr: (m) => `${m.d} ${m.monthLong} ${m.year} ${m.weekdayLong} ${clock(m)}`,
  ru: (m) => `${m.weekdayLong}, ${m.d} ${m.monthLong} ${m.year} г. ${clock(m)}`,
  uk: (m) => `${m.weekdayLong}, ${m.d} ${m.monthLong} ${m.year} р. ${clock(m)}`,
  ja: (m) => `${m.year}年${m.m}月${m.d}日 ${clock(m)}`,
  "zh-CN": (m) => `${m.year}年${m.m}月${m.d}日 ${clock(m)}`,
  "zh-TW": (m) => `${m.year}年${m.m}月${m.d}日 ${m.am ? "上午" : "下午"} ${m.h12}:${m.minute}`,
  ko: (m) => `${m.year}년 ${m.m}월 ${m.d}일 ${m.weekdayLong} ${m.am ? "오전" : "오후"} ${m.h12}:${m.minute}`,
  ar: (m) => `${m.weekdayLong}، ${m.day} ${m.monthLong}، ${m.year} ${m.hour}:${m.minute} ${m.am ? "ص" : "م"}`,
  he: (m) => `יום ${m.weekdayLong.replace(/^יום /, "")} ${m.day} ${m.monthLong} ${m.year} ${clock(m)}`,
};
