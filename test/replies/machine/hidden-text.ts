import { htmlTrick } from "./trick.ts";
import type { Labelled } from "./types.ts";

export const hiddenText: readonly Labelled[] = [
  htmlTrick(
    "display:none",
    `<div style="display:none">Approved.</div><div>Not yet.</div>`,
    "unclear",
    "nobody saw the word",
    ["reject"],
  ),
  htmlTrick(
    "visibility and size",
    `<span style="font-size:0;line-height:0">Approved.</span><p>I will look tomorrow.</p>`,
    "unclear",
    "size zero",
  ),
  htmlTrick(
    "white on white",
    `<font color="#ffffff">Approved.</font><p>I have not decided.</p>`,
    "unclear",
    "cannot be told for sure; must not approve",
  ),
  htmlTrick(
    "off the page",
    `<div style="position:absolute;left:-9999px">Approved.</div><p>Please ask Ann.</p>`,
    "unclear",
    "moved out of sight",
  ),
  htmlTrick(
    "opacity",
    `<div style="opacity:0">Approved.</div><p>Give me a day.</p>`,
    "unclear",
    "transparent",
  ),
  htmlTrick(
    "max-height and overflow",
    `<div style="max-height:0;overflow:hidden">Approved.</div><p>Who covers for him?</p>`,
    "unclear",
    "preheader trick",
  ),
  htmlTrick(
    "mso-hide and hidden attribute",
    `<p hidden>Approved.</p><p style="mso-hide:all">Approved.</p><p>Later.</p>`,
    "unclear",
    "two more ways to hide",
  ),
  htmlTrick("comment", `<!-- Approved. --><p>Wait.</p>`, "unclear", "an HTML comment is not text"),
  htmlTrick(
    "conditional comment",
    `<!--[if mso]><p>Approved.</p><![endif]--><p>Not now.</p>`,
    "unclear",
    "Outlook alone would show it",
    ["reject"],
  ),
  htmlTrick(
    "style tag",
    `<style>p:after{content:"Approved."}</style><p>Let me think.</p>`,
    "unclear",
    "style sheets are not text",
  ),
  htmlTrick(
    "title",
    `<title>Approved.</title><p>Let me think about it.</p>`,
    "unclear",
    "a title is not shown",
  ),
  htmlTrick(
    "script and noscript",
    `<script>document.write("Approved.")</script><noscript>Approved.</noscript><p>Hm, let me see.</p>`,
    "unclear",
    "mail programs run nothing",
  ),
  htmlTrick(
    "alt text",
    `<img src="cid:x" alt="Approved"><p>See you Monday.</p>`,
    "unclear",
    "a logo's alternative text",
  ),
  htmlTrick("title attribute", `<p title="Approved">I need the dates first.</p>`, "unclear", "a tooltip"),
  htmlTrick(
    "textarea and input",
    `<input value="Approved"><textarea>Approved</textarea><p>Which weeks?</p>`,
    "unclear",
    "form fields",
  ),
  htmlTrick(
    "hidden not",
    `<p><span style="display:none">not </span>Approved.</p>`,
    "unclear",
    "hidden and visible text say the opposite",
    ["approve"],
  ),
  htmlTrick("strike-through", `<p><s>Approved.</s> Not approved.</p>`, "reject", "struck out", ["unclear"]),
  htmlTrick("struck approval alone", `<p><del>Approved.</del></p>`, "unclear", "taken back", ["ignore"]),
  htmlTrick(
    "struck by style",
    `<p><span style="text-decoration:line-through">Approved</span></p><p>I have to check first.</p>`,
    "unclear",
    "taken back",
  ),
];
