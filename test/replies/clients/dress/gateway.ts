import { bannerText } from "../locale/legal.ts";
import type { Locale } from "../locale/locales.ts";
import type { Dress } from "../types.ts";
import { legalText } from "./legal-text.ts";

export type Content = { readonly text?: string; readonly html?: string };

/** What the company's mail gateway does to a finished mail: a banner on top, a disclaimer at the end. */
export const throughGateway = (content: Content, dress: Dress, locale: Locale): Content => {
  let { text, html } = content;
  if (dress.banner) {
    text = text === undefined ? text : `${bannerText[dress.banner]}\n\n${text}`;
    html = html === undefined ? html : afterBodyTag(html, bannerHtml(dress.banner));
  }
  if (dress.disclaimer === "end") {
    const legal = legalText(locale);
    text = text === undefined ? text : `${text.trimEnd()}\n\n${legal.text}\n`;
    html = html === undefined ? html : beforeBodyEnd(html, legal.html);
  }
  return { ...(text === undefined ? {} : { text }), ...(html === undefined ? {} : { html }) };
};

const bannerHtml = (banner: "external" | "caution"): string =>
  banner === "external"
    ? `<p style="color:#b00020;font-weight:bold;">${bannerText.external}</p>`
    : `<table border="1" cellpadding="4" style="background-color:#fdf2d0;border-color:#c09853;"><tbody><tr><td style="font-size:10pt;"><strong>CAUTION:</strong> ${bannerText.caution.slice(9)}</td></tr></tbody></table><br>`;

const afterBodyTag = (html: string, banner: string): string =>
  /<body[^>]*>/i.test(html) ? html.replace(/<body[^>]*>/i, (tag) => `${tag}${banner}`) : `${banner}${html}`;

const beforeBodyEnd = (html: string, legal: string): string => {
  const end = html.search(/<\/body>/i);
  return end < 0 ? `${html}${legal}` : `${html.slice(0, end)}${legal}${html.slice(end)}`;
};
