import type { Locale } from "../../../approval/request.ts";
import { de } from "./de.ts";
import { en, type MailboxTexts } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { nl } from "./nl.ts";
import { pt } from "./pt.ts";

const TEXTS: Readonly<Record<string, MailboxTexts>> = { en, de, fr, es, pt, it, nl, ja };

/** The texts of a locale's language (`de` for `de-AT`), or else the English ones. */
export const mailboxTexts = (locale: Locale): MailboxTexts => TEXTS[locale.split("-")[0] ?? locale] ?? en;
