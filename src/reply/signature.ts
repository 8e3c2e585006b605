import { phrases } from "./phrases.ts";

/** Whether all that follows is signature: the separator of RFC 3676 §4.3, which often loses its space. */
export const isSeparator = (line: string): boolean => /^--\s*$/.test(line);

/**
 * "Sent from my iPhone" and its like: a line that names a device or a mail program. Just the line, since
 * people write below it, too.
 */
export const isPhoneLine = (line: string): boolean => {
  const text = line.trim().toLowerCase();
  if (text.length > MAX_CHARACTERS) return false;
  if (LINK_STARTS.some((start) => text.startsWith(start))) return true;
  return PHONE_STARTS.some((start) => text.startsWith(start)) && DEVICE.test(text);
};

const MAX_CHARACTERS = 120;

/**
 * Where a closing formula with a name under it begins, such as "Best regards, Ann Smith"; the number of
 * lines when there is none. What follows the name belongs to it (role, company, telephone).
 */
export const closingStart = (lines: readonly string[]): number => {
  const written = lines.flatMap((line, index) => (line.trim() === "" ? [] : [index]));
  // What a closing would have to be: not the first line, and among the last ones.
  const found = written
    .slice(1)
    .slice(-MAX_CLOSING_LINES - 1)
    .find((index) => {
      const name = written.find((later) => later > index);
      return CLOSINGS.has(plain(lines[index] ?? "")) && (name === undefined || isName(lines[name] ?? ""));
    });
  return found ?? lines.length;
};

const MAX_CLOSING_LINES = 10;

const plain = (line: string): string =>
  line
    .trim()
    .toLowerCase()
    .replace(/[,.!]+$/, "");

/** One to four words that all begin with a capital letter. */
const isName = (line: string): boolean =>
  /^\p{Lu}[\p{L}.'’-]{0,30}(?:\s+\p{Lu}[\p{L}.'’-]{0,30}){0,3}$/u.test(line.trim());

const CLOSINGS: ReadonlySet<string> = new Set(
  phrases(`
    regards, best regards, kind regards, warm regards, best, best wishes, cheers, sincerely, yours
    sincerely, many thanks, thanks, thank you, thanks and regards, gruß, gruss, grüße, lg, vg, mfg,
    liebe grüße, viele grüße, beste grüße, schöne grüße, herzliche grüße, mit freundlichen grüßen, mit
    freundlichem gruß, freundliche grüße, danke, vielen dank
  `),
);

const PHONE_STARTS = phrases(`
    sent from, sent via, sent using, sent with, (sent from, von meinem, gesendet von, gesendet mit,
    diese nachricht wurde von, envoyé, enviado, inviato, verstuurd, verzonden, sendt fra, skickat från,
    från min, lähetetty, wysłane, odesláno, trimis de pe, στάλθηκε από, أُرسلت من, 从我的, 從我的, iphone, az
    iphone, 發自我的, 发自我的
  `);
const DEVICE =
  /iphone|ipad|ipod|blackberry|samsung|galaxy|android|mobil|phone|outlook|yahoo|windows|mail\b|proton|airmail|spark|huawei|xiaomi|pixel|handy|smartphone|téléphone/;
const LINK_STARTS = phrases(`
    get outlook for, outlook für, outlook for, télécharger outlook, obtener outlook, obter o outlook,
    scarica outlook, download outlook, hent outlook, hanki outlook, skaffa outlook, pobierz outlook
  `);
