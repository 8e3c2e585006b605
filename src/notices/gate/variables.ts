import { Liquid } from "liquidjs";
import { NOTICE_NAMES } from "../notice-names.ts";
import type { Problem } from "../problem.ts";
import { remembered } from "../remembered.ts";
import type { TemplateSet } from "../template-set.ts";
import type { View } from "../templates.ts";

/** The names each notice may use, such as `request.summary`; `decisions[]` stands for one of a list. */
export type VariablesByNotice = ReadonlyMap<string, ReadonlySet<string>>;

/** The names in a view, with those within. */
export const namesInView = (view: View, path = ""): readonly string[] =>
  Object.entries(view).flatMap(([key, value]) => {
    const name = path === "" ? key : `${path}.${key}`;
    if (Array.isArray(value)) {
      return [name, ...value.flatMap((item) => (isView(item) ? namesInView(item, `${name}[]`) : []))];
    }
    return isView(value) ? [name, ...namesInView(value, name)] : [name];
  });

/** Variables that a notice does not have; also in parts of a template that no sample reaches. */
export const variableProblems = (set: TemplateSet, known: VariablesByNotice): readonly Problem[] => {
  const reported = new Set<string>();
  return NOTICE_NAMES.flatMap((notice) => {
    const names = known.get(notice) ?? new Set();
    return filesOf(set, notice).flatMap((file) =>
      variablesIn(set.get(file) ?? "")
        .filter(({ name }) => !isKnown(name, names))
        .filter(({ name, line }) => {
          const key = `${file}:${line}:${name}`;
          return !reported.has(key) && reported.add(key);
        })
        .map(({ name, line }) => ({
          rule: "variables",
          file,
          line,
          message: `there is no ${name} in the notice ${notice}`,
        })),
    );
  });
};

/** The files of a notice and all they include. */
const filesOf = (set: TemplateSet, notice: string): readonly string[] => {
  const files = new Set([`notices/${notice}.mjml`, `notices/${notice}.txt.liquid`]);
  for (const file of files) {
    const includes = (set.get(file) ?? "").matchAll(
      /(?:<mj-include\s+path=|\{%-?\s*include\s+)["']([^"']*)["']/g,
    );
    for (const [, name] of includes) files.add(`partials/${name}`);
  }
  return [...files];
};

/** Several notices include the same file. */
const variablesIn = remembered((content) => {
  const { globals } = ENGINE.analyzeSync(ENGINE.parse(content), { partials: false });
  return Object.values(globals)
    .flat()
    .map((variable) => ({
      name: variable
        .toArray()
        .filter((segment) => typeof segment === "string")
        .join("."),
      line: variable.location.row,
    }));
});

const ENGINE = new Liquid({ templates: {}, strictFilters: false });

/** Colours are put in before a mail is filled in, and checked there. */
const isKnown = (name: string, names: ReadonlySet<string>): boolean =>
  /^brand\.(?:light|dark)\./.test(name) ||
  names.has(name) ||
  names.has(name.replace(/\.(?:size|first|last)$/, ""));

const isView = (value: unknown): value is View =>
  typeof value === "object" && value !== null && !Array.isArray(value);
