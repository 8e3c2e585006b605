import { once } from "../once.ts";
import { givenName } from "./chinese-name.ts";
import { isDeciding } from "./office-line.ts";
import {
  HAN_FIELDS,
  HAN_RANKS,
  HAN_UNITS,
  KOREAN_FIELDS,
  KOREAN_RANKS,
  KOREAN_UNITS,
  ROLE_WORDS,
  type RoleWords,
} from "./role-words.ts";

/** Whether words are somebody's name; whether they say nothing, as names of things do. */
export type Wording = {
  readonly isName: (words: string) => boolean;
  readonly isSilent: (words: string) => boolean;
};

/**
 * Whether a line is nothing but a job title or a department, with or without a name: "Head of Operations",
 * "Muhasebe Müdürü Zehra", "Mona, avdelningschef". Stricter than an office below a name, since nothing but
 * its own words tells that such a line says nothing: every word of it must belong to a title.
 */
export const isRoleLine = (line: string, wording: Wording): boolean => {
  const text = line.trim();
  if (text.length > MAX_CHARACTERS || SENTENCE.test(text) || isDeciding(text)) return false;
  if (isKoreanRole(text, wording) || isHanRole(text)) return true;
  const parts = text.split(BETWEEN_PARTS).filter((part) => part !== "");
  if (parts.length > MAX_PARTS || text.split(/\s+/).length > MAX_WORDS) return false;
  const [first, ...others] = parts.map(wordsOf);
  if (first === undefined) return false;
  return listed().some((roles) => {
    const isRole = (part: Words): boolean => isRolePart(part, roles, wording);
    if (isRole(first)) return others.every((part) => isRole(part) || isCasedName(part.text, wording));
    return others.length > 0 && isPersonsName(first.text, wording) && others.every(isRole);
  });
};

/** A part of a line, taken apart once for the titles of all languages. */
type Words = {
  readonly text: string;
  readonly written: readonly string[];
  /** In small letters, one by one and all together. */
  readonly words: readonly string[];
  readonly whole: string;
};

const wordsOf = (text: string): Words => {
  const written = text.replace(/(?<=\p{L})['’](?=\p{L}{2})/gu, "' ").split(/\s+/);
  const words = written.map((word) => word.toLowerCase().replace(/i\u0307/g, "i"));
  return { text, written, words, whole: words.join(" ").replace(/' /g, "'") };
};

const MAX_CHARACTERS = 70;
const MAX_WORDS = 7;
const MAX_PARTS = 3;
const SENTENCE = /[!?:;…！？。：؟\d]|\p{L}{5,}\.$/u;
const BETWEEN_PARTS = /\s*[,،|•·]\s*|\s[–—-]\s|\s\/\s|\s*[()]\s*/u;

type Roles = {
  readonly heads: ReadonlySet<string>;
  readonly endings: readonly string[];
  readonly beside: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly genitives: RegExp | undefined;
  readonly possessed: RegExp | undefined;
};

const listed = once((): readonly Roles[] =>
  ROLE_WORDS.map(({ heads, beside, links, articles, genitives, possessed }: RoleWords) => ({
    heads: new Set(heads.filter((head) => !head.startsWith("-"))),
    endings: heads.filter((head) => head.startsWith("-")).map((head) => head.slice(1)),
    beside: new Set(beside),
    links: new Set(links.flatMap((link) => link.split(" "))),
    articles: new Set(articles),
    genitives,
    possessed,
  })),
);

/** A title from its first word to the last, or to a name behind it. */
const isRolePart = ({ written, words, whole }: Words, roles: Roles, wording: Wording): boolean => {
  if (roles.heads.has(whole)) return true;
  const start = roles.articles.has(words[0] ?? "") ? 1 : 0;
  let [at, heads, unknown] = [start, 0, 0];
  for (; at < words.length; at++) {
    const word = words[at] ?? "";
    const above = words[at - 1] ?? "";
    if (isHead(word, roles)) heads++;
    else if (roles.links.has(word) && heads > 0 && at < words.length - 1) continue;
    else if (roles.beside.has(word)) continue;
    else if (isField(word, above, words[at + 1] ?? "", heads, roles, wording, written[at] ?? "")) unknown++;
    else break;
  }
  if (heads === 0 || unknown > MAX_UNKNOWN || roles.links.has(words[at - 1] ?? "")) return false;
  return at === words.length || isCasedName(written.slice(at).join(" "), wording);
};

/** "Leiterin der Logistik", "начальник производства", "Lojistik Müdürü" */
const isField = (
  word: string,
  above: string,
  below: string,
  heads: number,
  { links, genitives, possessed }: Roles,
  { isSilent }: Wording,
  written: string,
): boolean => {
  if (NO_FIELD.has(word) || word.length < 3 || !isSilent(word)) return false;
  if (heads > 0 && links.has(above)) return true;
  if (heads > 0 && genitives?.test(word) === true) return true;
  return heads === 0 && above === "" && possessed?.test(below) === true && /^\p{Lu}/u.test(written);
};

/** "Jefe de vacaciones": where somebody is, and no field; "önce müdürü": what comes first. */
const NO_FIELD: ReadonlySet<string> = new Set(
  "vacances vacaciones férias ferias baja viaje viagem licença licencia folga permiso repos garde congé sortie retour acuerdo acordo accord accordo ritorno duty course vorher zuerst önce sonra yalnız yalnızca sadece ancak bizim yeni eski şimdi bugün yarın hatta belki lütfen aynı diğer her hiç bazı bu şu deze die dem nya abord urlaub woche monats jahres stunde week day month year today now".split(
    " ",
  ),
);

const MAX_UNKNOWN = 2;

const isHead = (word: string, { heads, endings }: Roles): boolean =>
  heads.has(word) ||
  (!NO_ROLE.test(word) &&
    endings.some((ending) => word.length >= ending.length + MIN_FIELD && word.endsWith(ending)));

/** "avdelnings-" and "eko-" */
const MIN_FIELD = 3;

/** "uansvarlig": irresponsible; "lammeleder" and the like of leather are not worth a list. */
const NO_ROLE = /^(?:u|o|med|an)(?:ansvar)/u;

/** One to three words with capital letters. */
const isCasedName = (part: string, { isName }: Wording): boolean =>
  CASED_NAME.test(part) && !isDay(part) && (isName(part) || INITIALS.test(part));

/** "Montag, Bauleiter": when, and not who. */
export const isDay = (part: string): boolean =>
  part.split(" ").some((word) => days().has(word.toLowerCase()));

const days = once((): ReadonlySet<string> => {
  const named = LOCALES.flatMap((locale) =>
    DATES.flatMap((date) => [
      date.toLocaleDateString(locale, { weekday: "long", timeZone: "UTC" }),
      date.toLocaleDateString(locale, { month: "long", timeZone: "UTC" }),
    ]),
  );
  return new Set(named.map((name) => name.toLowerCase()));
});

const LOCALES = "en de fr es pt it nl sv da nb fi pl cs tr ru uk".split(" ");
/** The months of a year begin on every day of the week. */
const DATES = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 1)));

const CASED_NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]{0,20}(?:\s(?:(?:de|da|van|von|der|den|el|al)\s)?\p{Lu}[\p{L}\p{M}.'’-]{0,20}){0,2}$/u;
const INITIALS = /^(?:\p{Lu}\.\s?){1,3}$/u;

/** "سارة", where the script has no capital letters. */
const isPersonsName = (part: string, wording: Wording): boolean =>
  isCasedName(part, wording) ||
  (/^(?:\p{Lo}[\p{Lo}\p{M}'״׳-]{1,12}\s?){1,2}$/u.test(part) && wording.isName(part));

/** "인사과", "왕 차장", "영업팀장 김민수" */
const isKoreanRole = (text: string, { isName }: Wording): boolean => {
  if (KOREAN_ROLE.test(text)) return true;
  const [, name = ""] = KOREAN_BEHIND_NAME.exec(text) ?? KOREAN_BEFORE_NAME.exec(text) ?? [];
  return name !== "" && (name.length === 1 || isName(name));
};

/** A family alone before a rank, or the whole name: words of two syllables are seldom names. */
const KOREAN_FAMILY =
  "[김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도석선설마길연위표명기반왕금옥육인맹모탁국어은편용]";
const KOREAN_TITLE = `(?:${KOREAN_FIELDS}${KOREAN_UNITS}(?:\\s?${KOREAN_RANKS})?|(?:${KOREAN_FIELDS}\\s?)?${KOREAN_RANKS})`;
const KOREAN_ROLE = new RegExp(`^${KOREAN_TITLE}$`, "u");
const KOREAN_BEHIND_NAME = new RegExp(
  `^(?:${KOREAN_TITLE}\\s)?(${KOREAN_FAMILY}(?:[가-힣]{2})?)\\s?${KOREAN_RANKS}$`,
  "u",
);
const KOREAN_BEFORE_NAME = new RegExp(`^${KOREAN_TITLE}\\s(${KOREAN_FAMILY}[가-힣]{2})$`, "u");

/** "财务部", "営業部長 佐藤", "王经理" */
const isHanRole = (text: string): boolean => {
  const found = HAN.exec(text) ?? HAN_WITH_NAME.exec(text);
  const name = (found?.[1] ?? "").trim();
  return found !== null && (name === "" || (!NO_FAMILY.test(name) && isHanName(name)));
};

/** "向王经理", "全经理": families that are "to", "all", "and" before somebody else's title. */
const NO_FAMILY = /^[和向全单應应于任时成管解都须待计连毕终左包原支曾安齐]/u;

const HAN_ROLE = `(?:${HAN_FIELDS}{0,3}${HAN_RANKS}|${HAN_FIELDS}{1,3}${HAN_UNITS}${HAN_RANKS}?|${HAN_RANKS}${HAN_UNITS})`;
const HAN = new RegExp(`^${HAN_ROLE}(\\s\\p{Script=Han}{1,4})?$`, "u");
const HAN_WITH_NAME = new RegExp(`^(\\p{Script=Han}{1,4}\\s?)${HAN_ROLE}$`, "u");

const isHanName = (name: string): boolean =>
  givenName(name) !== "" || givenName(`${name}一`) !== "" || JAPANESE_NAME.test(name);

/** By the families that many belong to. */
const JAPANESE_NAME =
  /^(?:佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|斉藤|清水|山崎|池田|橋本|阿部|石川|山下|中島|石井|小川|前田|岡田|長谷川|藤田|後藤|近藤|村上|遠藤|青木|坂本|福田|太田|西村|藤井|金子|岡本|藤原|中野|三浦|原田|中川|松田|竹内|小野|田村|中山|和田|石田|森田|上田|森|林|内田|柴田|酒井|宮崎|横山|高木|安藤|宮本|大野|小島|谷口|今井|工藤|高田|増田|丸山|杉山|村田|大塚|新井|小山|平野|藤本|河野|上野|野口|武田|松井|千葉|菅原|岩崎|久保|木下|佐野|野村|松尾|菊地|杉本|市川|古川|大西|島田|水野|桜井|高野|吉川|西田|菊池|北村|五十嵐|福島|秋山)\p{Script=Han}{0,2}$/u;
