import { phrases } from "../phrases.ts";

/**
 * What stands in front of the question how somebody is: "Oi, Camila," of "Oi, Camila, tudo bem?"; "" for the
 * question alone; undefined for every other line. It asks nothing about a request.
 */
export const beforeSmallTalk = (line: string): string | undefined => {
  const text = line.trim();
  if (text.length > MAX_CHARACTERS) return undefined;
  const said = text.toLowerCase().replace(/[’`´]/g, "'");
  // Another length would shift what is found.
  if (said.length !== text.length) return undefined;
  const found = OPEN.exec(said) ?? ASKED.exec(said);
  return found === null ? undefined : text.slice(0, found.index).replace(/[\s¿]+$/, "");
};

const MAX_CHARACTERS = 80;

const before = (list: string, end: string): RegExp =>
  new RegExp(
    `(?:^|(?<=[\\s¿,،，、!！.。–-]))(?:${phrases(list).join("|").replace(/ /g, "[, ]{1,2}")})${end}$`,
    "u",
  );

/** With or without a question mark. */
const OPEN = before(
  `
    (?:so )?how (?:are|is|was|were|have) (?:you|things|your (?:week|weekend|day|holiday))(?: (?:doing|today|all|keeping|been))?,
    how(?:'s| is) (?:it going|everything|life), (?:i )?(?:do )?(?:really )?(?:hope|trust) (?:you(?:'re| are)|all(?:'s| is)|everything(?:'s| is)) (?:doing |keeping |going )?(?:well|fine|good|great),
    (?:i )?hope this (?:mail |e-?mail |message )?finds you (?:well|in good health), (?:i )?hope you had a (?:good|nice|great|lovely) (?:weekend|day|week|holiday), how do you do,
    (?:na )?wie geht(?:'s| es|s)(?: (?:dir|ihnen|euch))?(?: so)?, (?:ich )?hoffe (?:es geht (?:dir|ihnen|euch) gut|(?:dir|ihnen|euch) geht(?:'s| es) gut),
    comment (?:vas-tu|ça va|ca va|allez-vous|vas tu|allez vous|tu vas), j'espère que (?:tu vas bien|vous allez bien|tout va bien),
    qué tal(?: (?:estás|está|todo|te va|va todo))?, que tal, cómo (?:estás|está|está usted|están|va todo|te va|le va|va), espero que (?:estés|esté|estén|te encuentres|se encuentre) (?:muy )?bien,
    como (?:vai|vai você|está|estás|estão|vão as coisas), espero que (?:esteja|estejas|estejam|você esteja)(?: tudo)? bem,
    come (?:va|stai|sta|state|va la vita|te la passi), spero (?:che )?(?:tutto bene|tu stia bene|stia bene|lei stia bene|vada tutto bene|stiate bene),
    hoe (?:gaat|is) (?:het|'t)(?: met (?:je|jou|u|jullie))?, (?:ik )?hoop dat (?:het|alles) goed (?:met (?:je|jou|u) )?gaat, (?:ik )?hoop dat (?:het|alles) goed gaat(?: met (?:je|jou|u))?, hopelijk gaat alles goed,
    hur (?:mår du|är det|är läget|går det|har du det), hoppas (?:att )?(?:du mår|allt är|ni mår) bra(?: med dig)?,
    hvordan (?:går det|har du det|har i det|har dere det|står det til), (?:jeg )?(?:håber|håper) (?:at )?(?:du har det|alt er|i har det|dere har det|alt står) (?:godt|bra|vel)(?: til)?,
    mitä kuuluu, miten (?:menee|voit|voitte), kuinka (?:voit|voitte), toivottavasti (?:voit|voitte|kaikki on|kaikki|sinulla on kaikki) hyvin,
    co (?:słychać|u ciebie|u pana|u pani|tam)(?: słychać)?, jak (?:się masz|leci|się pan ma|się pani ma), mam nadzieję że (?:u (?:ciebie|pana|pani) )?wszystko (?:w porządku|dobrze),
    jak (?:se máš|se máte|se vede|to jde|se (?:ti |vám )?daří), doufám že se (?:máš|máte|ti daří|vám daří) dobře, doufám že se (?:ti|vám) daří dobře,
    nasılsın(?:ız)?, naber, ne haber, nasıl gidiyor, keyifler nasıl, umarım iyisin(?:dir|izdir), umarım her şey yolundadır,
    как (?:дела|ты|вы|поживаете|поживаешь|настроение|сам|сама|ваши дела|твои дела), надеюсь (?:у (?:вас|тебя) )?вс[её] (?:хорошо|в порядке),
    як (?:справи|ти|ви|ся маєте|ся маєш|поживаєте|поживаєш|ваші справи|твої справи), сподіваюс[яь] (?:у (?:вас|тебе) )?(?:все|усе) (?:добре|гаразд),
    お元気ですか, お元気でしょうか, いかがお過ごしでしょうか, いかがお過ごしですか, お変わりありませんか, お変わりないでしょうか,
    [你您]好[吗嗎], 最近(?:还|還)?好[吗嗎], 最近怎[么麼][样樣], 近来可好, 近來可好, 最近忙[吗嗎],
    잘 지내(?:시죠|시나요|셨나요|고 계신가요|고 계시죠|세요|니), 별일 없으시죠, 안녕하시죠,
    كيف (?:حالك|حالكم|الحال|أحوالك|أحوالكم|الأحوال), كيفك, شلونك, (?:أرجو|أتمنى|آمل) أن (?:تكون|تكوني|تكونوا) بخير,
    מה (?:שלומך|שלומכם|נשמע|קורה|המצב|העניינים), מקווה (?:שהכל|שהכול) (?:טוב|בסדר)(?: אצלך)?, מקווה ששלומך טוב
  `,
  "[\\s?？؟!！.。:)]{0,6}",
);

/** Without a question mark some of these agree. */
const ASKED = before(
  `
    all good with you, you (?:alright|all right|ok|well|good), keeping well, doing well, hope you're well,
    alles (?:gut|klar|fit|ok)(?: (?:bei dir|bei euch|bei ihnen|soweit))?, geht's (?:dir )?gut,
    (?:tu vas|vous allez|ça va|ca va) bien, ça va, ca va, la forme, tout va bien, en forme,
    todo bien(?: por ahí)?, tudo (?:bem|bom|jóia|certo)(?: (?:com você|contigo|consigo|por aí|com vocês))?, beleza, td bem, tdb, joia,
    tutto (?:bene|ok|a posto), (?:sta|stai) bene, alles (?:goed|oké)(?: (?:daar|met je|met u))?, (?:allt|är allt) bra(?: med dig)?, läget, (?:går det|har du det|alt) (?:godt|bra|vel), mår du bra,
    kaikki hyvin, wszystko (?:dobrze|w porządku|ok), (?:vše|všechno) v pořádku, daří se, iyi mi(?:sin|siniz), her şey yolunda mı,
    вс[её] (?:хорошо|нормально|в порядке), (?:все|усе) (?:добре|гаразд), 元気, 元気ですか, 都好[吗嗎], 잘 지내, بخير, كله تمام, הכל (?:טוב|בסדר)(?: אצלך)?
  `,
  "[\\s!.]{0,2}[?？؟][\\s?？؟!:)]{0,5}",
);
