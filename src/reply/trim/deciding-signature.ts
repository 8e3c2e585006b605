import { phrases } from "../phrases.ts";
import { beginsWithOffice, isConditional, isDeciding } from "./office-line.ts";
import { isDay } from "./role-line.ts";

/**
 * Whether a line below a name is a title, a department, a certificate or a company with a word of deciding in
 * it: "Director, Pre-Approved Credit", "Chef Avslag och Bifall", "Producto aprobado por AENOR". Never one that
 * limits or denies, tells when, or is nothing but an answer. Asked only of what stands below a name.
 */
export const isDecidingSignature = (line: string): boolean => {
  const text = line.trim();
  if (text.length > MAX_CHARACTERS || text.split(/\s+/).length > MAX_WORDS) return false;
  if (/[!?:;…！？。：؟\n]/u.test(text) || (text.endsWith(".") && !ABBREVIATED.test(text))) return false;
  const words = text.replace(NUMBERS, " ").replace(LEGAL_FORM, " ").toLowerCase();
  if (/\d/.test(words) || isConditional(words) || SAYING.test(words)) return false;
  return isField(text.replace(NUMBERS, " ").trim()) || isCertified(text) || isCompany(text);
};

const MAX_CHARACTERS = 90;
const MAX_WORDS = 10;
const ABBREVIATED = /(?:^|[\s.])\p{L}{1,4}\.$/u;

/** Below so many lines nobody signs. */
export const MAX_SIGNATURE_LINES = 30;

/** Years, norms, the number of an office or of a licence; "3 days" and "12.5." are none. */
const NUMBERS =
  /(?<![\p{L}\d.])(?:(?:19|20)\d\d(?!\d)|(?:ISO|DIN|EN|NEN|UNI|UNE|ČSN|ГОСТ|ДСТУ)[\s-]?\d[\d:-]{1,12}|(?:n\.?[º°]|nº|№|nr\.|no\.)\s?\d{1,8}|(?<=^\p{L}{4,12}\s)\d{1,2}(?:\.\d)?(?=\s[–—-]\s))/giu;

/** A list as one expression for whole words. */
const wholeWords = (list: string): string => `(?<!\\p{L})(?:${phrases(list).join("|")})(?!\\p{L})`;

/** Who says something, that something is or was, when, what is missing, and what is asked for. */
const SAYING = new RegExp(
  wholeWords(`
    i'm, we, you, he, she, it, they, this, that, is, are, was, were, has, been, be, no, yes, never, see, above, below, please, pending, required, missing, request, leave, vacation, holiday, order, budget, day, days, week, weeks, month, today, tomorrow, until, till, both, all, half, part, partly, partially,
    ich, wir, es, sie, ist, sind, war, wurde, hat, habe, haben, kein, keine, keinen, nein, nie, siehe, bitte, fehlt, fehlen, offen, ausstehend, antrag, urlaub, anfrage, bestellung, tag, tage, tagen, woche, wochen, monat, heute, morgen, bis, teilweise, teils, alles, beides,
    je, nous, vous, elle, ils, est, sont, ai, avons, non, oui, ne, jamais, voir, demande, congé, congés, commande, jour, jours, semaine, mois, attente, demain, aujourd'hui, jusqu, partiellement, tout,
    yo, está, están, fue, ha, he, sí, nunca, véase, ver, falta, pendiente, pendientes, solicitud, petición, vacaciones, pedido, día, días, semana, semanas, mes, hoy, mañana, hasta, parcialmente, todo,
    não, sim, foi, são, está, nunca, pendente, pendentes, pedido, solicitação, férias, dia, dias, mês, hoje, amanhã, até, tudo, è, sono, stato, mai, vedi, manca, richiesta, ferie, ordine, giorno, giorni, settimana, settimane, mese, oggi, domani, fino, parzialmente, tutto, io, noi,
    ik, wij, nee, geen, nooit, zijn, heeft, ontbreekt, aanvraag, verlof, verzoek, dag, dagen, week, weken, maand, vandaag, morgen, tot, deels, alles, jag, vi, är, har, nej, ej, aldrig, saknas, ansökan, semester, ledighet, begäran, dagar, vecka, veckan, veckor, månad, idag, imorgon, tills, delvis, allt,
    jeg, er, mangler, aldrig, aldri, nei, ansøgning, ansøgningen, søknad, søknaden, ferie, ferien, anmodning, dage, dager, uge, ugen, uger, uke, uken, uker, måned, i dag, i morgen, indtil, inntil, alt, olen, on, ovat, ei, kyllä, puuttuu, hakemus, loma, pyyntö, päivä, päivää, viikko, viikon, viikkoa, kuukausi, tänään, huomenna, asti, saakka, osittain, kaikki,
    jestem, jest, są, tak, nigdy, brak, wniosek, urlop, prośba, dzień, dni, tydzień, tygodnie, miesiąc, dziś, jutro, częściowo, wszystko, jsem, jsou, je, byla?, bylo, ano, nikdy, chybí, žádost, dovolená, požadavek, týden, týdny, měsíc, dnes, zítra, částečně, vše, biz, evet, hayır, yok, asla, eksik, talep, talebi, izin, istek, gün, hafta, ay, bugün, yarın, kadar, kısmen, hepsi, için,
    я, мы, он, она, это, был[аио]?, есть, да, никогда, нужн[аоы]?, требуется, ждём, заявка, заявление, отпуск, заказ, день, дней, дня, недел[яюиь], месяц, сегодня, завтра, до, частично, вс[её], ми, він, вона, це, був, була, є, так, ніколи, потрібн[аоі]?, відпустка, відпустку, замовлення, днів, тиждень, тижні, тижня, місяць, сьогодні, частково, усе,
    أنا, نحن, هذا, هذه, تم, نعم, كلا, غير, ليس, طلب, الطلب, إجازة, الإجازة, يوم, أيام, أسبوع, الأسبوع, شهر, اليوم, غدا, حتى, جزئيا, אני, אנחנו, זה, זאת, כן, אין, איני, בקשה, הבקשה, חופשה, החופשה, יום, ימים, שבוע, השבוע, חודש, היום, מחר, עד, חלקית
  `) +
    "|[不没沒未非无無]|请求|申请|申請|休暇|休假|假期|今日|明日|まで|ない|ません|します|しました|です|ます|した$|する$|[了吗呢]|안\\s|못|않|없|아니|까지|니다|어요|해요|했|함$|휴가|신청|요청|(?<!\\p{L})\\p{L}*(?:onayl|redde|redd?o|kabul)\\p{L}*(?:dı|di|du|dü|tı|ti|yor|ız|iz)\\p{L}{0,3}$|曜日|星期|周[一二三四五六日]|요일",
  "iu",
);

const split = (text: string): readonly string[] =>
  text.split(/,\s|\s?[|·•]\s?|\s[–—-]\s/u).filter((part) => part !== "");

/** "Afdelingschef, Godkendelser og Afslag", "승인심사팀 팀장": a title or a department, and what it is about. */
const isField = (text: string): boolean => {
  if (EASTERN_UNIT.test(text) || TURKISH_UNIT.test(text)) return true;
  const [head = "", ...fields] = split(text);
  if (!FIELD.test(text) || isDeciding(text.replace(FIELDS, ""))) return false;
  return (beginsWithOffice(head) || HEAD.test(head)) && [head, ...fields].every(isNaming);
};

/** Names a field: words with capital letters, what joins them, and nouns in small letters behind those. */
const isNaming = (part: string, index: number): boolean => {
  const words = part.trim().split(/\s+/);
  const last = words.at(-1) ?? "";
  if (ANSWER.test(last) || JOINS.test(last) || (index > 0 && words.length === 1 && !PLURAL.test(last)))
    return false;
  return words.every((word, at) => {
    const above = words[at - 1] ?? "";
    // "Rejected Claims", but not "Manager Refused Friday".
    if (isDay(word) || (ANSWER.test(above) && !PLURAL.test(word)) || (at > 0 && SAYS.test(word)))
      return false;
    if (/^\p{Lu}/u.test(word) || JOINS.test(word) || (index === 0 && at === 0)) return true;
    if (JOINS.test(above) || ANSWER_ADJECTIVE.test(above)) return !VERB.test(word);
    return UNIT.test(word) || (!VERB.test(word) && (GENITIVE.test(word) || beginsWithOffice(word)));
  });
};

const JOINS =
  /^(?:of|for|and|&|der|des|für|und|zur|zum|de|du|des|la|las|los|le|les|d['’]\p{L}+|del|della|delle|degli|dei|di|do|da|dos|das|e|y|et|en|van|voor|och|för|og|for|af|av|ja|ds\.|i|a|ve|и|по|та|і|й|з|із|pro)$/iu;

/** What a title or a department may be about: many decisions, or what was decided upon. */
const FIELD = new RegExp(
  wholeWords(`
    approvals, rejections, refusals, acceptances, authori[sz]ations, pr[eé]-?(?:approved|approuvée?s?|aprobad[oa]s?|aprovad[oa]s?|approvat[oaie]), (?:approved|rejected|refused|declined)(?=\\s\\p{L}), genehmigungen, ablehnungen, freigaben, bewilligungen, zulassungen, \\p{L}+bescheide, (?:genehmigte|abgelehnte)[rn]?(?=\\s\\p{L}),
    refus, approbations, accords, rejets, agréments, autorisations, validations, rechazos, admisiones, aprobaciones, denegaciones, autorizaciones, aprovações, recusas, rejeições, reprovações, indeferimentos, autorizações, approvazioni, rifiuti, dinieghi, accettazioni, autorizzazioni,
    goedkeuringen, afwijzingen, afkeuringen, vergunningen, (?:afgekeurde|afgewezen|goedgekeurde)(?=\\s\\p{L}), avslag, bifall, godkännanden, tillstånd, godkendelser, afslag, afvisninger, tilladelser, godkjenninger, avvisninger, tillatelser,
    (?:hylätyt|hylättyjen|hyväksytyt|hyväksyttyjen)(?=\\s\\p{L}), hylkäykset, hyväksynnät, \\p{L}*hyväksyntä(?:osasto|yksikkö), odrzuconych, zatwierdzonych, odrzuceń, odmów, akceptacji, zatwierdzeń, zamítnutých, schválených, zamítnutí, schvalování, povolení,
    разрешений, отказов, согласований, утверждений, одобрений, отклон[её]нных, одобренных, дозволів, відмов, погоджень, затверджень, відхилених, схвалених, الموافقات, الاعتمادات, אישורים, סירובים, דחיות
  `),
  "iu",
);

const FIELDS = new RegExp(FIELD.source, "giu");

/** The cases in which Slavic fields stand, and where no verb ends so. */
const GENITIVE =
  /(?:ых|их|ов|ев|ей|ий|ого|его|ой|ния|ень|каз|мов|ень|ів|їв|ння|ної|ції|ých|ích|ní|ího|ení|ání|ů|cí|ací|ych|ich|ów|ania|enia|nia|ji|cji|ń|mów|ości)$/u;

const UNIT =
  /^(?:отдела|сектора|управления|центра|комитета|відділу|сектору|управління|центру|комітету|odboru|útvaru|úseku|działu|wydziału|zespołu)$/iu;

/** Words of an answer that could stand behind somebody's title as one: "Director, Approved". */
const ANSWER =
  /^(?:approved|rejected|declined|refused|denied|accepted|agreed|granted|confirmed|approves|rejects|approval|rejection|refusal|authori[sz]ation|ok(?:ay)?|genehmigung|freigabe|zustimmung|ablehnung|bewilligung|entscheidung|accord|aval|autorisation|approbation|validation|refus|aprobación|autorización|aprovação|autorização|approvazione|autorizzazione|benestare|goedkeuring|toestemming|godkännande|godkendelse|godkjenning|hyväksyntä|akceptacja|schválení|genehmigt|abgelehnt|zugestimmt|freigegeben|bewilligt|einverstanden|approuvée?|validée?|refusée?|acceptée?|accordée?|rejetée?|d'accord|aprobad[oa]|aceptad[oa]|rechazad[oa]|denegad[oa]|autorizad[oa]|conforme|aprovad[oa]|aceit[oea]|rejeitad[oa]|recusad[oa]|negad[oa]|approvat[oa]|accettat[oa]|rifiutat[oa]|respint[oa]|negat[oa]|autorizzat[oa]|goedgekeurd|afgewezen|afgekeurd|geweigerd|akkoord|toegestaan|godkän[dt]|avslagen|avslaget|nekad|nekat|beviljad|beviljat|godkendt|afvist|afslået|bevilget|godkjent|avvist|avslått|innvilget|hyväksytty|hylätty|hyväksytään|hylätään|zatwierdzon[yaoe]|zaakceptowan[yaoe]|odrzucon[yaoe]|zgoda|schválen[oaýáé]?|zamítnut[oaýáé]?|souhlas|souhlasí|одобрен[оаы]?|утвержд[её]н[оаы]?|отклон[её]н[оаы]?|согласован[оаы]?|отказано|согласен|согласна|против|схвален[оаі]?|погоджен[оаі]?|затверджен[оаі]?|відхилен[оаі]?|згода|згоден|відмовлено|موافق|موافقة|مرفوض|مرفوضة|معتمد|مقبول|رفض|مאושר|מאושר|מאושרת|נדחה|נדחתה|מאשר|מאשרת|דחוי|pending)[.)]?$/iu;

const ANSWER_ADJECTIVE =
  /^(?:hyväksytyt|hylätyt|hyväksyttyjen|hylättyjen|zamítnutých|schválených|odrzuconych|zatwierdzonych|отклон[её]нных|одобренных|відхилених|схвалених|afgekeurde|goedgekeurde|afgewezen|godkända|avslagna|godkendte|afviste|godkjente|avviste|genehmigte[rn]?|abgelehnte[rn]?|approved|rejected|refused|declined)$/iu;

const PLURAL = /(?:s|en|e|er|ar|or|i|t|y|ия|ия|и|ы|ni|ния|ння|ات|ים|ות)$/iu;

/** Ends as verbs do that tell what somebody does or did. */
const VERB =
  /(?:ся|л|ла|ло|ли|ет|ит|ют|ят|ю|ть|ти|ив|ила|или|є|ł|ła|li|ly|la|je|uje|ím|ám|ěl|ę|ą|ć)$|^(?:approves?|rejects?|declines?|decides?|agrees?|approved|rejected|declined|refused|genehmigt|entscheidet|approuve|valide|décide|aprueba|rechaza|decide|aprova|rejeita|approva|rifiuta|beslist|godkänner|avslår|beslutar|godkender|afviser|afgør|godkjenner|avslår|avviser|hyväksyy|hylkää|päättää|против|проти)$/iu;

/** Even with a capital letter. */
const SAYS = /^(?:approves|rejects|declines|decides|agrees|refuses|denies|grants|accepts|confirms)$/iu;

/** Words for departments that stand nowhere else in front. */
const HEAD =
  /^(?:yksikön\s\p{L}*päällikkö|osaston\s\p{L}*(?:päällikkö|johtaja)|\p{L}{2,20}-\s(?:ja|und|och|og|en)\s\p{L}{4,30}(?:osasto|yksikkö|abteilung|stelle|afdeling|enheten|avdelningen|afdelingen|avdelingen)$|(?:dienst|referat|sachgebiet|fachdienst|dezernat|stelle|service|pôle|bureau|servicio|oficina|setor|sector|núcleo|ufficio|reparto|bureau|enheten|enhet|sektion|kontor|wydział|sekcja|komisja|referat|odbor|úsek|útvar|управление|сектор|служба|комиссия|управління|служба|комісія|відділ)\s)/iu;

/** What is decided, what is done about it, and the unit: "却下案件対応室 室長", "批准与驳回管理部 经理". */
const HAN_VERDICT = "(?:批准|驳回|駁回|审批|審批|核准|拒绝|拒絕|许可|許可|承認|却下|決裁|否決|認可)";
const EASTERN_UNIT = new RegExp(
  `^(?:${HAN_VERDICT}(?:[与和及・]?${HAN_VERDICT})?(?:管理|审查|審査|审核|案件|対応|业务|業務|处理|處理|事务|事務|担当|统筹|推進){0,3}(?:部|課|室|係|科|处|處|组|組|中心|グループ|センター|チーム|委員会|委员会)(?:\\s?(?:部長|課長|室長|係長|主任|担当|经理|經理|主管|总监|處長|处长|科长|组长))?|(?:승인|반려|결재|허가|심의|거절)(?:심사|관리|업무|지원|처리|총괄){0,2}(?:팀|부|과|실|센터|본부|위원회|파트)(?:\\s?(?:팀장|부장|과장|실장|센터장|본부장|위원장|파트장|차장|대리|담당))?)$`,
  "u",
);

/** "Ret ve İade Birimi Müdürü": marked by its endings, and nothing behind it. */
const TURKISH_UNIT =
  /^(?:\p{Lu}[\p{L}’']{1,20}\s(?:ve\s)?){1,5}(?:Birimi|Müdürü|Müdürlüğü|Şefi|Şefliği|Departmanı|Bölümü|Komisyonu|Kurulu|Uzmanı|Sorumlusu|Yöneticisi|Başkanı|Başkanlığı|Servisi|Ekibi)(?:\s(?:Müdürü|Şefi|Başkanı|Sorumlusu|Uzmanı|Yöneticisi|Müdürlüğü))?$/u;

/** Says of a thing, a company or by a known house that it is approved; a refusal is nobody's certificate. */
const isCertified = (text: string): boolean =>
  /^["«„“(]{0,2}[\p{Lu}\p{Lo}]/u.test(text) &&
  !REFUSED.test(text.toLowerCase()) &&
  APPROVED.test(text) &&
  split(text).every((part) => !ANSWER.test(part.trim())) &&
  !text.split(/\s+/).some(isDay) &&
  (CERTIFIER.test(text) || isCertifiedThing(text));

const isCertifiedThing = (text: string): boolean => {
  const found = CERTIFIED_THING.exec(text);
  return found !== null && /^(?:$|,|\s[\p{Lu}\p{N}–—-])/u.test(text.slice(found.index + found[0].length));
};

const REFUSED =
  /reject|declin|refus|ablehn|abgelehn|rechaz|deneg|rejeit|recus|rifiut|respint|afgew|afgekeur|avsl|nek|afsl|afvis|avvis|hyl|odrzu|zamít|redd|отклон|отказ|відхил|відмов|却下|驳回|駁回|반려|거절|رفض|מסורב|דח/u;

const APPROVED_WORDS = phrases(`
    approved, accepted, validated, genehmigt\\p{L}*, zugelassen\\p{L}*, anerkannt\\p{L}*, agréée?s?, approuvée?s?, validée?s?, autorisée?s?, aprobad[oa]s?, autorizad[oa]s?, aprovad[oa]s?, approvat[oaie], autorizzat[oaie], \\p{L}*erkende?, goedgekeurde?,
    godkän(?:d|t|da), \\p{L}*godkendte?, godkjente?, hyväksytt?y\\p{L}*, zatwierdzon[yae], schválen[ýáé], onaylı, onaylanmış, одобрен\\p{L}*, утвержд[её]н\\p{L}*, затверджен\\p{L}*, схвален\\p{L}*, погоджен\\p{L}*, معتمدة?, مאושר, מאושר, מאושרת, מאושרים
  `).join("|");

const APPROVED = new RegExp(`(?<!\\p{L})(?:${APPROVED_WORDS})(?!\\p{L})|承認|認可|批准|核准|승인`, "iu");

/** Who certifies. */
const CERTIFIER = new RegExp(
  `${wholeWords(`
    aenor, tüv, dekra, dgac, rdw, f-skatt, smiley, tse, itv, iso, niceic, gas safe, минздрав\\p{L}*, минобр\\p{L}*, роспотребнадзор\\p{L}*, моз, \\p{L}{4}\\p{L}*styrelsen, \\p{L}{4}\\p{L}*verket, \\p{L}{4}\\p{L}*tilsynet, هيئة, وزارة, מכון
  `)}|(?<!\\p{L})rdw-|식약처|승인\\s?(?:기업|업체)|国土交通省|國土交通省|厚生労働省|環境省|食药监|卫健委|衛福部`,
  "iu",
);

/** What is certified, behind the word for it: "goedgekeurd" alone behind a thing may answer. */
const CERTIFIED_THINGS = phrases(`
    suppliers?, contractors?, inspectors?, training cent(?:re|er), laboratory, \\p{L}*betrieb, \\p{L}*unternehmen, \\p{L}*werkstatt, \\p{L}*prüfer, \\p{L}*stelle, \\p{L}*bedrijf, leverancier, \\p{L}*företag, \\p{L}*verkstad, \\p{L}*bilprovning, \\p{L}*virksomhed, \\p{L}*installatør, \\p{L}*bedrift, \\p{L}*verksted, \\p{L}*toimipaikka, \\p{L}*yritys, \\p{L}*toimittaja, \\p{L}*katsastus, zakład, dostawca, dodavatel, servis, işletme, tedarikçi, bayi, kuruluş, предприятие, поставщик, підприємство, постачальник
  `).join("|");

const CERTIFIED_THING = new RegExp(
  `(?<!\\p{L})(?:${APPROVED_WORDS})\\s(?:\\p{Lu}\\S{1,20}\\s)?(?:${CERTIFIED_THINGS})(?!\\p{L})`,
  "iu",
);

/** "Godkänd Bilprovning i Mora AB": words of a company's name, and not whom something is for. */
const isCompany = (text: string): boolean => {
  const [name = "", ...others] = text.split(/,\s|\s[–—-]\s/u);
  const words = name.replace(LEGAL_FORM, " ").trim().split(/\s+/);
  if (name.search(LEGAL_FORM) < 0 || TOWARDS.test(text) || REFUSED.test(text.toLowerCase())) return false;
  return (
    (words.length > 2 || !INITIALS.test(name.trim())) &&
    !words.some((word) => isDay(word)) &&
    words.every(
      (word) =>
        /^["«„“'(]?[\p{Lu}\p{Lo}&]/u.test(word) ||
        /^(?:i|de|og|och|und|and|et|y|e|ja|ve|и|та|і|à|\p{Ll}+["»”“])$/u.test(word),
    ) &&
    others.every((other) => !ANSWER.test(other.trim()))
  );
};

/** "Approved AS" may be signed by Anna Smith. */
const INITIALS = /\s\p{Lu}{2,3}$/u;

const LEGAL_FORM =
  /(?<![\p{L}\d])(?:GmbH|AG|KG|Ltd\.?|Limited|LLC|Inc\.?|PLC|S\.A\.S?\.?|SAS|SARL|S\.L\.U?\.?|S\.r\.l\.|Srl|S\.p\.A\.|SpA|Lda\.?|Ltda\.?|B\.V\.|BV|N\.V\.|NV|AB|A\/S|ApS|AS|ASA|Oyj?|sp\. z o\. ?o\.|s\. ?r\. ?o\.|a\.s\.|(?:Ltd\. )?Şti\.|A\.Ş\.|ООО|ОАО|ЗАО|АО|ПАО|ИП|ТОВ|ПАТ|ФОП|בע["״]מ|شركة|مؤسسة)(?![\p{L}\d])|株式会社|有限会社|有限公司|\(주\)|㈜|주식회사/gu;

const TOWARDS =
  /(?<!\p{L})(?:by|for|with|von|für|durch|mit|par|pour|por|para|per|da|con|com|door|voor|av|för|for|af|til|od|przez|dla|pro|от|для|від|من|على)(?!\p{L})/iu;
