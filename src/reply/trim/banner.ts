import { isClassificationLabel } from "./classification-label.ts";

/**
 * Whether a line, or a paragraph at the top of a mail, is what a gateway put there: "[EXTERNAL]", "CAUTION:
 * This email originated from outside …". It takes two of: from outside, a warning, links and attachments.
 */
export const isBanner = (paragraph: string): boolean => {
  const text = paragraph
    .slice(0, MAX_CHARACTERS)
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase()
    .replace(/i\u0307/g, "i");
  if (text.length > MAX_BANNER) return false;
  if (TAG.test(text) || NEW_SENDER.test(text) || isClassificationLabel(text)) return true;
  if (text.length < (EASTERN.test(text) ? 12 : 20)) return false;
  const signs = [OUTSIDE, WARNING, LINKS, MAIL].map((sign) => sign.test(text));
  const [outside, warning, links, mail] = signs;
  const [, tag = ""] = BRACKETED.exec(text) ?? [];
  if (isLabelled(text)) return true;
  return Boolean(
    ((outside || warning) && TAG.test(tag)) ||
      (outside && mail && (warning || (links && CLICK.test(text) && FORBIDS.test(text)))) ||
      (warning && links) ||
      (outside && OUTSIDE_MAIL.test(text)),
  );
};

/** Whether a line right below a banner goes on with it. */
export const continuesBanner = (line: string): boolean => {
  const text = line.slice(0, MAX_BANNER).toLowerCase();
  return CLICK.test(text) && LINKS.test(text);
};

const CLICK =
  /click|\bopen|klick|öffnen|cliqu|ouvr|haga clic|\babra|clicc|aprire|klik|öppna|åbn|åpne|avaa|otwier|otevír|tıkla|açma|открыв|нажим|відкрив|натиска|переход|クリック|開か|点击|打开|點擊|開啟|클릭|열지|النقر|تنقر|تفتح|ללחוץ|תלחצ|לפתוח|תפתח/u;

/** "Ask outside counsel before you send the attachments" forbids nothing. */
const FORBIDS =
  /(?<!\p{L})(?:not|don['’]t|never|unless|nicht|nur|keine|ne|pas|no|não|non|niet|geen|inte|ikke|älä|nie|jangan|не|لا|אל|אין|לא)(?!\p{L})|(?:neklik|neotev|nemeyin|mayın|ayınız|eyiniz)|ないで|しないよう|[请請]勿|不要|마십시오|마세요/u;
const EASTERN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const MAX_CHARACTERS = 1200;
const MAX_BANNER = 900;

/** `[EXTERNAL]`, `*** EXT ***`, `EXTERNAL EMAIL:` on a line of its own. */
const TAG =
  /^(?:[\s[({<*#!|【［🛑-]|\u26A0\uFE0F?)*(?:ext|external|extern[aeo]?|externe?s?|esterno|externí|zewnętrzn[ay]|ulkoinen|ekstern|внешн\p{L}+|зовнішн\p{L}+|外部|外部邮件|外部郵件|社外|외부|외부메일|dış|diş|خارجي|חיצוני)(?:[\s_-]*(?:e-?mail|mail|sender|message|absender|nachricht|correo|письмо|сообщение|лист|повідомлення|wiadomość|zpráva|viesti|bericht|meddelande|melding|besked|mensagem|messaggio|ileti|e-posta|رسالة|הודעה|mail adresse|expéditeur|correo|mittente|afzender|メール|메일))?[\s\])}>*#!:.|】］-]*$/u;

/** `[EXTERNAL] This mail was sent from outside`: a tag with a sentence behind it. */
const BRACKETED = /^(\[[^\]]{2,30}\])\s/u;

/** Outlook's "You don't often get email from …". */
const NEW_SENDER =
  /(?:don['’]t often get email from|some people who received this message don['’]t often|erhalten nicht (?:oft|häufig) (?:eine )?e-?mails? von|vous n['’](?:obtenez|recevez) pas souvent|no suele recibir correo|non si riceve spesso|learnaboutsenderidentification|u ontvangt niet vaak|geen e-mail van .{3,80} ontvangen|você não costuma receber|du får inte ofta|du får ikke ofte|nie otrzymujesz często|нечасто получаете|non si ricevono spesso|et saa usein|nedostáváte často|sık sık e-posta almazsınız|нечасто отримуєте|メールを受け取ることはあまりありません|通常不会收到来自|不常收到|자주 받지 않습니다|لا تتلقى بريد|אינך מקבל לעתים קרובות)/u;

/** "【外部邮件】此邮件来自…": without a space, so that the rest must warn by itself. */
const isLabelled = (text: string): boolean => {
  const [whole, tag = ""] = LABELLED.exec(text) ?? [];
  if (whole === undefined || !TAG.test(tag)) return false;
  const rest = text.slice(whole.length);
  return OUTSIDE.test(rest) && (LINKS.test(rest) || WARNING.test(rest)) && FORBIDS.test(rest);
};

const LABELLED = /^([【［][^】］]{2,30}[】］])\s?/u;

const OUTSIDE =
  /outside|external|extern|außerhalb|ausserhalb|extérieur|fuera de|\bfora d|esterno|esterna|all'esterno|buiten|utanför|utenfor|utenfra|udefra|ulkopuol|ulkoi|spoza|zewn[aą]trz|zewnętrzn|mimo (?:vaši|naši|organizaci)|zvenčí|dışından|dış kaynak|вне (?:вашей|нашей|организации)|за пределами|внешн|за межами|зовнішн|外部|社外|외부|خارج|מחוץ|חיצוני/u;
const WARNING =
  /caution|warning|attention|beware|be careful|alert|achtung|vorsicht|warnung|hinweis|pruden[ct]|vorsichtig|cuidados|voorzichtig|försiktig|forsigtig|forsiktig|varovai|ostrożn|opatrn|avertissement|atenci[óo]n|precauci[óo]n|cuidado|aten[çc][ãa]o|aviso|attenzione|let op|waarschuwing|varning|advarsel|varoitus|huomio|uwaga|ostrze[żz]|pozor|upozorn|dikkat|uyar[ıi]|внимание|осторожн|увага|обережн|注意|警告|谨慎|謹慎|当心|當心|주의|경고|تنبيه|تحذير|זהירות|אזהרה/u;
const LINKS =
  /\blinks?\b|attachment|anh[äa]nge|anlagen|liens?\b|pi[èe]ces? jointes?|enlace|adjunto|anexo|allegat|collegament|bijlage|koppeling|länk|lenke|bilag|vedhæft|vedlegg|bifog|liit[et]|linkk|załącznik|link[ói]|příloh|odkaz|bağlantı|ekler|ссыл|вложен|посилан|вкладен|リンク|添付|链接|附件|連結|링크|첨부|روابط|مرفق|קישור|צרופ|report (?:phishing|suspicious)/u;
const MAIL =
  /e-?mail|\bmails?\b|message|sender|nachricht|absender|courriel|expéditeur|correo|remitente|mensaje|mensagem|messaggio|mittente|bericht|afzender|meddelande|avsändare|besked|afsender|melding|avsender|e-post|viesti|sähköposti|lähettäjä|wiadomo|nadawc|zpráv|odesílatel|ileti|e-posta|gönderen|письмо|сообщени|отправител|лист|повідомлен|メール|送信者|邮件|郵件|发件人|메일|발신|رسالة|بريد|المرسل|הודעה|שולח/u;
/** Says so itself, without warning of anything. */
const OUTSIDE_MAIL =
  /^\W{0,5}(?:this (?:e-?mail|message)|external (?:e-?mail|message|sender)|diese (?:e-?mail|nachricht) (?:stammt|kommt|wurde)|externe (?:e-?mail|nachricht)|ce (?:message|courriel|mail)|este (?:correo|mensaje|e-?mail)|questa e-?mail|deze e-?mail|dit bericht|det här meddelandet|denne (?:e-?)?mail)[^.]{0,60}(?:outside|external|extern|außerhalb|extérieur|fuera|fora|esterno|buiten|utanför|ekstern)/u;
