import { LineCounter, parseDocument } from "yaml";
import { type Kind, parseKind } from "../../approval/kind.ts";
import { parseBranding } from "../branding.ts";
import { NOTICE_NAMES } from "../notice-names.ts";
import type { Problem } from "../problem.ts";
import { remembered } from "../remembered.ts";
import { isTemplatePath, type TemplateSet } from "../template-set.ts";
import { parseTexts } from "../texts.ts";
import { plainly } from "./schema-words.ts";
import { lineOfYamlPath } from "./yaml-place.ts";
import { YAML_WORDS } from "./yaml-words.ts";

/** Files that are missing, have no place in a set, or are not what they should be. */
export const fileProblems = (set: TemplateSet): readonly Problem[] => [
  ...NOTICE_NAMES.flatMap((name) => missingParts(set, name)),
  ...(set.has("branding.yaml") ? [] : [missing("branding.yaml", "files", "the file is missing")]),
  ...(set.has("locales/en.yaml") ? [] : [missing("locales/en.yaml", "files", "the file is missing")]),
  ...[...set].flatMap(([path, content]) =>
    isTemplatePath(path) ? contentProblems(path, content) : [unplaced(path)],
  ),
  ...([...set.keys()].some((path) => path.startsWith("kinds/"))
    ? []
    : [missing("kinds", "files", "there is no kind of request")]),
];

/** The kinds of a set without problems. */
export const kindsIn = (set: TemplateSet): ReadonlyMap<string, Kind> =>
  new Map(
    [...set].flatMap(([path, yaml]) => {
      const [, name] = /^kinds\/(.+)\.yaml$/.exec(path) ?? [];
      const parsed = name === undefined ? undefined : parseKind(name, yaml);
      return parsed !== undefined && "kind" in parsed ? [[parsed.kind.name, parsed.kind] as const] : [];
    }),
  );

const missing = (file: string, rule: string, message: string): Problem => ({ rule, file, line: 1, message });

const missingParts = (set: TemplateSet, name: string): readonly Problem[] => {
  const [mjml, text] = [`notices/${name}.mjml`, `notices/${name}.txt.liquid`];
  return [
    ...((set.get(mjml) ?? "").trim() === "" ? [missing(mjml, "files", "the file is missing or empty")] : []),
    ...((set.get(text) ?? "").trim() === ""
      ? [missing(text, "text-part", "the text part is missing or empty; some people read mail without HTML")]
      : []),
  ];
};

const unplaced = (file: string): Problem => missing(file, "files", "a file of this name has no place here");

const contentProblems = (file: string, content: string): readonly Problem[] =>
  file.endsWith(".yaml") ? yamlFileProblems(`${file}\n${content}`) : [];

/** While somebody writes in one file, all others stay as they are. */
const yamlFileProblems = remembered((fileAndContent): readonly Problem[] => {
  const [file = ""] = fileAndContent.split("\n", 1);
  const content = fileAndContent.slice(file.length + 1);
  const syntax = yamlProblems(file, content);
  if (syntax.length > 0) return syntax;
  return yamlMeaning(file, content).map((message) => ({
    rule: ruleOf(file),
    file,
    line: lineOfPath(content, message),
    message: plainly(message),
  }));
});

const yamlProblems = (file: string, content: string): readonly Problem[] => {
  const counter = new LineCounter();
  return parseDocument(content, { lineCounter: counter, prettyErrors: false }).errors.map(
    ({ pos, code }) => ({
      rule: ruleOf(file),
      file,
      line: counter.linePos(pos[0]).line,
      message: YAML_WORDS[code],
    }),
  );
};

const ruleOf = (file: string): string => file.replace(/(?:\/.*|\.yaml)$/, "");

const yamlMeaning = (file: string, content: string): readonly string[] => {
  const [folder, name = ""] = file.replace(".yaml", "").split("/");
  try {
    if (folder === "kinds") {
      const parsed = parseKind(name, content);
      return "problems" in parsed ? parsed.problems : [];
    }
    if (folder === "locales") {
      new Intl.Locale(name);
      parseTexts(content);
    } else parseBranding(content);
    return [];
  } catch (cause) {
    if (folder === "locales") return ["must hold texts by their names, of a language there is"];
    return (cause instanceof Error ? cause.message : String(cause)).split("; ");
  }
};

/** Problems begin with the path to what is wrong, such as `fields.start_date.label`; some then name a key. */
const lineOfPath = (content: string, message: string): number => {
  const [, path = "", key] = /^([^:]*)(?:: Unrecognized keys?: "([^"]*)")?/.exec(message) ?? [];
  return lineOfYamlPath(content, key === undefined ? path : path === "the file" ? key : `${path}.${key}`);
};
