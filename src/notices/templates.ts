import type { Template } from "liquidjs";
import type { Locale } from "../approval/request.ts";
import { type CompileMjml, compileChecked, compileMjml } from "./compile-mjml.ts";
import { type CompiledCache, fileCache, noCache } from "./compiled-cache.ts";
import { type LiquidEngines, liquidEngines } from "./liquid-engines.ts";
import { textDirection } from "./locale.ts";
import type { NoticeName } from "./mail.ts";
import { expandPartials, type Partials } from "./partials.ts";
import { oneLine } from "./plain-text.ts";
import { readTemplateFolder, type TemplateSources } from "./template-folder.ts";
import { unknownTexts, writtenLocale } from "./texts.ts";
import { illFormed } from "./well-formed.ts";

/** What a template may name. */
export type View = Readonly<Record<string, unknown>>;

export type Filled = { readonly subject: string; readonly text: string; readonly html: string };

/** Templates ready to be filled in. */
export type Templates = {
  /** The locales that mails are written in. */
  readonly locales: readonly Locale[];
  /** The locale in which somebody who wants this one is written to. */
  readonly localeFor: (wanted: Locale) => Locale;
  /**
   * Fills in one notice in a locale of `localeFor`.
   * @throws when the template names something that the view does not have
   */
  readonly fill: (notice: NoticeName, locale: Locale, view: View) => Filled;
};

export type TemplateOptions = {
  /** The folder with `notices`, `partials` and `locales`. */
  readonly dir: string;
  /** Where compiled templates are kept, so that the next start need not compile; nowhere when left out. */
  readonly cacheDir?: string;
  readonly compile?: CompileMjml;
};

/**
 * Reads and compiles every template once; sending only fills in.
 * @throws one error that names every broken file and why
 */
export const loadTemplates = async ({
  dir,
  cacheDir,
  compile = compileMjml,
}: TemplateOptions): Promise<Templates> => {
  const sources = await readTemplateFolder(dir);
  const engines = liquidEngines(sources.texts, sources.partials);
  const cache = cacheDir === undefined ? noCache : fileCache(cacheDir);
  const problems = [...partialProblems(sources)];
  const prepared = new Map<NoticeName, Prepared>();
  for (const [name, source] of problems.length > 0 ? [] : sources.notices) {
    try {
      const html = await compiled({ name, mjml: source.mjml, partials: sources.partials, cache, compile });
      const [unknown] = unknownTexts(`${html}${source.text}`, sources.texts);
      if (unknown !== undefined) throw new Error(`there is no text ${JSON.stringify(unknown)}`);
      prepared.set(name, prepare(engines, name, { ...source, html }));
    } catch (cause) {
      problems.push(`notices/${name}: ${messageOf(cause)}`);
    }
  }
  if (problems.length > 0) throw new Error(`broken templates in ${dir}:\n${problems.join("\n")}`);
  return {
    locales: [...sources.texts.keys()],
    localeFor: (wanted) => writtenLocale(sources.texts, wanted),
    fill: (notice, locale, view) => {
      const template = prepared.get(notice);
      if (template === undefined) throw new Error(`there is no template for ${notice}`);
      try {
        return fill(engines, template, { locale, view });
      } catch (cause) {
        throw new Error(`cannot fill in ${notice} (${locale}): ${messageOf(cause)}`, { cause });
      }
    },
  };
};

type Prepared = { readonly subject: Template[]; readonly text: Template[]; readonly html: Template[] };

const partialProblems = ({ partials, texts }: TemplateSources): readonly string[] =>
  [...partials].flatMap(([name, source]) => {
    const broken = name.endsWith(".mjml") ? illFormed(source) : undefined;
    const unknown = unknownTexts(source, texts).map((key) => `there is no text ${JSON.stringify(key)}`);
    return [...(broken === undefined ? [] : [broken]), ...unknown].map(
      (problem) => `partials/${name}: ${problem}`,
    );
  });

const compiled = async (wanted: {
  readonly name: NoticeName;
  readonly mjml: string;
  readonly partials: Partials;
  readonly cache: CompiledCache;
  readonly compile: CompileMjml;
}): Promise<string> => {
  const problem = illFormed(wanted.mjml);
  if (problem !== undefined) throw new Error(problem);
  const source = expandPartials(wanted.mjml, wanted.partials);
  const kept = await wanted.cache.read(wanted.name, source);
  if (kept !== undefined) return kept;
  const html = await compileChecked(source, wanted.compile);
  await wanted.cache.write(wanted.name, source, html);
  return html;
};

const prepare = (
  engines: LiquidEngines,
  name: NoticeName,
  { mjml, text, html }: { readonly mjml: string; readonly text: string; readonly html: string },
): Prepared => {
  const [, title] = /<mj-title>([\s\S]*?)<\/mj-title>/.exec(mjml) ?? [];
  if (title === undefined || title.trim() === "") throw new Error("<mj-title>, the subject, is missing");
  if (!/<mj-preview>[\s\S]*?\S[\s\S]*?<\/mj-preview>/.test(mjml)) throw new Error("<mj-preview> is missing");
  return {
    subject: engines.text.parse(title, `${name} (subject)`),
    text: engines.text.parse(text, `${name}.txt.liquid`),
    html: engines.html.parse(html, `${name}.mjml`),
  };
};

const fill = (
  { html, text }: LiquidEngines,
  prepared: Prepared,
  { locale, view }: { readonly locale: Locale; readonly view: View },
): Filled => {
  const whole = { ...view, locale, direction: textDirection(locale) };
  return {
    subject: oneLine(String(text.renderSync(prepared.subject, whole)), MAX_SUBJECT),
    text: withoutGaps(String(text.renderSync(prepared.text, whole))),
    html: String(html.renderSync(prepared.html, whole)),
  };
};

/** Control tags leave empty lines behind. */
const withoutGaps = (text: string): string => {
  const lines = text.split("\n").map((line) => line.trimEnd());
  return `${lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
};

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

/** Longer ones are cut by mail programs anyway; RFC 5322 §2.1.1 wants lines under 998. */
const MAX_SUBJECT = 200;
