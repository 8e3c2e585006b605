import { monthNamesIn } from "./month-names.ts";

/** A date as somebody wrote it. */
export type WrittenDate = {
  /** ISO, without the year when there was none; null when day and month cannot be told apart. */
  readonly iso: string | null;
  readonly written: string;
  readonly start: number;
  readonly end: number;
};

/** The calendar dates in a text, in its order, in the ways the languages of our readers write them. */
export const datesIn = (text: string): readonly WrittenDate[] => {
  const digits = withLatinDigits(text.slice(0, MAX_CHARACTERS));
  const found = FORMS.flatMap(({ form, read }) =>
    [...digits.matchAll(form)].flatMap((match): readonly WrittenDate[] => {
      const date = read(match);
      if (date === undefined) return [];
      const [written] = match;
      return [
        {
          iso: date === "unsure" ? null : isoOf(date),
          written,
          start: match.index,
          end: match.index + written.length,
        },
      ];
    }),
  );
  const inOrder = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return inOrder.filter((date, index) =>
    inOrder.slice(0, index).every((earlier) => earlier.end <= date.start),
  );
};

const MAX_CHARACTERS = 4000;

/** Arabic-Indic, Persian and full-width digits, each one character as theirs are. */
export const withLatinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

type Day = { readonly year: string | undefined; readonly month: number; readonly day: number };

const isoOf = ({ year, month, day }: Day): string =>
  [...(year === undefined ? [] : [year]), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join(
    "-",
  );

const dayOf = (
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
): Day | undefined => {
  const [m, d] = [Number(month), Number(day)];
  if (!(m >= 1 && m <= 12 && d >= 1 && d <= 31)) return undefined;
  return { year: year === undefined || year.length === 4 ? year : `20${year}`, month: m, day: d };
};

type Form = { readonly form: RegExp; readonly read: (match: RegExpMatchArray) => Day | "unsure" | undefined };

const FORMS: readonly Form[] = [
  { form: /(?<!\d)(\d{4})[-/.] ?(\d{1,2})[-/.] ?(\d{1,2})(?!\d)/g, read: ([, y, m, d]) => dayOf(y, m, d) },
  {
    form: /(?:(?<!\d)(\d{4}) ?[年년] ?)?(?<!\d)(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일號号]?/g,
    read: ([, y, m, d]) => dayOf(y, m, d),
  },
  // Only the order of a dot is the same everywhere.
  {
    form: /(?<![\d.])(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}|\d{2}))?(?!\d)/g,
    read: ([, d, m, y]) => dayOf(y, m, d),
  },
  { form: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.?(?=$|[\s,;)!])/g, read: ([, d, m]) => dayOf(undefined, m, d) },
  {
    form: /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/g,
    read: ([, a, , b, y]) => dayAndMonth(a, b, y),
  },
  { form: /(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/g, read: ([, a, b]) => dayAndMonth(a, b, undefined) },
  {
    form: /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|[.º°ª])? ?(?:de |of |d['’])?([\p{L}]{3,15})\.?(?:,? (?:de |del |do )?(\d{4})(?!\d))?/giu,
    read: ([, d, month, y]) => dayOf(y, monthNamed(month), d),
  },
  {
    form: /(?<!\p{L})(\p{L}{3,15})\.? (\d{1,2})(?:st|nd|rd|th)?(?![\d:]|\.\d)(?:,? (\d{4})(?!\d))?/giu,
    read: ([, month, d, y]) => dayOf(y, monthNamed(month), d),
  },
];

/** A slash stands between day and month in either order: sure only when one of them cannot be a month. */
const dayAndMonth = (
  a: string | undefined,
  b: string | undefined,
  year: string | undefined,
): Day | "unsure" | undefined => {
  const [first, second] = [Number(a), Number(b)];
  if (first > 12) return dayOf(year, b, a);
  if (second > 12) return dayOf(year, a, b);
  const day = dayOf(year, a, b);
  return day === undefined || first === second ? day : "unsure";
};

const monthNamed = (word: string | undefined): number | undefined => {
  const folded = (word ?? "").toLowerCase().replace(/\u0307/g, "");
  // Hebrew puts its "in" before the name without a space.
  return monthNames().get(folded) ?? monthNames().get(folded.replace(/^[בל]/, ""));
};

let names: ReadonlyMap<string, number> | undefined;

/** Made when first needed, since few mails do. */
const monthNames = (): ReadonlyMap<string, number> => {
  names ??= new Map(LANGUAGES.flatMap((language) => monthNamesIn(language, ["long", "short"])));
  return names;
};

const LANGUAGES = "en de fr es pt it nl sv da nb fi pl cs tr ru uk ar he hu ro el sk hr bg et lt lv ca"
  .split(" ")
  .toReversed();
