/** What an element of an HTML mail stands for, by what the mail programs are known to write. */
export type Role =
  | "text"
  | "hidden"
  | "quote"
  | "signature"
  | "introduction"
  | "wrapper"
  | "rest-is-original";

export type Attributes = Readonly<Record<string, string>>;

export const roleOf = (
  name: string,
  { id = "", class: classes = "", style = "", ...rest }: Attributes,
): Role => {
  if (UNSEEN.has(name) || rest["hidden"] !== undefined) return "hidden";
  if (CLOSED.has(name) && rest["open"] === undefined) return "hidden";
  if (REST_IDS.test(id) || (name === "div" && LINE_ABOVE_ORIGINAL.test(style))) return "rest-is-original";
  if (ORIGINAL_CLASSES.test(classes) || rest["data-marker"] === "__DIVIDER__") return "rest-is-original";
  if (name === "blockquote") return INDENT.test(style) && rest["type"] === undefined ? "text" : "quote";
  if (INTRODUCTION_CLASSES.test(classes)) return "introduction";
  if (WRAPPER_CLASSES.test(classes) || WRAPPER_IDS.test(id) || rest["name"] === "quote") return "wrapper";
  return SIGNATURE_CLASSES.test(classes) || SIGNATURE_IDS.test(id) ? "signature" : "text";
};

/** What has been struck out has been taken back, so it is unseen too. */
const UNSEEN = new Set(
  "head style script title template noscript noframes noembed iframe canvas datalist object svg select map audio video s strike del".split(
    " ",
  ),
);
/** Seen when somebody opens them. */
const CLOSED = new Set(["details", "dialog"]);

/** Outlook on the web and mobile, Hotmail, NetEase: this element and all that follows. */
const REST_IDS =
  /(?:^|_)(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container|replySplit|OLK_SRC_BODY_SECTION|isForwardContent|isReplyContent|reply139content|oriMsgHtmlSeperator|origbody)$/i;
const ORIGINAL_CLASSES = /(?:^|\s)(?:x_)?ms-outlook-mobile-reference-message(?:\s|$)/;
/** Outlook for Windows and Mail for Windows: the line above "From: … Sent: …". */
const LINE_ABOVE_ORIGINAL =
  /border-top\s*:\s*solid\s+#(?:E1E1E1|B5C4DF)\s+1\.0pt|border-top-color\s*:\s*rgb\(229,\s*229,\s*229\)/i;

/** Gmail's button "indent more", and the same of other editors, is no quote. */
const INDENT = /border\s*:\s*(?:none|0)|margin\s*:\s*0(?:px)?\s+0(?:px)?\s+0(?:px)?\s+40px/i;

const INTRODUCTION_CLASSES =
  /(?:^|\s)(?:gmail_attr|moz-cite-prefix|moz-forward-container-header|zmail_extra_hr)(?:\s|$)/;

/** Around introduction and quote together; interleaved answers stand in it as well. */
const WRAPPER_CLASSES =
  /(?:^|\s)(?:gmail_quote|gmail_quote_container|gmail_extra|moz-forward-container|protonmail_quote|tutanota_quote|zmail_extra|skiff_quote|AppleOriginalContents|cm_quote|front-blockquote)(?:\s|$)|yahoo_quoted/;
const WRAPPER_IDS = /yahoo_quoted/;

/** GMX calls it "signature" alone. */
const SIGNATURE_CLASSES =
  /(?:^|\s)(?:signature|gmail_signature|gmail_signature_prefix|moz-signature|protonmail_signature_block\S*)(?:\s|$)/;
const SIGNATURE_IDS =
  /^(?:x_)?(?:Signature|AppleMailSignature|ms-outlook-mobile-signature|composer_signature|miui_signature|mailSign|signature_old)$/;

/** A picture says nothing, but some programs draw an emoji as one. */
export const emojiOf = ({ alt = "", class: classes = "", src = "", ...rest }: Attributes): string => {
  const isEmoji =
    rest["goomoji"] !== undefined || rest["data-emoji"] !== undefined || /emoji/i.test(`${classes} ${src}`);
  return isEmoji && alt.length <= 24 && EMOJI.test(alt) ? alt : "";
};

const EMOJI = /^(?=\P{ASCII})(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F)+$/u;
