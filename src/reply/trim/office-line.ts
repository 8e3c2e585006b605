import { isContact } from "./contact.ts";

/**
 * What stands below a name: somebody's office, a department, a company, the street it is in, a telephone
 * number. No sentence: one that begins with an office goes on longer, or ends with a sign.
 */
export const isOffice = (line: string): boolean => {
  const text = line.trim();
  if (text.length > MAX_CHARACTERS || /[!?？！。؟]$/u.test(text)) return false;
  if (isSeat(text)) return true;
  const words = lowered(text);
  return text.split(/\s+/).length <= MAX_WORDS && !isStopped(text) && OFFICE.test(words) && !isDeciding(text);
};

/** Whether a line begins with an office, whatever else it says. */
export const beginsWithOffice = (line: string): boolean => OFFICE_FIRST.test(lowered(line.trim()));

/** Whether a line says what somebody must, may or will do, as no title does. */
export const isDeciding = (line: string): boolean => VERDICT.test(lowered(line)) || isConditional(line);

/** Whether a line says under which condition something holds, or that it does not. */
export const isConditional = (line: string): boolean => CONDITION.test(lowered(line)) || isLimiting(line);

/** Whether a line says who is to be asked before anything is done, or left out: "HR first", "先に総務課", "问经理". */
export const isLimiting = (line: string): boolean => LIMITS.test(lowered(line.trim()));

/** With one sign for "İ". */
const lowered = (text: string): string => text.toLowerCase().replace(/i\u0307/g, "i");

/** "Head of Finance must agree": what somebody in an office does, and no title. */
const CONDITION =
  /(?<!\p{L})(?:must|has to|have to|needs?|should|will|would|can|cannot|says?|said|wants?|not|but|only|if|until|muss|müssen|soll|sollte|wird|kann|sagt|nicht|nur|aber|wenn|doit|devra|faut|peut|dit|pas|mais|seulement|debe|tiene|puede|dice|pero|solo|sólo|deve|tem|pode|diz|mas|só|può|moet|kan|zegt|niet|maar|alleen|måste|ska|kan|säger|inte|men|bara|skal|må|sier|siger|ikke|kun|hvis|pitää|täytyy|ei|vain|mutta|jos|musi|powinien|powinna|nie|ale|tylko|jeśli|musí|má|ne|jen|ale|pokud|gerek\p{L}*|değil|ama|sadece|должен|должна|должны|решит|нет|не|но|только|если|против|повинен|повинна|має|ні|але|лише|тільки|якщо|проти|يجب|لا|لم|لن|فقط|لكن|ولكن|إذا|צריך|צריכה|חייב|לא|רק|אבל|אם)(?!\p{L})/u;

/** Words that bear a verdict. */
const VERDICT =
  /approv(?!is)|agree|reject|declin|decid|refus|entscheid|genehmig|zustimm|zugestimmt|ablehn|lehnt|abgelehnt|décid|valid|accept|aprueb|aprob|rechaz|decidir|aprov|rejeit|approva|rifiut|accett|besli|akkoord|goedkeu|goedgekeurd|afgewe|afkeur|bestäm|godkän|avslå|avslag|besluta|bestem|godken|godkjen|afvis|avvis|beslut|päättä|hyväk|hylk|hylä|decyd|zgod|zgad|zatwierd|odrzu|akcept|souhlas|rozhod|schv[aá]l|zamít|onay|karar|redded|соглас|реша|одобр|отклон|утвержд|погод|виріш|відхил|затвердж|схвал|يقرر|يوافق|موافق|رفض|يرفض|מחליט|אישור|מאשר|דוחה|מסרב|決め|承認|却下|決定|决定|批准|同意|驳回|결정|승인|반려/u;

const LIMITS =
  /(?<!\p{L})(?:first|ask|except|without|before|pending|zuerst|erst|ohne|außer|vorher|d'abord|sauf|sans|avant|primero|salvo|excepto|sin|antes|primeiro|sem|prima|tranne|senza|eerst|zonder|behalve|först|utan|utom|først|uten|uden|undtagen|ensin|ilman|paitsi|najpierw|oprócz|bez|nejdřív|nejprve|kromě|önce|hariç|сначала|кроме|без|спочатку|крім|أولا|أولاً|بدون|قبل|קודם|בלי|לפני)(?!\p{L})|^[问問找转轉报報向请請先要不除和跟由等]|先に|不在|不含|müdürsüz/u;

/** Words that all begin with a capital letter, as the names of companies and of their branches do. */
export const isSeatName = (line: string): boolean => hasNameShape(line) && !isDeciding(line);

/** "NICEIC Approved Contractor": what a company calls itself, and no answer. */
export const isCertificate = (line: string): boolean =>
  hasNameShape(line) && !isDeciding(line.replace(CERTIFIED, ""));

const CERTIFIED =
  /(?<!\p{L})(?:approved|accepted|validated|godkän[dt]|godkendt|godkjent|hyväksytty|onaylı|schválen[ýá]|zatwierdzon[ya]|approvat[oa]|aprobad[oa]|aprovad[oa]|goedgekeurde?|validée?|одобренн\p{L}{2}|утвержд[её]нн\p{L}{2}|затверджен\p{L}{1,2})(?!\p{L})/giu;

const hasNameShape = (line: string): boolean => {
  const text = line.trim();
  if (text.length > MAX_CHARACTERS || /[!?:]$/.test(text)) return false;
  const words = text.split(/[\s/|]+/).map((word) => word.replace(/^["«„“'(*–—-]+|["»“”'),*–—-]+$/gu, ""));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return (
    words.length <= MAX_NAME_WORDS &&
    capitals >= 2 &&
    words.every((word) => /^(?:[\p{Lu}\p{N}&+]|$)/u.test(word) || SMALL.test(word)) &&
    (!text.endsWith(".") || /(?:^|\s)(?:(?:\p{L}{1,3}\.)+|\p{Lu}?\p{L}{2,4}\.)$/u.test(text))
  );
};

const MAX_NAME_WORDS = 10;
const SMALL =
  /^(?:d[aeiou]s?|des|dell[aeo']?|degli|la|le|les|el|los|las|of|the|and|for|und|für|der|die|den|von|van|het|en|y|e|et|i|a|og|och|för|ja|ve|и|та|і|й|по|в|у|при|(?:\p{L}{1,3}\.){2,}|(?:inc|ltd|corp|обл|р-н|г|м)\.)$/u;

/** A company, a street, a telephone number: as no sentence is written. */
export const isSeat = (line: string): boolean => {
  const text = line.trim();
  return (
    isContact(text) ||
    PHONE.test(text) ||
    (text.length <= MAX_CHARACTERS && !isStopped(text) && isAddress(text))
  );
};

/** As it is written in North America: "(503) 555-0188". */
const PHONE = /^\W{0,3}(?:\p{L}{1,8}[.:]?\s)?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?!\d)/u;

/** Ends with a full stop, and not that of an abbreviation. */
const isStopped = (text: string): boolean => text.endsWith(".") && !/(?:^|[\s.])\p{L}{1,4}\.$/u.test(text);

const MAX_CHARACTERS = 90;
const MAX_WORDS = 8;

/** A number with a street or a town. */
const isAddress = (text: string): boolean => /\d/.test(text) && (STREET.test(text) || TOWN.test(text));

const STREET =
  /(?:straße|strasse|str\.|weg|platz|allee|straat|laan|plein|gatan|gata|vägen|vej|gade|gate|veien|katu|tie)\s\d|\b(?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|drive|blvd\.?|boulevard|suite|floor|rue|quai|calle|c\/|avda\.?|avenida|av\.|rua|praça|via|viale|piazza|corso|largo|ul\.|ulica|al\.|nám\.|náměstí|třída)\s|(?:^|\s)(?:cad|cd|sok|sk|mah|bulv|blv)\.|\bno\s?[:.]\s?\d|(?:^|\s)(?:ул|вул|пр|просп|пер|наб|бул)\.|проспект|丁目|番地|[市区區縣县镇路街]\S{0,12}[号號]|(?:로|길)\s\d|شارع|ص\.ب|רחוב|רח['׳]|שד['׳]/iu;
/** "33689 Bielefeld", "500 02 Hradec Králové", "75008 Paris", "1012 AB Amsterdam", "〒150-0002" */
const TOWN =
  /(?:^|[\s,|·-])(?:[A-Z]{1,2}-)?\d{3,5}(?:\s?\d{2})?(?:\s[A-Z]{2})?\s\p{Lu}\p{Ll}|〒\d{3}|\p{Lu}\p{Ll}+,?\s[A-Z]{2}\s\d{5}/u;

/** "The manager …", "mein Chef …": somebody is spoken of. */
const ARTICLES =
  "the|my|your|our|his|her|their|an?|this|der|die|das|ein|eine|mein|meine|unser|unsere|le|la|les|l['’]\\p{L}+|un|une|mon|ma|notre|el|los|las|mi|su|nuestr[oa]|o|os|as|um|uma|meu|minha|il|lo|gli|mio|mia|nostro|de|het|een|mijn|onze|min|mitt|vår|vores|mój|moja|nasz|můj|moje|náš|мой|моя|наш|наша|мій|моя|нашa";

const OFFICES = `(?:${[
  "(?:vice |deputy |managing |executive )?(?:director|manager|president|chairman|chairwoman|chair|principal)",
  "head of|chief|c[efoith]o\\b|team ?lead|supervisor|coordinator|officer|assistant|controller|accountant|accounting|department|dept\\.?|division|founder|partner\\b|dean\\b|engineer|consultant|human resources|lawyer|attorney|solicitor|nurse|physician|architect|surveyor|technician|foreman|secretary|treasurer|bookkeeper",
  "rechtsanw[aä]lt|\\p{L}*meister(?:in)?$|ingenieur|architekt|steuerberater|avocat|infirmi[eè]re?|abogad|enfermer[ao]|arquitect[oa]|advogad|encarregad[oa]|avvocat|infermier|architetto|geometra|ragionier|advocaat|verpleegkundig|advokat|sjuksköterska|sygeplejerske|sykepleier|asianajaja|sairaanhoitaja|radca|adwokat|pielęgniar|mistrz|majster|brygadzist|advokátka?|technik|revizní|avukat|hemşire|mühendis|mimar|usta(?:sı|başı)?\\b|адвокат|юрист|инженер|інженер|прораб|майстер|мастер|نائب|محام|مهندس|ممرض|מהנדס|עורכ?ת? דין|אח(?:ות)? ראשי",
  "\\p{L}*(?:leiter|leitung|geschäftsführ|vorstand|vorständ|referent|sachbearbeit|prokurist|abteilung|inhaber|inh\\.|bereich|assisten[tz]|buchhaltung|personalwesen|vertrieb|einkauf)",
  "directeur|directrice|responsable|chef|cheffe|gérant|adjoint|secrétaire|service|direction|comptab|cadre|président|université|faculté",
  "gerente|jef[ea]\\b|director[a]?|coordinador|encargad|departamento|administra|contab|subdirector|socio\\b",
  "diretor|gestor|coordenador|chefe|responsável|sócio|sócia|departamento|recursos humanos|financeir",
  "responsabile|dirigente|direttore|direttrice|capo|ufficio|amministra|titolare|coordinatrice|coordinatore|presidente",
  "hoofd|teamleider|afdeling\\p{L}*|directie|bestuurder|medewerker|manager|adviseur|eigenaar|\\p{L}*leider",
  "\\p{L}*chef|\\p{L}*chefen|verksamhets\\p{L}*|avdelning\\p{L}*|ansvarig|\\p{L}*ansvarig|\\p{L}*ledare|rektor|handläggare|vd\\b",
  "\\p{L}*leder|direktør|afdeling\\p{L}*|\\p{L}*ansvarlig|\\p{L}*direktør|daglig leder|avdeling\\p{L}*|rådgiver|konsulent",
  "\\p{L}*johtaja|\\p{L}*päällikkö|\\p{L}*esimies|osasto|\\p{L}*vastaava|\\p{L}*koordinaattori|\\p{L}*osasto",
  "kierowni\\p{L}*|dyrektor|prezes|specjalist|dział|główn[ya] księgow|koordynator|zastępca|naczelnik|księgow",
  "vedoucí|ředitel|jednatel|oddělení|zástup|mistr|účtárna|účetní|odbor|úsek|předsed",
  "\\p{L}*müdür\\p{L}*|direktör\\p{L}*|departman\\p{L}*|birim|yönetici\\p{L}*|başkan\\p{L}*|uzman\\p{L}*|sorumlu\\p{L}*|şef\\p{L}*|muhasebe|insan kaynakları|genel müdür",
  "директор|начальник|руководитель|заместитель|зам\\.|менеджер|бухгалтер|отдел|главн|заведующ|управляющ|президент|специалист|генеральн|старш",
  "керівник|заступник|начальниця|директорка|бухгалтері|відділ|завідувач|головн|спеціаліст|менеджерка|керуюч",
  "مدير|رئيس|قسم|إدارة|مصلحة|مكتب|شعبة|وحدة|دائرة|مشرف|نائب|مسؤول|محاسب|مديرة|رئيسة",
  'מנהל|סמנכ|ראש|מחלק|אגף|רכז|יו["״]ר|מנכ|סגנ|חשב|מזכיר|צוות',
].join("|")})`;
const HAN_OFFICES =
  "(?:部|課|室|係|部長|課長|係長|主任|社長|取締役|店長|所長|経理|总监|经理|经办|主管|总经理|董事长|科长|处长|院长|經理|總監|팀|팀장|부장|과장|차장|대리|대표|대표이사|본부장|이사|실장|센터장|지점장|부서)(?:\\s.{0,20})?$";

/** Begins with it, or one word stands before it: "stellv. Leiterin", "Senior Manager", "заместитель директора". */
const OFFICE = new RegExp(
  `^(?!(?:${ARTICLES})\\s)(?:\\p{L}[\\p{L}.-]{1,20},?\\s){0,2}${OFFICES}|${HAN_OFFICES}`,
  "u",
);

const OFFICE_FIRST = new RegExp(`^${OFFICES}`, "u");
