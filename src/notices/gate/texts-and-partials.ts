import type { Problem } from "../problem.ts";
import type { TemplateSet } from "../template-set.ts";
import { parseTexts } from "../texts.ts";
import { lineOf } from "./located.ts";

/** Texts and partials that are named but do not exist, and those that exist but nothing names. */
export const nameProblems = (set: TemplateSet): readonly Problem[] => {
  const templates = [...set].filter(([path]) => /^(?:notices|partials)\//.test(path));
  const texts = new Set(parseTexts(set.get("locales/en.yaml") ?? "{}").keys());
  const named = templates.flatMap(([file, content]) => namesIn(file, content));
  return [
    ...named
      .filter((name) => name.partial !== undefined && !set.has(`partials/${name.partial}`))
      .map(noPartial),
    ...named
      .filter(
        ({ text }) =>
          text !== undefined && ![...texts].some((key) => key === text || key.startsWith(`${text}.`)),
      )
      .map(noText),
    ...[...set.keys()]
      .filter(
        (path) =>
          path.startsWith("partials/") && !named.some(({ partial }) => `partials/${partial}` === path),
      )
      .map((file) => ({ rule: "unused", file, line: 1, message: "nothing includes this file" })),
    ...unusedTexts(set, new Set(named.flatMap(({ text }) => text ?? []))),
    ...templates.flatMap(([file, content]) => unusedVariables(file, content)),
  ];
};

type Named = {
  readonly file: string;
  readonly line: number;
  readonly text?: string | undefined;
  readonly partial?: string | undefined;
};

const namesIn = (file: string, content: string): readonly Named[] =>
  [
    ...content.matchAll(
      /['"](?<text>[a-z0-9_.-]+)['"]\s*\|\s*t\b|<mj-include\s+path="(?<mjml>[^"]*)"|\{%-?\s*(?:include|render)\s+['"](?<liquid>[^'"]*)['"]/g,
    ),
  ].map(({ index, groups = {} }) => ({
    file,
    line: content.slice(0, index).split("\n").length,
    text: groups["text"],
    partial: groups["mjml"] ?? groups["liquid"],
  }));

const noPartial = ({ file, line, partial }: Named): Problem => ({
  rule: "files",
  file,
  line,
  message: `there is no partial ${JSON.stringify(partial)}`,
});

const noText = ({ file, line, text }: Named): Problem => ({
  rule: "variables",
  file,
  line,
  message: `there is no text ${JSON.stringify(text)} in locales/en.yaml`,
});

const unusedTexts = (set: TemplateSet, named: ReadonlySet<string>): readonly Problem[] =>
  [...set]
    .filter(([path]) => path.startsWith("locales/"))
    .flatMap(([file, yaml]) =>
      [...parseTexts(yaml).keys()]
        .filter(
          (key) => !named.has(key) && !named.has(key.replace(/\.[^.]+$/, "")) && !namedInTexts(set, key),
        )
        .map((key) => ({
          rule: "unused",
          file,
          line: lineOf(yaml, `${key.split(".").at(-1)}:`) ?? 1,
          message: `no mail uses the text ${key}`,
        })),
    );

/** A text may name another with the filter `t`. */
const namedInTexts = (set: TemplateSet, key: string): boolean =>
  [...set].some(([path, yaml]) => path.startsWith("locales/") && yaml.includes(`'${key}' | t`));

const unusedVariables = (file: string, content: string): readonly Problem[] =>
  [...content.matchAll(/\{%-?\s*(?:assign|capture)\s+([A-Za-z_][\w-]*)/g)]
    .filter(([, name = ""]) => content.split(new RegExp(`\\b${name}\\b`)).length <= 2)
    .map(({ index, 1: name }) => ({
      rule: "unused",
      file,
      line: content.slice(0, index).split("\n").length,
      message: `${name} is set and never used`,
    }));
