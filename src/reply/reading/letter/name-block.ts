import { isFullName } from "../../trim/name-line.ts";
import type { Look } from "./letter-forms.ts";

/**
 * What stands above the last lines of a text where those look like a name with a title, a company or a slogan
 * below it: "Boa tarde!⏎⏎Rui Melo⏎Inspeção aprovada". Null where they do not, or nothing stands above.
 */
export const aboveNameBlock = (body: string, look: Look): string | null => {
  const lines = body.split("\n");
  const written = lines.flatMap((line, index) => (line.trim() === "" ? [] : [index]));
  const last = written.slice(1).slice(-MAX_LINES);
  const firstShort = last.findLastIndex((index) => !isShort(lines[index] ?? "")) + 1;
  const start = last
    .slice(firstShort, -1)
    .findLast((index) => isApart(lines[index - 1] ?? "") && isNameShaped(lines[index] ?? "", look));
  return start === undefined ? null : lines.slice(0, start).join("\n").trim();
};

const MAX_LINES = 5;
const MAX_LINE = 90;

const isShort = (line: string): boolean => line.length <= MAX_LINE && !isEnded(line);

/** Below a blank line or the end of a sentence. */
const isApart = (above: string): boolean => above.trim() === "" || SENTENCE_END.test(above);

const SENTENCE_END = /[.!?…。！？؟]\s*$/u;

/** "sp. z o.o." ends no sentence. */
const isEnded = (line: string): boolean => SENTENCE_END.test(line) && !ABBREVIATED.test(line.trim());

const ABBREVIATED = /(?:^|[\s.])\p{L}{1,4}\.$/u;

const isNameShaped = (line: string, look: Look): boolean =>
  isFullName(line) || (CASELESS.test(line.trim()) && look(line).unknown > 0);

/** First name and family name, parted where the script does so. */
const CASELESS =
  /^(?:[\p{Script=Han}\p{Script=Hangul}]{2,4}|[\p{Lo}\p{M}'׳"״-]{1,14}(?:[\s\u3000][\p{Lo}\p{M}'׳"״-]{1,14}){1,2})$/u;
