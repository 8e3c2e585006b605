/** A telephone number, an address, a company: what no sentence has. */
export const isContact = (line: string): boolean => {
  // Dates and times look like telephone numbers.
  const text = line.slice(0, 300).replace(/\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}:\d{2}(?::\d{2})?/g, "");
  return (
    /(?:^|[\s:(/|])(?:\+|00?\d?)[\d\s()./-]{6,}\d/.test(text) ||
    /^\s*(?:t|m|f|e|w|p|tel|phone|mobile?|mob|fax|e-?mail|web|telefon|téléphone|handy|móvil|cell|direct|office|cel|celular|telf|tlf|puh|gsm|dahili|ext|電話|携帯|电话|手机|邮箱|地址|전화|휴대폰|内線|内线|тел|моб|هاتف|جوال|تحويلة|טל|נייד)['׳]?\s?[.:：|]/iu.test(
      text,
    ) ||
    WORKING_DAYS.test(text) ||
    REGISTERED.test(text) ||
    EXTENSION.test(text) ||
    /(?:^|[\s<(|])(?:https?:\/\/|www\.)\S/i.test(text) ||
    /^\W{0,3}[^\s@]{1,64}@[^\s@]+\.[a-z]{2,}\W{0,3}$/i.test(text) ||
    /\S\s[|•·]\s\S/.test(text) ||
    COMPANY.test(text) ||
    COMPANY_FIRST.test(text) ||
    EASTERN_COMPANY.test(text) ||
    /^\s*\[(?:image|cid|logo)[:\]]/i.test(text)
  );
};

/** In many a signature, with more about when somebody is there. */
const WORKING_DAYS =
  /^\W{0,3}(?:werkdagen|werktijden|aanwezig|arbeitstage|arbeitszeiten|bürozeiten|sprechzeiten|erreichbarkeit|working (?:days|hours)|office hours|my working (?:days|hours)|jours (?:de présence|travaillés)|horaires|horario|horário|orari[oe]?|arbetsdagar|arbejdsdage|arbeidsdager|työajat|godziny pracy|pracovní doba|mesai saatleri|часы работы|години роботи|勤務日|営業時間)\s?[:：]/iu;

/** The number under which a company is registered or taxed. */
const REGISTERED =
  /^\W{0,3}(?:steuer-?nr|ust-?id(?:-?nr)?|hr[ab]|p\.? ?iva|c\.? ?f|siret|siren|tva|nif|cif|cnpj|nip|regon|krs|ičo?|dič|инн|кпп|огрн|єдрпоу|kvk|btw|org\.? ?nr|cvr|y-tunnus|vat|abn)\.?\s?(?:no\.?|nr\.?)?\s?[:：]?\s?[A-Z]{0,3}\d[\d ./-]{3,}/iu;

/** The last digits of a telephone number in a house: "vozový park, linka 318", "poste 204". */
const EXTENSION =
  /(?:^|[\s,|(–-])(?:linka|klapka|kl\.|poste|ext\.?|extension|durchwahl|dw\.?|dahili|wewn?\.?|anknytning|lokalnr\.?|lokaltelefon|alanumero|toestel|interno|int\.|ramal|extensión|доб\.?|внутр\.|вн\.|内線|内线|分机|分機|내선|تحويلة|שלוחה)\s?[.:：]?\s?\d{2,5}\)?$/iu;

const COMPANY =
  /(?:^|[\s,])(?:GmbH|mbH|KG|KGaA|AG|SE|OHG|GbR|UG|eG|e\.K\.|e\.V\.|Ltd\.?|Limited|LLC|LLP|Inc\.?|Co\.|Corp\.?|Pty|S\.?A\.?R?\.?L?\.|SARL|SAS|SASU|S\.A\.S\.|S\.A\. de C\.V\.|S\.L\.U?\.?|Ltda\.?|Lda\.?|B\.?V\.?|N\.V\.|Oyj?|AB|ASA?|ApS|A\/S|sp\.k\.|s\.c\.|sp\.j\.|s\.r\.o\.|a\.s\.|Sp\. z o\. ?o\.|S\.?p\.?A\.|S\.?r\.?l\.|S\.n\.c\.|plc|A\.Ş\.|Ltd\. Şti\.|ООО|ОАО|ЗАО|ПАО|АО|ИП|ТОВ|ФОП|ПрАТ|ذ\.م\.م\.?)(?=\s*(?:[,|&–(/-]|$))|בע["״]מ/u;
const COMPANY_FIRST =
  /^\s*(?:ООО|ОАО|ЗАО|ПАО|АО|ИП|ТОВ|ФОП|ПрАТ|АТ|ДП|ФГ|СФГ|КФХ|ТДВ|КП|ГУП|МУП)\s["«„“\p{Lu}]/u;
const EASTERN_COMPANY = /株式会社|有限会社|合同会社|有限公司|有限责任公司|주식회사|\(주\)|㈜/u;
