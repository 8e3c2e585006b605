import { disclaimer } from "../locale/legal.ts";
import type { Locale } from "../locale/locales.ts";
import { escapeHtml } from "../quote/escape.ts";
import { wrapped } from "../quote/wrap.ts";

export const legalText = (locale: Locale): { readonly text: string; readonly html: string } => ({
  text: wrapped(disclaimer(locale), 76),
  html: `<p style="font-size:8pt;color:#808080;">${escapeHtml(disclaimer(locale))}</p>`,
});
