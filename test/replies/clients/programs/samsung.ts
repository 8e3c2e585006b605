import { arranged } from "../arrange.ts";
import { builderOf } from "../client.ts";
import { advertises, type Draft } from "../draft.ts";
import { samsungSignature } from "../locale/mobile-signature.ts";
import { samsungLabels } from "../locale/original-message.ts";
import { postedHtml } from "../posted-html.ts";
import { escapeHtml } from "../quote/escape.ts";
import { htmlAsText } from "../quote/html-as-text.ts";
import { typedAs } from "../typed-html.ts";
import { encodedWords, mailbox } from "../wire/header.ts";

const rows = ({ locale, original, asked: m }: Draft): readonly string[] => {
  const [divider, from, date, to, subject] = samsungLabels[locale];
  const zone = `GMT${m.offset.slice(0, 3)}:${m.offset.slice(3)}`;
  return [
    `-------- ${divider} --------`,
    `${from}: ${original.from.name} <${original.from.address}> `,
    `${date}: ${m.d}/${m.m}/${m.year.slice(2)}  ${m.hour}:${m.minute}  (${zone}) `,
    `${to}: ${original.to.name} <${original.to.address}> `,
    `${subject}: ${original.subject} `,
  ];
};

/** Samsung Email on Android. */
export const samsungEmail = builderOf({
  name: "samsung-email",
  write: (draft) => {
    const advert = advertises(draft, true) ? samsungSignature[draft.locale] : undefined;
    const below = [draft.signature?.text, advert].filter(Boolean).join("\n");
    return {
      text: arranged(draft, {
        intro: `${rows(draft).join("\n")}\n`,
        quote: htmlAsText(draft.original.html, { link: "none" }),
        below: below === "" ? undefined : below,
        gap: "",
      }),
      html: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"></head><body dir="auto">${postedHtml(
        draft,
        {
          typed: typedAs(draft.typed, `<div dir="auto">`, "</div>"),
          below: `<div dir="auto"><br></div>${draft.signature ? `<div dir="auto">${draft.signature.html}</div>` : ""}${advert ? `<div id="composer_signature" dir="auto"><div style="font-size:12px;color:#575757" dir="auto">${escapeHtml(advert)}</div></div>` : ""}<div dir="auto"><br></div>`,
          intro: `<div><br></div><div align="left" dir="auto" style="font-size:100%;color:#000000"><div>${rows(draft).map(escapeHtml).join("</div><div>")}</div><div><br></div></div>`,
          quote: (inner) => inner,
        },
      )}</body></html>`,
    };
  },
  header: (draft, subject) => [
    ["Date", draft.now.header],
    ["Subject", encodedWords(subject, { letter: "B", upper: true })],
    ["Message-ID", `<${draft.seed.letters(14)}.${draft.date.getTime()}@email.android.com>`],
    ["Importance", "normal"],
    ["From", mailbox(draft.from, { letter: "B", upper: true })],
    ["To", draft.original.replyTo],
    ["In-Reply-To", draft.original.messageId],
    ["References", draft.references],
    ["MIME-Version", "1.0"],
  ],
  text: { transfer: "base64", contentType: (type) => `${type}; charset=utf-8` },
  boundary: ({ seed }) => `--_com.samsung.android.email_${seed.digits(16)}`,
});
