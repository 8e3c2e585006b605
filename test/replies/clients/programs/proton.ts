import { arranged, markedQuote } from "../arrange.ts";
import { builderOf } from "../client.ts";
import { advertises, type Draft } from "../draft.ts";
import { k9Intro } from "../locale/k9-intro.ts";
import { postedHtml } from "../posted-html.ts";
import { escapeHtml } from "../quote/escape.ts";
import { htmlAsText } from "../quote/html-as-text.ts";
import { typedAs } from "../typed-html.ts";
import { encodedWords, mailbox } from "../wire/header.ts";

const intro = (draft: Draft): string => {
  const { asked, original, locale } = draft;
  const who = `${original.from.name} <${original.from.address}>`;
  if (!locale.startsWith("en"))
    return k9Intro(
      locale,
      `${asked.weekdayLong} ${asked.d} ${asked.monthLong} ${asked.year} ${asked.hour}:${asked.minute}`,
      who,
    );
  const ordinal = ["th", "st", "nd", "rd"][/^1\d$/.test(asked.d) ? 0 : Number(asked.d) % 10] ?? "th";
  return `On ${asked.weekdayLong}, ${asked.monthLong} ${asked.d}${ordinal}, ${asked.year} at ${asked.h12}:${asked.minute} ${asked.am ? "AM" : "PM"}, ${who} wrote:`;
};

const advert = (draft: Draft): string | undefined =>
  advertises(draft, true) ? "Sent with Proton Mail secure email." : undefined;

/** Proton Mail on the web, to a recipient without PGP. */
export const protonWeb = builderOf({
  name: "proton-web",
  write: (draft) => {
    const line = advert(draft);
    const below = [
      draft.signature?.text,
      line?.replace("Proton Mail", "[Proton Mail](https://proton.me/mail/home)"),
    ];
    const font = "font-family: Arial, sans-serif; font-size: 14px;";
    return {
      text: arranged(draft, {
        intro: `${intro(draft)}\n\n`,
        quote: markedQuote(htmlAsText(draft.original.html, { link: "bracket" })),
        below: below.filter(Boolean).join("\n\n") || undefined,
      }),
      html: postedHtml(draft, {
        typed: typedAs(draft.typed, `<div style="${font}">`, "</div>"),
        below: `<div style="${font}"><br></div><div class="protonmail_signature_block" style="${font}">\n    <div class="protonmail_signature_block-user${draft.signature ? "" : " protonmail_signature_block-empty"}">${draft.signature?.html ?? ""}</div>\n    <div class="protonmail_signature_block-proton">${line ? `Sent with <a target="_blank" href="https://proton.me/mail/home">Proton Mail</a> secure email.` : ""}</div>\n</div>`,
        intro: "",
        quote: (inner) =>
          `<div style="${font}"><br></div><div class="protonmail_quote">\n        ${escapeHtml(intro(draft))}<br><br>\n        <blockquote class="protonmail_quote" type="cite">\n            ${inner}\n        </blockquote><br>\n    </div>`,
      }),
    };
  },
  header: (draft, subject) => [
    ["Date", new Date(draft.date).toUTCString().replace("GMT", "+0000")],
    ["To", draft.original.replyTo],
    ["From", mailbox(draft.from, { letter: "Q" })],
    ["Subject", encodedWords(subject, { letter: "Q" })],
    ["Message-ID", `<${draft.seed.letters(43)}=@${draft.from.address.split("@")[1]}>`],
    ["In-Reply-To", draft.original.messageId],
    ["References", draft.references],
    ["Feedback-ID", `${draft.seed.digits(8)}:user:proton`],
    ["X-Pm-Message-ID", draft.seed.hex(40)],
    ["MIME-Version", "1.0"],
  ],
  text: { transfer: "base64", contentType: (type) => `${type}; charset=utf-8` },
  boundary: ({ seed }) => `b1=_${seed.letters(42)}`,
  alternative: (boundary) => `multipart/alternative;\r\n boundary="${boundary}"`,
  preamble: "This is a multi-part message in MIME format.\r\n\r\n",
});
