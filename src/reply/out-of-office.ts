import { saysAbsent } from "./absence-phrases.ts";
import { datesIn, type WrittenDate, withLatinDigits } from "./dates-in.ts";
import { decodedSubject } from "./machine-subject.ts";
import { addressesIn } from "./mentions.ts";
import { headerValues, type ParsedMail } from "./parsed-mail.ts";
import { phrases } from "./phrases.ts";
import { textStart } from "./text-start.ts";

/** What an out-of-office reply says about the absence; null for what it does not name. */
export type Absence = {
  /** The last day, or the day of return, whichever is named: ISO where it is plain, else as written. */
  readonly until: string | null;
  /** An address, or else a name. */
  readonly substitute: string | null;
};

/**
 * What an automatic reply says about its person's absence; undefined when it names neither an end nor a
 * substitute. Kept as evidence for people to read: nothing is ever decided by it.
 */
export const absenceIn = (mail: ParsedMail): Absence | undefined => {
  const [text, subject, now] = [ownText(mail), ownSubject(decodedSubject(mail)), yearOf(mail)];
  const until = endOf(text, now) ?? endIn(subject, isNamedEnd, now);
  const absence = { until, substitute: substituteIn(`${subject}\n${text}`, mail) };
  return absence.until === null && absence.substitute === null ? undefined : absence;
};

/**
 * What the automatic reply says itself in its subject. Behind "Automatic reply:" stands our own subject, whose
 * dates are those of the request.
 */
const ownSubject = (subject: string): string =>
  subject.slice(0, MAX_SUBJECT).split(/[:：]/, 4).filter(saysAbsent).join("\n");

const MAX_SUBJECT = 300;
const MAX_CHARACTERS = 4000;

/** What stands above the first quoted line. */
const ownText = (mail: ParsedMail): string => {
  const lines = textStart(mail, MAX_CHARACTERS).replace(DAY_ALONE, "$1$2$3$1$4").split("\n");
  const quote = lines.findIndex((line) => /^\s{0,3}(?:>|-{3,}\s{0,3}\p{L}|_{10})/u.test(line));
  return (quote < 0 ? lines : lines.slice(0, quote)).join("\n");
};

/** "8月3日至21日": the last day without its month. */
const DAY_ALONE =
  /(\d{1,2} ?[月월] ?)(\d{1,2} ?[日號号일]?)( ?(?:至|到|から|부터|[~〜～–-]) ?)(\d{1,2} ?[日號号일])/g;

/** The year in which the mail was written, for dates without one. */
const yearOf = (mail: ParsedMail): { readonly year: number; readonly month: number } | undefined => {
  const written = new Date(headerValues(mail, "date")[0] ?? "");
  return Number.isNaN(written.getTime())
    ? undefined
    : { year: written.getUTCFullYear(), month: written.getUTCMonth() + 1 };
};

type Now = ReturnType<typeof yearOf>;

/** Whether the words around a date say that it is an end. */
type EndSign = (before: string, after: string) => boolean;

const endOf = (text: string, now: Now): string | null =>
  endIn(text, (before, after) => isNamedEnd(before, after) || FROM_DAY.test(before), now) ??
  rangeEndIn(text, now);

const endIn = (text: string, isEnd: EndSign, now: Now): string | null => {
  const line = text.replace(/\s+/g, " ");
  const latin = withLatinDigits(line).toLowerCase();
  const found = datesIn(line).find(({ start, end }) =>
    isEnd(latin.slice(Math.max(0, start - 40), start), latin.slice(end, end + 20)),
  );
  return found === undefined ? null : withYear(found, now);
};

const isNamedEnd: EndSign = (before, after) => BEFORE.test(before) || BACK.test(before) || AFTER.test(after);

/** "5 – 12 January", "from 5 January to 12 January": the second of two that stand together. */
const rangeEndIn = (text: string, now: Now): string | null => {
  const line = text.replace(/\s+/g, " ");
  const latin = withLatinDigits(line).toLowerCase();
  const dates = datesIn(line);
  const found = dates.find(({ start }, index) => isRange(latin, dates[index - 1], start));
  return found === undefined ? null : withYear(found, now);
};

const isRange = (text: string, before: WrittenDate | undefined, start: number): boolean =>
  before !== undefined && /^ ?(?:-|–|—|~|〜|～|至|到) ?$/.test(text.slice(before.end, start));

/** A date without a year is the next one after the mail was written. */
const withYear = ({ iso, written }: WrittenDate, now: ReturnType<typeof yearOf>): string => {
  if (iso === null) return written.trim();
  if (iso.length > 5) return iso;
  if (now === undefined) return written.trim();
  const isNextYear = Number(iso.slice(0, 2)) < now.month;
  return `${now.year + (isNextYear ? 1 : 0)}-${iso}`;
};

/** Words of which one must stand before, with nothing but an article or a weekday between. */
const BEFORE = new RegExp(
  `(?<!\\p{L})(?:${phrases(`
    until, till, til, through, thru, to, by,
    bis, zurück, wieder da, erreichbar ab, wieder ab,
    jusqu'au, jusqu’au, jusqu'à, au, retour, de retour, hasta, al, a partir de, vuelvo, regreso, regresaré,
    até, ao, retorno, volto, fino al, fino a, rientro, rientrerò, sarò di ritorno, di ritorno,
    tot, t/m, tot en met, terug, t\\.o\\.m\\., till och med, åter, tillbaka, til og med, t\\.o\\.m, tilbage, tilbake,
    retur, igen, asti, saakka, palaan, takaisin, do, wracam, powrót, zpět, vrátím se, vrátím,
    до, по, вернусь, буду, повернуся, עד, אחזור, ואחזור, ל, حتى, إلى, أعود, έως, μέχρι, până, pe, eddig
  `).join(
    "|",
  )})(?!\\p{L})(?: the| den| dem| am| on| el| le| il| op| dnia| dne| w dniu| ב-?)?(?:[ ,:(]|\\p{L}{2,14},? ?){0,3}$`,
  "u",
);

/** "back in the office on Monday, 12 January": the same from the other side, with more between. */
const BACK =
  /(?<!\p{L})(?:back|return(?:ing)?|again|zurück|wieder|de retour|retour|de vuelta|vuelvo|regreso|regresaré|volto|regresso|regressarei|retorno|rientro|rientrerò|di nuovo|terug|weer|tillbaka|åter|tilbage|tilbake|igen|palaan|takaisin|jälleen|wracam|wrócę|powrocie|powrót|dostępn[ya]|czynn[eya]|vrátím|zpět|opět|вернусь|вернёмся|возвращаюсь|буду|выйду|повернуся|повернусь|أعود|سأعود|العودة|אחזור|אשוב|אהיה|חוזרת?)(?!\p{L})(?:[ ,:(]|\p{L}{1,14},? ?){0,7}(?:ב-?)?$/u;

/** "5 – 12 January", "de 5 a 12 de enero": the first day without its month. */
const FROM_DAY =
  /(?<!\d)\d{1,2}(?:st|nd|rd|th|\.|º)? ?(?:[-–—~]|al?|ao|à|au|to|bis|tot|t\/m|til|till|do|по|до|ל-?|إلى) ?$/;

/** In these languages it stands behind. */
const AFTER =
  /^\s?(?:\(.\))?\s?(?:wieder |zurück|(?:ben|är|er|bin) (?:ik|jag|jeg|ich|vi) (?:er )?(?:weer|tillbaka|åter|tilbage|tilbake|igen|wieder|zurück)|weer |まで|迄|(?:に|より|から)(?:戻|復帰|出社|出勤)|까지|에 ?(?:복귀|돌아|출근)|为止|為止|之前|(?:起|开始|開始)?(?:返|回|恢复|恢復|上班)|前(?!\p{Script=Han}{0,2}[往来來])|['’]?(?:[a-zıüğ]{1,4} )?(?:tarihine )?kadar|['’]?[td][ae] (?:geri )?(?:dön|ofiste|işe|işbaşı)|asti|saakka|-ig)/u;

const substituteIn = (text: string, mail: ParsedMail): string | null => {
  const own = new Set(
    ["from", "to", "reply-to"].flatMap((name) =>
      headerValues(mail, name).flatMap((value) => addressesIn(value.toLowerCase())),
    ),
  );
  const address = addressesIn(text.toLowerCase().replace(/mailto:|[^\x21-\x7e]+/g, " "))
    .map((found) => found.replace(/\.+$/, ""))
    .find((found) => ADDRESS.test(found) && !own.has(found));
  return address ?? NAMED.exec(text)?.groups?.["name"] ?? null;
};

const ADDRESS = /^[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}$/;

/** The words after which a substitute is named; the name is up to four capitalised words. */
const NAMED = new RegExp(
  `(?<!\\p{L})(?:${[
    "(?:[Pp]lease )?(?:contact|reach out to|write to|speak to|call|turn to)(?: my (?:colleague|deputy|manager|assistant),?)?",
    "(?:[Mm]y (?:substitute|deputy|stand-in|replacement) is)",
    "(?:wenden Sie sich(?: bitte)?|wende dich(?: bitte)?) an(?: (?:meine[nr]?|unsere[nr]?) \\p{Lu}\\p{L}{3,20},?)?",
    "(?:[Mm]eine )?[Vv]ertretung(?: ist| übernimmt|:)?",
    "(?:contacter|vous adresser à|joindre)(?: (?:ma|mon) \\p{L}{4,12},?)?",
    "(?:[Pp]óngase en contacto con|contacte con|contactar (?:con|a)|dirigirse a)",
    "(?:[Ee]ntre em contato com|contactar|contate|contacte)(?: (?:o|a))?",
    "(?:[Cc]ontattare|rivolgersi a|contatti)",
    "(?:[Nn]eem contact op met|contact opnemen met)",
    "(?:[Kk]ontakta|[Kk]ontakt|[Vv]änligen kontakta|[Vv]ennligst kontakt)",
    "(?:[Oo]ttakaa yhteyttä)",
    "(?:[Pp]roszę o kontakt z|kontaktować się z)",
    "(?:[Kk]ontaktujte|obraťte se na)",
    "(?:[Оо]бращайтесь к|[Зз]вертайтесь до)",
  ].join(
    "|",
  )})\\s(?<name>\\p{Lu}[\\p{L}'’-]{0,30}\\.?(?:\\s(?:(?:von|van|de|der|den|da|di|du|la|le|el|al)\\s){0,2}\\p{Lu}[\\p{L}'’-]{0,30}){0,3})`,
  "u",
);
