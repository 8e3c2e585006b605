import type { Branding } from "../branding.ts";
import type { Problem } from "../problem.ts";
import { remembered } from "../remembered.ts";
import { lineOf } from "./located.ts";
import type { PageElement } from "./page.ts";
import type { RenderedRule } from "./rendered.ts";

/** WCAG 2.2, success criterion 1.4.3: text stands out 4.5 : 1 from what is behind it. */
const LEAST = 4.5;

/** Looks at every text with the colours that are written at it or around it. */
export const contrastRule: RenderedRule = ({ elements }) => {
  const looks = new Map<PageElement, Look>();
  return elements.flatMap((element) => {
    const { text, behind, isHidden } = lookOf(element, looks);
    if (isHidden || element.texts.every((words) => words.trim() === "")) return [];
    const contrast = contrastOf(text, behind);
    if (contrast >= LEAST) return [];
    return [
      {
        message: `${text} on ${behind} is hard to read: the contrast is ${contrast.toFixed(1)} : 1, at least ${LEAST} : 1 is needed`,
        needles: [text, behind],
      },
    ];
  });
};

/** The pairs of colours that stand on each other in a mail, in light and in dark. */
export const paletteProblems = (yaml: string, branding: Branding): readonly Problem[] =>
  (["light", "dark"] as const).flatMap((mode) =>
    paletteContrasts(branding[mode]).flatMap(({ text, behind, contrast, isEnough }) => {
      if (isEnough) return [];
      const start = lineOf(yaml, `${mode}:`) ?? 1;
      const below = yaml.split("\n").slice(start).join("\n");
      return [
        {
          rule: "contrast",
          file: "branding.yaml",
          line: start + (lineOf(below, `${text}:`) ?? 0),
          message: `${mode}: ${text} on ${behind} is hard to read: the contrast is ${contrast.toFixed(1)} : 1, at least ${LEAST} : 1 is needed`,
        },
      ];
    }),
  );

/** How far each colour of a palette stands out from what it stands on. */
export const paletteContrasts = (palette: Branding["light"]) =>
  PAIRS.map(([text, behind]) => {
    const contrast = contrastOf(palette[text], palette[behind]);
    return { text, behind, contrast, isEnough: contrast >= LEAST };
  });

export const PAIRS = [
  ["text", "card"],
  ["muted", "card"],
  ["muted", "page"],
  ["accent", "card"],
  ["reject", "card"],
  ["on_button", "approve"],
  ["on_button", "accent"],
] as const;

type Look = { readonly text: string; readonly behind: string; readonly isHidden: boolean };

const PAGE: Look = { text: "#000000", behind: "#ffffff", isHidden: false };

/** Elements come after those they are in, whose look they take over. */
const lookOf = (element: PageElement, looks: Map<PageElement, Look>): Look => {
  const { name, attributes, parent } = element;
  const around = (parent === null ? undefined : looks.get(parent)) ?? PAGE;
  const own = styled(attributes["style"] ?? "");
  const look: Look = {
    text:
      own.text ??
      colourIn(name === "font" ? attributes["color"] : undefined) ??
      (name === "a" && attributes["href"] !== undefined ? LINK : around.text),
    behind: own.behind ?? colourIn(attributes["bgcolor"]) ?? around.behind,
    isHidden: around.isHidden || own.isHidden || NOT_SHOWN.has(name),
  };
  looks.set(element, look);
  return look;
};

const NOT_SHOWN: ReadonlySet<string> = new Set(["style", "title", "head", "script"]);

/** Where nothing is said, mail programs show links in a blue like this. */
const LINK = "#0000ee";

/** The same few styles stand in every mail. */
const styled = remembered((style) => ({
  text: colourIn(declared(style, "color")),
  behind: colourIn(declared(style, "background-color")) ?? colourIn(declared(style, "background")),
  isHidden: /display:\s*none/i.test(style),
}));

const declared = (style: string, property: string): string | undefined =>
  style
    .split(";")
    .map((declaration) => declaration.split(":"))
    .findLast(([name]) => name?.trim().toLowerCase() === property)?.[1];

const colourIn = (value: string | undefined): string | undefined => {
  if (value === undefined) return undefined;
  const [, digits] = /#([0-9a-f]{6}|[0-9a-f]{3})\b/i.exec(value) ?? [];
  if (digits !== undefined) {
    return `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`.toLowerCase();
  }
  const [, ...parts] = /rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)/i.exec(value) ?? [];
  if (parts.length === 3)
    return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
  return NAMED[value.trim().toLowerCase()];
};

/** Those people write by name. */
const NAMED: Readonly<Record<string, string>> = {
  white: "#ffffff",
  black: "#000000",
  red: "#ff0000",
  green: "#008000",
  blue: "#0000ff",
  yellow: "#ffff00",
  orange: "#ffa500",
  silver: "#c0c0c0",
  lightgray: "#d3d3d3",
  lightgrey: "#d3d3d3",
  gray: "#808080",
  grey: "#808080",
};

const contrastOf = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

/** WCAG 2.2, definition of relative luminance. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
