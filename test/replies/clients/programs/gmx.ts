import { builderOf } from "../client.ts";
import { outlookLabels } from "../locale/outlook-labels.ts";
import { postedHtml } from "../posted-html.ts";
import { escapeHtml } from "../quote/escape.ts";
import { typedAs } from "../typed-html.ts";
import { encodedWords, mailbox } from "../wire/header.ts";

const POLITE = { de: " Uhr" } as const;

/** GMX and WEB.DE on the web: one HTML part and no text part. */
export const gmxWeb = builderOf({
  name: "gmx-web",
  write: (draft) => {
    const { original, asked, locale } = draft;
    const labels = outlookLabels[locale];
    const date = `${asked.weekdayLong}, ${asked.day}. ${asked.monthLong} ${asked.year} um ${asked.hour}:${asked.minute}${POLITE.de}`;
    const row = (label: string, value: string): string =>
      `<b>${escapeHtml(label.trim())}</b>&nbsp;${value}<br/>`;
    const rows = [
      row(
        labels.sent,
        locale === "de"
          ? date
          : `${asked.weekdayLong}, ${asked.monthLong} ${asked.day}, ${asked.year} at ${asked.h12}:${asked.minute} ${asked.am ? "AM" : "PM"}`,
      ),
      row(labels.from, `&quot;${escapeHtml(original.from.name)}&quot; &lt;${original.from.address}&gt;`),
      row(labels.to, original.to.address),
      row(labels.subject, escapeHtml(original.subject)),
    ];
    const html = postedHtml(draft, {
      typed: typedAs(draft.typed, "<div>", "</div>\n", "&nbsp;"),
      below: draft.signature
        ? `<div>&nbsp;</div>\n<div class="signature">${draft.signature.html}</div>\n`
        : "",
      intro: "",
      quote: (inner) =>
        `<div>&nbsp;\n<div>&nbsp;\n<div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5; word-wrap: break-word; -webkit-nbsp-mode: space; -webkit-line-break: after-white-space;">\n<div style="margin:0 0 10px 0;">${rows.join("\n")}</div>\n\n<div name="quoted-content">${inner}</div>\n</div>\n</div>\n</div>`,
    });
    return {
      html: `<html><head></head><body><div style="font-family: Verdana;font-size: 12.0px;">${html}</div></body></html>\n`,
    };
  },
  header: (draft, subject) => [
    ["MIME-Version", "1.0"],
    [
      "Message-ID",
      `<trinity-${draft.seed.uuid()}-${draft.date.getTime()}@3c-app-gmx-bap${draft.seed.digits(2)}>`,
    ],
    ["From", mailbox(draft.from, { letter: "Q", upper: true })],
    ["To", draft.original.replyTo],
    ["Subject", encodedWords(subject, { letter: "Q", upper: true })],
    ["*", ""],
    ["Importance", "normal"],
    ["Sensitivity", "Normal"],
    ["Date", draft.now.header],
    ["In-Reply-To", draft.original.messageId],
    ["References", draft.references],
    ["X-UI-Message-Type", "mail"],
    ["X-Priority", "3"],
    ["X-Provags-ID", `V03:K1:${draft.seed.letters(44)}`],
    ["X-UI-Out-Filterresults", `notjunk:1;V03:K0:${draft.seed.letters(20)}`],
  ],
  subjectPrefix: ({ locale }) => (locale === "de" ? "Aw: " : "Re: "),
  text: { transfer: "quoted-printable", contentType: (type) => `${type}; charset=UTF-8` },
  boundary: ({ seed }) => `sgnirk-${seed.hex(24)}`,
});
