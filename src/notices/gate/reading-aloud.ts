import type { RenderedRule } from "./rendered.ts";

/** What a screen reader needs: the language of the mail, and words for pictures. */
export const readingAloudRule: RenderedRule = ({ elements, locale, branding }) => {
  const page = elements.find(({ name }) => name === "html");
  return [
    ...(page?.attributes["lang"] === locale
      ? []
      : [{ message: `the language of the mail must be ${locale}`, needles: ["<mjml"] }]),
    ...elements
      .filter(({ name, attributes }) => name === "img" && attributes["alt"] === undefined)
      .map(({ attributes }) => ({
        message: 'the picture needs alt="…"',
        needles: [attributes["src"] === branding.logo ? "brand.logo" : (attributes["src"] ?? "<img")],
      })),
  ];
};
