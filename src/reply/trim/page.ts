import type { Role } from "./element-role.ts";
import type { Look } from "./look.ts";
import type { PageLine } from "./page-wrappers.ts";
import { newSheet, type StyleSheet } from "./style-sheet.ts";

/** An open element of an HTML page. */
export type Element = {
  readonly name: string;
  readonly role: Role;
  readonly look: Look;
  /** Nobody sees its own letters, as they look. */
  readonly unseen: boolean;
  /** Its line ends are lines. */
  readonly typed: boolean;
  /** Has a blank line below it. */
  readonly spaced: boolean;
  readonly wrapper: number;
};

/** An HTML page on its way to lines. */
export type Page = {
  readonly lines: PageLine[];
  readonly elements: Element[];
  readonly sheet: StyleSheet;
  /** The style sheet that is open, as far as it has come. */
  sheetText: string;
  /** The texts that stand for pictures. */
  readonly pictures: Set<string>;
  /** How many have begun, whether they are still open or not. */
  opened: number;
  /** How many attributes the element has so far that is about to open. */
  attributes: number;
  /** How many of the open elements have each role. */
  readonly within: Record<Role, number>;
  typed: number;
  wrappers: number;
  line: string;
  /** The last line is but the space below a paragraph. */
  space: boolean;
  /** A single blank is all that the element holds so far. */
  lone: boolean;
  /** The end of a line was left out. */
  long: boolean;
  length: number;
  original: boolean;
  hidden: boolean;
};

export const newPage = (): Page => ({
  lines: [],
  elements: [],
  sheet: newSheet(),
  sheetText: "",
  pictures: new Set(),
  opened: 0,
  attributes: 0,
  within: {
    text: 0,
    hidden: 0,
    quote: 0,
    signature: 0,
    introduction: 0,
    wrapper: 0,
    "rest-is-original": 0,
  },
  typed: 0,
  wrappers: 0,
  line: "",
  space: false,
  lone: false,
  long: false,
  length: 0,
  original: false,
  hidden: false,
});
