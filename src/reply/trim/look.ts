import { type Colour, colourOf, isLostIn, laidOn, PAPER } from "./colour.ts";
import type { Declaration } from "./declarations.ts";
import type { Attributes } from "./element-role.ts";

/** How the letters of an element look, by its own style and by what it lies in. */
export type Look = {
  /** Undefined while nobody has said: it suits its background. */
  readonly colour: Colour | undefined;
  readonly background: Colour;
  /** Its own letters have no size; MJML does so around letters that have one. */
  readonly tiny: boolean;
};

export const PLAIN_LOOK: Look = { colour: undefined, background: PAPER, tiny: false };

/** Whether nobody can see letters of this look. */
export const isUnseen = ({ colour, background, tiny }: Look): boolean =>
  tiny || (colour !== undefined && isLostIn(colour, background));

/** The look of an element within one of another look. */
export const lookIn = (
  outer: Look,
  name: string,
  attributes: Attributes,
  declarations: readonly Declaration[],
): Look => {
  const { bgcolor, background, color, text } = attributes;
  let look = outer;
  if (bgcolor) look = { ...look, background: laidOn(colourOf(bgcolor), look.background) };
  if (background) look = { ...look, background: "unknown" };
  if (name === "font" && color) look = { ...look, colour: colourOf(color) };
  if (name === "body" && text) look = { ...look, colour: colourOf(text) };
  return declarations.reduce(declared, look);
};

const declared = (look: Look, [property, value]: Declaration): Look => {
  switch (property) {
    case "color":
    case "-webkit-text-fill-color":
      return INHERITED.test(value)
        ? look
        : { ...look, colour: RESET.test(value) ? undefined : colourOf(value) };
    case "background":
    case "background-color":
      return { ...look, background: backgroundOn(look.background, value) };
    case "font":
    case "font-size":
      return {
        ...look,
        tiny: isTiny(property === "font" ? (FONT_SIZE.exec(value)?.[1] ?? "") : value, look.tiny),
      };
    default:
      return look;
  }
};

const INHERITED = /^(?:inherit|unset|currentcolor)?$/;
const RESET = /^(?:initial|revert|revert-layer)$/;

/** Of several words one is the colour; a picture may be of any. */
const backgroundOn = (below: Colour, value: string): Colour => {
  if (/url\(|gradient\(/.test(value)) return "unknown";
  if (NO_BACKGROUND.test(value)) return below;
  const colours = (value.match(WORD) ?? []).map(colourOf).filter((colour) => colour !== "unknown");
  return laidOn(colours[0] ?? "unknown", below);
};

const NO_BACKGROUND =
  /^(?:|none|inherit|initial|unset|revert|(?:0|0px|0%) 0(?:px|%)?|repeat|scroll|transparent)$/;
const WORD = /[a-z]{1,8}\([^()]{0,100}\)|[^\s()]{1,40}/g;

/** In `font`, the size is the word that has a unit, or stands before a slash. */
const FONT_SIZE = /(?:^|\s)(0(?=[\s/])|[\d.]{1,10}(?:px|pt|r?em|%)(?=[\s/]))/;

/** Whether a size is one at which nobody sees letters. @param within whether those around are as small */
const isTiny = (size: string, within: boolean): boolean => {
  const [, number, unit = ""] = SIZE.exec(size) ?? [];
  if (number === undefined) return within && !SIZE_WORD.test(size);
  const smallest = SMALLEST.get(unit) ?? SMALLEST_PIXELS;
  return Number(number) <= smallest || (within && RELATIVE.has(unit));
};

const SIZE = /^([\d.]{1,10})([a-z%]{0,4})$/;
const SIZE_WORD = /^(?:(?:xx?-|xxx-)?(?:small|large)|medium|calc\(|initial)/;
const SMALLEST_PIXELS = 2;
const SMALLEST: ReadonlyMap<string, number> = new Map([
  ["pt", 1.5],
  ["em", 0.15],
  ["rem", 0.15],
  ["ex", 0.3],
  ["ch", 0.3],
  ["%", 15],
  ["vw", 0.2],
  ["vh", 0.2],
  ["in", 0.02],
  ["cm", 0.05],
  ["mm", 0.5],
  ["pc", 0.1],
]);
const RELATIVE: ReadonlySet<string> = new Set(["em", "ex", "ch", "%"]);
