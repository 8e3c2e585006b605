import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { lexicons } from "../../src/reply/lexicon/lexicons.ts";
import { read, type TextReading } from "../../src/reply/read.ts";

/** A labelled text; the labelling rules are in `phrases/README.md`. */
export type Phrase = z.infer<typeof phrase>;

const phrase = z.strictObject({
  text: z.string(),
  reading: z.enum(["approve", "reject", "unclear"]),
  class: z.string(),
  comment: z.string().optional(),
});

/** The folders of labelled phrases: the first ones, and a second set written after the rules and blind to them. */
export const FOLDERS = ["phrases", "phrases-extra"] as const;

export type Folder = (typeof FOLDERS)[number];

/** The phrases of a folder by language, of the languages that have a lexicon. */
export const phrasesIn = (folder: Folder): ReadonlyMap<string, readonly Phrase[]> => {
  const path = new URL(`${folder}/`, import.meta.url);
  const known = new Set(lexicons.map(({ language }) => language));
  const files = readdirSync(path).filter((file) => known.has(file.replace(".yaml", "")));
  return new Map(
    files.map((file) => [
      file.replace(".yaml", ""),
      z.array(phrase).parse(parse(readFileSync(new URL(file, path), "utf8"))),
    ]),
  );
};

export type Result = { readonly phrase: Phrase; readonly found: TextReading };

export const resultOf = (labelled: Phrase): Result => ({
  phrase: labelled,
  found: read({ visible: labelled.text, afterQuote: "", closing: "", cut: false }),
});

/** Decided, and not as labelled. */
export const isWrong = ({ phrase: { reading }, found }: Result): boolean =>
  (found.reading === "approve" || found.reading === "reject") && found.reading !== reading;

export const isMissed = ({ phrase: { reading }, found }: Result): boolean =>
  reading !== "unclear" && found.reading !== reading;

/** Of the clear ones that were understood. */
export const hasOtherComment = (result: Result): boolean =>
  result.phrase.reading !== "unclear" &&
  !isMissed(result) &&
  result.found.comment !== (result.phrase.comment ?? result.phrase.text);

/** What one language comes to, in numbers between 0 and 1 and counts. */
export const figuresOf = (results: readonly Result[]) => {
  const clear = results.filter(({ phrase: { reading } }) => reading !== "unclear");
  const understood = clear.filter((result) => !isMissed(result));
  return {
    texts: results.length,
    wrong: results.filter(isWrong).length,
    understood: understood.length / Math.max(1, clear.length),
    comments: 1 - understood.filter(hasOtherComment).length / Math.max(1, understood.length),
  };
};

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

export const figuresLine = (language: string, results: readonly Result[]): string => {
  const { texts, wrong, understood, comments } = figuresOf(results);
  const said = (label: string): string =>
    ["approve", "reject", "unclear"]
      .map((found) => results.filter((r) => r.phrase.reading === label && readingOf(r) === found).length)
      .join("/");
  const table = `approve ${said("approve")}, reject ${said("reject")}, unclear ${said("unclear")}`;
  return `${language}  ${texts} texts, wrong ${wrong}, understood ${percent(understood)}, comments ${percent(comments)}  (read as approve/reject/unclear: ${table})`;
};

const readingOf = ({ found }: Result): string => found.reading;
