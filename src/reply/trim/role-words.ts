import { phrases } from "../phrases.ts";

/** The words of one language that job titles and departments are made of, in small letters. */
export type RoleWords = {
  /** Roles and departments by themselves; "-chef" is any word that ends so. */
  readonly heads: readonly string[];
  /** What stands beside them: ranks and fields of work. */
  readonly beside: readonly string[];
  /** Behind them a field follows that nobody can list: "directora de compras". */
  readonly links: readonly string[];
  /** Articles that may begin such a line: "La directrice". */
  readonly articles: readonly string[];
  /** Endings of a field that nobody can list, right behind a head: "начальник участка". */
  readonly genitives?: RegExp;
  /** Heads with a field before them that nobody can list: "Lojistik Müdürü". */
  readonly possessed?: RegExp;
};

const words = (heads: string, beside: string, links = "", articles = ""): RoleWords => ({
  heads: phrases(heads),
  beside: phrases(beside),
  links: phrases(links),
  articles: phrases(articles),
});

/** Of the languages that are written with spaces; a title is in one of them. */
export const ROLE_WORDS: readonly RoleWords[] = [
  // English
  words(
    `director, manager, head, headteacher, headmaster, headmistress, principal, supervisor, coordinator, foreman, forewoman, controller, accountant, bookkeeper, treasurer, secretary, chairman, chairwoman, chair, president, founder, ceo, cfo, coo, cto, cio, matron, nurse, sister, teacher, engineer, architect, surveyor, officer, administrator, consultant, lead, leader, team, department, office, accounts, accounting, payroll, procurement, hr, resources`,
    `finance, financial, sales, marketing, it, hr, human, operations, operational, purchasing, procurement, facilities, facility, project, projects, programme, program, product, production, plant, site, ward, office, store, shop, branch, area, regional, district, general, managing, executive, deputy, assistant, associate, vice, senior, junior, chief, head, lead, team, shift, line, floor, warehouse, logistics, account, accounts, quality, safety, nursing, school, care, charge, staff, practice, clinical, medical, technical, construction, maintenance, research, legal, customer, service, services, support, people, training, communications, security, administrative, night, duty, kitchen, restaurant, bar, property, estate, fleet, transport`,
    "of",
    "the",
  ),
  // German
  words(
    `leiter, leiterin, leitung, chef, chefin, -chefin, küchenchef, geschäftsführer, geschäftsführerin, geschäftsführung, geschäftsleitung, vorstand, vorständin, direktor, direktorin, -direktor, -direktorin, direktion, rektor, rektorin, schulleiter, -leiterin, bauleiter, abteilungsleiter, teamleiter, projektleiter, filialleiter, werksleiter, betriebsleiter, bereichsleiter, marktleiter, stationsleiter, heimleiter, einkaufsleiter, verkaufsleiter, vertriebsleiter, personalleiter, schichtleiter, amtsleiter, schulleitung, bauleitung, abteilungsleitung, teamleitung, projektleitung, filialleitung, werksleitung, betriebsleitung, bereichsleitung, stationsleitung, pflegedienstleitung, heimleitung, einrichtungsleitung, kitaleitung, praxisleitung, personalleitung, schichtleitung, hausleitung, amtsleitung, klinikleitung, meister, meisterin, -meisterin, werkmeister, hausmeister, bürgermeister, küchenmeister, polier, vorarbeiter, vorarbeiterin, oberarzt, oberärztin, chefarzt, chefärztin, buchhalter, buchhalterin, -buchhaltung, buchhaltung, sachbearbeiter, sachbearbeiterin, sekretariat, sekretärin, prokurist, prokuristin, inhaber, inhaberin, personalabteilung, -abteilung, personalwesen, verwaltung, hausverwaltung, rechnungswesen, referent, referentin, assistentin, stationsschwester, oberschwester`,
    `stellvertretende, stellvertretender, stellv., stv., kaufmännische, kaufmännischer, kaufmännisches, technische, technischer, operative, leitende, leitender, einkauf, vertrieb, verkauf, personal, finanzen, buchhaltung, controlling, produktion, technik, logistik, marketing, it, pflege, verwaltung, qualität, allgemeine, ärztliche, ärztlicher, pädagogische, kommissarische, kommissarischer`,
    "der, des, für",
    "die, der",
  ),
  // French
  words(
    `directeur, directrice, direction, chef, cheffe, responsable, gérant, gérante, président, présidente, comptable, comptabilité, secrétaire, secrétariat, proviseur, proviseure, principal, principale, intendant, intendante, infirmier, infirmière, cadre, conducteur, conductrice, contremaître, administrateur, administratrice, maire, adjoint, adjointe, service, rh, drh, pdg, daf`,
    `général, générale, adjoint, adjointe, financier, financière, commercial, commerciale, technique, administratif, administrative, comptable, achats, rh, qualité, marketing, production, principal, principale, ressources, humaines, travaux, régional, régionale, pédagogique, médical, médicale, juridique, informatique, supérieur, infirmier, opérationnel, opérationnelle`,
    "de, du, des, d', de la, de l'",
    "le, la, l'",
  ),
  // Spanish
  words(
    `director, directora, jefe, jefa, gerente, gerencia, dirección, coordinador, coordinadora, encargado, encargada, responsable, administrador, administradora, administración, contable, contador, contadora, contabilidad, secretario, secretaria, secretaría, presidente, presidenta, supervisor, supervisora, capataz, enfermero, enfermera, supervisora, subdirector, subdirectora, departamento, tesorero, tesorera, rector, rectora, recursos humanos, rrhh`,
    `general, financiero, financiera, comercial, técnico, técnica, administrativo, administrativa, adjunto, adjunta, médico, médica, ejecutivo, ejecutiva, regional, ventas, humanos, jefe, jefa, escolar, legal`,
    "de, del, de la, de los, de las",
    "el, la",
  ),
  // Portuguese
  words(
    `diretor, diretora, direção, chefe, enfermeira-chefe, enfermeiro-chefe, gerente, gerência, gestor, gestora, coordenador, coordenadora, encarregado, encarregada, responsável, administrador, administradora, administração, contabilista, contador, contadora, contabilidade, secretário, secretária, secretaria, presidente, supervisor, supervisora, subdiretor, subdiretora, departamento, tesoureiro, tesoureira, reitor, reitora, enfermeiro, enfermeira, mestre de obras, recursos humanos, rh`,
    `geral, financeiro, financeira, comercial, técnico, técnica, administrativo, administrativa, adjunto, adjunta, clínico, clínica, executivo, executiva, regional, chefe, escolar, pedagógica, pedagógico`,
    "de, do, da, dos, das",
    "o, a",
  ),
  // Italian
  words(
    `direttore, direttrice, direzione, dirigente, responsabile, capo, caposala, capocantiere, capoufficio, caporeparto, capoarea, capoturno, capotecnico, coordinatore, coordinatrice, preside, presidente, amministratore, amministratrice, amministrazione, ragioniere, ragioniera, contabile, contabilità, segretario, segretaria, segreteria, titolare, ufficio, infermiere, infermiera, vicepreside, vicedirettore, vicedirettrice, geometra, tesoriere, risorse umane`,
    `generale, scolastico, scolastica, commerciale, tecnico, tecnica, amministrativo, amministrativa, finanziario, finanziaria, sanitario, sanitaria, delegato, delegata, unico, acquisti, vendite, personale, legale, paghe, infermieristico, produzione, qualità, regionale`,
    "di, del, della, dell', dei, delle, degli",
    "il, la, l', lo",
  ),
  // Dutch
  words(
    `directeur, directrice, directie, -directeur, hoofd, afdelingshoofd, teamleider, -leidster, projectleider, ploegleider, bedrijfsleider, filiaalleider, groepsleider, schoolleider, afdelingsleider, manager, -manager, coördinator, bestuurder, bestuur, boekhouding, boekhouder, boekhoudster, administratie, secretaris, secretaresse, secretariaat, voorzitter, penningmeester, uitvoerder, voorman, opzichter, eigenaar, personeelszaken, chef, chef-kok, rector, hoofdverpleegkundige, verpleegkundige, rayonmanager, inkoper, afdeling`,
    `financiën, inkoop, verkoop, financieel, financiële, algemeen, adjunct, operationeel, technisch, personeel, personeelszaken, administratie, facilitair, facilitaire, plaatsvervangend, p&o, hr, ict, zorg, medisch, logistiek, productie`,
    "van, van de, van het",
    "de, het",
  ),
  // Swedish
  words(
    `-chef, -chefen, chef, rektor, rektorn, -föreståndare, föreståndare, -ledare, -direktör, direktör, -ansvarig, handläggare, -handläggare, ekonom, -ekonom, vd, sjuksköterska, avdelningssköterska, kassör, ordförande, -avdelningen, löneavdelningen, sekreterare, -sekreterare, arbetsledare, förman, mästare, verkmästare, förvaltare, ekonomiassistent, redovisningskonsult, husmor`,
    `biträdande, tf, t.f., ställföreträdande, vice, verkställande, ekonomi, inköp, personal, försäljning, hr, it, produktion, operativ`,
    "för",
  ),
  // Danish
  words(
    `-chef, -chefen, chef, afdelingsleder, skoleleder, teamleder, projektleder, -leder, direktør, -direktør, direktionen, sagsbehandler, bogholder, bogholderi, bogholderiet, -mester, formand, næstformand, kasserer, rektor, afdelingssygeplejerske, sygeplejerske, oversygeplejerske, -ansvarlig, -afdelingen, -afdeling, sekretær, sekretariatet, regnskab, lønkontoret, forstander, byggeleder, formand, køkkenchef, souschef, kontorchef, værkfører`,
    `adm., administrerende, daglig, vice, konstitueret, økonomi, indkøb, salg, hr, it, personale, ledende, teknisk`,
    "for",
  ),
  // Norwegian
  words(
    `-sjef, sjef, avdelingsleder, teamleder, prosjektleder, leder, -leder, direktør, -direktør, rektor, assisterende rektor, saksbehandler, regnskapsfører, regnskap, -avdelingen, -avdeling, -ansvarlig, formann, styreleder, kasserer, sykepleier, avdelingssykepleier, oversykepleier, sekretær, byggeleder, anleggsleder, bas, styrer, økonom`,
    `adm., administrerende, daglig, assisterende, ass., konst., økonomi, innkjøp, salg, hr, it, ledende, teknisk, konstituert`,
    "for",
  ),
  // Finnish
  words(
    `johtaja, -johtaja, -päällikkö, päällikkö, -esimies, esimies, -hoitaja, osastonhoitaja, rehtori, apulaisrehtori, -mestari, mestari, työnjohtaja, -vastaava, -koordinaattori, koordinaattori, -assistentti, sihteeri, -sihteeri, -hallinto, talousosasto, -osasto, kirjanpito, kirjanpitäjä, palkanlaskenta, puheenjohtaja, rahastonhoitaja, controller, isännöitsijä, ylilääkäri, -insinööri, johtokunta, hallitus`,
    `vastaava, vt., va., tekninen, hallinnollinen, operatiivinen, apulais, ylin, alueellinen`,
  ),
  // Polish
  {
    ...words(
      `kierownik, kierowniczka, kierownictwo, dyrektor, dyrektorka, dyrekcja, wicedyrektor, prezes, wiceprezes, księgowa, księgowy, księgowość, naczelnik, brygadzista, majster, koordynator, koordynatorka, specjalista, specjalistka, sekretariat, sekretarka, skarbnik, inspektor, referent, referentka, dział, oddziałowa, siostra oddziałowa, kadry, płace, zarząd, przełożona, ordynator, zastępca, pełnomocnik, szef, szefowa`,
      `główny, główna, starszy, starsza, młodszy, młodsza, naczelny, naczelna, finansowy, finansowa, handlowy, handlowa, techniczny, generalny, generalna, kadr, płac, budowy, szkoły, sprzedaży, zakupów, produkcji, działu, oddziału, zmiany, biura, projektu, magazynu, kuchni, dyrektora, kierownika, naczelnika, prezesa, ds., do spraw, administracji, przedszkola, zarządu, pielęgniarek`,
    ),
    genitives: /(?:cji|stwa|ości)$/u,
  },
  // Czech
  {
    ...words(
      `vedoucí, vedení, ředitel, ředitelka, ředitelství, jednatel, jednatelka, účetní, hospodářka, účtárna, mistr, mistrová, stavbyvedoucí, předseda, předsedkyně, místopředseda, starosta, starostka, zástupce, zástupkyně, sekretariát, sekretářka, asistentka, koordinátor, koordinátorka, primář, primářka, sestra, oddělení, odbor, úsek, personalistka, personalista, pokladník, šéf, šéfka, šéfkuchař, manažer, manažerka, referent, referentka, technik`,
      `hlavní, generální, finanční, obchodní, technický, technická, výrobní, personální, ekonomické, ekonomický, provozní, výkonný, výkonná, vrchní, staniční, školy, školky, oddělení, úseku, odboru, provozu, výroby, skladu, nákupu, prodeje, směny, kuchyně, stavby, projektu, ředitele, ředitelky, vedoucího, starosty, zástupce, zdravotní`,
    ),
    genitives: /(?:ního|ství|ování)$/u,
  },
  // Turkish
  {
    ...words(
      `müdür, müdürü, müdiresi, müdürlüğü, müdire, şef, şefi, amir, amiri, başkan, başkanı, başkanlığı, direktör, direktörü, yönetici, yöneticisi, sorumlusu, uzman, uzmanı, sekreter, sekreteri, sekreterliği, müşavir, müşaviri, mühendis, mühendisi, hemşire, başhemşire, hemşiresi, başhekim, koordinatör, koordinatörü, asistanı, memuru, muhasebeci, muhasebe, muhasebecisi, departmanı, birimi, bölümü, ekibi, insan kaynakları, yardımcısı, ustabaşı, formen, aşçıbaşı, öğretmeni, lideri, patronu`,
      `mali, genel, idari, teknik, satış, satın, alma, satınalma, okul, şantiye, muhasebe, müdür, finans, üretim, pazarlama, proje, insan, kaynakları, bölge, şube, işletme, kalite, baş, başhemşire, serbest, muhasebeci, personel, lojistik, depo, vardiya, servis, sorumlu, kıdemli, takım, yönetim, kurulu, özel, kalem, işler, ve`,
    ),
    possessed:
      /^(?:müdürü|müdiresi|müdürlüğü|şefi|amiri|başkanı|başkanlığı|direktörü|yöneticisi|sorumlusu|uzmanı|mühendisi|hemşiresi|koordinatörü|departmanı|birimi)$/u,
  },
  // Russian
  {
    ...words(
      `начальник, начальница, директор, директриса, руководитель, руководительница, заведующий, заведующая, зав., заместитель, зам., замдиректора, бухгалтер, бухгалтерия, главбух, отдел, управляющий, управляющая, президент, председатель, менеджер, специалист, инженер, прораб, мастер, бригадир, завхоз, завуч, секретарь, сестра, медсестра, главврач, врач, администратор, администрация, дирекция, экономист, кадры, координатор, технолог, шеф-повар, механик, юрист, казначей`,
      `главный, главная, старший, старшая, ведущий, ведущая, генеральный, исполнительный, финансовый, коммерческий, технический, медицинская, отдела, кадров, участка, смены, школы, цеха, склада, службы, сада, кафедры, филиала, управления, департамента, проекта, производства, отделения, закупок, продаж, снабжения, планового, директора, начальника, главного, бухгалтера, руководителя, заведующего, по, персоналу, хозяйственной, части, планово-экономический, плановый, столовой, клиники, больницы`,
    ),
    genitives: /(?:ции|ства|ния|ики)$/u,
  },
  // Ukrainian
  {
    ...words(
      `начальник, начальниця, директор, директорка, керівник, керівниця, керівництво, завідувач, завідувачка, заступник, заступниця, бухгалтер, бухгалтерка, бухгалтерія, головбух, відділ, управитель, управителька, президент, голова, менеджер, менеджерка, спеціаліст, спеціалістка, інженер, інженерка, виконроб, майстер, бригадир, бригадирка, завгосп, завуч, секретар, секретарка, сестра, медсестра, лікар, лікарка, головлікар, адміністратор, адміністраторка, адміністрація, дирекція, економіст, економістка, координатор, координаторка, юрист, юристка, шеф-кухар`,
      `головний, головна, старший, старша, провідний, провідна, генеральний, генеральна, виконавчий, виконавча, фінансовий, фінансова, комерційний, комерційна, технічний, технічна, медична, відділу, кадрів, дільниці, зміни, школи, цеху, складу, служби, садка, кафедри, філії, управління, департаменту, проєкту, проекту, виробництва, відділення, закупівель, продажів, постачання, директора, начальника, головного, бухгалтера, з, персоналу, лікарні, клініки, їдальні`,
    ),
    genitives: /(?:ції|ства|ння)$/u,
  },
  // Arabic
  words(
    `مدير, مديرة, المدير, المديرة, رئيس, رئيسة, الرئيس, الرئيسة, قسم, إدارة, الإدارة, نائب, نائبة, مشرف, مشرفة, المشرف, المشرفة, مسؤول, مسؤولة, محاسب, محاسبة, المحاسب, المحاسبة, مكتب, شؤون, سكرتيرة, سكرتير, منسق, منسقة, رئيسة التمريض`,
    `المالية, المالي, العام, العامة, التنفيذي, التنفيذية, الإداري, الإدارية, المدرسة, القسم, المشروع, المشاريع, المبيعات, المشتريات, المحاسبة, الموارد, البشرية, الموظفين, المصنع, الفرع, المستشفى, التمريض, العمليات, التسويق, الإنتاج, المخزن, الموقع, الحسابات, المكتب, الإدارة, المدير, الفني, الفنية, التجاري, الشركة, الوحدة, الجودة, شؤون, الطلاب`,
  ),
  // Hebrew
  words(
    `מנהל, מנהלת, המנהל, המנהלת, הנהלה, הנהלת, ההנהלה, סמנכ"ל, סמנכ"לית, סמנכ״ל, סמנכ״לית, מנכ"ל, מנכ"לית, מנכ״ל, מנכ״לית, ראש, מחלקת, אגף, צוות, רכז, רכזת, מזכיר, מזכירה, מזכירת, מזכירות, חשב, חשבת, חשבות, סגן, סגנית, אחראי, אחראית, יו"ר, יו״ר, גזבר, גזברית, אחות`,
    `בית, הספר, ספר, כספים, הכספים, חשבונות, הפרויקט, פרויקט, פרויקטים, המחלקה, מחלקה, הצוות, שכר, השכר, רכש, הרכש, מכירות, המכירות, שיווק, השיווק, משאבי, אנוש, תפעול, התפעול, המפעל, המשרד, משרד, כללי, כללית, הגן, הסניף, סניף, המרפאה, אחראית, ראשי, ראשית, כוח, אדם, מנהל, מנהלת, מנכ"ל, המנהל, האגף, אגף, העמותה, גיוס`,
  ),
];

/** Korean departments and ranks; a rank stands behind a department or a name. */
export const KOREAN_FIELDS =
  "(?:인사|총무|재무|회계|경리|영업|마케팅|개발|기획|생산|품질|구매|자재|물류|경영지원|경영관리|관리|홍보|법무|전산|연구|기술|시설|교무|행정|간호|고객지원|해외영업|전략기획|인사총무)";
export const KOREAN_UNITS = "(?:과|부|팀|실|본부|부서)";
export const KOREAN_RANKS =
  "(?:사원|주임|대리|과장|차장|부장|팀장|실장|본부장|이사|상무|전무|부사장|사장|대표|대표이사|원장|소장|센터장|지점장|점장|공장장|교장|교감|수간호사|현장소장|회장|국장)";

/** Fields that stand before Chinese and Japanese departments and ranks. */
export const HAN_FIELDS =
  "(?:总|總|副|财务|財務|人事|行政|销售|銷售|市场|市場|技术|技術|工程|生产|生産|生產|采购|採購|業務|业务|项目|項目|客户|运营|营运|营销|品质|品質|质量|研发|物流|仓储|法务|法務|人力资源|人力資源|办公|区域|部门|執行|执行|総務|経理|営業|開発|製造|購買|企画|情報|情報システム|管理|広報|調達|施設|工事|看護|教務|第[一二三四五]|事業|経営企画|品質管理|海外|国内)";
export const HAN_UNITS = "(?:部|部门|課|科|室|处|處|办公室|辦公室|中心|係|局)";
export const HAN_RANKS =
  "(?:经理|經理|总监|總監|主任|主管|总经理|總經理|董事长|董事長|科长|处长|院长|校长|厂长|店长|组长|会计|出纳|部長|課長|係長|室長|次長|社長|副社長|取締役|店長|所長|工場長|校長|園長|師長|看護師長|主任|専務|常務|支店長|本部長|事務長)";
