import { arranged, markedQuote } from "../arrange.ts";
import { builderOf } from "../client.ts";
import { advertises, type Draft } from "../draft.ts";
import { appleIntro } from "../locale/apple-intro.ts";
import { postedHtml } from "../posted-html.ts";
import { escapeHtml } from "../quote/escape.ts";
import { typedAs } from "../typed-html.ts";
import { encodedWords, mailbox } from "../wire/header.ts";

const intro = ({ locale, asked: m, original }: Draft): string => {
  const who = `${original.from.name} <${original.from.address}>`;
  if (locale.startsWith("en"))
    return `On ${m.d} ${m.monthShort} ${m.year} at ${m.hour}:${m.minute} ${m.offset}, ${who}, wrote:`;
  return appleIntro[locale](m, who);
};

/** Spark for iOS and macOS (Readdle). No public sample: markup from memory. */
export const spark = builderOf({
  name: "spark",
  write: (draft) => {
    const advert = advertises(draft, true) ? "Sent from Spark" : undefined;
    return {
      text: arranged(draft, {
        intro: `${intro(draft)}\n`,
        quote: markedQuote(draft.original.text),
        below: [draft.signature?.text, advert].filter(Boolean).join("\n\n") || undefined,
        gap: "",
      }),
      html: `<html xmlns="http://www.w3.org/1999/xhtml">\n<head>\n<title></title>\n</head>\n<body>\n${postedHtml(
        draft,
        {
          typed: `<div name="messageBodySection">\n${typedAs(draft.typed, `<div dir="auto">`, "</div>")}</div>\n`,
          below: `<div name="messageSignatureSection"><br />\n${draft.signature ? `<div class="matchFont">${draft.signature.html}</div>` : ""}${advert ? `<div class="matchFont">Sent from <a href="https://sparkmailapp.com/source?from=signature">Spark</a></div>` : ""}</div>\n`,
          intro: "",
          quote: (inner) =>
            `<div name="messageReplySection">${escapeHtml(intro(draft))}<br />\n<blockquote type="cite" style="border-left-color: grey; border-left-width: thin; border-left-style: solid; margin: 5px 5px;padding-left: 10px;" class="spark_quote">${inner}</blockquote>\n</div>\n`,
        },
      )}</body>\n</html>\n`,
    };
  },
  header: (draft, subject) => [
    ["Date", draft.now.header],
    ["From", mailbox(draft.from, { letter: "Q" })],
    ["To", draft.original.replyTo],
    ["Message-ID", `<${draft.seed.uuid()}@Spark>`],
    ["In-Reply-To", draft.original.messageId],
    ["References", draft.references],
    ["Subject", encodedWords(subject, { letter: "Q" })],
    ["X-Readdle-Message-ID", `${draft.seed.uuid()}@Spark`],
    ["MIME-Version", "1.0"],
  ],
  text: { transfer: "quoted-printable", contentType: (type) => `${type}; charset="utf-8"` },
  boundary: ({ seed }) => `${seed.hex(8)}_${seed.hex(8)}_${seed.hex(4)}`,
});
