import { phrases } from "../phrases.ts";
import { isConditional } from "./office-line.ts";

/**
 * "Sent from my iPhone" and its like: a line in which a program or a device advertises itself, in many
 * languages. "Sent from my desk, is much easier than my phone" is a sentence of its author's.
 */
export const isDeviceLine = (line: string): boolean => isAdvertisement(line) || isWithExcuse(line);

/** "Sent from my phone, please excuse typos", in one line. */
const isWithExcuse = (line: string): boolean => {
  if (line.length > MAX_CHARACTERS || !EXCUSE.test(line)) return false;
  const [, device = "", excuse = ""] = TWO_PARTS.exec(line.trim()) ?? [];
  return EXCUSE.test(excuse) && isAdvertisement(device);
};

/** The second part says nothing else. */
const TWO_PARTS =
  /^([^,，、.。;；:：!！(（–—-]{4,60}?)\s?[,，、.。;；:：!！(（–—-]{1,3}\s?([^.。!！?？;；]{4,70})[.。!！)）]{0,2}$/u;

const isAdvertisement = (line: string): boolean => {
  if (line.length > MAX_CHARACTERS * 8) return false;
  const text = line
    .replace(/[<([]?\s?https?:\S{1,2000}/g, "")
    .replace(/[*_<>()[\]«»"|]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
  if (text === "" || text.length > MAX_CHARACTERS) return false;
  if (WHOLE.test(text)) return true;
  if (SENT_FROM_MY.test(text) || (PROGRAM_FOR.test(text) && PROGRAM.test(text))) return true;
  if (!DEVICE.test(text) || CLAUSE.test(text)) return false;
  const [, rest = ""] = /[,;，；、](.*)$/u.exec(text) ?? [];
  if (isConditional(rest)) return false;
  return STARTS.some((start) => text.startsWith(start)) || (ENDS.test(text) && !/[,;:!?]/.test(text));
};

const MAX_CHARACTERS = 130;

/** A device nobody has heard of: at most five words, no clause. */
const SENT_FROM_MY = /^sent (?:from|by|via) my(?: [\p{L}\p{N}'’+.-]{1,20}){1,5}$/u;

/** "Get BlueMail for Android": a program that is offered for a kind of device. */
const PROGRAM_FOR =
  /^(?:get|download|try|install|holen sie sich|hol dir|laden sie|téléchargez|télécharger|obtenez|obtenir|obtén|obtenga|obtener|descarga|descargar|obtenha|obter|baixe|baixar|scarica|ottieni|prova|download|hämta|skaffa|hent|få|last ned|skaff|hanki|lataa|pobierz|získejte|získat|stáhněte(?: si)?|скачайте|скачать|получить|завантажте|завантажити|отримати|احصل على|تنزيل|הורד את|קבל את|获取|下载|取得|下載)(?: [\p{L}\p{N}.'’&-]{1,20}){1,4} (?:for|für|pour|para|per|voor|för|til|dla|pro|для|ل|على|עבור|ל-?)[ -]?(?:my )?(?:android|ios|iphone|ipad|mobile|windows|mac|macos|desktop|phone)(?: (?:and|und|et|y|e|en|och|og|i|a|и|та|or|&) (?:android|ios|iphone|ipad|mobile|windows|mac|macos|desktop))?(?: herunter)?\.?$/u;

const PROGRAM =
  /mail|outlook|typeapp|spark|nine|edison|canary|newton|superhuman|shortwave|thunderbird|boxer|client|zoho|tuta|почт/u;

/** That whoever writes on a phone is brief and makes mistakes. */
const EXCUSE = new RegExp(
  phrases(`
    (?:excuse|pardon|forgive|sorry for|apologies for|apologi[sz]e for|ignore).*(?:brevity|typos?|typing|spelling|thumbs|mistakes|errors|autocorrect),
    (?:tipp|schreib|rechtschreib)?fehler.*(?:entschuldig|verzeih|nachsicht|nachsehen), entschuldig.*(?:fehler|kürze), (?:verzeih|nachsicht|sorry für).*(?:fehler|kürze), kürze.*(?:entschuldig|verzeih),
    (?:excus|pardon|désolée? pour).*(?:fautes|brièveté|erreurs|coquilles|frappe|concision), (?:discul|perdon|perdón).*(?:brevedad|errores|erratas|faltas|ortograf), (?:desculp|perdo).*(?:brevidade|erros|gralhas|digitação),
    (?:scus|perdon).*(?:brevità|errori|refusi|battitura), (?:excuus|excuses|excuseer|sorry|vergeef|verontschuldig).*(?:fouten|bondigheid|korte), (?:ursäkta|förlåt|ursäkter).*(?:fel|kort), (?:undskyld|beklager|unnskyld).*(?:fejl|feil|kort),
    (?:anteeksi|pahoittel|suokaa).*(?:virhe|lyhy), virhe.*(?:anteeksi|pahoittel), (?:przepraszam|przeprasz|wybacz|proszę o wybaczenie).*(?:błęd|literówk|zwięzł), (?:omluv|promiň|promiňte|pardon).*(?:překlep|chyb|stručnost), za překlepy.*omlouv,
    (?:hata|kısa).*(?:kusura bakma|özür|affed|mazur|hoş gör), (?:извин|прости|прошу прощения|прошу извинить).*(?:опечат|ошиб|кратк), (?:вибач|перепрош|прошу вибач).*(?:одрук|помил|описк|стисл),
    (?:誤字|脱字|短文|乱文|変換ミス|入力ミス).*(?:容赦|お許し|失礼|すみません|了承), (?:打字|错字|錯字|错别字|錯別字|简短|簡短|输入|輸入).*(?:见谅|見諒|谅解|諒解|包涵|原谅|原諒), (?:오타|오탈자|짧은|맞춤법).*(?:양해|이해|죄송|용서),
    (?:عذر|نعتذر|أعتذر|المعذرة|اعذر).*(?:أخطاء|خطأ|إملائ|الاختصار|الإيجاز), (?:סליח|מתנצל|סלחו).*(?:שגיא|טעוי|כתיב|קיצור|הקלדה)
  `).join("|"),
  "iu",
);

const CLAUSE =
  /[,;] (?:is|are|was|it|it's|i|so|but|and|which|because|not|aber|denn|und|mais|et|pero|y|mas|e|ma|maar|en|men|och|og|mutta|ale|ama|но|и|але)\s/u;

const WHOLE =
  /^(?:(?:please |pls )?(?:excuse|pardon|forgive) (?:my |any |the |all )*(?:brevity|typos|typing|spelling|thumbs|mistakes|errors).{0,40}|.{2,30} from mobile|from my (?:iphone|ipad|phone|mobile|android).{0,12}|yahoo mail ?: .{3,40}|.{0,30}создано в k-9 mail\.?|sent (?:with|from|via) (?:a )?(?:mobile|phone|smartphone|mailbox|superhuman|spark|hey|newton|shortwave|front|missive|fastmail|tutanota|tuta|mailspring|blue\b|fairemail|aquamail|canary).{0,40}|yahoo!メール(?:から|より)送信|签名由.{1,14}定制|.{1,24}에서 보낸 메일입니다\.?|(?:hanki|lataa) \p{L}{3,14} (?:android|iphone|ios|ipad)\p{L}{0,6})$/u;

const DEVICE =
  /iphon|айфон|ipad|ipod|ios\b|blackberry|samsung|galaxy|android|mobi[ln]|phone|telefon|telefoon|téléphone|outlook|yahoo|windows|\bmail\b|proton|airmail|spark\b|huawei|honor|xiaomi|redmi|oppo|vivo|oneplus|nokia|motorola|pixel\b|handy|tablet|appareil|gmx|web\.de|k-9|aol|typeapp|acompli|sparrow|mailbox|bluemail|thunderbird|webmail|邮箱|郵箱|手机|手機|メール|携帯|スマートフォン|휴대|네이버|naver|daum|카카오|kakao|gmail|지메일|tuta|zoho|fastmail|zimbra|libero|tiscali|orange|小米|华为|華為|荣耀|榮耀|红米|紅米|魅族|三星|苹果|蘋果|샤오미|갤럭시|아이폰|хуавей|сяоми|самсунг|poczt|onet|seznam|t-online|freenet|rambler|ukr\.net|网易|新浪|阿里|钉钉|飞书|walla|mynet|spike|edison|superhuman|שלי|smartphone|смартфон|cellulare|móvil|celular|telemóvel|puhelim|komórk|komórki|mobil|foxmail|qq|mail\.ru|яндекс|телефон|почт|هاتف|جهاز|נייד|טלפון/u;

const STARTS = phrases(`
    sent from, sent via, sent using, sent with, sent by, sent on the, get outlook, download outlook, von meinem, von meiner,
    von unterwegs, gesendet von, gesendet mit, gesendet über, gesendet aus, gesendet vom, verschickt von meinem, versendet von meinem, diese nachricht wurde, diese e-mail wurde von meinem,
    diese mail wurde, outlook für, outlook for, laden sie outlook, holen sie sich outlook, envoyé d, envoyé à partir, envoyé depuis, envoyé via, envoyé avec, envoyé en toute sécurité, envoyé grâce,
    télécharge, obtenez outlook, obtenir outlook, enviado d, enviado a partir, enviado por, enviado via, enviado con, enviado com,
    enviada do, enviado pelo, enviado mediante, enviado usando, enviado através, enviada desde, enviada do, enviada a partir, obtener outlook, obtén outlook, descargar outlook, obter o outlook, obter outlook, baixar o outlook, inviato d,
    inviato con, inviato tramite, inviato via, inviato utilizzando, inviato in, inviata da, inviata con, inviata tramite, scarica outlook, ottieni outlook, verstuurd v, verzonden v, verstuurd met, verzonden met, verstuurd via, beveiligd verzonden, download outlook,
    outlook voor, outlook downloaden, skickat från, skickat med, från min, hämta outlook, skaffa outlook, sendt fra, sendt via, sendt med, sendt gennem, sendt gjennom, sendt av, sendt sikkert, hent outlook, få outlook,
    skaff deg outlook, skaff outlook, last ned outlook, lähetetty, hanki outlook, hae outlook, lataa outlook, wysłane z, wysłane za pomocą, wysłano z, wysłano za pomocą, wysłana z, wysłana za pomocą, pobierz, odesláno z, odesláno přes, odesláno pomocí, odesláno prostřednictvím, odesláno ze, odesláno aplikací,
    poslané z, poslano s, posláno z, posláno přes, psáno z, napsáno z, pisane z, geschrieben auf, geschrieben mit, getippt auf, écrit depuis, escrito desde, escrito do, scritto da, getypt op, skrivet på, skrevet på, kirjoitettu, написано с, написано з, získat outlook, získejte outlook, trimis de pe, trimis din, obțineți outlook, az iphone, elküldve, küldve, στάλθηκε από, estale apo,
    отправлено с, отправлено из, отправлено от, отправлено через, отправлено мобильн, отправлено при помощи, отправлено с помощью, отправлено посредством, послано с, скачать outlook, получить outlook, надіслано з, надіслано із, надіслано через, надіслано за допомогою, надіслано від, надіслано зі, відправлено з, відправлено із, відправлено через, відправлено за допомогою, завантажити outlook, отримати outlook, изпратено от, iphone'umdan, iphone’umdan, outlook’u edinin,
    أُرسل من, أُرسل باستخدام, أُرسل عبر, أُرسل بواسطة, أُرسلت من, أُرسلت باستخدام, أُرسلت عبر, أُرسلت بواسطة, أرسل من, أرسل باستخدام, أرسل عبر, أرسل بواسطة, أرسلت من, أرسلت باستخدام, أرسلت عبر, أرسلت بواسطة, مرسلة من, مُرسل من, مُرسلة من, تم إرسالها من, تم إرساله من, تم الإرسال باستخدام, تم الإرسال عبر, تم إرسال هذه الرسالة من, تم الإرسال من, من الـ iphone, مرسل من, احصل على outlook, الحصول على outlook, נשלח מ, נשלח באמצעות, נשלח דרך, נשלחה מ, נשלחה באמצעות, קבל את outlook, השג את outlook,
    发自, 發自, 从我的, 從我的, 来自, 來自, 发送自, 傳送自, 获取 outlook, 下载 outlook, 取得, 나의, 내, outlook for, outlook 받기
  `);

const ENDS =
  /(?:gesendet|verschickt|beziehen|herunterladen|laden|downloaden|verzonden|verstuurd|küldve|gönderildi|edinin|indirin|から送信|より送信|で送信|を入手|を取得|送信|传送|傳送|发送|寄出|寄件|版 outlook|보냄|보냈습니다|보냄|전송|전송되었습니다|발송되었습니다|전송됨|전송함|발송됨|발송|다운로드|받기|から|저장|отправлено|надіслано)[\s.。]*$/u;
