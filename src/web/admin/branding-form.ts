import { isMap, parseDocument } from "yaml";
import type { Locale } from "../../approval/request.ts";

/** The branding as it is written so far, right or wrong: what the form shows. */
export type WrittenBranding = {
  readonly name: string;
  /** Empty for none. */
  readonly logo: string;
  readonly light: Readonly<Record<string, string>>;
  readonly dark: Readonly<Record<string, string>>;
  /** By locale. */
  readonly footer: Readonly<Record<Locale, string>>;
};

export const MODES = ["light", "dark"] as const;

/** The colours of a palette, in the order in which they matter to a reader. */
export const COLOURS = [
  "page",
  "card",
  "line",
  "text",
  "muted",
  "accent",
  "approve",
  "reject",
  "on_button",
] as const;

export const writtenBranding = (yaml: string): WrittenBranding => {
  const branding = plain(parseDocument(yaml).toJS());
  return {
    name: text(branding["name"]),
    logo: text(branding["logo"]),
    light: texts(branding["light"]),
    dark: texts(branding["dark"]),
    footer: texts(branding["footer"]),
  };
};

/**
 * The YAML of the branding with what a form says put into it; comments stay.
 * @param form fields named `name`, `logo`, `light.text`, `footer.en` and so on
 */
export const withBrandingForm = (yaml: string, form: URLSearchParams): string => {
  const branding = parseDocument(yaml);
  const before = branding.toString(AS_WRITTEN);
  const put = (path: readonly string[], value: string | null): void => {
    if (branding.getIn(path) !== value) branding.setIn(path, value);
  };
  if (form.has("name")) put(["name"], (form.get("name") ?? "").trim());
  if (form.has("logo")) put(["logo"], (form.get("logo") ?? "").trim() || null);
  for (const mode of MODES)
    for (const colour of COLOURS) {
      const value = form.get(`${mode}.${colour}`);
      if (value !== null) put([mode, colour], value.trim().toLowerCase());
    }
  const footer = [...form].flatMap(([key, value]) =>
    key.startsWith("footer.") ? [[key.slice("footer.".length), value.trim()] as const] : [],
  );
  if (footer.length > 0 && footer.every(([, value]) => value === "")) put(["footer"], null);
  else
    for (const [locale, value] of footer) {
      if (value === "") branding.deleteIn(["footer", locale]);
      else {
        if (!isMap(branding.get("footer"))) branding.set("footer", branding.createNode({}));
        put(["footer", locale], value);
      }
    }
  const after = branding.toString(AS_WRITTEN);
  // Writing it anew would change its spaces.
  return after === before ? yaml : after;
};

const AS_WRITTEN = { lineWidth: 0 } as const;

type Plain = Readonly<Record<string, unknown>>;

const plain = (value: unknown): Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Plain) : {};

const texts = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(plain(value)).map(([key, written]) => [key, text(written)]));

const text = (value: unknown): string => (typeof value === "string" ? value : "");
