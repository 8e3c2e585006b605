import { Liquid, type Template } from "liquidjs";
import type { Locale } from "../approval/request.ts";
import { LAST_RESORT } from "./locale.ts";
import type { Partials } from "./partials.ts";
import { findText, type Texts, type TextsByLocale } from "./texts.ts";

/** What fills in templates: the one for HTML escapes every output, the one for plain text none. */
export type LiquidEngines = { readonly html: Liquid; readonly text: Liquid };

/**
 * Makes both engines, each with the filters `t` (the text for a key in the mail's locale) and `uri`
 * (percent-encoded, RFC 3986), and without what gets past the escaping: `raw`, `echo`, `cycle`. A variable or filter that does not exist is an error.
 * @throws when a text is no Liquid; the message names locale and key
 */
export const liquidEngines = (texts: TextsByLocale, partials: Partials): LiquidEngines => {
  const parsed = parseTexts(texts);
  const engine = (options: object): Liquid => {
    const liquid = new Liquid({ ...STRICT, ...options });
    liquid.registerFilter("t", function (key: unknown, version?: unknown) {
      const name = version === undefined ? String(key) : `${key}.${version}`;
      const { locale } = this.context.environments as { readonly locale?: Locale };
      const source = findText(texts, locale ?? LAST_RESORT, name);
      const sentence = source === undefined ? undefined : parsed.get(source);
      if (sentence === undefined) throw new Error(`there is no text ${JSON.stringify(name)}`);
      // The values in the sentence are filled in as they are: the engine around escapes the whole, once.
      return SENTENCES.renderSync(sentence, this.context);
    });
    liquid.registerFilter("uri", (value: unknown) => encodeURIComponent(String(value)));
    liquid.unregisterFilter("raw");
    // They write what they are given as it is, past the escaping.
    for (const tag of ["echo", "cycle", "liquid"]) delete liquid.tags[tag];
    return liquid;
  };
  return {
    html: engine({ outputEscape: "escape", templates: {} }),
    text: engine({ templates: Object.fromEntries(partials), cache: true }),
  };
};

const STRICT = {
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  // With a map of templates, Liquid's own `include` and `render` cannot reach the file system.
  templates: {},
  parseLimit: 1e6,
  memoryLimit: 1e7,
} as const;

/** What sentences are parsed and filled in with; it knows nothing of a set. */
const SENTENCES = new Liquid(STRICT);

/** By the text itself: the same sentence in two locales is the same template. */
const parseTexts = (texts: TextsByLocale): ReadonlyMap<string, Template[]> =>
  new Map([...texts].flatMap(([locale, ofLocale]) => [...parsedTexts(locale, ofLocale)]));

/** Of all languages one changes at a time. */
const parsedTexts = (locale: Locale, texts: Texts): ReadonlyMap<string, Template[]> => {
  const known = PARSED.get(texts);
  if (known !== undefined) return known;
  const parsed = new Map<string, Template[]>();
  for (const [key, source] of texts) {
    try {
      parsed.set(source, SENTENCES.parse(source));
    } catch (cause) {
      throw new Error(`locales/${locale}.yaml: ${key}: ${cause instanceof Error ? cause.message : cause}`, {
        cause,
      });
    }
  }
  PARSED.set(texts, parsed);
  return parsed;
};

const PARSED = new WeakMap<Texts, ReadonlyMap<string, Template[]>>();
