import { decodedWords } from "./decoded-words.ts";
import { headerValues, type ParsedMail } from "./parsed-mail.ts";
import { phrases } from "./phrases.ts";

export type MachineSubject = "bounce" | "auto-reply" | "receipt";

/** What a subject gives a mail away as; people's answers begin with "Re:" or its like, never with these. */
export const machineSubject = (mail: ParsedMail): MachineSubject | undefined => {
  const subject = comparable(decodedSubject(mail));
  if (startsWithOne(subject, BOUNCES)) return "bounce";
  if (startsWithOne(subject, AUTO_REPLIES)) return "auto-reply";
  // Notes: "AUTO: Ann Smith is out of the office (returning 12/01/2026)", and the same without "AUTO:".
  if (/^[^:]{1,60} (?:is out of the office|ist außer haus|est absente?\b)/.test(subject)) return "auto-reply";
  return startsWithOne(subject, RECEIPTS) ? "receipt" : undefined;
};

/** The subject as people read it, cut to what a screen would show. */
export const decodedSubject = (mail: ParsedMail): string =>
  decodedWords((headerValues(mail, "subject")[0] ?? "").slice(0, MAX_CHARACTERS)).trim();

const MAX_CHARACTERS = 1000;

/** Without the brackets some programs put around their mark, and with one sort of spaces. */
const comparable = (subject: string): string =>
  subject
    .normalize("NFC")
    .toLowerCase()
    .replace(/\u0307/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[[(【<*«"'\s-]{1,3}/, "");

/** By their first letter, since there are hundreds. */
type Starts = ReadonlyMap<string, readonly string[]>;

const startsWithOne = (subject: string, starts: Starts): boolean =>
  starts.get(subject.charAt(0))?.some((start) => subject.startsWith(start)) ?? false;

const startsIn = (list: string): Starts => Map.groupBy(phrases(list), (start) => start.charAt(0));

const BOUNCES = startsIn(`
    undelivered mail, undeliverable, undelivered:, delivery status notification, delivery
    notification:, delivery failure, delivery has failed, failed delivery, returned mail, returned to sender,
    mail delivery fail, mail delivery system, mail delivery problem, mail system error, message delivery
    failure, failure notice, failure delivery, notice: mail delivery status, mail could not be delivered,
    message could not be delivered, could not send message, warning: could not send, warning: message,
    postmaster notify, rejected mail, there was an error sending your mail, message you sent blocked,
    amazon ses email event, unzustellbar, nicht zustellbar, benachrichtigung zum übermittlungsstatus,
    benachrichtung zum übermittlungsstatus, benachrichtigung über den zustellstatus, fehler bei der
    zustellung, non remis, échec de la remise, échec de remise, notification d'état de remise, no se puede
    entregar, no entregado, error de entrega, não é possível entregar, não entregue, falha na entrega,
    impossibile recapitare, mancato recapito, onbestelbaar, niet bezorgd, kan inte levereras, ej levererat,
    kan ikke leveres, kunne ikke leveres, toimitus epäonnistui, ei voi toimittaa, niedostarczone,
    nie można dostarczyć, nedoručitelné, teslim edilemedi, iletilemedi, недоставленное сообщение,
    ваше сообщение не доставлено, не удается доставить, недоставлено, не вдалося доставити,
    メッセージを配信できません, 配信不能, 配信できません, 送信できませんでした, 无法送达, 未送达, 退信, 系统退信,
    無法傳遞, 未傳遞, 배달되지 않음, 배달할 수 없음, تعذر التسليم, تعذّر التسليم, לא ניתן למסירה
  `);

const AUTO_REPLIES = startsIn(`
    auto:, auto reply, auto-reply, auto response, auto-response, automatic reply, automatic response, automated
    reply, automated response, autoreply, autoresponse, autoresponder, out of office, out of the office,
    out-of-office, out-of-the-office, ooo:, oof:, away until, away from my mail, away from the office, i am out
    of, i'm out of, i am away, i'm away, vacation reply, vacation message, vacation notice, vacation responder,
    vacation auto, on vacation:, on holiday:, on annual leave:, on leave:,
    abwesenheitsnotiz, abwesenheitsmeldung, abwesenheitsnachricht, abwesenheitsbenachrichtigung,
    abwesenheitsassistent, abwesend:, abwesend bis, abwesenheit:, automatische antwort, automatische rückantwort,
    automatische abwesenheit, automatische nachricht, automatische e-mail, automatische mail, autoantwort,
    außer haus, nicht im büro, ich bin nicht im büro, ich bin im urlaub, urlaubsnotiz,
    automatisch antwoord, automatische beantwoording, automatisch bericht, afwezig, afwezigheid:, niet op
    kantoor, niet aanwezig,
    automatiskt svar, autosvar, frånvaro, frånvarande, inte på kontoret, ej på kontoret, semestersvar,
    automatisk svar, automatisk besked, ikke til stede, ikke på kontoret, fraværsmelding, fraværsmeddelelse,
    fravær:, fraværende, ute av kontoret, autobesked, ude af kontoret,
    automaattinen vastaus, automaattivastaus, poissa toimistosta, poissaoloviesti, poissaoloilmoitus, poissa:,
    lomavastaaja, en ole paikalla,
    réponse automatique, reponse automatique, message automatique, message d'absence, message d’absence, absence
    du bureau, absent du bureau, absente du bureau, absence :, absence:, absent :, absent:, auto :, hors du
    bureau, je suis absent, notification d'absence, notification d’absence,
    risposta automatica, risposta non al computer, messaggio automatico, fuori sede, fuori ufficio, assente
    dall'ufficio, assente:, assenza:, assenza dall'ufficio, non in ufficio,
    respuesta automática, respuesta automatica, contestación automática, autorrespuesta, mensaje automático,
    fuera de la oficina, fuera de oficina, ausente de la oficina, ausencia:, ausente:,
    resposta automática, resposta automatica, mensagem automática, ausência temporária, ausência do escritório, ausente do escritório,
    fora do escritório, ausência:, ausente:,
    automatyczna odpowiedź, odpowiedź automatyczna, autoodpowiedź, poza biurem, nieobecność, nieobecna:,
    nieobecny:, nie ma mnie w biurze,
    automatická odpověď, automatická odpoveď, mimo kancelář, nepřítomnost, nejsem v kanceláři, mimo kancelárie,
    automatikus válasz, házon kívül, răspuns automat, αυτόματη απάντηση, εκτός γραφείου,
    otomatik yanıt, otomatik cevap, ofis dışı, ofiste değil, işyeri dışında, iş yeri dışında, izindeyim,
    не в офісі:, поза офісом:, reaction daily digest, автоматический ответ, автоматическое сообщение, автоответ, вне офиса, нет на месте, отсутствую на рабочем,
    уведомление об отсутствии, нет на рабочем месте,
    автоматична відповідь, автовідповідь, автоматичне повідомлення, поза офісом, немає на робочому місці,
    відсутній на робочому, відсутня на робочому, автоматичен отговор, automaatvastus, automātiskā atbilde,
    automatinis atsakymas, samodejni odgovor, automatski odgovor, resposta automàtica, trả lời tự động,
    ตอบกลับอัตโนมัติ, balasan otomatis, پاسخ خودکار,
    自動応答, 自動返信, 自動回答, 不在通知, 不在のお知らせ, 不在連絡, 不在応答, 不在メール, 不在:, 不在：,
    自动答复, 自动回复, 自動回覆, 自動答覆, 自動回復, 外出自动, 外出時自動, 不在办公室, 不在辦公室, 休假自动,
    자동 회신, 자동회신, 자동 응답, 자동응답, 자동 답장, 부재중, 부재 중, 부재 알림,
    رد تلقائي, الرد التلقائي, ردّ تلقائي, رد آلي, الرد الآلي, خارج المكتب, إشعار بالغياب,
    תשובה אוטומטית, מענה אוטומטי, הודעה אוטומטית, מחוץ למשרד, לא במשרד, הודעת היעדרות
  `);

/** [MS-OXOMSG] §2.2.2.1; the same words stand before the subject in Outlook's other languages. */
const RECEIPTS = startsIn(`
    read:, not read:, read receipt, return receipt, gelesen:, ungelesen:, nicht gelesen:, lesebestätigung,
    lu :, lu:, non lu :, accusé de lecture, leído:, no leído:, lida:, lido:, não lida:, letto:, non letto:,
    gelezen:, niet gelezen:, läst:, oläst:, læst:, lest:, luettu:, przeczytano:, przeczytane:, přečteno:,
    okundu:, прочтено:, прочитано:, 開封済み:, 已读:, 已讀:, 읽음:, تمت القراءة:, مقروءة:, נקרא:
  `);
