import type { Locale } from "../../approval/request.ts";
import type { AdminTemplates } from "./admin-templates.ts";

/** Which mail is shown beside the editor, and how. */
export type PreviewChoice = {
  /** A notice in one of its states, such as `outcome-rejected`. */
  readonly state: string;
  /** What it is filled in with, such as `long`. */
  readonly facts: string;
  readonly kind: string;
  readonly locale: Locale;
  readonly shown: (typeof PARTS)[number];
  readonly width: (typeof WIDTHS)[number];
  readonly scheme: (typeof SCHEMES)[number];
};

export const PARTS = ["mail", "text", "source"] as const;
export const WIDTHS = ["phone", "desktop"] as const;
export const SCHEMES = ["light", "dark"] as const;

type Choosable = Pick<AdminTemplates, "samples" | "locales"> & {
  readonly kinds: readonly string[];
  readonly language: string;
};

/** What a form asks for, as far as there is such a thing; else what fits the file that is being written. */
export const previewChoice = (form: URLSearchParams, file: string, choosable: Choosable): PreviewChoice => {
  const { samples, locales, kinds, language } = choosable;
  const [folder, name = ""] = file.split("/");
  const stem = name.slice(0, name.indexOf("."));
  const states = samples.filter((sample) => factsOf(sample) === USUAL);
  const pick = <One extends string>(field: string, among: readonly One[], first: One): One =>
    among.find((one) => one === form.get(field)) ?? among.find((one) => one === first) ?? among[0] ?? first;
  const isLocale = folder === "locales";
  const own = states.find(({ notice }) => folder === "notices" && notice === stem) ?? {
    name: `question.${USUAL}`,
  };
  return {
    state: pick("state", states.map(stateOf), stateOf(own)),
    facts: pick("facts", [...new Set(samples.map(factsOf))], USUAL),
    kind: pick("kind", kinds, folder === "kinds" ? stem : ""),
    locale: pick("locale", locales, isLocale ? stem : language),
    shown: pick("shown", PARTS, name.endsWith(".txt.liquid") ? "text" : "mail"),
    width: pick("width", WIDTHS, "phone"),
    scheme: pick("scheme", SCHEMES, "light"),
  };
};

/** A sample is named `<state>.<facts>`. */
export const stateOf = ({ name }: { readonly name: string }): string => name.slice(0, name.lastIndexOf("."));
export const factsOf = ({ name }: { readonly name: string }): string => name.slice(name.lastIndexOf(".") + 1);

/** What every state is filled in with at least. */
export const USUAL = "usual";
