import { readdirSync, readFileSync } from "node:fs";
import { LABELS, type Label } from "../../src/reply/classifier/model.ts";
import { multiplied } from "../../src/reply/reading/words/written-phrase.ts";

/** How people of a language say one thing, with alternatives: `I {have to|must} refuse {it|your request}.` */
export type Pattern = { readonly language: string; readonly label: Label; readonly written: string };

/** A file a language: patterns of whole replies, a line each, under the label of what they answer (`# reject`). */
export const patterns = (): readonly Pattern[] => {
  const folder = new URL("patterns/", import.meta.url);
  return readdirSync(folder).flatMap((file) =>
    patternsOf(file.replace(".txt", ""), readFileSync(new URL(file, folder), "utf8")),
  );
};

const patternsOf = (language: string, lines: string): readonly Pattern[] => {
  let label: Label | undefined;
  return lines.split("\n").flatMap((line): readonly Pattern[] => {
    const written = line.trim();
    if (written === "" || written.startsWith("//")) return [];
    if (written.startsWith("# ")) {
      label = LABELS.find((known) => known === written.slice(2));
      if (label === undefined)
        throw new Error(`the patterns of "${language}" have an unknown label: ${line}`);
      return [];
    }
    if (label === undefined) throw new Error(`the patterns of "${language}" begin without a label: ${line}`);
    return [{ language, label, written }];
  });
};

/** At most so many of the replies that a pattern stands for, of every alternative some. */
export const repliesOf = ({ written }: Pattern, most: number): readonly string[] => {
  const all = multiplied(written);
  return Array.from(
    { length: Math.min(all.length, most) },
    (_, index) => all[(index * STRIDE) % all.length] ?? "",
  );
};

/** A prime above the number of combinations, so that each is met once. */
const STRIDE = 7919;
