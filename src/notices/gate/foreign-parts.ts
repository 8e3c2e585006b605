import type { RenderedRule } from "./rendered.ts";

/** Nothing that runs, and nothing that is fetched from elsewhere but the logo. */
export const foreignPartsRule: RenderedRule = ({ elements, branding }) =>
  elements.flatMap(({ name, attributes, texts }) => [
    ...(ACTIVE.has(name) ? [{ message: `<${name}> is not allowed in a mail`, needles: [`<${name}`] }] : []),
    ...Object.keys(attributes)
      .filter((attribute) => attribute.startsWith("on"))
      .map((attribute) => ({ message: `${attribute}="…" runs code`, needles: [`${attribute}=`] })),
    ...(["href", "action", "formaction"] as const).flatMap((attribute) => {
      const address = attributes[attribute];
      if (address === undefined || /^(?:https?:\/\/|mailto:|#)/i.test(address)) return [];
      return [
        {
          message: `a link must begin with https://, http:// or mailto:, not with ${JSON.stringify(address.slice(0, 30))}`,
          needles: [`${attribute}="${address}`],
        },
      ];
    }),
    ...(["src", "background", "srcset", "poster"] as const).flatMap((attribute) => {
      const address = attributes[attribute];
      if (address === undefined || address === branding.logo) return [];
      return [
        {
          message: `pictures come from branding.yaml alone, not from ${JSON.stringify(address.slice(0, 60))}`,
          needles: [`${attribute}="${address}"`, address],
        },
      ];
    }),
    ...(FETCHING.test(`${attributes["style"] ?? ""}${name === "style" ? texts.join("") : ""}`)
      ? [{ message: "a style must not fetch anything (url, @import)", needles: ["url(", "@import"] }]
      : []),
  ]);

const ACTIVE: ReadonlySet<string> = new Set([
  "script",
  "iframe",
  "object",
  "embed",
  "form",
  "input",
  "button",
  "link",
  "base",
  "video",
  "audio",
  "svg",
]);

const FETCHING = /url\(|@import/i;
