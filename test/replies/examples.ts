import { readdirSync, readFileSync } from "node:fs";
import { LABELS, type Label, ROLES, type Role } from "../../src/reply/classifier/model.ts";
import { askedDetails } from "../../src/reply/reading/clauses/asked-details.ts";
import type { Hints } from "../../src/reply/reading/lookups.ts";

/** A labelled reply, and the fields of the request that it answers, as its notice showed them. */
export type Example<Of extends string = Label> = {
  readonly language: string;
  readonly asked: readonly string[] | null;
  readonly label: Of;
  readonly text: string;
};

/** What the service knows when it reads such a reply. */
export const hintsOf = ({ language, asked }: Pick<Example, "language" | "asked">): Hints => {
  const details = asked === null ? null : askedDetails(asked.join("\n"));
  return { names: new Set(), language: asked === null ? null : language, asked: () => details };
};

/**
 * Replies as their authors wrote them, a file a language. A line is `label|text`, with `\n` for the end of a
 * line of the reply; `@ field | field` names the request that the following lines answer.
 */
export const examplesIn = (folder: "examples" | "letters" | "unseen" | "wordings"): readonly Example[] =>
  labelledIn(folder, LABELS);

/** Sentences of replies with what they do to the answer, written like the examples. */
export const labelledSentences = (folder: "sentences" | "asides"): readonly Example<Role>[] =>
  labelledIn(folder, ROLES);

const labelledIn = <Of extends string>(folder: string, labels: readonly Of[]): readonly Example<Of>[] => {
  const path = new URL(`${folder}/`, import.meta.url);
  return readdirSync(path)
    .filter((file) => file.endsWith(".txt"))
    .flatMap((file) => linesOf(file.replace(".txt", ""), readFileSync(new URL(file, path), "utf8"), labels));
};

const linesOf = <Of extends string>(
  language: string,
  lines: string,
  labels: readonly Of[],
): readonly Example<Of>[] => {
  let asked: readonly string[] | null = null;
  return lines.split("\n").flatMap((line): readonly Example<Of>[] => {
    if (line === "" || line.startsWith("//")) return [];
    if (line.startsWith("@")) {
      asked = line
        .slice(1)
        .split("|")
        .map((field) => field.trim());
      return [];
    }
    const [written = "", ...text] = line.split("|");
    const label = labels.find((known) => known === written);
    if (label === undefined)
      throw new Error(`the examples of "${language}" have a line without a label: ${line}`);
    return [{ language, asked, label, text: text.join("|").replaceAll("\\n", "\n") }];
  });
};
