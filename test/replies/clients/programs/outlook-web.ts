/** New Outlook for Windows, Outlook on the web, and Outlook for iOS and Android: one family of markup. */
import { arranged } from "../arrange.ts";
import { builderOf, type Client } from "../client.ts";
import { advertises, type Draft } from "../draft.ts";
import { outlookMobileSignature } from "../locale/mobile-signature.ts";
import { outlookDate } from "../locale/outlook-labels.ts";
import { postedHtml } from "../posted-html.ts";
import { escapeHtml } from "../quote/escape.ts";
import { htmlAsText } from "../quote/html-as-text.ts";
import { typedAs } from "../typed-html.ts";
import { exchangeHeader, hostOf, outlookRows, rowsAsHtml, rowsAsText } from "./outlook-header.ts";

type Face = "web" | "new" | "ios" | "android";

const outlook = (face: Face): Client => ({
  name: `outlook-${face}`,
  write: (draft) => ({ text: text(draft, face), html: html(draft, face) }),
  header: (draft, subject) => [...exchangeHeader(draft, subject), ["MIME-Version", "1.0"]],
  text: {
    charsets: ["us-ascii", "iso-8859-1", "utf-8"],
    transfer: (_, charset) => (charset === "utf-8" ? "base64" : "quoted-printable"),
  },
  boundary: (draft) => `_000_${hostOf(draft)}${draft.seed.upper(14)}${hostOf(draft)}eurp_`,
  alternative: (boundary) => `multipart/alternative;\r\n\tboundary="${boundary}"`,
});

const mobile = (face: Face): boolean => face === "ios" || face === "android";
const PLATFORM = { ios: "iOS", android: "Android", web: "", new: "" } as const;
const LINK = "https://aka.ms/o0ukef";

const advert = (draft: Draft, face: Face): string | undefined =>
  mobile(face) && advertises(draft, true)
    ? outlookMobileSignature[draft.locale].replace("{}", PLATFORM[face])
    : undefined;

const UNDERSCORES = "_".repeat(32);

const rowsOf = (draft: Draft) => outlookRows(draft, outlookDate(draft.locale, draft.asked));

const text = (draft: Draft, face: Face): string => {
  const line = advert(draft, face);
  const below = [line && `${line}<${LINK}>`, draft.signature?.text].filter(Boolean).join("\n\n");
  return arranged(draft, {
    intro: `${UNDERSCORES}\n${rowsAsText(rowsOf(draft))}\n\n`,
    quote: htmlAsText(draft.original.html, { link: "glued" }),
    below: below === "" ? undefined : below,
    gap: "",
  });
};

const html = (draft: Draft, face: Face): string => {
  const style =
    "font-family: Aptos, Aptos_EmbeddedFont, Aptos_MSFontService, Calibri, Helvetica, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);";
  const open = mobile(face)
    ? `<div dir="${draft.rightToLeft ? "rtl" : "ltr"}">`
    : `<div class="elementToProof" style="${style}">`;
  const line = advert(draft, face);
  const anchor = mobile(face)
    ? `<div id="ms-outlook-mobile-signature" dir="auto">${line ? `<a href="${LINK}">${escapeHtml(line)}</a>` : ""}</div>`
    : "";
  const signed = draft.signature
    ? `<div class="elementToProof" id="Signature">${draft.signature.html}</div>`
    : "";
  const divider = mobile(face)
    ? `<div id="mail-editor-reference-message-container"><div class="ms-outlook-mobile-reference-message skipProofing">`
    : `<div id="appendonsend"></div>\n`;
  const rows = rowsAsHtml(rowsOf(draft), (label) => `<b>${escapeHtml(label)}</b>`);
  const body = postedHtml(draft, {
    typed: typedAs(draft.typed, open, "</div>\n"),
    below: `${open}<br></div>${anchor}${signed}`,
    intro: `${divider}<hr style="display: inline-block; width: 98%;" tabindex="-1">\n<div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">${rows}</font>\n<div>&nbsp;</div>\n</div>\n`,
    quote: (inner) => `<div dir="ltr">${inner}</div>${mobile(face) ? "</div></div>" : ""}`,
    copy: { prefix: "x_" },
  });
  return `<html>\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\n<style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style>\n</head>\n<body dir="${draft.rightToLeft ? "rtl" : "ltr"}">\n${body}\n</body>\n</html>\n`;
};

export const outlookWeb = builderOf(outlook("web"));
export const outlookNew = builderOf(outlook("new"));
export const outlookIos = builderOf(outlook("ios"));
export const outlookAndroid = builderOf(outlook("android"));
