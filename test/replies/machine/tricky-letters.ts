import { textTrick } from "./trick.ts";
import type { Labelled } from "./types.ts";

export const trickyLetters: readonly Labelled[] = [
  textTrick("zero-width inside approved", "App\u200bro\u200cved.\n", "approve", "a person sees the word", [
    "unclear",
  ]),
  textTrick("zero-width inside not", "N\u200bo\u200dt approved.\n", "reject", "a person sees not", [
    "unclear",
  ]),
  textTrick(
    "soft hyphen inside not",
    "I do n\u00adot approve.\n",
    "reject",
    "invisible in the middle of a line",
    ["unclear"],
  ),
  textTrick("no-break space after not", "Not\u00a0approved.\n", "reject", "another blank", ["unclear"]),
  textTrick("right-to-left override", "\u202edevorppa\u202c\n", "unclear", "looks like approved, is not"),
  textTrick(
    "right-to-left override hides not",
    "\u202eton\u202c approved.\n",
    "unclear",
    "shown as 'not approved'",
    ["reject"],
  ),
  textTrick("Cyrillic letters", "\u0410\u0440\u0440roved.\n", "unclear", "homoglyphs", ["approve"]),
  textTrick(
    "Cyrillic o in not",
    "N\u043et approved.\n",
    "unclear",
    "homoglyph in the negation must not vanish",
    ["reject"],
  ),
  textTrick(
    "mathematical letters",
    "\u{1d400}\u{1d429}\u{1d429}\u{1d42b}\u{1d428}\u{1d42f}\u{1d41e}\u{1d41d}\n",
    "unclear",
    "bold letters of Unicode",
    ["approve"],
  ),
  textTrick("fullwidth not", "\uff2e\uff2f\uff34 approved.\n", "reject", "NFKC makes it a plain not", [
    "unclear",
  ]),
  textTrick(
    "combining strike-through",
    "A\u0336p\u0336p\u0336r\u0336o\u0336v\u0336e\u0336d\u0336\n",
    "unclear",
    "struck out with combining marks",
  ),
  textTrick(
    "apostrophe variants",
    "I don\u02bct approve. I can\u2019t.\n",
    "reject",
    "modifier letter and curly apostrophe",
    ["unclear"],
  ),
  textTrick(
    "tag characters",
    "\u{e0041}\u{e0070}\u{e0070}Not approved.\n",
    "reject",
    "invisible tag letters",
    ["unclear"],
  ),
  textTrick("line separator", "Not\u2028approved.\n", "reject", "U+2028 is not the end of a sentence", [
    "unclear",
  ]),
];
