import type { Locale } from "../../approval/request.ts";
import { de } from "./de.ts";
import { en, type Texts } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { nl } from "./nl.ts";
import { pt } from "./pt.ts";

/** Page texts by language. A new language is a file beside these and a line here. */
const TEXTS: Readonly<Record<string, Texts>> = { en, de, fr, es, pt, it, nl, ja };

export const hasTexts = (locale: Locale): boolean => Object.hasOwn(TEXTS, languageIn(locale));

/** The texts of a locale's language (`de` for `de-AT`), or else the English ones. */
export const textsFor = (locale: Locale): Texts => TEXTS[languageIn(locale)] ?? en;

const languageIn = (locale: Locale): string => locale.split("-")[0] ?? locale;
