/**
 * Whether a paragraph is what companies, virus scanners and mailing lists put under every mail. It takes two
 * such turns of phrase and some length; a single one is what people say as well.
 */
export const isLegalNotice = (paragraph: string): boolean => {
  const text = paragraph.slice(0, MAX_CHARACTERS).replace(/\s+/g, " ").trim().toLowerCase();
  if (SCANNED.test(text) || TRANSLATED.test(text) || GREEN.test(text) || LIST.test(text)) return true;
  if (HEADING.test(text) || (text.match(COMPANY_DATA)?.length ?? 0) >= 2) return true;
  if (text.length < (CJK.test(text) ? 25 : CONSONANTS.test(text) ? 50 : 70)) return false;
  const turns = noticeTurns(text);
  // People say two of them as well, but seldom of the mail itself.
  return turns >= (SELF.test(text) || text.length >= LONG ? 2 : 3);
};

const LONG = 250;

/** Speaks of itself. */
const SELF =
  /(?:this|the|any) (?:e-?mail|message|communication|transmission|information)|intended (?:solely |only |exclusively )?(?:for|recipient)|dies(?:e|er|es) (?:e-?mail|mail|nachricht|mitteilung|kommunikation)|inhalt(?:e)? (?:dieser|der)|c(?:e|et|ette) (?:message|courriel|mail|courrier|e-?mail|transmission|communication)|est[ea] (?:mensaje|correo|e-?mail|mensagem|comunica\S*|mail)|quest[ao] (?:messaggio|e-?mail|mail|comunicazione)|le informazioni|d(?:eze|it) (?:e-?mail|bericht|mail)|e-?mailbericht|det(?:ta|te|t) (?:e-?post)?(?:meddeland|melding|brev)|det här (?:mejl|mail|medd)|denne (?:e-?mail|mail|e-?post|melding|meddelelse)|tämä (?:viesti|sähköposti)|(?:ta|tej|tę) wiadomoś|niniejsz|tento e-?mail|t(?:ato|éto) zpráv|bu (?:e-?posta|mesaj|ileti|elektronik)|(?:данное|это|настоящее|этого|данного) (?:электронное )?(?:сообщени|письмо|письма)|це(?:й|го)? (?:електронн\S+ )?(?:повідомлення|лист)|ц(?:я|ю|ієї) (?:електронн\S+ )?(?:пошт|кореспонденц)|(?:эт|данн)(?:а|ая|ой|у|ую) (?:электронн\S+ )?(?:почт|корреспонденц|переписк)|tento email|tat[oé] e-?mail|t(?:en|ego) e-?mail|denne meddelelse|当メール|本通信|本(?:メール|電子メール|邮件|郵件|电子邮件|電子郵件|信)|このメール|此(?:邮件|郵件)|본 (?:메일|이메일|메시지)|이 (?:메일|이메일|메시지)|هذه الرسالة|هذا البريد|הודעה זו|דוא["״]ל זה|מייל זה|registered|handelsregister|amtsgericht|siret|capital social|kvk/u;

/** Whether a line has at least one turn of phrase of a notice. */
export const hasNoticeTurn = (line: string): boolean => noticeTurns(line) > 0;

/** How many turns of phrase of a notice a line has. */
export const noticeTurns = (line: string): number => {
  const text = line.slice(0, MAX_CHARACTERS).toLowerCase();
  return TURNS.filter((turn) => turn.test(text)).length;
};

/** Where a company sits and who registers it, which the law asks for in some countries. */
const COMPANY_DATA =
  /sitz der gesellschaft|registergericht|amtsgericht \p{L}+|handelsregister|geschäftsführ\p{L}* ?:|ust-?id|registered (?:office|in england)|company (?:number|no\.?)|siège social|au capital de|\brcs \p{L}+|sede legale|capitale sociale|kvk[ :-]|btw[ :-]/gu;

const MAX_CHARACTERS = 3000;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Written without most vowels. */
const CONSONANTS = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

const SCANNED =
  /(?:vir(?:us|en)|vírus|wirus|вирус|вірус|病毒|ウイルス|바이러스|فيروس|וירוס).{0,80}(?:avast|avg|kaspersky|norton|mcafee|sophos|eset|bitdefender|mailscanner|f-secure|trend ?micro|mimecast|proofpoint|barracuda|messagelabs|checked|scanned|geprüft|vérifié|analizad|verificad|controllat|gecontroleerd|kontrollerats|kontrolleret|kontrollert|tarkistettu|sprawdzon|zkontrolován|taran|проверен|перевірен)|(?:avast|avg|kaspersky|norton|mcafee|sophos|eset|bitdefender|mailscanner).{0,80}(?:vir(?:us|en)|vírus|wirus|вирус|вірус|病毒)|^(?:virus-free|virenfrei)\b/u;
const TRANSLATED =
  /^\W{0,4}(?:(?:automatically |machine[- ])?translated (?:from|by|with|to|into)|this (?:message|e-?mail) (?:was|has been) (?:automatically |machine[- ])?translated|(?:automatisch |maschinell )?übersetzt (?:aus|von|mit)|traduit (?:de|du|par|automatiquement)|traducido (?:de|del|por|automáticamente)|traduzido (?:d|por)|tradotto (?:da|dal|con)|vertaald (?:uit|van|door|met)|översatt från|oversat fra|oversatt fra|käännetty|przetłumaczon|přeloženo|переведено с|перекладено з|çevrildi|翻訳元|翻译自|翻譯自|已从|次の言語から翻訳|번역됨|مترجم من|תורגם מ|show original|view original|original anzeigen|afficher l'original).{0,80}$/u;
const GREEN =
  /(?:consider|think (?:of|about)|denken sie|schonen|schützen|pensez|piense|pense|pensa|denk aan|tänk på|tænk på|tenk på|ajattele|pomyśl|zvažte|подумайте|подумай).{0,60}(?:environment|umwelt|environnement|planète|medio ambiente|meio ambiente|ambiente|milieu|miljö|miljø|ympäristö|środowisk|životní|природ|окружающ).{0,120}(?:print|druck|imprim|stamp|afdruk|skriv|tulost|wydruk|tisk|печат)|^\W{0,4}(?:🌱|🌳|🌿|P\s+(?=please|save)|(?:please )?(?:save paper|don['’]t print))/u;
const LIST =
  /(?:to unsubscribe|unsubscribe from this|mailing list$|you (?:are )?(?:received|receiving) this (?:message|e-?mail|mail) because|sie erhalten diese (?:nachricht|e-?mail),? weil|vous (?:recevez|avez reçu) ce (?:message|mail|courriel) car|has recibido este mensaje porque|groups\.google\.com\/|\/mailman\/listinfo\/|reply to this email directly or view it on|um diese gruppe abzubestellen|se désabonner|darse de baja|cancelar a inscrição)/u;
/** On a line of its own, above the rest. */
const HEADING =
  /^[\W_]{0,6}(?:confidentiality(?: notice)?|disclaimer|legal (?:notice|disclaimer)|confidential|privileged (?:and|&) confidential|vertraulichkeitshinweis|haftungsausschluss|rechtlicher hinweis|avis de confidentialité|clause de confidentialité|aviso (?:legal|de confidencialidad(?:e)?)|avviso di riservatezza|vertrouwelijkheid(?:sverklaring)?|免責事項|免责声明|免責聲明|保密声明)[\W_]{0,6}$/u;

export const CONFIDENTIAL =
  /confidential|privileged|vertraulich|confidentiel|confidencia|poufn|sırr|سرية|סודי|confidenciais|riservat|vertrouwelijk|konfidentiel|fortrolig|taushetsbelagt|sekretess|hemlig|konfidensi|luottamuksel|poufn|důvěrn|gizli|конфиденциальн|конфіденційн|機密|机密|保密|기밀|비밀|سري|חסוי|סודי/u;

export const IN_ERROR =
  /in error|by mistake|وصلتك|not the (?:intended|named)|irrtümlich|versehentlich|nicht der (?:richtige|beabsichtigte|bestimmte)|par erreur|por error|por engano|por equivocación|per errore|ten onrechte|per vergissing|per abuis|av misstag|ved en fejl|ved en feil|ved feil|erehdy|omyłk|przez pomyłkę|omylem|yanlışlıkla|hata ile|по ошибке|ошибочно|помилк|誤って|误收|錯誤|誤收|잘못|بالخطأ|بطريق الخطأ|בטעות/u;

/** Each counts once. */
const TURNS: readonly RegExp[] = [
  CONFIDENTIAL,
  /intended (?:solely |only |exclusively )?(?:for|recipient)|addressee|solely for the|named recipient|individual or entity|nur für d|richtige[rn]? adressat|bestimmt(?:er|en)? empfänger|ausschließlich für|destinataire|l['’]intention exclusive|destinatari|exclusivamente|esclusivamente|geadresseerde|uitsluitend bestemd|avse(?:dd|tt|dda) (?:endast |enbart )?för|(?:ment|beregnet) (?:kun |alene )?(?:for|til)|adressaten|mottakeren|modtageren|tiltænkt|tiltenkt|tarkoitettu|przeznaczon|wyłącznie|adresát|určen|yalnızca|alıcısı|адресат|предназначен|призначен|受信者|宛先以外|收件人|수신인|수신자|المرسل إليه|הנמען|מיועד/u,
  IN_ERROR,
  /notify the sender|inform the sender|contact the sender|advise the sender|informieren sie (?:bitte )?den absender|benachrichtigen sie|avertir l|prévenir l|informer l['’]expéditeur|notif[ií]que|comun[ií]que|comunic|avise o|avisar|avvis|informare il mittente|afzender|meddela avsändaren|underrette|kontakt(?:e|er)? avsender|ilmoit|powiadom|informujte|bildir|сообщите|повідомте|送信者に|送信者へ|通知发件人|通知寄件|발신자|إخطار|הודיע|יידע/u,
  /delete|destroy|löschen|vernichten|détruire|supprimer|elimin|borr|destru|apag|cancell|distrugg|verwijder|vernietig|radera|slet|tuho|poista|usun|smaž|zlikvid|silin|удал|видал|usuń|usunię|削除|删除|刪除|삭제|حذف|احذف|למחוק|מחק/u,
  /unauthori[sz]ed|prohibited|not permitted|strictly forbidden|may not be (?:copied|disclosed|used)|any (?:use|disclosure|copying|distribution)|unbefugt|nicht gestattet|untersagt|unerlaubt|non autoris|interdit|prohibid|no está autorizado|não está autorizado|proibid|vietat|non autorizzat|verboden|niet toegestaan|otillåten|förbjud|forbudt|ikke tilladt|ikke tillatt|kielletty|zabronion|zakázán|neopráv|yasakt|запрещен|заборонен|無断|禁止|禁止|무단|금지|محظور|אסור/u,
  /attachments?|anhänge|anlagen|pièces? jointes?|adjuntos|anexos|allegati|bijlagen|bilag|vedlegg|liitteet|załącznik|příloh|ekler|вложени|вкладен|添付|附件|첨부|مرفقات|צרופות/u,
  /liabilit|no (?:binding|responsibility)|does not accept|haftung|keine gewähr|responsabilit|responsabilidad|aansprakelijk|ansvar|vastuu|odpowiedzialn|odpovědn|sorumlu|ответственност|відповідальн|責任|责任|책임/u,
  /registered (?:office|in|number)|company (?:number|no)|handelsregister|amtsgericht|geschäftsführer|sitz der gesellschaft|ust-?id|vat (?:no|number|reg)|siret|capital social|p\. ?iva|kvk|org\.? ?nr|\bcif\b|\bnif\b/u,
  /views? (?:or opinions? )?(?:expressed|presented)|opinions? expressed|do not necessarily (?:reflect|represent)/u,
];
