import type { Declaration } from "./declarations.ts";

/** Whether what a style declares takes an element from the page, with all that is in it, or strikes it out. */
export const isHiding = (declarations: readonly Declaration[]): boolean =>
  declarations.some(hides) || isShutIn(declarations);

const hides = ([property, value]: Declaration): boolean => HIDING.get(property)?.test(value) ?? false;

const ZERO = /^0(?![.\d]*[1-9])/;
/** Beside the page, to the left or above it. */
const AWAY = /(?:^|\s)-(?:\d{3}|[2-9]\d(?:\.\d{1,4})?r?em)/;
/** The same to all sides. */
const FAR = /(?:^|\s)(?:-\d{3}|-[2-9]\d(?:\.\d{1,4})?r?em|\d{4,}|\d{3,}(?:\.\d{1,4})?r?em)/;
const FAINT = /^(?:0?\.0|0(?![.\d]*[1-9])|\d(?:\.\d{1,4})?%)/;

const HIDING: ReadonlyMap<string, RegExp> = new Map([
  ["display", /^none/],
  ["visibility", /^(?:hidden|collapse)/],
  ["content-visibility", /^hidden/],
  ["mso-hide", /^all/],
  ["opacity", FAINT],
  ["filter", /opacity\(\s*0(?![.\d]*[1-9])/],
  ["zoom", ZERO],
  ["max-height", ZERO],
  ["text-decoration", /line-through/],
  ["text-decoration-line", /line-through/],
  ["left", FAR],
  ["top", FAR],
  ["right", FAR],
  ["bottom", FAR],
  ["inset", FAR],
  ["text-indent", FAR],
  ["margin", AWAY],
  ["margin-left", FAR],
  ["margin-top", AWAY],
  ["margin-right", AWAY],
  ["padding-left", /^\d{4,}/],
  ["transform", /scale[xy3d]{0,2}\(\s*0(?![.\d]*[1-9])|translate[^;]{0,20}\([^;]{0,40}(?:-\d{3}|\d{4})/],
  ["translate", FAR],
  ["scale", ZERO],
  ["clip", /^rect\((?:[\s,]*[01](?:px)?(?=[\s,)])){4}/],
  [
    "clip-path",
    /inset\(\s*(?:[5-9]\d|100)(?:\.\d{1,4})?%|circle\(\s*0|ellipse\(\s*0|polygon\(\s*0[px%]{0,2} 0/,
  ],
]);

/** In a box without room, of which nothing reaches out. */
const isShutIn = (declarations: readonly Declaration[]): boolean =>
  declarations.some(([property, value]) => /^overflow/.test(property) && /^(?:hidden|clip)/.test(value)) &&
  declarations.some(([property, value]) => SIZES.has(property) && ROOMLESS.test(value)) &&
  // A cell of a table that shortens what it holds is as wide as its column.
  !declarations.some(([property]) => property === "text-overflow");

const SIZES: ReadonlySet<string> = new Set(["width", "height", "max-width", "max-height", "line-height"]);
const ROOMLESS = /^(?:0(?![.\d]*[1-9])|0?\.\d|1(?:\.0{1,4})?p[xt])/;
