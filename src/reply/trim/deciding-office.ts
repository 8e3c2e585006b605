import { phrases } from "../phrases.ts";
import { isDeciding } from "./office-line.ts";

/**
 * A line without the nouns of deciding that name the field of an office: "Head of Approvals" is "Head of",
 * "Отдел согласования смет" is "Отдел смет". Any other line as it is: only behind a title, a department or
 * between them and what they belong to does such a noun say nothing.
 */
export const withoutDecidingField = (line: string): string => {
  const text = line.trim();
  if (text.length > MAX_CHARACTERS || /[!?:;？！。؟]/u.test(text)) return line;
  const told = text
    .split(BETWEEN_PARTS)
    .map((part, index) => {
      if (part.split(/\s+/).length > MAX_WORDS) return part;
      return index > 0 && isDecidingField(part) ? part.replace(PLURAL, "") : withoutFieldOf(part);
    })
    .join("");
  return told === text || isDeciding(told) ? line : told.replace(/\s+/g, " ").trim();
};

const MAX_CHARACTERS = 100;
const MAX_WORDS = 9;
const BETWEEN_PARTS = /(,\s|\s?[|·•]\s?|\s[–—-]\s)/u;

const withoutFieldOf = (part: string): string => {
  if (BEHIND_HEAD.test(part)) return part.replace(BEHIND_HEAD, "$1");
  if (NAMED_FIELD.test(part) && CAPITALS.test(part)) return part.replace(NAMED_FIELD, "");
  if (COMPOUND.test(part)) return part.replace(COMPOUND, "$1$2");
  return EASTERN.test(part) ? "" : part;
};

/** "Approvals & Compliance": a department without a word for one. */
export const isDecidingField = (office: string): boolean => {
  const text = office.trim();
  return FIELD.test(text) && !isDeciding(text.replace(PLURAL, ""));
};

const either = (list: string): string => phrases(list).join("|");

const AND = "(?:&|\\+|and|und|et|y|e|en|och|og|ja|i|a|ve|и|та|і|й)";

const RANKS = either(
  `deputy, senior, junior, vice, chief, regional, lead, stellv\\., stellvertretende[rn]?, zástupce, zástupkyně, hlavní, zastępca, zastępczyni, starszy, starsza,
  główny, główna, заместитель, зам\\., заместителя, старший, старшая, главный, главная, ведущий, ведущая, заступник, заступниця, старша, головний, головна, провідний, провідна, نائب, סגן, סגנית, adj\\., adjoint, adjointe`,
);

/** Behind these the field stands by itself. */
const GERMAN_HEADS = either(
  `leiter(?:in)?, leitung, abteilung, referat, sachgebiet, bereich, fachbereich, team, stelle, sachbearbeiter(?:in)?, referent(?:in)?, teamleiter(?:in)?, teamleitung, abteilungsleiter(?:in)?, abteilungsleitung, büro, gruppe, dezernat, fachdienst, gruppenleiter(?:in)?`,
);

/** Behind these it stands in a case of its own. */
const CASE_HEADS = either(
  `kierownik, kierowniczka, dyrektor, dyrektorka, dyrektora, kierownika, naczelnik, naczelnika, działu?, sekcj[ai], wydziału?, zespołu?, referatu?, biur[oa], komisj[ai], departamentu?, koordynator(?:ka)?, specjalist(?:a|ka), inspektor, przewodnicząc[ya],
  vedoucí, vedoucího, ředitel(?:ka|e|ky)?, útvaru?, oddělení, odboru?, úseku?, sekce, komise, týmu?, referátu?, skupin[ay], referent(?:ka)?, koordinátor(?:ka)?, specialist(?:a|ka), předsed(?:a|kyně),
  начальник[а]?, начальница, руководител[ья], руководительница, директор[а]?, заведующ(?:ий|ая|его|ей), отдела?, отделени[ея], управлени[ея], департамента?, сектора?, секци[яи], служб[аы], групп[аы], комисси[яи], бюро, центра?, специалист, менеджер, председатель, эксперт, инспектор, координатор, совета?, комитета?,
  начальниця, керівник[а]?, керівниця, директорка, завідувач(?:ка|а)?, відділу?, відділення, управління, департаменту, сектору, секці[яї], служби, груп[аи], комісі[яї], центру, голова, спеціаліст(?:ка)?, менеджерка, рад[аи], комітету?,
  قسم, إدارة, مدير, مديرة, رئيس, رئيسة, وحدة, مكتب, لجنة, شعبة, مسؤول, مسؤولة, مشرف, مشرفة, فريق, دائرة, מחלקת, אגף, מנהלת?, ראש, יחידת, צוות, מדור, ועדת, רכזת?, אחראית?, לשכת`,
);
const CASE_LINKS = either("ds\\., do spraw, pro, по, з, із");
/** "по согласованию с" is by agreement with somebody. */
const CASE_FIELDS = `(?:${either(
  `akceptacji, zatwierdzania, zatwierdzeń, autoryzacji, zezwoleń, zgód, uzgodnień, decyzji, schvalování, povolování, rozhodování, akceptac[eí],
  согласовани[яй], согласованию, утверждени[яй], утверждению, одобрени[яй], одобрению, разрешений, погоджен(?:ня|ь|ню), узгоджен(?:ня|ь|ню), затверджен(?:ня|ь|ню), схвален(?:ня|ь|ню), дозволів,
  الموافقات, الموافقة, الاعتمادات, الاعتماد, التصاريح, אישורים, אישורי, היתרים`,
)})(?!\\p{L}|\\s(?:с|со|з|із|зі)\\s)`;

/** These need a word between them and the field: "manager approval" is what is missing. */
const LINKED_HEADS = either(
  `head, director, manager, chief, lead, officer, coordinator, vp, department, office, division, section, unit, committee, board, responsable, directeur, directrice, cheffe?, service, direction, département, bureau, pôle, cellule, unité, commission, comité, gestionnaire, chargée?, secteur, équipe,
  jefe, jefa, directora?, gerente, departamento, área, unidad, sección, comité, comisión, servicio, oficina, coordinadora?, encargad[oa], dirección, equipo, gestora?, chefe, diretora?, responsável, setor, sector, unidade, secção, seção, comissão, comitê, serviço, coordenadora?, direção, equipa, equipe, núcleo, divisão,
  responsabile, direttore, direttrice, capo, ufficio, reparto, settore, area, unità, sezione, commissione, comitato, servizio, coordinatore, coordinatrice, addett[oa], direzione, divisione, hoofd, teamleider, afdeling, commissie, dienst, sectie, coördinator, medewerker, directeur,
  chef, avdelning(?:en)?, enhet(?:en)?, handläggare, ansvarig, grupp(?:en)?, sektion(?:en)?, nämnd(?:en)?, kommitté(?:n)?, leder, sjef, afdeling(?:en)?, avdeling(?:en)?, enhed(?:en)?, ansvarlig, seksjon, udvalg(?:et)?, utvalg(?:et)?, konsulent, rådgiver, koordinator`,
);
const LINKS = either(
  "of, for, de, des, du, d['’], de la, de l['’], de las, de los, del, do, da, dos, das, di, delle, degli, della, dell['’], van, för, ved, til, á, alle",
);
const LINKED_FIELDS = `(?:${either(
  `approvals?, authori[sz]ations?, permits, acceptance, clearances, validations?, approbations?, autorisations?, agréments?, aprobaci(?:ón|ones), autorizaci(?:ón|ones), validaci(?:ón|ones), aprovaç(?:ão|ões), autorizaç(?:ão|ões), validaç(?:ão|ões), approvazion[ei], autorizzazion[ei], validazion[ei],
  goedkeuring(?:en)?, vergunningen, autorisaties, validaties, godkännanden?, tillstånd, attester, beslut, genehmigung(?:en)?, freigaben?, zulassung(?:en)?, bewilligung(?:en)?, zustimmungen, godkendelser?, tilladelser, godkjenning(?:er)?, tillatelser`,
)})(?=$|\\s(?:&|\\+|and|und|et|y|e|en|och|og|of|der|für|des|for|de|des|du|da|do|di|van|för|til)\\s)`;

/** The field with the title before it, which is the first group; nothing but ranks and titles stands above. */
const BEHIND_HEAD = new RegExp(
  `^((?:(?:${RANKS})\\s){0,2}(?:(?:(?:${CASE_HEADS})\\s){1,3}(?:(?:${CASE_LINKS})\\s)?(?=${CASE_FIELDS})|(?:(?:${GERMAN_HEADS})\\s){1,2}(?:(?:der|für)\\s)?(?=${LINKED_FIELDS})|(?:${LINKED_HEADS})\\s(?:(?:${LINKS})(?:\\s|(?<=['’]))){1,2}(?=${LINKED_FIELDS})))` +
    `(?:(?:${CASE_FIELDS}|${LINKED_FIELDS})(?:\\s${AND}\\s(?:${CASE_FIELDS}|${LINKED_FIELDS}))?)`,
  "iu",
);

const PLURAL =
  /(?<!\p{L})(?:approvals|authori[sz]ations|permits|genehmigungen|freigaben|bewilligungen|validations|approbations|autorisations|aprobaciones|autorizaciones|aprovações|autorizações|approvazioni|autorizzazioni|goedkeuringen|vergunningen|godkännanden|godkendelser|godkjenninger|hyväksynnät|akceptacje|schvalování|onaylar|согласования|утверждения|погодження|затвердження)(?!\p{L})/iu;

/** By itself, or with one other field. */
const FIELD = new RegExp(
  `^(?:${PLURAL.source}(?:\\s${AND}\\s\\p{L}{3,25}(?:\\s\\p{L}{3,25})?)?|\\p{L}{3,25}\\s${AND}\\s${PLURAL.source})$`,
  "iu",
);

/** Before the word for the office: "Approvals Team", "Onay Birimi". */
const NAMED_FIELD =
  /(?<=^|\s)(?:(?:approvals?|authori[sz]ations?|permits?|acceptance)(?=(?:\s(?:and|&)\s\p{L}+)?\s(?:department|dept\.?|team|office|desk|board|committee|manager|officer|coordinator|specialist|unit|group|section|lead|supervisor|director|services|administrator)$)|(?:onay|onaylama|karar)(?=(?:\sve\s\p{L}+)?\s(?:birimi|şefi|müdürü|müdürlüğü|komisyonu|departmanı|ekibi|sorumlusu|uzmanı|yöneticisi|kurulu|servisi)$))/iu;
const CAPITALS = /^(?:(?:\p{Lu}[\p{L}.-]*|&|and|ve)(?:\s|$)){2,6}$/u;

/** "Genehmigungsstelle", "chef för godkännandeenheten" */
const COMPOUND = new RegExp(
  `^((?:(?:${RANKS}|${GERMAN_HEADS}|${LINKED_HEADS}|${LINKS}|der|für)\\s){0,3})(?:genehmigungs|zustimmungs|goedkeurings|godkännande|besluts|godkendelses|godkjennings|hyväksyntä|hyväksymis|päätös)-?((?:abteilung|stelle|behörde|management|team|referat|wesen|büro|ausschuss|kommission|leiter(?:in)?|leitung|manager(?:in)?|beauftragter?|commissie|afdeling|bureau|enheten|avdelningen|gruppen|ansvarig|chef|afdelingen|enheden|udvalget|ansvarlig|teamet|avdelingen|utvalget|sjef|osasto|tiimi|yksikkö|päällikkö|vastaava|palvelut|ryhmä)(?=$|\\s${AND}\\s))`,
  "iu",
);

/** "承認グループ", "审批部", "승인팀" */
const EASTERN =
  /^(?:(?:総務|人事|経理|财务|財務|人事|行政|경영지원|재무|인사)(?:部|本部|팀)?\s?)?(?:(?:承認|決裁|決定)(?:課|部|室|係|グループ|チーム|センター|委員会)|(?:审批|審批|批准|核准|决定)(?:部|处|處|中心|组|組|科|办公室|辦公室|委员会|委員會|部经理|中心主任)|(?:승인|결재|결정)\s?(?:팀|부서|센터|위원회|파트|실)장?)$/u;
