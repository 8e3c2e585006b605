import { arranged, markedQuote } from "../arrange.ts";
import { builderOf } from "../client.ts";
import { advertises, type Draft } from "../draft.ts";
import { k9Intro } from "../locale/k9-intro.ts";
import { k9Signature } from "../locale/mobile-signature.ts";
import { postedHtml } from "../posted-html.ts";
import { escapeHtml } from "../quote/escape.ts";
import { htmlAsText } from "../quote/html-as-text.ts";
import { typedWithBreaks } from "../typed-html.ts";
import { encodedWords, mailbox } from "../wire/header.ts";

const intro = ({ locale, asked: m, original }: Draft): string =>
  k9Intro(
    locale,
    `${m.d} ${m.monthLong} ${m.year} ${m.hour}:${m.minute}:${m.second} ${m.zone}`,
    `${original.from.name} <${original.from.address}>`,
  );

/** K-9 Mail with its signature, or Thunderbird for Android, which is the same program without. */
const android = (name: "k9" | "thunderbird-android", signs: boolean) =>
  builderOf({
    name,
    write: (draft) => {
      const advert = advertises(draft, signs) ? k9Signature(draft.locale) : undefined;
      const below = [draft.signature?.text, advert && `-- \n${advert}`].filter(Boolean).join("\n");
      return {
        text: arranged(draft, {
          intro: `${intro(draft)}\n`,
          quote: markedQuote(htmlAsText(draft.original.html, { link: "none" })).replace(/^> /gm, ">"),
          below: below === "" ? undefined : below,
        }),
        html: `<!DOCTYPE html><html><body>${postedHtml(draft, {
          typed: `<div dir="auto">${typedWithBreaks(draft.typed, "<br>\n")}</div>`,
          below: `${draft.signature ? `<br><br>${draft.signature.html}` : ""}${advert ? `<br><br><div dir="auto">-- <br>${escapeHtml(advert)}</div>` : ""}`,
          intro: "",
          quote: (inner) =>
            `<br><br><div class="gmail_quote"><div dir="auto">${escapeHtml(intro(draft))}</div><blockquote class="gmail_quote" style="margin: 0pt 0pt 0pt 0.8ex; border-left: 1px solid rgb(204, 204, 204); padding-left: 1ex;">\n${inner}</blockquote></div>`,
        })}</body></html>`,
      };
    },
    header: (draft, subject) => [
      ["Date", draft.now.header],
      ["From", mailbox(draft.from, { letter: "Q", upper: true })],
      ["To", draft.original.replyTo],
      ["Subject", encodedWords(subject, { letter: "Q", upper: true })],
      ["User-Agent", name === "k9" ? "K-9 Mail for Android" : "Thunderbird for Android"],
      ["In-Reply-To", draft.original.messageId],
      ["References", draft.references],
      ["Message-ID", `<${draft.seed.uuid().toUpperCase()}@${draft.from.address.split("@")[1]}>`],
      ["MIME-Version", "1.0"],
    ],
    text: { transfer: "quoted-printable", contentType: (type) => `${type};\r\n charset=utf-8` },
    boundary: ({ seed }) => `----${seed.upper(30)}`,
    alternative: (boundary) => `multipart/alternative;\r\n boundary="${boundary}"`,
  });

export const k9 = android("k9", true);
export const thunderbirdAndroid = android("thunderbird-android", false);
