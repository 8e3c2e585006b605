import { html, raw } from "hono/html";
import type { Locale } from "../approval/request.ts";
import { textDirection } from "../notices/locale.ts";
import { stylesheet } from "./style.ts";
import { textsFor } from "./texts/texts.ts";

/** Markup made by the `html` template: everything put into it has been escaped. */
export type Html = ReturnType<typeof html>;

export type LanguageLink = { readonly locale: Locale; readonly name: string; readonly href: string };

export type Page = {
  readonly locale: Locale;
  readonly title: string;
  readonly main: Html;
  /** `two` for two columns, `wide` for more; left out, it is one column of lines short enough to read. */
  readonly width?: "two" | "wide" | undefined;
  /** The same page in other languages. */
  readonly others?: readonly LanguageLink[] | undefined;
  /** One more stylesheet; the page's Content-Security-Policy must name it (`contentSecurityPolicy`). */
  readonly style?: string | undefined;
};

/** The frame every page stands in. */
export const layout = ({ locale, title, main, width, others = [], style }: Page): Html => {
  const texts = textsFor(locale);
  return html`<!doctype html>
<html lang="${locale}" dir="${textDirection(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex, nofollow">
<title>${title} · Countersign</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style>${raw(stylesheet)}</style>${style === undefined ? "" : html`<style>${raw(style)}</style>`}
</head>
<body class="${width ?? "one"}">
<a class="skip" href="#main">${texts.toContent}</a>
<header class="top"><a class="wordmark" href="/">${wordmarkSign}Countersign</a></header>
<main id="main" tabindex="-1">
${main}
</main>
<footer class="bottom">
<span>Countersign · ${texts.claim}</span>
${others.length > 0 && html`<nav aria-label="${texts.otherLanguages}">${others.map(languageLink)}</nav>`}
</footer>
</body>
</html>`;
};

const languageLink = ({ locale, name, href }: LanguageLink): Html =>
  html`<a href="${href}" lang="${locale}" hreflang="${locale}">${name}</a> `;

/** A line to sign on, signed twice: the sign of the house, also the favicon. */
const wordmarkSign = html`<svg class="sign" viewBox="0 0 32 32" width="24" height="24" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="8"/><path d="m8 15 4 4 8-10M14 19l2 2 8-10M8 25.5h16"/></svg>`;
