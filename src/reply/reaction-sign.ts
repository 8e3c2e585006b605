import type { ParsedMail } from "./parsed-mail.ts";
import { textStart } from "./text-start.ts";

/** Whether a mail says no more than that somebody put an emoji to one of ours. */
export const isReaction = (mail: ParsedMail): boolean =>
  mail.parts.some(({ type }) => type === "text/vnd.google.email-reaction+json") ||
  REACTED.test(firstLine(mail));

/** The first line with letters in it: an emoji may stand above. */
const firstLine = (mail: ParsedMail): string => {
  const lines = textStart(mail, MAX_TEXT).split("\n", 20);
  return lines.find((line) => /\p{L}/u.test(line))?.slice(0, MAX_LINE) ?? "";
};

const MAX_TEXT = 1000;
const MAX_LINE = 200;

/** "Ann reacted to your message:", "Ann reacted via Gmail", and how Outlook and Gmail say it elsewhere. */
const REACTED = new RegExp(
  [
    "reacted (?:to (?:your|a|this|the) (?:message|e-?mail)|via gmail)",
    "auf (?:ihre|deine|eine) (?:nachricht|e-?mail) reagiert",
    "(?:über|mit|via) gmail reagiert",
    "a réagi (?:à (?:votre|ton|un) (?:message|e-?mail)|(?:via|avec) gmail)",
    "(?:reaccionó|ha reaccionado) (?:a (?:su|tu|un) (?:mensaje|correo)|(?:a través de|mediante|con|desde) gmail)",
    "reagiu (?:à (?:sua|tua) mensagem|ao (?:seu|teu) e-?mail|(?:pelo|através do|via|com o) gmail)",
    "ha reagito (?:al (?:tuo |suo )?messaggio|alla (?:tua |sua )?e-?mail|(?:tramite|con|da) gmail)",
    "gereageerd (?:op (?:uw|je|jouw) (?:bericht|e-?mail)|via gmail)",
    "op (?:uw|je|jouw) (?:bericht|e-?mail) gereageerd",
    "reagera(?:de|t) (?:på (?:ditt|ert) (?:meddelande|mejl)|via gmail)",
    "(?:reagerede|har reageret) (?:på (?:din|jeres) (?:meddelelse|besked|mail)|via gmail)",
    "(?:reagerte|har reagert) (?:på (?:meldingen din|e-posten din|meldinga di)|via gmail)",
    "reagoi (?:viestiisi|gmailin)",
    "zareagował[a()]{0,3} (?:na (?:twoją|twój|państwa|pana|pani) (?:wiadomość|e-?mail)|(?:w|przez) gmail)",
    "zareagoval[a()]{0,3} (?:na (?:vaši|tvoji|váš) (?:zprávu|e-?mail)|(?:přes|prostřednictvím) )",
    "(?:iletinize|mesajınıza|e-postanıza|iletine) (?:bir )?tepki (?:verdi|gösterdi)",
    "gmail (?:üzerinden|aracılığıyla) tepki",
    "отреагировал[а()]{0,3} (?:на ваше сообщение|на ваше письмо|на твоё? ?сообщение|через gmail|в gmail)",
    "(?:відреагував|відреагувала)(?:\\(-?ла\\))? (?:на ваш|через gmail|у gmail)",
    "(?:メッセージ|メール|gmail).{0,10}リアクション",
    "对(?:您|你)的(?:邮件|消息|电子邮件).{0,8}(?:反应|回应|回應)",
    "對(?:您|你)的(?:郵件|訊息|電子郵件).{0,8}(?:反應|回應|心情)",
    "(?:메시지|메일|gmail).{0,10}(?:반응|공감)",
    "(?:تفاعل|تفاعلت).{0,40}(?:رسالتك|gmail)",
    "(?:הגיב|הגיבה|הגיב/ה).{0,40}(?:להודעה שלך|להודעתך|gmail)",
  ].join("|"),
  "iu",
);
