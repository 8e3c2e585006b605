import { liquidEngines } from "../liquid-engines.ts";
import type { Problem } from "../problem.ts";
import type { TemplateSet } from "../template-set.ts";
import { illFormed } from "../well-formed.ts";
import { lostParts } from "./lost-parts.ts";

/** MJML and Liquid that do not balance, pictures without words for who cannot see them, and parts every mail has. */
export const syntaxProblems = (set: TemplateSet): readonly Problem[] =>
  [...set].flatMap(([file, content]) => {
    if (file.endsWith(".yaml")) return file.startsWith("locales/") ? unbalancedLiquid(file, content) : [];
    const liquid = unbalancedLiquid(file, content);
    if (!file.endsWith(".mjml")) return liquid;
    return [
      ...liquid,
      ...unbalancedTags(file, content),
      ...lostParts(file, content),
      ...namelessPictures(file, content),
      ...headProblems(file, content),
    ];
  });

/** With the filters that mails are filled in with, and no other. */
const ENGINE = liquidEngines(new Map(), new Map()).html;

/** One text of a locale after the other would name the key, the whole file names the line. */
const unbalancedLiquid = (file: string, content: string): readonly Problem[] => {
  try {
    ENGINE.parse(content, file);
    return [];
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const [, line = "1"] = /line:(\d+)/.exec(reason) ?? [];
    return [{ rule: "liquid", file, line: Number(line), message: reason.replace(/, file:.*$/s, "") }];
  }
};

const unbalancedTags = (file: string, content: string): readonly Problem[] => {
  const problem = illFormed(content);
  if (problem === undefined) return [];
  const [, line = "1", message = problem] = /^line (\d+): (.*)$/s.exec(problem) ?? [];
  return [{ rule: "mjml", file, line: Number(line), message }];
};

/** Checked in the source: MJML itself writes an empty `alt`, and says nothing. */
const namelessPictures = (file: string, content: string): readonly Problem[] =>
  [
    ...content.matchAll(
      /<(?:mj-image|mj-carousel-image|mj-social-element|img)\b(?:"[^"]*"|'[^']*'|[^'"<>])*>/gi,
    ),
  ]
    .filter(([tag]) => !/\salt\s*=/i.test(tag))
    .map(({ index }) => ({
      rule: "alt",
      file,
      line: lineAt(content, index),
      message: 'the picture needs alt="…": what it shows, or alt="" when it only decorates',
    }));

const headProblems = (file: string, content: string): readonly Problem[] => {
  if (!file.startsWith("notices/")) return [];
  const [opening = "", at] = (() => {
    const match = /<mjml\b[^>]*>/.exec(content);
    return [match?.[0], match?.index ?? 0] as const;
  })();
  const problem = (rule: string, line: number, message: string): Problem => ({ rule, file, line, message });
  return [
    ...(/\slang="\{\{\s*locale\s*\}\}"/.test(opening)
      ? []
      : [problem("lang", lineAt(content, at), 'the <mjml> tag needs lang="{{ locale }}"')]),
    ...(/<mj-title>[\s\S]*?\S[\s\S]*?<\/mj-title>/.test(content)
      ? []
      : [problem("subject", 1, "<mj-title>, the subject, is missing")]),
    ...(/<mj-preview>[\s\S]*?\S[\s\S]*?<\/mj-preview>/.test(content)
      ? []
      : [problem("preheader", 1, "<mj-preview>, what a list of mails shows below the subject, is missing")]),
  ];
};

const lineAt = (content: string, index: number): number => content.slice(0, index).split("\n").length;
