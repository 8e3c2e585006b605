import { createHash } from "node:crypto";
import type { Kind } from "../../approval/kind.ts";
import type { Locale } from "../../approval/request.ts";
import type { NoticeName } from "../mail.ts";
import type { TemplateSources } from "../template-sources.ts";
import { findText } from "../texts.ts";

/**
 * A digest of everything that the mails of one notice in one locale are made of, sample data aside.
 *
 * Texts are those that the locale shows, wherever they come from: a changed English sentence changes no German mail
 * that has its own.
 */
export const ingredientsDigest = (
  { notices, partials, texts, branding }: TemplateSources,
  {
    notice,
    locale,
    kinds,
  }: { readonly notice: NoticeName; readonly locale: Locale; readonly kinds: readonly Kind[] },
): string => {
  const keys = new Set([...texts.values()].flatMap((ofLocale) => [...ofLocale.keys()]));
  const shown = [...keys].sort().map((key) => [key, findText(texts, locale, key)]);
  const parts = [notice, locale, notices.get(notice), [...partials].sort(), shown, branding, kinds];
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
};
