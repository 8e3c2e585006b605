import { describe, expect, test } from "vitest";
import { pageLines } from "../../../src/reply/trim/page-lines.ts";
import { trim } from "../../../src/reply/trim.ts";

const textOf = (html: string): string =>
  pageLines([html], "all")
    .lines.map(({ text }) => text)
    .join("\n")
    .trim();

const visible = (html: string): string => trim({ text: "", html: [html] }).visible;

describe("the lines of an HTML mail", () => {
  test.each([
    ["<div>a</div><div><br></div><div>b</div>", "a\n\nb"],
    ["<p>a</p><p>b</p>", "a\n\nb"],
    ['<p class="MsoNormal">a</p><p class="MsoNormal">&nbsp;</p><p class="MsoNormal">b</p>', "a\n\nb"],
    ["a<br>b", "a\nb"],
    ["<ul><li>a</li><li>b</li></ul>", "a\nb"],
    ["<pre>a\nb</pre>", "a\nb"],
    ["<b>a</b> <i>b</i>\n c", "a b c"],
    ["<div>a</div><div> </div><div>b</div>", "a\n\nb"],
  ])("%j are %j", (html, text) => {
    expect(textOf(html)).toBe(text);
  });

  test("are the same however the mail is cut into pieces", () => {
    const html = "<div>a&amp;b</div><div>c</div>";

    expect(pageLines(html.match(/.{1,3}/g) ?? [], "all")).toEqual(pageLines([html], "all"));
  });
});

describe("words that nobody sees", () => {
  test.each([
    '<span style="display:none">not</span>',
    '<span style="font-size:0">not</span>',
    '<span style="color:#ffffff">not</span>',
    '<font color="white">not</font>',
    '<span style="mso-hide:all">not</span>',
    '<div style="max-height:0;overflow:hidden">not</div>',
    "<span hidden>not</span>",
    "<dialog>not</dialog>",
    "<details>not</details>",
    "<noscript>not</noscript>",
    "<iframe>not</iframe>",
    '<font color="ffffff">not</font>',
    '<b style="color:#fff"><i>not</i></b>',
    '<span style="background:#333; color:#343434">not</span>',
    '<span style="background-color:red"><b style="color:#f00">not</b></span>',
    '<span style="background:#000"><b style="background:white; color:#fff">not</b></span>',
    '<b style="font-size:0"><i style="font-size:1em">not</i></b>',
  ])("%j are not written, and told", (hidden) => {
    expect(trim({ text: "", html: [`<p>${hidden} approved</p>`] })).toMatchObject({
      visible: "approved",
      hidden: true,
    });
  });

  test.each([
    "color:transparent",
    "COLOR: Transparent !important",
    "color:rgba(0,0,0,0)",
    "color:rgb(0 0 0 / 0%)",
    "color:hsla(0, 0%, 0%, 0)",
    "color:hsl(120, 50%, 99%)",
    "color:#0000",
    "color:rgba(0,0,0,.05)",
    "color:#fdfdfd",
    "color:snow",
    "-webkit-text-fill-color:transparent",
    "opacity:0.01",
    "filter:opacity(0)",
    "visibility:collapse",
    "content-visibility:hidden",
    "font-size:0.1px",
    "font-size:1px",
    "font-size:1%",
    "font:0/0 a",
    "height:0;overflow:hidden",
    "width:1px;height:1px;overflow:hidden",
    "max-width:0;overflow-x:clip",
    "line-height:0;overflow:hidden",
    "text-indent:-99em",
    "position:absolute;left:9999px",
    "margin:0 0 0 -9999px",
    "clip:rect(0, 0, 0, 0)",
    "clip-path:inset(50%)",
    "transform:scale(0)",
    "transform:translateX(-9999px)",
  ])("are those with the style %j, in a style sheet as well", (style) => {
    for (const hidden of [
      `<p><span style="${style}">not</span> approved</p>`,
      `<style>.a, p > span.x { ${style} }</style><p><span class="b x">not</span> approved</p>`,
      `<style media="screen">@media all { #x { ${style} } }</style><p><b id="x">not</b> approved</p>`,
    ]) {
      expect(trim({ text: "", html: [hidden] })).toMatchObject({ visible: "approved", hidden: true });
    }
  });

  test.each(["<!-- not -->", '<img alt="not">', "<style>not</style>"])("%j are no words at all", (hidden) => {
    expect(trim({ text: "", html: [`<p>${hidden} approved</p>`] })).toMatchObject({
      visible: "approved",
      hidden: false,
    });
  });

  test.each([
    '<td style="background:#17693f"><span style="color:#ffffff">fine</span></td>',
    '<div style="font-size:0px"><div style="font-size:15px">fine</div></div>',
    '<img class="emoji" alt="👍">',
    '<body bgcolor="#1e1e1e" text="#ffffff"><div>fine</div></body>',
    '<body style="background:#1e1e1e;color:#fff"><div>fine</div></body>',
    '<body bgcolor="#000000"><div>fine</div></body>',
    '<td background="x.png"><font color="#ffffff">fine</font></td>',
    '<div style="color:#fff"><span style="color:#000">fine</span></div>',
    '<div style="caret-color: rgb(255, 255, 255); color: rgb(0, 0, 0)">fine</div>',
    '<span style="color:windowtext">fine</span>',
    '<span style="color:#888888;background:white">fine</span>',
    '<span style="color:inherit">fine</span>',
    '<span style="color:var(--text)">fine</span>',
    '<span style="font:400 16px/1.2 Arial">fine</span>',
    '<span style="font-size:small">fine</span>',
    '<p style="text-indent:-18.0pt;margin-left:36pt">fine</p>',
    '<div style="height:0">fine</div>',
    '<table width=0><tr><td width=0 style="max-width:0;overflow:hidden;text-overflow:ellipsis">fine</td></tr></table>',
    "<details open>fine</details>",
    '<span aria-hidden="true">fine</span>',
    '<style>@media print {.x{display:none}}</style><p class="x">fine</p>',
    '<style>@media (max-width:600px){.x{display:none}}</style><p class="x">fine</p>',
    '<style media="print">.x{display:none}</style><p class="x">fine</p>',
    '<style>/* .x{display:none} */ .y .x p{display:none}</style><p class="x">fine</p>',
    '<style>.dark{background:#111;color:#fff}</style><div class="dark">fine</div>',
  ])("are not those of %j", (seen) => {
    expect(trim({ text: "", html: [seen] })).toMatchObject({
      visible: expect.stringMatching(/^(?:fine|👍)$/),
      hidden: false,
    });
  });
});

describe("the containers of programs", () => {
  test.each([
    '<blockquote type="cite">no</blockquote>',
    '<div class="gmail_quote"><div class="gmail_attr">On Monday</div><blockquote>no</blockquote></div>',
    '<div class="moz-cite-prefix">On Monday</div><blockquote>no</blockquote>',
    '<div id="ydp1yahoo_quoted_7" class="ydp1yahoo_quoted"><div>On Monday</div><div>no</div></div>',
    '<div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> T</div><div>no</div>',
    '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><b>Von:</b> T</div>no',
    '<div id="mail-editor-reference-message-container">no</div>',
    '<hr data-marker="__DIVIDER__"><div>no</div>',
    '<div class="protonmail_quote">On Monday<blockquote>no</blockquote></div>',
    '<div name="quote">no</div>',
    '<div class="gmail_signature">no</div>',
    '<div id="Signature">no</div>',
  ])("hold nothing that the author wrote: %j", (container) => {
    expect(visible(`<div>approved</div>${container}`)).toBe("approved");
  });

  test.each([
    ["<blockquote>no</blockquote><p>approved</p>", "approved"],
    ['<div class="gmail_default">approved</div>', "approved"],
    ['<blockquote style="margin:0 0 0 40px;border:none;padding:0px">approved</blockquote>', "approved"],
    ['<div id="ms-outlook-mobile-signature">approved</div>', "approved"],
  ])("do not swallow what the author wrote: %j", (html, text) => {
    expect(visible(html)).toBe(text);
  });
});

test.each([
  ["a<blockquote>b<blockquote>c</blockquote>d</blockquote>e", "a…e"],
  ["a<blockquote><!-- </blockquote> -->b</blockquote>e", "a…e"],
  ["<!-- <blockquote> -->a", "a"],
  ["a<blockquote>b", "a"],
])("quotes are skipped whole, in whatever pieces the mail comes: %j", (html, text) => {
  for (const pieces of [[html], [...html], html.match(/.{1,5}/g) ?? []]) {
    expect(
      pageLines(pieces, "reply")
        .lines.map((line) => line.text)
        .join(""),
    ).toBe(text);
  }
});

test("100,000 nested elements are given up, and told", () => {
  expect(pageLines(["<div>".repeat(100_000)], "all").cut).toBe(true);
});

describe("a page is read no further than it can matter", () => {
  const original =
    '<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p>From: T</p></div><p>Please approve.</p>';

  /** How many pieces were taken of a long mail. */
  const taken = (start: string, extent: "author" | "reply"): number => {
    let count = 0;
    const pieces = function* () {
      yield start;
      for (; count < 50; count++) yield "<p>More of the conversation.</p>\n".repeat(50);
    };
    pageLines(pieces(), extent);
    return count;
  };

  test("which is where an unmarked original begins that nothing is known of", () => {
    expect(taken(`<p>Approved.</p>${original}`, "author")).toBe(0);
  });

  test("but to its end where it is known what was sent", () => {
    expect(taken(`<p>Approved.</p>${original}`, "reply")).toBeGreaterThan(5);
  });

  test("or where no original begins", () => {
    expect(taken("<p>Approved.</p>", "author")).toBeGreaterThan(5);
  });

  test("and the pause in the middle of a piece loses none of the author's words", () => {
    const { lines, cut } = pageLines([`<p>Approved.</p>${original}${"<p>more</p>".repeat(100)}`], "author");

    expect(lines.map(({ text }) => text)).toEqual(["Approved.", "", "From: T", ""]);
    expect(cut).toBe(false);
  });
});

describe("a page is given up, and that is told, when it has", () => {
  test.each([
    ["too many elements", "<b></b>".repeat(20_001)],
    ["too many attributes at an element", `<p ${attributes(501)}>x</p>`],
    ["too many lines", "<br>x".repeat(1002)],
  ])("%s", (_, html) => {
    expect(pageLines([`<p>Approved.</p>${html}`], "all").cut).toBe(true);
  });

  test.each([
    ["elements of a long conversation", "<b></b>".repeat(19_000)],
    ["as many attributes as nobody writes", `<p ${attributes(400)}>x</p>`.repeat(10)],
  ])("but not for %s", (_, html) => {
    expect(pageLines([`<p>Approved.</p>${html}`], "all").cut).toBe(false);
  });
});

function attributes(count: number): string {
  return Array.from({ length: count }, (_, number) => `a${number}="x"`).join(" ");
}
