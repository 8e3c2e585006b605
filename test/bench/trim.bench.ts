import { createReadStream, existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseMail } from "../../src/reply/parse.ts";
import { bodyText } from "../../src/reply/parsed-mail.ts";
import { type Body, trim } from "../../src/reply/trim.ts";

/**
 * How well the words of a reply are told from everything else: replies that others test their parsers with,
 * beside two of those parsers.
 *
 * @param args the folder of the replies, with its `index.jsonl`
 * @returns the lines of one table
 */
export const trimBenchmark = async ([folder = "../shared/replies"]: readonly string[]): Promise<
  readonly string[]
> => {
  if (!existsSync(folder)) return [`trim: there are no labelled replies in ${folder}`];
  const samples = await samplesOf(folder);
  const rows = [];
  for (const candidate of await candidates()) rows.push(rowOf(candidate, samples));
  return [
    `Visible text of ${samples.length} replies whose author's words are known (${folder}; ${QUOTE_EXPECTED.size} that want the quote left in are left out)`,
    ...table([
      ["", "exact", "exact, signature aside", "leaked", "lost", "replies a second"],
      ["goal", "", "", "a third of the better", "1.0 %", ""],
      ...rows,
    ]),
    "exact: nothing but the author's words, white space aside. leaked: a line of the quote was taken for the",
    "author's. lost: a line of the author's, other than of the signature, was taken for something else.",
  ];
};

/** One reply whose author's words are known. */
type Sample = { readonly path: string; readonly body: Texts; readonly expected: string };

type Texts = Body & { readonly text: string; readonly html: string };

type Candidate = {
  readonly name: string;
  /** The author's words, then those words with the signature. */
  readonly run: (body: Texts) => { readonly visible: string; readonly signed: string };
};

type Entry = { readonly path: string; readonly format: "text" | "eml" | "html"; readonly expected?: string };

const samplesOf = async (folder: string): Promise<readonly Sample[]> => {
  const entries = (await readFile(join(folder, "index.jsonl"), "utf8"))
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Entry);
  const samples: Sample[] = [];
  for (const { path, format, expected } of entries) {
    if (expected === undefined || QUOTE_EXPECTED.has(path)) continue;
    samples.push({ path, body: await bodyOf(join(folder, path), format), expected });
  }
  return samples;
};

/** What is expected of these is that the quote is left in: a forward, an inline reply, rows at the very top. */
const QUOTE_EXPECTED = new Set([
  "lever__planer/inline/text/detects_inline_replies_1.txt",
  "mailgun__talon/inline/text/dont_parse_quotations_for_forwarded_messages_1.txt",
  ...[1, 2, 3].map((number) => `alfonsrv__mail-parser-reply/test/emails/email_pl_1_${number}.txt`),
]);

const bodyOf = async (file: string, format: Entry["format"]): Promise<Texts> => {
  if (format === "eml") {
    const mail = await parseMail(createReadStream(file));
    return { text: bodyText(mail, "text/plain"), html: bodyText(mail, "text/html") };
  }
  const content = (await readFile(file, "utf8")).replace(/\r\n?/g, "\n");
  return format === "html" ? { text: "", html: content } : { text: content, html: "" };
};

const candidates = async (): Promise<readonly Candidate[]> => {
  const { default: EmailReplyParser } = await import("email-reply-parser");
  const { default: planer } = await import("planer");
  const other = (name: string, run: (text: string) => string): Candidate => ({
    name,
    run: ({ text, html }) => {
      const visible = run(text === "" ? htmlAsText(html) : text);
      return { visible, signed: visible };
    },
  });
  const parser = new EmailReplyParser();
  return [
    {
      name: "countersign",
      run: (body) => {
        const { visible, closing } = trim(body);
        return { visible, signed: `${visible}\n${closing}` };
      },
    },
    other("email-reply-parser", (text) => parser.read(text).getVisibleText()),
    other("planer", (text) => planer.extractFromPlain(text)),
  ];
};

/** For parsers of plain text alone: tags dropped, blocks as lines. */
const htmlAsText = (html: string): string =>
  html
    .replace(/<(head|style|script)\b[\s\S]*?<\/\1>/gi, "")
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/blockquote)\b[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");

const rowOf = ({ name, run }: Candidate, samples: readonly Sample[]): readonly string[] => {
  const counts = { exact: 0, signed: 0, leaked: 0, lost: 0 };
  const begun = performance.now();
  for (const sample of samples) {
    const found = judge(sample, run(sample.body));
    if (found.exact) counts.exact++;
    if (found.signed) counts.signed++;
    if (found.leaked.length > 0) counts.leaked++;
    if (found.lost.length > 0) counts.lost++;
  }
  const perSecond = (samples.length * 1000) / (performance.now() - begun);
  const share = (count: number): string => `${((100 * count) / samples.length).toFixed(1)} %`;
  return [
    name,
    share(counts.exact),
    share(counts.signed),
    share(counts.leaked),
    share(counts.lost),
    perSecond.toFixed(0),
  ];
};

type Judgement = {
  readonly exact: boolean;
  readonly signed: boolean;
  readonly leaked: readonly string[];
  readonly lost: readonly string[];
};

/** Judges by lines, white space aside. */
const judge = ({ body, expected }: Sample, { visible, signed }: ReturnType<Candidate["run"]>): Judgement => {
  const [wanted, kept] = [linesOf(expected), new Set(linesOf(visible))];
  const own = new Set(wanted);
  const quote = quoteLines(body, own);
  const squeezed = squeeze(`${visible}\n${signed}`);
  return {
    exact: squeeze(visible) === squeeze(expected),
    signed: squeeze(visible) === squeeze(expected) || squeeze(signed) === squeeze(expected),
    leaked: [...kept].filter((line) => quote.has(line)),
    lost: wanted.filter((line, index) => !squeezed.includes(line) && !isSignature(wanted, index)),
  };
};

/** The lines at and below the quote's start which are not the author's as well. */
const quoteLines = ({ text, html }: Texts, own: ReadonlySet<string>): ReadonlySet<string> => {
  const lines = (text === "" ? htmlAsText(html) : text).split("\n");
  const last = lines.findLastIndex((line) => own.has(squeeze(line)));
  const start = lines.findIndex((line, index) => index > last && STARTS_QUOTE.test(line));
  return new Set(
    lines
      .filter(
        (line, index) =>
          /^\s*>/.test(line) || (index < last && STARTS_QUOTE.test(line)) || (start >= 0 && index >= start),
      )
      .map(squeeze)
      .filter((line) => line.length > 1 && !own.has(line)),
  );
};

/** A mark, a line that ends with a colon, a label, a rule: whatever a quote may start with. */
const STARTS_QUOTE =
  /^\s*[>＞]|[:：]\s*$|^\s*\*?\p{L}[\p{L} ]{1,20}\s?[:：]\*?\s|^\s*[-_=]{4,}|^\s*(?:On|Am|Le|El|Em|Il|Op|Den|W dniu|Dnia)\s.*\d/u;

const linesOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map(squeeze)
    .filter((line) => line !== "");

const squeeze = (text: string): string => text.replace(/[\s\u200b\ufeff]+/g, "");

/** Whether a line is of the signature that the sample counts as text. */
const isSignature = (wanted: readonly string[], index: number): boolean =>
  wanted.slice(0, index + 1).some((line, at) => at > 0 && SIGNATURE.test(line));

const SIGNATURE =
  /^(?:--|—|-[A-Z]|__)|^(?:kind|best|warm)?regards|^(?:thanks|cheers|sincerely|sentfrom|mvh|cordialement|grüße|hilsen|kh\b)|^mit.*grüßen$/i;

const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  "),
  );
};
