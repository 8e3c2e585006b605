import libmime from "libmime";
import { headerValues, type ParsedMail } from "./parsed-mail.ts";
import { phrases } from "./phrases.ts";

/** What a subject gives a mail away as; people's answers begin with "Re:" or its like, never with these. */
export const machineSubject = (mail: ParsedMail): "bounce" | "auto-reply" | undefined => {
  const subject = decodedSubject(mail).toLowerCase();
  if (BOUNCES.some((start) => subject.startsWith(start))) return "bounce";
  return AUTO_REPLIES.some((start) => subject.startsWith(start)) ? "auto-reply" : undefined;
};

/** The subject as people read it, cut to what a screen would show. */
export const decodedSubject = (mail: ParsedMail): string =>
  libmime.decodeWords((headerValues(mail, "subject")[0] ?? "").slice(0, MAX_CHARACTERS)).trim();

const MAX_CHARACTERS = 1000;

const BOUNCES = phrases(`
    undelivered mail, undeliverable, undeliverable:, delivery status notification, delivery
    notification:, delivery failure, returned mail, mail delivery fail, mail delivery system, mail
    system error, failure notice, notice: mail delivery status, unzustellbar, benachrichtigung zum
    übermittlungsstatus, non remis, недоставленное сообщение
  `);

const AUTO_REPLIES = phrases(`
    auto:, auto reply, auto-reply, auto response, automatic reply, automatic response, autoreply, out of
    office, out of the office, away until, abwesenheitsnotiz, abwesend:, automatische antwort,
    automatisch antwoord, automatiskt svar, automatisk svar, autosvar, frånvaro, automaattinen vastaus,
    réponse automatique, risposta automatica, risposta non al computer, fuori sede, respuesta
    automática, resposta automática, automatyczna odpowiedź, automatická odpověď, automatikus válasz,
    răspuns automat, автоматический ответ, αυτόματη απάντηση, otomatik yanıt, 自動応答, 自动答复, 自動回覆, 자동 회신
  `);
