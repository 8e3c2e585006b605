/** The 21 languages of the service, with the variants that mail programs distinguish. */
export const localeTags = [
  "en",
  "en-GB",
  "de",
  "fr",
  "es",
  "pt-BR",
  "pt-PT",
  "it",
  "nl",
  "sv",
  "da",
  "nb",
  "fi",
  "pl",
  "cs",
  "tr",
  "ru",
  "uk",
  "ja",
  "zh-CN",
  "zh-TW",
  "ko",
  "ar",
  "he",
] as const;

export type Locale = (typeof localeTags)[number];

export const resolveLocale = (tag: string): Locale => {
  const language = tag.split(/[-_]/)[0] ?? tag;
  const wanted = [tag.replace("_", "-"), NEAR[tag] ?? "", NEAR[language] ?? "", language];
  const found = wanted.flatMap((candidate) => localeTags.filter((known) => known === candidate))[0];
  if (found === undefined) throw new Error(`no such locale: ${tag}`);
  return found;
};

const NEAR: Readonly<Record<string, string>> = {
  pt: "pt-BR",
  zh: "zh-CN",
  "zh-Hant": "zh-TW",
  "zh-HK": "zh-TW",
  no: "nb",
  iw: "he",
};

export const isRightToLeft = (locale: Locale): boolean => locale === "ar" || locale === "he";

export const zoneOf: Readonly<Record<Locale, string>> = {
  en: "America/New_York",
  "en-GB": "Europe/London",
  de: "Europe/Berlin",
  fr: "Europe/Paris",
  es: "Europe/Madrid",
  "pt-BR": "America/Sao_Paulo",
  "pt-PT": "Europe/Lisbon",
  it: "Europe/Rome",
  nl: "Europe/Amsterdam",
  sv: "Europe/Stockholm",
  da: "Europe/Copenhagen",
  nb: "Europe/Oslo",
  fi: "Europe/Helsinki",
  pl: "Europe/Warsaw",
  cs: "Europe/Prague",
  tr: "Europe/Istanbul",
  ru: "Europe/Moscow",
  uk: "Europe/Kyiv",
  ja: "Asia/Tokyo",
  "zh-CN": "Asia/Shanghai",
  "zh-TW": "Asia/Taipei",
  ko: "Asia/Seoul",
  ar: "Africa/Cairo",
  he: "Asia/Jerusalem",
};

/** The one-byte or regional charsets that programs of that country used before utf-8. */
export const oldCharsets: Readonly<Record<Locale, readonly string[]>> = {
  en: ["us-ascii", "iso-8859-1", "windows-1252"],
  "en-GB": ["us-ascii", "iso-8859-1", "windows-1252"],
  de: ["us-ascii", "iso-8859-1", "windows-1252", "iso-8859-15"],
  fr: ["us-ascii", "iso-8859-1", "windows-1252", "iso-8859-15"],
  es: ["us-ascii", "iso-8859-1", "windows-1252"],
  "pt-BR": ["us-ascii", "iso-8859-1", "windows-1252"],
  "pt-PT": ["us-ascii", "iso-8859-1", "windows-1252"],
  it: ["us-ascii", "iso-8859-1", "windows-1252"],
  nl: ["us-ascii", "iso-8859-1", "windows-1252"],
  sv: ["us-ascii", "iso-8859-1", "windows-1252"],
  da: ["us-ascii", "iso-8859-1", "windows-1252"],
  nb: ["us-ascii", "iso-8859-1", "windows-1252"],
  fi: ["us-ascii", "iso-8859-1", "windows-1252", "iso-8859-15"],
  pl: ["us-ascii", "iso-8859-2", "windows-1250"],
  cs: ["us-ascii", "iso-8859-2", "windows-1250"],
  tr: ["us-ascii", "iso-8859-9", "windows-1254"],
  ru: ["us-ascii", "koi8-r", "windows-1251"],
  uk: ["us-ascii", "koi8-u", "windows-1251"],
  ja: ["us-ascii", "iso-2022-jp"],
  "zh-CN": ["us-ascii", "gb2312", "gb18030"],
  "zh-TW": ["us-ascii", "big5"],
  ko: ["us-ascii", "euc-kr"],
  ar: ["us-ascii", "windows-1256"],
  he: ["us-ascii", "windows-1255"],
};
