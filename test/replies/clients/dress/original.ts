import { quotedHtml } from "../quote/quoted-html.ts";
import { wrapped } from "../quote/wrap.ts";
import type { Dress, Original } from "../types.ts";

/** The question as it lay before the approver: links rewritten on the way, text translated or wrapped anew. */
export const asReceived = (original: Original, { links, quote, translate }: Dress): Original => {
  if (links === undefined && quote !== "rewrapped" && translate === undefined) return original;
  const link = links === undefined ? (url: string) => url : rewriters[links];
  const narrow = quote === "rewrapped" ? (text: string) => wrapped(text, NARROW) : (text: string) => text;
  const say = (text: string): string => narrow(translate?.(text) ?? text);
  const line = (one: string): string => (one.startsWith("https://") ? link(one) : say(one));
  return {
    ...original,
    text: original.text.split("\n").map(line).join("\n"),
    html: `<html><body>${quotedHtml(original.html, { text: say, link })}</body></html>`,
  };
};

const NARROW = 34;

const rewriters = {
  safelinks: (url: string): string =>
    `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&data=05%7C02%7Cmaria.kern%40corp.example%7C5f0c1d2e3b4a49c8a1b208dc3f6e7d8c%7C9a8b7c6d5e4f40318293a4b5c6d7e8f9%7C0%7C0%7C638456789012345678%7CUnknown%7C%7C%7C&sdata=Zm9yIHRoZSBjb3JwdXMgb25seQ%3D%3D&reserved=0`,
  urldefense: (url: string): string => `https://urldefense.com/v3/__${url}__;!!Kp3xQw!b7Yd2Lr9$`,
} as const;
