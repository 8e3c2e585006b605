import { Parser } from "htmlparser2";
import type { Problem } from "../problem.ts";

/** What MJML leaves out without a word: text between its tags, and partials that are named in another way than ours. */
export const lostParts = (file: string, content: string): readonly Problem[] => [
  ...lostWords(content).map(({ words, at }) => ({
    rule: "mjml",
    file,
    line: lineAt(content, at),
    message: `${JSON.stringify(words)} would be left out: words stand in <mj-text>`,
  })),
  ...[...content.matchAll(/<mj-include\b(?!\s+path="[^"]*"\s*\/>)/g)].map(({ index }) => ({
    rule: "mjml",
    file,
    line: lineAt(content, index),
    message:
      'this partial would be left out: it is written <mj-include path="name.mjml" />, with nothing else in it',
  })),
];

const lostWords = (content: string) => {
  const open: string[] = [];
  const lost: { readonly words: string; readonly at: number }[] = [];
  const parser = new Parser(
    {
      onopentag: (name) => void open.push(name),
      onclosetag: () => void open.pop(),
      ontext: (text) => {
        const words = text.trim();
        if (words !== "" && STRUCTURE.has(open.at(-1) ?? "")) {
          lost.push({ words: words.slice(0, 40), at: parser.startIndex + text.indexOf(words) });
        }
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(content.replace(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, (tag) => tag.replace(/[^\n]/g, " ")));
  return lost;
};

/** Elements that hold others and no text. */
const STRUCTURE: ReadonlySet<string> = new Set([
  "mjml",
  "mj-head",
  "mj-attributes",
  "mj-body",
  "mj-wrapper",
  "mj-section",
  "mj-group",
  "mj-column",
  "mj-hero",
]);

const lineAt = (content: string, index: number): number => content.slice(0, index).split("\n").length;
