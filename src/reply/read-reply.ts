import type { Evidence } from "../approval/decision.ts";
import { decodedWords } from "./decoded-words.ts";
import { repeatsQuote } from "./echo.ts";
import { decodedSubject } from "./machine-subject.ts";
import { once } from "./once.ts";
import { bodyPieces, headerValues, type ParsedMail } from "./parsed-mail.ts";
import { phrases } from "./phrases.ts";
import { read, type TextReading } from "./read.ts";
import { askedDetails } from "./reading/clauses/asked-details.ts";
import type { Hints } from "./reading/lookups.ts";
import { type Screening, type ScreeningNeeds, screen } from "./screen.ts";
import { wordsOf } from "./sentences.ts";
import { SPELLED_OUT } from "./spelled-out.ts";
import { typedBeforeSubject } from "./subject-answer.ts";
import type { Original } from "./trim/own-words.ts";
import { type TrimmedText, trim } from "./trim.ts";

/** What a reply was understood to say; `ignore` is said of the mail of machines. */
export type Reading = TextReading["reading"] | "ignore";

/** A reply as it was understood, with what every stage found. */
export type ReplyReading = {
  readonly reading: Reading;
  readonly comment: string;
  readonly language: string | null;
  readonly rule: string;
  /** The sentence in question, to be quoted when asking back. */
  readonly sentence: string;
  readonly screening: Screening;
  readonly evidence: Evidence;
};

export type ReplyNeeds = ScreeningNeeds & {
  /** The notice that is answered, where it is known: what of it stands in the reply is not the approver's. */
  readonly original?: Original | undefined;
  /** The fields of what was asked for, where they are known: what an answer repeats of them is no limit. */
  readonly fields?: readonly string[] | undefined;
  /** The language in which it is written, such as `de`, where that is known. */
  readonly language?: string | undefined;
};

/** Reads a mail without asking who it is from: screen, trim, read. No network, no store, no clock. */
export const readReply = (mail: ParsedMail, needs: ReplyNeeds): ReplyReading => {
  const screening = screen(mail, needs);
  const shown = evidenceOf(mail, screening);
  if (screening.by === "machine") return { ...IGNORED, rule: screening.kind, screening, evidence: shown };
  const from = decodedWords((headerValues(mail, "from")[0] ?? "").slice(0, 500));
  const names = namesOf(from);
  const body = { text: bodyPieces(mail, "text/plain"), html: bodyPieces(mail, "text/html") };
  const text = trim(body, { names: new Set([...names, ...initialsOf(from)]), original: needs.original });
  const { fields } = needs;
  const asked = once(() => (fields === undefined ? null : askedDetails(fields.join("\n"))));
  const author = { names, language: needs.language ?? null, asked };
  const written = readWritten(text, author, () => decodedSubject(mail));
  const isEcho = decides(written) && repeatsQuote(written.comment, bodyPieces(mail, "text/plain"));
  const reading: TextReading = isEcho ? { ...written, reading: "unclear", rule: "quoted-words" } : written;
  const understood = withDoubt(reading, doubtAbout(mail, screening));
  const evidence = {
    ...shown,
    quote: text.quote,
    parts: text.parts,
    ...(text.removed.length > 0 ? { removed: text.removed.join(" ") } : {}),
    ...(text.hidden ? { hidden: "words" } : {}),
    rule: understood.rule,
    language: understood.language ?? "",
  };
  return { ...understood, screening, evidence };
};

const IGNORED = { reading: "ignore", comment: "", language: null, sentence: "" } as const;

const evidenceOf = ({ limits }: ParsedMail, screening: Screening): Evidence => ({
  writtenBy: screening.by,
  ...(screening.by === "person" ? {} : { sign: screening.sign }),
  ...(screening.by === "machine" ? { kind: screening.kind, ...absenceEvidence(screening) } : {}),
  ...(limits.length > 0 ? { limits: limits.join(" ") } : {}),
});

/** Whoever waits for an approver may look up until when, and whom to ask instead. */
const absenceEvidence = ({ absence }: Screening & { readonly by: "machine" }): Evidence => ({
  ...(absence?.until == null ? {} : { until: absence.until }),
  ...(absence?.substitute == null ? {} : { substitute: absence.substitute }),
});

/** What the author wrote in the mail or, where that is nothing, in front of its subject. */
const readWritten = (text: TrimmedText, author: Hints, subject: () => string): TextReading => {
  const readBy = (part: Parameters<typeof read>[0]) => read(part, author);
  const reading = readBy(text);
  // Said in two ways, in the text and in the HTML; or in signs that no program would have written.
  if (text.parts === "disagree") return { ...reading, reading: "unclear", rule: "parts-disagree" };
  if (DAMAGE.test(text.visible) || SPELLED_OUT.test(text.visible))
    return { ...reading, reading: "unclear", rule: "damaged-text" };
  // Words behind a gateway's tag on its line may be the gateway's.
  if (SHARED_TAG.test(text.visible)) return { ...reading, reading: "unclear", rule: "behind-a-tag" };
  const speaker = SPEAKER.exec(reading.comment)?.[1];
  const isSomebody = speaker !== undefined && !ANNOUNCING.has(speaker.toLowerCase());
  if (isSomebody && !decides(readBy({ ...NOTHING, visible: speaker })) && decides(reading)) {
    return { ...reading, reading: "unclear", rule: "said-by-somebody" };
  }
  if (
    text.aboveName !== text.visible &&
    decides(reading) &&
    readBy({ ...text, visible: text.aboveName }).reading !== reading.reading
  ) {
    return { ...reading, reading: "unclear", rule: "below-the-name" };
  }
  if (reading.rule !== "nothing-written") return reading;
  const typed = readBy({ ...NOTHING, visible: typedBeforeSubject(subject()) });
  return decides(typed) ? typed : reading;
};

const decides = ({ reading }: TextReading): boolean => reading === "approve" || reading === "reject";

/** Whose words follow, as in a protocol or a chat: `Bob: approved`. */
const SPEAKER =
  /^[^\S\n]*(\p{Lu}[\p{Ll}'’.-]+(?:[^\S\n]\p{Lu}[\p{Ll}'’.-]+){0,2})[^\S\n]?[:：][^\S\n]*[\p{L}\p{N}]/mu;

/** "Decision: approved", "Also: genehmigt": no name, but what is said next. */
const ANNOUNCING: ReadonlySet<string> = new Set(
  phrases(`
    decision, my decision, verdict, answer, my answer, result, conclusion, so, in short, short answer, bottom line,
    entscheidung, meine entscheidung, antwort, ergebnis, fazit, also, kurz, kurzum, kurz gesagt, jedenfalls,
    décision, ma décision, réponse, ma réponse, résultat, conclusion, bref, donc, en bref, en résumé,
    decisión, mi decisión, respuesta, resultado, conclusión, en resumen, en fin, total, resumiendo,
    decisão, resposta, resultado, conclusão, em resumo, resumindo, enfim, então,
    decisione, risposta, risultato, conclusione, insomma, in breve, quindi, dunque,
    besluit, beslissing, antwoord, conclusie, kortom, dus, beslut, svar, slutsats, alltså, kort sagt, afgørelse,
    beslutning, konklusion, konklusjon, avgjørelse, altså, päätös, vastaus, siis, lyhyesti, decyzja, odpowiedź,
    wniosek, krótko, krótko mówiąc, więc, rozhodnutí, odpověď, závěr, zkrátka, takže, karar, kararım, cevap, sonuç,
    kısacası, yani, решение, моё решение, мое решение, ответ, итог, итого, короче, итак, рішення, моє рішення,
    відповідь, підсумок, отже, коротко,
    however, nevertheless, still, therefore, trotzdem, dennoch, daher, deshalb, deswegen, leider, pourtant, cependant,
    néanmoins, malgré tout, sin embargo, aun así, por tanto, por lo tanto, mesmo assim, no entanto, portanto, por isso,
    tuttavia, comunque, perciò, toch, daarom, helaas, ändå, därför, tyvärr, alligevel, derfor, desværre, likevel,
    dessverre, silti, siksi, valitettavasti, mimo to, dlatego, jednak, niestety, přesto, proto, bohužel, yine de,
    bu yüzden, maalesef, тем не менее, поэтому, однако, к сожалению, все одно, тому, однак, на жаль
  `),
);

/**
 * What is left of bytes that no charset explains: control characters, signs that nobody types, and others in
 * the middle of a word.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const DAMAGE = /[\u{FFFD}\u0000-\u0008\u000B\u000C\u000E-\u001F†‡ƒ¤¦¨¬¯±¸¼¾÷{}]|%\p{L}|^[^[]*\p{L}\]/u;

const SHARED_TAG = /^\s*[[({<*]{1,3}\s?ext(?:ern|ernal|erne|erno)?\s?[\])}>*]{1,3}[^\S\n]*\S/i;

const NOTHING = { afterQuote: "", closing: "", cut: false } as const;

/** The words of the author's name and address, with the initials people sign with. */
const namesOf = (from: string): ReadonlySet<string> => {
  const words = wordsOf(from.replace(/[._@<>]/g, " "));
  return new Set([
    ...words,
    ...words.map((word) => word.charAt(0)),
    words.map((word) => word.charAt(0)).join(""),
  ]);
};

/** "ort" of Otto Richter-Tal, as some people sign; none that might be a word of an answer. */
const initialsOf = (from: string): readonly string[] => {
  const [name = ""] = from.split(/[<@]/);
  const words = name.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? [];
  const initials = words.map((word) => word.charAt(0)).join("");
  return /^\p{L}{3,4}$/u.test(initials) && !ANSWERS.has(initials) ? [initials] : [];
};

const ANSWERS: ReadonlySet<string> = new Set(
  "yes yep yup yea yeah not nah nay nope nej nei nein nie non oui nem nee não nao tak ano jep jap jup joo juu kyl ken evet okay okej oke aye fine sure stop wait hold hmm only first sim net hai нет так ага угу нее".split(
    " ",
  ),
);

const withDoubt = (reading: TextReading, doubt: Doubt | undefined): TextReading => {
  if (doubt === undefined) return reading;
  // Nothing was written, or it was where it cannot be read.
  if (reading.reading === "unclear") {
    return reading.rule === "nothing-written" && doubt.hidesText ? { ...reading, rule: doubt.rule } : reading;
  }
  if (doubt.onlyIfEmpty) return reading;
  return { ...reading, reading: "unclear", rule: doubt.rule };
};

type Doubt = {
  readonly rule: string;
  readonly hidesText: boolean;
  /** Words that can be read are all there are. */
  readonly onlyIfEmpty?: boolean;
};

/** Why a mail must not decide, whatever it says. */
const doubtAbout = ({ parts, limits }: ParsedMail, screening: Screening): Doubt | undefined => {
  if (screening.by === "doubtful") return { rule: screening.sign, hidesText: screening.sign === "reaction" };
  if (limits.length > 0)
    return { rule: `limit-${limits[0]}`, hidesText: limits.some((limit) => HIDING.has(limit)) };
  const unreadable = parts.find(({ type }) => UNREADABLE.has(type));
  return (
    unreadable && { rule: unreadable.type, hidesText: true, onlyIfEmpty: unreadable.type === OUTLOOK_COPY }
  );
};

/** Of a mail that was damaged on its way, the author's words may be what is missing. */
const HIDING: ReadonlySet<string> = new Set(["header-size", "cut-short", "boundary"]);

/** Exchange's own form of the whole mail (TNEF), which repeats a text that stands beside it. */
const OUTLOOK_COPY = "application/ms-tnef";

/** What was said may stand in a part that cannot be read. */
const UNREADABLE: ReadonlySet<string> = new Set([
  "multipart/encrypted",
  "application/pkcs7-mime",
  OUTLOOK_COPY,
]);
