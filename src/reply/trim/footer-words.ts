/** The words of the short footers of gateways, phones and firms, in the languages that replies are read in. */

/** A mail speaks of itself. */
export const THIS_MAIL =
  /(?<!\p{L})(?:th(?:is|e) (?:e-?mail|mail|message|communication)|(?:dies|jed)(?:e|er|es|en|em) (?:e-?mail|mail|nachricht|mitteilung)|c(?:e|et|ette) (?:message|courriel|mail|courrier|e-?mail)|est[ea] (?:mensaje|correo|e-?mail|mensagem|mail|comunica)|quest(?:[ao] |['’])(?:messaggio|e-?mail|mail|comunicazione)|d(?:eze|it) (?:e-?mail|bericht|mail)|(?:detta|det här|den här|det|dette|denne) (?:e-?post|e-?mail|mail|mejl|meddel|melding|brev)|tämä[nä]? (?:viesti|sähköposti)|(?:ta|ten|tej|tę|tego|niniejsz\p{L}{1,3}) (?:wiadomoś|e-?mail|mail)|(?:tento|tato|této|tohoto|tuto) (?:e-?mail|mail|zpráv)|bu (?:e-?posta|mesaj|ileti|elektronik)|(?:данн|эт|настоящ|це|дан)\p{L}{0,4} (?:электронн\p{L}{2,3} |електронн\p{L}{2,3} )?(?:сообщени|письм|почт|повідомлен|лист)|^(?:письмо|сообщение|лист|повідомлення)|[当本](?:メール|電子メール)|このメール|(?:本|此|该|該|这封|這封)(?:电子|電子)?(?:邮件|郵件)|(?:본|이) ?(?:메일|이메일|전자우편|메시지)|هذ[هاي] (?:الرسالة|البريد)|הודעה זו|הודעת דוא|דוא["״]ל זה|מייל זה|המייל הזה)/u;

/** The same without "this", at the start of what a gateway says. */
export const MAIL_FIRST =
  /^(?:the |die |der |le |el |la |o |a |il |het )?(?:e-?mail\p{L}{0,2}|mail\p{L}{0,2}|message|nachricht|courriel|mensaje|correo|mensagem|messaggio|bericht|meddelandet|meddelelsen|meldingen|e-?posten|viesti|sähköposti|wiadomość|zpráva|e-?posta|mesaj|ileti|письмо|сообщение|лист|повідомлення|메일(?:이|은)|이메일(?:이|은)|(?:تم )?(?:فحص )?(?:الرسالة|البريد)|ההודעה|המייל)(?!\p{L}{3})|^[邮郵]件/u;

/** What a gateway does with a mail. */
export const CHECKED =
  /scan|check(?:ed|et)|screened|filter(?:ed|t)|verified|inspected|geprüft|überprüft|untersucht|vérifié|analys|contrôlé|filtr(?:é|ad|at|er|ow|ov)|anali[zs]|verifi[ck]|escanead|revisad|comprobad|examinad|controllat|scansion|gecontroleerd|ge(?:filterd|screend)|skan|kontroll?er|granskat|genomsök|tjekket|undersøgt|sjekket|undersøkt|tarkiste|tarkaste|suodate|sprawdzon|zweryfikowan|skontrolowan|zkontrolov|prověřen|ověřen|skenov|taran|kontrol edil|denetlen|filtrelen|провер|просканир|отфильтр|перевір|проскан|скановано|スキャン|検査|チェック|[扫掃]描|[检檢][查测測]|[过過][滤濾]|[查杀]杀|검사|검색|스캔|필터링|승인되어 발송|فحص|مسحها|נסרק|נבדק/u;

/** With what it does so. */
export const CHECKER =
  /filter|filtr[eouy]|filtrem|suodat|фильтр|фільтр|フィルタ|[过過][滤濾](?:系[统統]|器)|필터|فلتر|مرشح|סינון|מסנן|gateway|шлюз|[网網][关關]|ゲートウェイ|게이트웨이|بوابة|anti-?v[ií]r|антивирус|антивірус|vir(?:us|en|uses)\b|vírus|wirus|вирус|вірус|病毒|ウイルス|바이러스|فيروس|וירוס|malware|schadsoftware|schadprogramm|virustorjun|antivir|haittaohjelm|spam|security (?:system|service|software)|sicherheits(?:system|software)|système de sécurité|sistema (?:de|di) (?:seguridad|segurança|sicurezza)|beveiligings(?:systeem|software)|säkerhetssystem|sikkerhe[dt]ssystem|tietoturva|system\p{L}* (?:bezpieczeństwa|ochrony)|bezpečnostní\p{L}* systém|güvenlik (?:sistemi|duvarı|yazılımı)|систем\p{L}* (?:безопасности|защиты|безпеки|захисту)|セキュリティ|安全(?:系[统統]|网关)|보안 ?(?:시스템|솔루션|프로그램)|نظام (?:الأمان|الحماية)|מערכת (?:ה)?אבטחה|mimecast|proofpoint|messagelabs|barracuda/u;

/** Passing a mail on. */
export const FORWARDING =
  /forward|distribut|weiter(?:leit|geleitet|gabe|gegeben)|transf[eé]r|diffus|reenv|retransm|encaminh|repass|inoltr|doorgest|doorstur|verspreid|vidarebefordr|videre(?:send|formidl)|edelleen|välitt|przekaz|przesyła|rozpowszech|přepos|šíř|iletil|paylaş|yönlendir|пересыл|перенаправ|распростран|пересил|розповсюдж|поширю|転送|[转轉][发發寄]|전달|배포|توجيه|تحويل|העבר|להעביר/u;

/** With nobody's leave. */
export const WITHOUT_LEAVE =
  /without (?:the |prior |written |express |our )*(?:approval|consent|permission|authori)|ohne (?:vorherige |schriftliche |ausdrückliche )*(?:genehmigung|zustimmung|erlaubnis|freigabe|einwilligung)|sans (?:l['’])?(?:accord|autorisation|approbation|consentement)|sin (?:la |el )?(?:previ[ao] |debid[ao] )*(?:autorización|aprobación|consentimiento)|sem (?:a |o )?(?:prévi[ao] |devid[ao] )*(?:autoriza|aprova|consent)|senza (?:previ[ao] |la |il )*(?:autorizzazione|approvazione|consenso)|zonder (?:voorafgaande |schriftelijke )*(?:toestemming|goedkeuring)|utan (?:skriftligt |föregående )*(?:godkännande|tillstånd|medgivande|samtycke)|(?:uden|uten) (?:forudgående |skriftlig |forhånds)*(?:tilladelse|godkendelse|tillatelse|godkjenning|samtykke)|ilman (?:\p{L}{1,20} )?(?:lupaa|suostumusta|hyväksyntää)|bez (?:\p{L}{1,20} )?(?:zgody|zezwolenia|pozwolenia|souhlasu|schválení|povolení)|izinsiz|iz[in]n? alınmadan|onay(?:ı)? (?:olmadan|alınmadan)|без (?:\p{L}{1,20} )?(?:разрешения|согласия|одобрения|дозволу|згоди|погодження|схвалення)|(?:許可|承認|承諾|同意)(?:なく|なし|を得ず)|未[经經](?:批准|授[权權]|许可|許可|同意|允许)|(?:승인|허가|동의|허락) ?없이|(?:دون|بدون) (?:إذن|موافقة|تصريح)|ללא (?:אישור|רשות|הסכמה)/u;

/** That nobody has a claim by it. */
export const NO_RIGHTS =
  /no (?:legal )?(?:rights|claims|obligations?) (?:can|may|shall|will) be (?:derived|inferred)|keine(?:rlei)? (?:rechte|ansprüche|rechtsansprüche|rechtlichen \p{L}{1,20}).{0,30}(?:geleitet|abzuleiten)|aucun droit ne|ne saurait engager|(?:ning[uú]n derecho|no (?:genera|confiere|otorga)n? (?:ning[uú]n )?derechos?|no se (?:podrán|pueden|puede) derivar derechos)|(?:nenhum direito|não (?:gera|confere|cria)m? (?:quaisquer )?(?:direitos|obrigações))|(?:nessun diritto|non (?:genera|crea|conferisce) (?:alcun )?(?:diritt|obblig))|geen (?:enkele )?rechten|inga rättigheter|ingen rettighe[dt]er|ei voi(?:da)? johtaa.{0,20}oikeuksia|oikeuksia ei voi(?:da)? johtaa|nie (?:można wywodzić|rodzi|tworzy).{0,20}(?:praw|roszcze|zobowiąza)|(?:nelze (?:vyvozovat|odvozovat)|nevznikají|nezakládá).{0,20}(?:práv|nárok|závaz)|hak (?:iddia edil|doğurma|talep edil)|не (?:порождает|созда[её]т|влеч[её]т) (?:\p{L}{1,20} )?(?:прав|обязательств)|не (?:породжує|створює|тягне) (?:\p{L}{1,20} )?(?:прав|зобов)|権利(?:や義務)?(?:は|が|を)?(?:一切)?(?:発生|生じ)|不(?:产生|產生|创设)(?:任何)?(?:权利|權利|法律效力)|(?:권리|의무)(?:가|는|도)? ?(?:발생하지|생기지)|لا (?:يترتب|تترتب|تنشأ|تنشئ) .{0,30}(?:حقوق|حق)|(?:אין|לא) .{0,20}זכויות/u;

/** A statute, which nobody names who says yes or no. */
export const STATUTE =
  /civil code|\bbgb\b|\bhgb\b|code civil|código civil|codice civile|burgerlijk wetboek|avtalslagen|aftaleloven|avtaleloven|oikeustoimilai|kodeks\p{L}* cywiln|občansk\p{L}* zákoník|borçlar kanunu|гражданск\p{L}* кодекс|гк рф|цивільн\p{L}* кодекс|民法|合同法|민법|القانون المدني|חוק החוזים/u;

export const CONTRACT =
  /contract|\boffer\b|vertr[aä]g|angebot|willenserklärung|contrat|\boffre|contrato|oferta|contratt|offerta|overeenkomst|aanbod|offerte|avtal|anbud|aftale|tilbud|kontrakt|sopimu|tarjou|umow|ofert|smlouv|nabídk|sözleşme|teklif|договор|договір|оферт|契約|申込|合同|合[约約]|要[约約]|계약|청약|عقد|عقود|חוזה|חוזים|הסכם|הצעה/u;

/** The way in which something is not agreed. */
export const BY_MAIL =
  /(?:by|via|per|over|through|par|por|via|tramite|pelo|via|e-?)[ -](?:e-?mail|mail|e-?post|courriel|correo|correio)|e-?mail|posta elettronica|sähköpostit|e-?post|mailem|e-?posta|электронн|електронн|メール|邮件|郵件|메일|البريد|בדוא|במייל/u;

/** The form in which it is. */
export const IN_WRITING =
  /in writing|written form|signature|signed|schriftform|schriftlich|unterschrift|unterzeichn|par écrit|signé|por escrito|firma|assina|per iscritto|ondertekening|handtekening|schriftelijk|skriftlig|underskri|underteckn|signer|kirjallis|allekirjoit|na piśmie|pisemn|podpis|písemn|yazılı|imza|письменн|письмов|подпис|підпис|書面|署名|书面|签[字署]|簽[字署]|서면|서명|خطي|كتابي|توقيع|בכתב|חתימה/u;

export const PRINTING =
  /print|druck|imprim|impression|stamp(?:a|i|are)\b|afdruk|skriv\p{L}{0,2} ut|udskriv|utskrift|tulost|druk|tisk|yazdır|друк|печат|印刷|プリント|打印|列印|인쇄|출력|طباع|تطبع|הדפס|להדפיס|מדפיס/u;
export const THINKING =
  /consider|think|denken|bedenk|überleg|schon(?:en|t)|schütz|pensez|réfléchi|piens[ae]|pense|avalie|pensa|pensi|\bdenk|overweeg|tänk|tænk|overvej|tenk|ajattele|harkitse|mieti|pomyśl|zastanów|zvažte|mysl|düşün|подума|考え|考[虑慮]|三思|珍惜|생각|فكر|خذ|حافظ|חשבו|חישבו|חשוב|שמרו/u;
export const NATURE =
  /environment|\btrees?\b|planet|umwelt|bäume|wald|environnement|planète|arbre|medio ?ambiente|árbol|meio ambiente|árvor|ambiente|albero|milieu|\bbomen|miljö|miljø|ympäristö|luonto|środowisk|drzew|prostředí|přírod|strom|çevre|doğa|ağaç|природ|окружающ|дерев|довкілл|環境|资源|环境|地球|树|환경|나무|بيئة|סביבה|עצים/u;

/** A person speaks, of a request or of what it asks for. */
export const PERSONAL =
  /[?？؟]|(?<![\p{L}'’-])(?:i(?= (?:am|have|will|would|do|don|can|cannot|think|approve|reject|agree|need|want|did|was|accept|decline|confirm)(?!\p{L}))|i['’](?:m|ll|d|ve)|my|me|but|ich|mein\p{L}{0,2}|mir|mich|aber|je(?= (?!deze)(?:ne|n['’]|vous|te|l['’]|\p{L}{1,20}(?:e|is|s|x)(?!\p{L})))|j['’]\p{L}{1,20}|mon|mes|moi|mais|yo|mi|pero|eu|meu|minha|mas|io|mio|mia|ik|mijn|mij|maar|jag|min|mitt|mig|men|jeg|meg|minä|minun|mutta|mój|mnie|moja|ale|já|můj|moje|mne|ben|benim|bana|ama|fakat|я|мой|моя|мо[её]|мне|но|мій|моє|мені|але|أنا|لكن|אני|שלי|אבל|(?<=, )ma)(?![\p{L}'’])|私(?=[はがのもに、])|僕|しかし|我(?![们們司])|但|저는|제가|내가|하지만|ولكن|(?<!\p{L})(?:requests?|leave|holidays?|vacation|antr[aä]g\p{L}{0,2}|urlaub\p{L}{0,2}|demande|congés?|solicitud|vacaciones|pedido|férias|richiesta|ferie\p{L}{0,2}|aanvraag|verzoek|verlof|ansökan|begäran|semester|ledighet\p{L}{0,2}|ansøgning\p{L}{0,2}|anmodning\p{L}{0,2}|søknad\p{L}{0,2}|hakemu\p{L}{1,4}|pyyn\p{L}{1,4}|loma\p{L}{0,3}|wniosek|wniosku|urlop\p{L}{0,2}|žádost\p{L}{0,2}|dovolen\p{L}{1,3}|tale[pb]\p{L}{0,3}|заявк\p{L}{1,2}|запрос\p{L}{0,2}|отпуск\p{L}{0,2}|заяв\p{L}{1,2}|запит\p{L}{0,2}|відпуст\p{L}{1,3})(?!\p{L})|申請|休暇|申请|休假|신청|요청|휴가|الطلب|إجازة|הבקשה|חופשה/u;
