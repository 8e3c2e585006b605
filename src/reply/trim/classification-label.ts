/**
 * Whether a line is the label that a firm's program puts on a mail to say who may read it: "Classification:
 * Internal". A level alone is one, too, but "Public" is an answer to some questions.
 */
export const isClassificationLabel = (line: string): boolean => {
  if (line.length > MAX_CHARACTERS) return false;
  const text = line
    .trim()
    .toLowerCase()
    .replace(/i\u0307/g, "i");
  return LEVEL_ALONE.test(text) || LABELLED.test(text);
};

const MAX_CHARACTERS = 90;

const LEVEL =
  "(?:(?:company|corporate|strictly|highly|firmen|streng|strikt|strängt|erittäin|ściśle|přísně|strettamente|estritamente|estrictamente|strictement|strengt|строго|суворо) ?)?(?:internal(?: use)?(?: only)?|for internal use(?: only)?|confidential|restricted|secret|intern[aeo]?|nur für den (?:internen|dienst)\\s?gebrauch|vertraulich|geheim|interne?|usage interne|(?:à )?diffusion (?:restreinte|limitée|interne)|confidentiel(?:le)?|uso intern[oa]|confidencial|difusi[óo]n (?:restringida|limitada)|restrit[ao]|restringid[ao]|difusão (?:restrita|limitada)|diffusione (?:limitata|riservata)|riservat[ao](?: aziendale)?|confidenziale|(?:solo )?(?:per )?uso interno|vertrouwelijk|intern gebruik|konfidentiell|företagsintern|fortrolig|til intern brug|konfidensiell|til internt bruk|sisäinen|vain sisäiseen käyttöön|luottamuksellinen|wewnętrzn[aey]|do użytku wewnętrznego|poufn[aey]|zastrzeżon[aey]|interní|pro vnitřní potřebu|důvěrn[éáý]|dahili|şirket içi|kurum içi|hizmete özel|gizli|внутренн(?:ее|яя|ий)|для внутреннего (?:пользования|использования)|для служебного пользования|конфиденциально|внутрішн(?:є|я|ій)|для (?:внутрішнього|службового) (?:користування|використання)|конфіденційно|機密|極秘|社外秘|部外秘|取扱注意|機密情報|内部|内部公开|内部资料|內部|機密|机密|秘密|保密|内部使用|대외비|사내한|기밀|내부용|내부|داخلي|للاستخدام الداخلي(?: فقط)?|سري|سري للغاية|פנימי|לשימוש פנימי(?: בלבד)?|סודי|חסוי|tlp ?: ?(?:red|amber|amber\\+strict|green))";
const OPEN =
  "(?:public|öffentlich|publi[ck][aeo]?|público|pública|pubblic[ao]|openbaar|offentlig|julkinen|publiczn[aey]|veřejn[éáý]|halka açık|общедоступно|публічно|公開|公开|공개|عام|ציבורי|general|allgemein|général)";
const NAME =
  "(?:(?:data|information|document|e-?mail|message)? ?(?:classification|sensitivity|security level)(?: level)?|(?:informations|daten|sicherheits|dokumenten)?klassifi(?:zierung|kation)|vertraulichkeit(?:sstufe)?|classification|niveau de (?:confidentialité|classification)|sensibilité|clasificación|nivel de confidencialidad|confidencialidad|classificação|nível de confidencialidade|classificazione|livello di riservatezza|classificatie|rubricering|klassificering|informationsklass|klassifikation|klassifikasjon|klassifisering|gradering|luokitus|tietoluokka|turvaluokka|klasyfikacja|klauzula|klasifikace|stupeň utajení|sınıflandırma|gizlilik(?: derecesi)?|sınıf|классификация|гриф|уровень конфиденциальности|класифікація|рівень конфіденційності|分類|機密区分|情報区分|分类|密级|密級|分級|분류|보안 ?등급|문서 ?등급|التصنيف|تصنيف|درجة السرية|סיווג|רמת סיווג)";
const EDGE = "[\\s[\\](){}<>*#|=_~【】［］〔〕《》「」•.-]{0,12}";

/** "*** CONFIDENTIAL ***" */
const LEVEL_ALONE = new RegExp(`^${EDGE}${LEVEL}${EDGE}$`, "u");
/** "Classification: C2 - Internal" */
const LABELLED = new RegExp(
  `^${EDGE}${NAME}\\s?[:：=–-]\\s?(?:[ck]?\\d ?[-–:/]? ?)?(?:${LEVEL}|${OPEN})${EDGE}$`,
  "u",
);
