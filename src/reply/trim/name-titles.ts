/** A name without what people put around it: academic titles, ranks, degrees, asterisks for bold, pronouns. */
export const withoutTitles = (line: string): string => {
  let text = withoutRank(line).replace(READING, "");
  for (let count = 0; count < MAX_DEGREES && text.length <= MAX_CHARACTERS; count++) {
    const shorter = text.replace(DEGREE, "").replace(LETTERS, "").trim();
    if (shorter === text) break;
    text = shorter;
  }
  return text;
};

/** The same with all that stands behind the name, where words might be that say something. */
export const withoutRank = (line: string): string => {
  const text = line.trim();
  if (text.length > MAX_CHARACTERS) return text;
  return text
    .replace(/^\*+|\*+$/g, "")
    .trim()
    .replace(TITLES, "")
    .trim();
};

/** How a Japanese name is said, behind it: "佐藤 健（さとう けん）" */
const READING =
  /\s?[（(](?:[\p{Script=Hiragana}\p{Script=Katakana}ー\s・]{2,20}|\p{Lu}[\p{Ll}\s]{1,12}\p{Lu}\p{Ll}{1,12})[）)]$/u;

/** More than a name with all its titles has. */
const MAX_CHARACTERS = 120;
const MAX_DEGREES = 4;

/** "Dr. med.", "Ing. arch.", "JUDr.", "Dott.ssa", "Col. (ret.)", "i. V." */
const TITLES =
  /^(?:(?:(?:et\s|u\.\s|und\s)?(?:gez|f\.to|podp|подп|sgd|r\.pr|adw|dott\.ssa|prof\.ssa|sig\.ra|sig\.na|eng\.ª|prof\.ª|drs|ir|dr|prof|profª|ing|mag|dipl|mr|mrs|ms|mx|miss|i\. ?[av]|ppa|mgr|bc|bca|judr|mudr|mddr|mvdr|phdr|rndr|paeddr|thdr|pharmdr|doc|doç|doz|priv|dott|dottssa|avv|rag|geom|arch|pr|me|mme|mlle|sig|av|öğr|gör|uzm|yrd|lic|licda|eng|engª|engº|enga|dra|profa|d|dña|don|doña|inż|inz|hab|mec|med|jur|rer|nat|phil|oec|tekn|cand|univ|ra|stb|wp|col|gen|maj|capt|cpt|lt|sgt|cmdr|doutor|doutora|drª|di|mmag|rev|hon|sir|dame|к\. ?т\. ?н|проф|доц|инж|інж|д-р|др)(?:\.-?|\s)|\((?:ret|fh|univ|tu|rtd)\.?\))\s*)+(?=\p{Lu})|^ד["״']ר\s|^(?:עו["״']ד|פרופ['׳]|אינג['׳])\s?|^[أدم]\.\s?|^(?:أ\.د\.|الدكتور|الدكتورة|المهندس|المهندسة)\s/iu;

/** Any other letters behind a comma, as ranks and memberships are written: ", USAF". */
const LETTERS = /,\s*\p{Lu}{3,6}(?:-\p{Lu}{1,4})?$/u;

/** Behind a name: ", Ph.D.", ", MBA", ", ing.", "(she/her)", "様" */
const DEGREE =
  /(?:,\s*|\s+)(?:ph\.? ?d|csc|drsc|dis|mba|ll\.?m|ll\.?b|m\.? ?sc|b\.? ?sc|b\.? ?a|m\.? ?a|m\.?eng|b\.?eng|m\.?d|r\.?n|cpa|cfa|pmp|esq|p\. ?eng|ing|jr|sr|obe|mbe|cbe|rph|shrm-[cs]p|sphr|fca|acca|mph|dba|d\.?d\.?s|j\.?d|ra|bey|hanım|usta|hoca|hocam|abi|abla|lic\.? ?iur|cand\.? ?merc|cand\.? ?jur|prof\. \p{L}{2,6}|dipl\.-?\p{L}{1,5})\.?$|\s*\(\p{L}{1,6}(?:\/\p{L}{1,6}){1,2}\)$|\s*\((?:ret|mr|ms|mrs|herr|frau|er|sie|m|f)\.?\)$/iu;
