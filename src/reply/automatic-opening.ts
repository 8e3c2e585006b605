import { saysAbsent } from "./absence-phrases.ts";
import { addressesIn } from "./mentions.ts";
import { headerValues, type ParsedMail } from "./parsed-mail.ts";
import { phrases } from "./phrases.ts";
import { textStart } from "./text-start.ts";

/**
 * By what the words of a mail without any header that tells show a machine: it says so itself, in the fixed
 * words of programs, where a person would begin to answer; undefined for other mail.
 */
export const openingSign = (mail: ParsedMail, { whole, text }: Opening): string | undefined => {
  if (AUTOMATIC.test(whole) && (saysAutomatic(whole) || saysAutomatic(text) || endsAutomatic(text)))
    return "calls itself automatic";
  if (isChallenge(text)) return "asks for a proof";
  return isTicket(text, mail) ? "ticket" : undefined;
};

/** A piece of every phrase below that calls a mail automatic: most mails have none. */
const AUTOMATIC = /auto|otom|авто|自[動动]|자동|تلقائ|آلي|אוטומט|abwesenheitsnotiz/;

/** Whether a mail begins as receipts do that come without a report. */
export const beginsAsReceipt = ({ text }: Opening): boolean =>
  RECEIPTS.some((start) => text.startsWith(start)) || READ_MESSAGE.test(text);

/** What a mail begins with above a quote, in one sort of letters and blanks. */
export type Opening = {
  readonly whole: string;
  /** Without a greeting. */
  readonly text: string;
};

export const openingOf = (mail: ParsedMail): Opening => {
  const start = textStart(mail, MAX_TEXT);
  // Most of it is a quote, which need not be compared.
  const marked = start.indexOf("\n>");
  const lines = comparable(marked < 0 ? start : start.slice(0, marked)).split("\n");
  const quote = lines.findIndex((line) => /^\s{0,3}(?:[>＞]|-{3,}|_{10})/.test(line));
  const own = lines
    .slice(0, quote < 0 ? undefined : quote)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
  const isGreeted = own.length > 1 && GREETING.test(own[0] ?? "");
  return { whole: joined(own), text: joined(own.slice(isGreeted ? 1 : 0)) };
};

const comparable = (text: string): string =>
  /^[\0-\x7F]*$/.test(text)
    ? text.toLowerCase()
    : text
        .normalize("NFC")
        .toLowerCase()
        .replace(/\u0307|\p{Cf}/gu, "");

const joined = (lines: readonly string[]): string => lines.join("\n").replace(/^[[(【<*«"'*=# -]{1,5}/, "");

const MAX_TEXT = 1500;
const GREETING = /^\p{L}[^.:?]{0,40}[,!،，、：:]$/u;

/** "Automatic reply: …", "This is an automatic reply." */
const saysAutomatic = (text: string): boolean => {
  const [sentence = ""] = /^[^.!?。？！\n]{0,200}[.!?。？！]?/.exec(text) ?? [];
  if (/[?？]$/.test(sentence)) return false;
  const intro = INTROS.find((start) => sentence.startsWith(start)) ?? "";
  const rest = text.slice(intro.length);
  const isCalled = (name: string): boolean => rest.startsWith(name) && !goesOn(rest, name);
  if (REPLIES.some(isCalled) || MESSAGES.some(isCalled)) return true;
  // "This is an automatic reply to let you know …"
  return (
    SENTENCES.some((start) => sentence.startsWith(start)) ||
    (intro !== "" && REPLIES.some((name) => rest.startsWith(name) && GOES_ON.test(rest.slice(name.length))))
  );
};

const goesOn = (text: string, title: string): boolean =>
  !/^(?:$|[\])】>*»"' ]{0,3}(?:[:：.!。！|\n]|[-–—] |$))/.test(text.slice(title.length, title.length + 10));

/** To whom, from whom, for what; people who speak of such a reply go on in other ways. */
const GOES_ON =
  /^(?: (?:to|from|by|of|for|generated|sent|von|vom|auf|an|de|du|des|pour|à|a|para|del|do|da|per|van|voor|op|från|för|på|fra|til|od|na|z|от|на|с|за|від) |, ?(?:please|bitte|merci|por favor|si prega|gelieve|vänligen|proszę|prosím|lütfen|пожалуйста|будь ласка)|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}])/u;

/** An absence or thanks, and at its end "Automatic reply." or "This is an automatic confirmation." */
const endsAutomatic = (text: string): boolean => {
  const sentences = text
    .split(/[.!。！\n]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
  const [first = "", last = ""] = [sentences[0], sentences.at(-1)];
  if (sentences.length < 2 || !(saysAbsent(first) || THANKS.some((start) => first.startsWith(start))))
    return false;
  const intro = INTROS.find((start) => last.startsWith(start)) ?? "";
  return REPLIES.includes(last.slice(intro.length)) || SENTENCES.includes(last);
};

const REPLIES = phrases(`
    automatic reply, automated reply, auto-reply, auto reply, autoreply, automatic response, automated response,
    automatic confirmation, automated confirmation, automatic acknowledgement, automatically generated reply,
    automatically generated response, auto-generated reply, auto-generated response,
    automatische antwort, automatische rückantwort, autoantwort, automatische eingangsbestätigung,
    automatische empfangsbestätigung, automatische abwesenheitsnotiz, abwesenheitsnotiz, automatische bestätigung,
    automatisch generierte antwort, automatisch erzeugte antwort,
    réponse automatique, accusé de réception automatique, réponse générée automatiquement,
    respuesta automática, acuse de recibo automático, confirmación automática,
    resposta automática, confirmação automática, risposta automatica, conferma automatica,
    automatisch antwoord, automatische ontvangstbevestiging, automatische bevestiging, automatische reactie,
    autosvar, automatiskt svar, automatisk bekräftelse, automatisk svar, automatisk bekræftelse,
    automatisk kvittering, automatisk bekreftelse,
    automaattinen vastaus, automaattivastaus, automaattinen vahvistus,
    automatyczna odpowiedź, odpowiedź automatyczna, automatyczne potwierdzenie,
    automatická odpověď, automatické potvrzení, otomatik yanıt, otomatik cevap,
    автоматический ответ, автоответ, автоматическое подтверждение,
    автоматична відповідь, автовідповідь, автоматичне підтвердження,
    自動応答, 自動返信, 自動応答メール, 自動返信メール, 自动回复, 自动答复, 自動回覆, 自動回復, 自動答覆,
    자동 회신, 자동회신, 자동 응답, 자동응답, 자동 답장, رد تلقائي, رد آلي, الرد التلقائي, الرد الآلي,
    תשובה אוטומטית, מענה אוטומטי
  `);

/** People say this of the mail they answer, so nothing may follow it. */
const MESSAGES = phrases(`
    automatic message, automated message, automatic notification, automatische nachricht, automatische mitteilung,
    message automatique, mensaje automático, mensagem automática, messaggio automatico, automatisch bericht,
    automatiskt meddelande, automatisk besked, automatisk melding, automaattinen viesti, wiadomość automatyczna,
    automatyczna wiadomość, automatická zpráva, otomatik mesaj, otomatik ileti, автоматическое сообщение,
    автоматичне повідомлення, 自動送信メール, 自动邮件, 자동 메시지, رسالة تلقائية, رسالة آلية, הודעה אוטומטית
  `);

const INTROS = phrases(`
    this is an, dies ist eine, das ist eine, dies ist ein, das ist ein, ceci est une, ceci est un, c'est une, c'est un,
    esta es una, este es un, esto es una, esto es un, esta é uma, este é um, isto é uma, questa è una, questo è un,
    dit is een, det här är ett, det här är en, detta är ett, detta är en, dette er et, dette er en, tämä on,
    to jest, jest to, toto je, tohle je, bu bir, это, це, これは, 这是, 這是, 这是一封, 這是一封, 이것은, هذا, هذه, זוהי, זו, זאת
  `)
  .map((start) => (/\p{Script=Han}|\p{Script=Hiragana}/u.test(start) ? start : `${start} `))
  .toSorted((one, other) => other.length - one.length);

/** Where a language builds the sentence in another way. */
const SENTENCES = phrases(`
    bu otomatik bir yanıttır, bu bir otomatik yanıttır, bu otomatik bir cevaptır, bu otomatik yanıttır,
    このメールは自動返信です, このメールは自動返信メールです, このメールは自動で返信, 本メールは自動, これは自動返信です,
    これは自動応答です, 此邮件为自动回复, 本邮件为自动回复, 此郵件為自動回覆, 本郵件為自動回覆,
    이 메일은 자동으로 회신, 이 메일은 자동 회신, 이 메일은 자동 응답, 본 메일은 자동,
    jedná se o automatickou odpověď, detta mejl är ett automatiskt svar, tämä viesti on automaattinen vastaus
  `);

const THANKS = phrases(`
    thank you for your, thanks for your, vielen dank für ihre, danke für ihre, merci pour votre, merci de votre,
    nous avons bien reçu, gracias por su, gracias por tu, hemos recibido, obrigado pelo, obrigada pelo, recebemos,
    grazie per il, grazie per la, abbiamo ricevuto, bedankt voor uw, bedankt voor je, dank voor uw, tack för ditt,
    tack för din, tak for din, takk for din, takk for meldingen, takk for henvendelsen, kiitos viestistäsi,
    kiitos yhteydenotosta, dziękujemy za, dziękuję za, děkujeme za, děkuji za, mesajınız için teşekkür,
    e-postanız için teşekkür, спасибо за, благодарим за, дякуємо за, дякую за, お問い合わせありがとう,
    メールありがとう, お問い合わせいただき, 感谢您的, 感謝您的, 메일을 보내 주셔서, 문의해 주셔서, 문의해주셔서,
    شكرا ل, شكرًا ل, نشكرك, תודה על, תודה שפנית
  `);

/** "Prove that you are human": whoever has not written to somebody before. With it stands where to. */
const isChallenge = (text: string): boolean =>
  /https?:\/\//.test(text) && CHALLENGES.some((phrase) => text.slice(0, MAX_OPENING).includes(phrase));

const MAX_OPENING = 500;

const CHALLENGES = phrases(`
    protecting myself from receiving junk mail, protecting myself from junk, confirm that you are human,
    confirm you are human, confirm that you are a human, prove that you are human, prove you are human,
    verify that you are human, dass sie ein mensch sind, ich schütze mich vor spam,
    mein postfach ist vor spam geschützt, ma messagerie est protégée, valider votre identité en un clic,
    confirmer que vous êtes un humain, confirmez que vous êtes un humain, mi buzón está protegido,
    confirme que es humano, confirmar que es humano, minha caixa de entrada está protegida, confirme que é humano,
    confirmar que é humano, la mia casella è protetta, confermare di essere umano, conferma di essere umano,
    mijn mailbox is beveiligd, bevestig dat u een mens bent, bekräfta att du är en människa,
    bekræft at du er et menneske, bekreft at du er et menneske, vahvista että olet ihminen,
    vahvista olevasi ihminen, że jesteś człowiekiem,
    že jste člověk, insan olduğunuzu doğrulayın, insan olduğunuzu onaylayın,
    что вы человек, что вы не робот, що ви людина, що ви не робот,
    人間であることを確認, 人間であることを証明, 确认您是真人, 验证您是真人, 確認您是真人, 驗證您是真人,
    사람임을 확인, 사람인지 확인, تأكيد أنك إنسان, أكد أنك إنسان, אשר שאתה אנושי, אשרו שאתם אנושיים
  `);

/** "Ticket #1234 has been opened", from an address that stands for an office. */
const isTicket = (text: string, mail: ParsedMail): boolean => {
  const opening = text.slice(0, MAX_OPENING);
  return TICKET_NUMBER.test(opening) && TAKEN_IN.test(opening) && headerValues(mail, "from").some(isOffice);
};

const isOffice = (from: string): boolean =>
  addressesIn(from.slice(0, 500).toLowerCase()).some((address) => OFFICES.test(address));

const OFFICES =
  /^(?:[\w-]{1,20}[._-])?(?:support|suporte|soporte|supporto|help|help-?desk|service|service-?desk|servicio|tickets?|kundenservice|kundservice|kundeservice|asiakaspalvelu|assist(?:ance|enza|encia)?|atendimento|atencion|noreply|no-reply)(?:[._+-]|@)/;

/** Of two to twelve digits, with what marks it as a number. */
const TICKET_NUMBER = /(?:#|№|n[º°]\s?|\[)\s?[a-z]{0,6}-?\d{2,12}/;

const TAKEN_IN =
  /has been (?:opened|created|received|registered|logged)|wurde (?:erstellt|eröffnet|angelegt|registriert)|ist (?:bei uns )?eingegangen|a (?:bien )?été (?:créée?|ouverte?|enregistrée?|reçue?)|(?:ha sido|se ha) (?:cread[oa]|abiert[oa]|registrad[oa]|recibid[oa])|foi (?:abert[oa]|criad[oa]|regist(?:r?ad[oa])|recebid[oa])|è stat[oa] (?:creat[oa]|apert[oa]|registrat[oa]|ricevut[oa])|is (?:aangemaakt|geregistreerd|ontvangen|geopend)|har (?:skapats|registrerats|mottagits|öppnats)|er (?:blevet )?(?:oprettet|modtaget|registreret|opprettet|mottatt|registrert)|on (?:luotu|vastaanotettu|kirjattu|avattu)|został[ao]? (?:utworzon|zarejestrowan|przyjęt|otwart)|byla? (?:vytvořen|založen|přijat|zaregistrován)|(?:oluşturuldu|oluşturulmuştur|alındı|kaydedildi)|(?:создан|зарегистрирован|принят)[аоы]?(?!\p{L})|(?:створено|зареєстровано|отримано|прийнято)|受け付け|受付|(?:已创建|已收到|已受理|已建立)|(?:접수되었|접수됐|생성되었)|تم (?:إنشاء|استلام|فتح|تسجيل)|(?:נפתחה?|התקבלה?|נוצרה?)/u;

const RECEIPTS = phrases(`
    this is a return receipt for, this is a receipt for the mail you sent, 
    das ist eine empfangsbestätigung für, dies ist eine empfangsbestätigung für,
    dies ist eine empfangsbestätigung (return receipt), dies ist eine lesebestätigung für,
    ceci est un accusé de réception pour le, ceci est un accusé de lecture,
    este es un acuse de recibo para el, este es un acuse de recibo del, esto es un acuse de recibo,
    esta é uma confirmação de leitura, este é um recibo de leitura, este é um aviso de recepção,
    esta é uma confirmação de recebimento, questa è una ricevuta di ritorno, questa è una conferma di lettura,
    dit is een ontvangstbevestiging voor, dit is een leesbevestiging, detta är ett mottagningskvitto,
    detta är ett läskvitto, det här är ett läskvitto, dette er en kvittering for mailen,
    dette er en kvittering for e-posten, dette er en kvittering for meldingen, dette er en læsekvittering,
    dette er en lesebekreftelse, tämä on vastaanottokuittaus, tämä on lukukuittaus,
    to jest potwierdzenie odbioru wiadomości, to jest potwierdzenie przeczytania, to jest potwierdzenie dostarczenia,
    toto je potvrzení o přijetí zprávy, toto je potvrzení o přečtení, bu bir okundu bilgisi, bu bir alındı bildirimi,
    это уведомление о прочтении, это уведомление о получении, это подтверждение о прочтении, це підтвердження прочитання,
    це сповіщення про прочитання, これは開封確認, 这是一封回执, 这是回执, 這是回條, 이것은 수신 확인,
    هذا إيصال قراءة, هذا إشعار بالقراءة, זהו אישור קריאה, זוהי קבלה חוזרת
  `);

/** Notes: "Return Receipt / Your document: …". Outlook: "Your message / To: … / Subject: … / was read on …". */
const READ_MESSAGE =
  /^return receipt\nyour document: |^(?:your message|ihre nachricht|votre message|su mensaje|il messaggio|uw bericht)\n(?:to|an|à|para|a|aan)\s?: [\s\S]{0,600}\n(?:sent|gesendet|envoyé|enviado|inviato|verzonden)\s?: /;
