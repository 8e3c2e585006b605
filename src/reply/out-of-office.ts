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
  const text = `${decodedSubject(mail)}\n${ownText(mail)}`;
  const absence = { until: endOf(text, yearOf(mail)), substitute: substituteIn(text, mail) };
  return absence.until === null && absence.substitute === null ? undefined : absence;
};

const MAX_CHARACTERS = 4000;

/** What stands above the first quoted line. */
const ownText = (mail: ParsedMail): string => {
  const lines = textStart(mail, MAX_CHARACTERS).split("\n");
  const quote = lines.findIndex((line) => /^\s{0,3}(?:>|-{3,}\s{0,3}\p{L}|_{10})/u.test(line));
  return (quote < 0 ? lines : lines.slice(0, quote)).join("\n");
};

/** The year in which the mail was written, for dates without one. */
const yearOf = (mail: ParsedMail): { readonly year: number; readonly month: number } | undefined => {
  const written = new Date(headerValues(mail, "date")[0] ?? "");
  return Number.isNaN(written.getTime())
    ? undefined
    : { year: written.getUTCFullYear(), month: written.getUTCMonth() + 1 };
};

const endOf = (text: string, now: ReturnType<typeof yearOf>): string | null => {
  const line = text.replace(/\s+/g, " ");
  const latin = withLatinDigits(line).toLowerCase();
  const dates = datesIn(line);
  const end = dates.find(({ start, end: after }) => {
    const before = latin.slice(Math.max(0, start - 40), start);
    return (
      BEFORE.test(before) ||
      BACK.test(before) ||
      FROM_DAY.test(before) ||
      AFTER.test(latin.slice(after, after + 20))
    );
  });
  // "5 – 12 January", "from 5 January to 12 January": the second of two that stand together.
  const found = end ?? dates.find(({ start }, index) => isRange(latin, dates[index - 1], start));
  return found === undefined ? null : withYear(found, now);
};

const isRange = (text: string, before: WrittenDate | undefined, start: number): boolean =>
  before !== undefined && /^ ?(?:-|–|—|~|〜|～) ?$/.test(text.slice(before.end, start));

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
  )})(?!\\p{L})(?: the| den| dem| am| on| el| le| il| op| dnia| dne| w dniu| ב-?)?(?:[ ,:(]|\\p{L}{2,14},? ?){0,2}$`,
  "u",
);

/** "back in the office on Monday, 12 January": the same from the other side, with more between. */
const BACK =
  /(?<!\p{L})(?:back|return(?:ing)?|zurück|de retour|retour|regreso|volto|rientro|terug|tillbaka|tilbage|tilbake)(?!\p{L})(?:[ ,:(]|\p{L}{2,14},? ?){0,7}$/u;

/** "5 – 12 January": the first day without its month. */
const FROM_DAY = /(?<!\d)\d{1,2}(?:st|nd|rd|th|\.)? ?[-–—~] ?$/;

/** In these languages it stands behind. */
const AFTER =
  /^\s?(?:\(.\))?\s?(?:wieder |zurück|bin ich (?:wieder|zurück)|まで|迄|に戻|까지|에 ?(?:복귀|돌아)|为止|為止|之前|返|['’]?(?:[a-zıüğ]{1,4} )?(?:tarihine )?kadar|asti|saakka|-ig)/u;

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
