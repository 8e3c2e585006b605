import { parse } from "yaml";
import * as z from "zod";
import type { Locale } from "../approval/request.ts";
import { inLocale } from "./locale.ts";

/** What makes the mails those of one company: one small file, `branding.yaml`. */
export type Branding = Readonly<z.infer<typeof brandingFile>>;

/** @throws one error that names every problem */
export const parseBranding = (yaml: string): Branding => {
  const parsed = brandingFile.safeParse(parse(yaml));
  if (parsed.success) return parsed.data;
  throw new Error(
    parsed.error.issues.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`).join("; "),
  );
};

/**
 * Puts the colours in the place of `{{ brand.light.… }}` and `{{ brand.dark.… }}`.
 *
 * Before compiling: MJML takes no placeholder for a colour.
 * @throws when there is no such colour
 */
export const withColours = (mjml: string, branding: Branding): string =>
  mjml.replace(
    /\{\{\s*brand\.(light|dark)\.([a-z_]+)\s*\}\}/g,
    (tag, mode: "light" | "dark", name: string) => {
      const colours: Readonly<Record<string, string>> = branding[mode];
      const colour = Object.hasOwn(colours, name) ? colours[name] : undefined;
      if (colour === undefined) throw new Error(`${tag}: branding.yaml has no such colour`);
      return colour;
    },
  );

/** What every template may name as `brand`. */
export const brandView = ({ name, logo, footer }: Branding, locale: Locale) => ({
  name,
  logo,
  footer: footer === null ? null : inLocale(footer, locale),
});

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as "#17693f", in quotes');

const palette = z.strictObject({
  page: colour,
  card: colour,
  text: colour,
  muted: colour,
  line: colour,
  accent: colour,
  approve: colour,
  reject: colour,
  on_button: colour,
});

const localizedText = z
  .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "is no locale"), z.string().min(1).max(500))
  .refine((text): text is Record<string, string> & { en: string } => "en" in text, "needs a text for en");

const brandingFile = z.strictObject({
  name: z.string().trim().min(1).max(60),
  logo: z
    .string()
    .max(20_000)
    .regex(
      /^(?:https:\/\/[^\s"'<>\\]+|data:image\/(?:png|jpeg|gif);base64,[A-Za-z0-9+/=]+)$/,
      "must begin with https:// or be a data: address of a PNG, JPEG or GIF",
    )
    .nullable(),
  light: palette,
  dark: palette,
  footer: localizedText.nullable(),
});
