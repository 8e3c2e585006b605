import { type Branding, parseBranding } from "./branding.ts";
import type { NoticeName } from "./mail.ts";
import { NOTICE_NAMES } from "./notice-names.ts";
import type { Partials } from "./partials.ts";
import type { TemplateSet } from "./template-set.ts";
import { parseTexts, type TextsByLocale } from "./texts.ts";

/** A template set, taken apart by what its files are. */
export type TemplateSources = {
  readonly notices: ReadonlyMap<NoticeName, { readonly mjml: string; readonly text: string }>;
  readonly partials: Partials;
  readonly texts: TextsByLocale;
  readonly branding: Branding;
};

/** @throws when a file is missing or is not what it should be; the message names it */
export const templateSources = (set: TemplateSet): TemplateSources => ({
  notices: new Map(
    NOTICE_NAMES.map((name) => [
      name,
      { mjml: fileOf(set, `notices/${name}.mjml`), text: fileOf(set, `notices/${name}.txt.liquid`) },
    ]),
  ),
  partials: filesBelow(set, "partials/"),
  texts: new Map(
    [...filesBelow(set, "locales/")].map(([file, yaml]) => [
      file.slice(0, -".yaml".length),
      read(`locales/${file}`, () => parseTexts(yaml)),
    ]),
  ),
  branding: read("branding.yaml", () => parseBranding(fileOf(set, "branding.yaml"))),
});

const fileOf = (set: TemplateSet, path: string): string => {
  const content = set.get(path);
  if (content === undefined) throw new Error(`${path} is missing`);
  return content;
};

const filesBelow = (set: TemplateSet, folder: string): ReadonlyMap<string, string> =>
  new Map(
    [...set]
      .filter(([path]) => path.startsWith(folder))
      .map(([path, content]) => [path.slice(folder.length), content]),
  );

const read = <Value>(file: string, parse: () => Value): Value => {
  try {
    return parse();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(reason.startsWith(file) ? reason : `${file}: ${reason}`, { cause });
  }
};
