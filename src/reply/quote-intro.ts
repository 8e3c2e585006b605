import { phrases } from "./phrases.ts";

/**
 * Finds the line with which a mail program introduces what it quotes ("On … wrote:"), in about 70 languages.
 * Sources: the texts of Thunderbird for Android (K-9), Roundcube, Gmail, Apple Mail and Outlook.
 */

/**
 * The introductions of a text: the index of each one's first line, with the index after its last.
 *
 * One must say "wrote" in some language, end with a colon, and carry an address, a time or a year, because a
 * person writes "as Ann wrote:" as well.
 */
export const quoteIntros = (lines: readonly string[]): ReadonlyMap<number, number> =>
  new Map(
    lines.flatMap((_, last) => {
      const start = startOfIntro(lines, last);
      return start === undefined ? [] : [[start, last + 1] as const];
    }),
  );

/** The first line of the introduction that ends with the line `last`. */
const startOfIntro = (lines: readonly string[], last: number): number | undefined => {
  if (!ENDING.test(lines[last] ?? "")) return undefined;
  let text = "";
  for (let start = last; start >= 0 && start > last - MAX_LINES; start--) {
    const line = lines[start] ?? "";
    if (line.trim() === "") return undefined;
    text = `${line} ${text}`.toLowerCase();
    if (text.length > MAX_CHARACTERS) return undefined;
    if (isIntro(text, line)) return withDateAbove(lines, start, last);
  }
  return undefined;
};

const MAX_LINES = 4;
const MAX_CHARACTERS = 1000;
const ENDING = /[:：՝]\s*$/;

const isIntro = (text: string, firstLine: string): boolean => {
  if (!DATED.test(text)) return false;
  if (!VERBS.some((verb) => text.includes(verb))) return BARE.test(text);
  return STARTS.test(firstLine.trimStart()) || text.includes("@");
};

/** Wrapped so that the name alone looks like an introduction: "On Mon, 5 Jan 2026,⏎Ann <a@b> wrote:". */
const withDateAbove = (lines: readonly string[], start: number, last: number): number => {
  if (DATE.test(lines[start] ?? "")) return start;
  for (let above = start - 1; above >= 0 && above > last - MAX_LINES; above--) {
    const line = (lines[above] ?? "").trimStart();
    if (line === "") return start;
    if (STARTS.test(line) && DATE.test(line)) return above;
  }
  return start;
};

const DATE = /\d{1,2}[:.]\d{2}|(?:19|20)\d{2}/;
const DATED = new RegExp(`@|${DATE.source}`);
/** Without a verb: "2026-01-05 10:00 GMT+01:00 Ann <ann@example.com>:". */
const BARE = /^\s*\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}.{0,120}[<＜].{3,120}[>＞]\s*[:：]\s*$/;

/** How the first line of an introduction begins; a date or a name with an address does as well. */
const STARTS =
  /^(?:on|am|le|el|em|a|no|o|il|op|den|w dniu|dnia|dne|dňa|dana|na|în|στις|vào|pada|je|ar|tann|þann|më|u|di|datumā|ekkor|в|на|дана|在|于|於|în data|בתאריך|ב|בתאריך|بتاريخ|في|در)(?=[\s\d,:、，])|^\d|^\p{L}{2,12}[.,]?\s+\d|^[^<]{0,80}<[^>]{3,}>/iu;

const VERBS = phrases(`
    wrote, schrieb, a écrit, escribió, escreveu, ha scritto, schreef, heeft het volgende geschreven,
    geschreven, skrev, skreiv, kirjoitti, napisał, pisze, napsal, napísal, napisal, sporoča, je napisao,
    написа, напісаў, піша, пишет, писал, пише, írta, a scris, έγραψε, yazdı, yazmış, yazıb, kirjutas,
    rakstīja, rašė, parašė, va escriure, ha escrit, כתב, كتب, كَتَب, الرسالة, نوشت, ने लिखा, लिहीले,
    menulis, đã viết, viết, 書きました, より:, のメッセージ, 작성, 쓴 내용, 씀, 写道, 寫道, 寫到, 写到, skribis, hau idatzi,
    idatzi, skrivaði, skrifaði, skreau, scríobh, sgrìobh, ysgrifennodd, skrivet gant, escribeu,
    escribiu, ha scribite, hà scrittu, գրել, գրեց, დაწერა, schreift, shkroi, எழுதியது, എഴുതി, yozgan,
    nivîsî
  `);
