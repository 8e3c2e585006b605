import type { Liquid, Template } from "liquidjs";
import type { Locale } from "../approval/request.ts";
import { type Branding, brandView } from "./branding.ts";
import { breather } from "./breather.ts";
import { type CompileMjml, compileMjml } from "./compile-mjml.ts";
import { type CompiledCache, fileCache, noCache } from "./compiled-cache.ts";
import { compiledNotice } from "./compiled-notice.ts";
import { registerIfTag } from "./if-tag.ts";
import { inLanguage } from "./in-language.ts";
import { type LiquidEngines, liquidEngines } from "./liquid-engines.ts";
import { fallbackChain, LAST_RESORT, textDirection } from "./locale.ts";
import type { NoticeName } from "./mail.ts";
import { expandTextPartials } from "./partials.ts";
import { oneLine } from "./plain-text.ts";
import { registerShowTag, withShowTags } from "./show-tag.ts";
import { readTemplateFolder } from "./template-folder.ts";
import type { TemplateSet } from "./template-set.ts";
import { type TemplateSources, templateSources } from "./template-sources.ts";
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
export const loadTemplates = async ({ dir, cacheDir, compile }: TemplateOptions): Promise<Templates> => {
  const set = await readTemplateFolder(dir);
  const cache = cacheDir === undefined ? noCache : fileCache(cacheDir);
  try {
    return await templatesOf(set, { cache, compile });
  } catch (cause) {
    throw new Error(`broken templates in ${dir}:\n${messageOf(cause)}`, { cause });
  }
};

/**
 * Makes a set ready to be filled in, compiling what the cache does not have.
 * @throws one error with a line a problem
 */
export const templatesOf = async (
  set: TemplateSet,
  {
    cache,
    compile = compileMjml,
    only,
  }: {
    readonly cache: CompiledCache;
    readonly compile?: CompileMjml | undefined;
    /** Every notice when left out. */
    readonly only?: readonly NoticeName[];
  },
): Promise<Templates> => {
  const sources = templateSources(set);
  const engines = liquidEngines(sources.texts, sources.partials);
  for (const engine of [engines.html, engines.text]) {
    registerShowTag(engine);
    registerIfTag(engine);
  }
  const problems = [...partialProblems(sources)];
  // Mails are written meanwhile.
  const breathe = breather(5);
  const prepared = new Map<NoticeName, (locale: Locale) => Prepared>();
  for (const [name, source] of problems.length > 0 ? [] : sources.notices) {
    if (only !== undefined && !only.includes(name)) continue;
    await breathe();
    try {
      const html = await compiledNotice({ name, sources, cache, compile });
      await breathe();
      const [unknown] = unknownTexts(`${html}${source.text}`, sources.texts);
      if (unknown !== undefined) throw new Error(`there is no text ${JSON.stringify(unknown)}`);
      prepared.set(name, preparing(engines, name, { ...source, html }, sources));
    } catch (cause) {
      problems.push(`notices/${name}: ${messageOf(cause)}`);
    }
  }
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const { branding } = sources;
  return {
    locales: [...sources.texts.keys()],
    localeFor: (wanted) => writtenLocale(sources.texts, wanted),
    fill: (notice, locale, view) => {
      const template = prepared.get(notice);
      if (template === undefined) throw new Error(`there is no template for ${notice}`);
      try {
        return fill(engines, template(locale), wholeView(view, locale, branding));
      } catch (cause) {
        throw new Error(`cannot fill in ${notice} (${locale}): ${messageOf(cause)}`, { cause });
      }
    },
  };
};

/** What a template may name beside what its notice brings. */
export const wholeView = (view: View, locale: Locale, branding: Branding): View => {
  const direction = textDirection(locale);
  return {
    ...view,
    locale,
    direction,
    start: direction === "rtl" ? "right" : "left",
    brand: brandView(branding, locale),
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

/** Parses for English at once, to find out whether it can be parsed, and for another language when a mail is in it. */
const preparing = (
  engines: LiquidEngines,
  name: NoticeName,
  { mjml, text, html }: { readonly mjml: string; readonly text: string; readonly html: string },
  { texts, partials }: TemplateSources,
): ((locale: Locale) => Prepared) => {
  const [, title] = /<mj-title>([\s\S]*?)<\/mj-title>/.exec(mjml) ?? [];
  if (title === undefined || title.trim() === "") throw new Error("<mj-title>, the subject, is missing");
  if (!/<mj-preview>[\s\S]*?\S[\s\S]*?<\/mj-preview>/.test(mjml)) throw new Error("<mj-preview> is missing");
  const whole = expandTextPartials(text, partials);
  const parse = (engine: Liquid, source: string, locale: Locale, file: string): Template[] =>
    engine.parse(withShowTags(inLanguage(source, locale, { engine, texts })), file);
  const parsed = new Map<string, Prepared>();
  const preparedFor = (locale: Locale): Prepared => {
    // Locales are endless, what they look up is not.
    const language = `${textDirection(locale)} ${fallbackChain(locale).filter((step) => texts.has(step))}`;
    const known = parsed.get(language);
    if (known !== undefined) return known;
    const own = {
      subject: parse(engines.text, title, locale, `${name} (subject)`),
      text: parse(engines.text, whole, locale, `${name}.txt.liquid`),
      html: parse(engines.html, html, locale, `${name}.mjml`),
    };
    parsed.set(language, own);
    return own;
  };
  preparedFor(LAST_RESORT);
  return preparedFor;
};

const fill = ({ html, text }: LiquidEngines, prepared: Prepared, whole: View): Filled => ({
  subject: oneLine(String(text.renderSync(prepared.subject, whole)), MAX_SUBJECT),
  text: withoutGaps(String(text.renderSync(prepared.text, whole))),
  html: String(html.renderSync(prepared.html, whole)),
});

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
