import { arranged } from "../arrange.ts";
import { builderOf } from "../client.ts";
import type { Draft } from "../draft.ts";
import { outlookLabels } from "../locale/outlook-labels.ts";
import { postedHtml } from "../posted-html.ts";
import { escapeHtml } from "../quote/escape.ts";
import { htmlAsText } from "../quote/html-as-text.ts";
import { typedWithBreaks } from "../typed-html.ts";
import { encodedWords, mailbox } from "../wire/header.ts";

const NAMES = { notes: "HCL Notes Release 12.0.2 HF38", inotes: "HCL iNotes Release 12.0.2 HF38" } as const;

type Face = keyof typeof NAMES;

const introduced = (draft: Draft, face: Face): string => {
  const { original, asked, locale } = draft;
  const labels = outlookLabels[locale];
  const date = `${asked.day}.${asked.month}.${asked.year} ${asked.hour}:${asked.minute}`;
  if (face === "inotes")
    return `-----"${original.from.name}" <${original.from.address}> wrote: -----\nTo: ${original.to.address}\nFrom: "${original.from.name}" <${original.from.address}>\nDate: ${asked.month}/${asked.day}/${asked.year} ${asked.hour}:${asked.minute}\nSubject: ${original.subject}\n\n`;
  return `${labels.from.padEnd(8)}"${original.from.name}" <${original.from.address}>\n${labels.to.padEnd(8)}${original.to.address}\n${labels.sent.replace(/.*/, "Date: ").padEnd(8)}${date}\n${labels.subject.padEnd(8)}${original.subject}\n\n\n\n`;
};

const rule = `\n<hr>\n`;

/** HCL (once Lotus) Notes and its web face. */
const notes = (face: Face) =>
  builderOf({
    name: face,
    write: (draft) => ({
      text: arranged(draft, {
        intro: introduced(draft, face),
        quote: htmlAsText(draft.original.html, { link: "none" }),
        below: draft.signature?.text,
        gap: "\n\n",
      }),
      html: postedHtml(draft, {
        typed: `<font size=2 face="sans-serif">${typedWithBreaks(draft.typed, '</font>\n<br><font size=2 face="sans-serif">')}</font>\n<br>`,
        below: draft.signature ? `<br>${draft.signature.html}\n<br>` : "",
        intro:
          face === "inotes"
            ? `<br><br><font color="#990099">${escapeHtml(introduced(draft, face)).trim().split("\n").join("<br>")}</font><br><br>`
            : `<br>\n<br>${introduced(draft, face)
                .trim()
                .split("\n")
                .map((row) => `<font size=1 color=#5f5f5f face="sans-serif">${escapeHtml(row)}</font>`)
                .join("\n<br>")}${rule}<br>\n<br>`,
        quote: (inner) =>
          face === "inotes"
            ? `<div class="iNotesHistory" style="padding-left:5px;"><div style="padding-right:0px;padding-left:5px;border-left:solid black 2px;">${inner}</div></div>`
            : inner,
      }),
    }),
    header: (draft, subject) => [
      ["In-Reply-To", draft.original.messageId],
      ["References", draft.references],
      [
        "From",
        mailbox(
          draft.from,
          { letter: "Q", charsets: ["us-ascii", "iso-8859-1", "utf-8"], upper: true },
          true,
        ),
      ],
      ["To", draft.original.replyTo],
      [
        "Subject",
        encodedWords(subject, { letter: "Q", charsets: ["us-ascii", "iso-8859-1", "utf-8"], upper: true }),
      ],
      ["MIME-Version", "1.0"],
      [
        "X-KeepSent",
        `${draft.seed.upper(8)}:${draft.seed.upper(8)}-C1258A1B:0062B3E4; type=4; name=$KeepSent`,
      ],
      ["X-Mailer", NAMES[face]],
      [
        "Message-ID",
        `<OF${draft.seed.upper(8)}.${draft.seed.upper(8)}-ONC1258A1B.0062B3E4-C1258A1B.0062B3E5@${draft.from.address.split("@")[1]}>`,
      ],
      ["Date", draft.now.header],
      [
        "X-MIMETrack",
        `Serialize by Router on MAIL01/CORP(Release 12.0.2|November 24, 2022) at\r\n ${draft.asked.month}/${draft.asked.day}/${draft.asked.year} ${draft.asked.hour}:${draft.asked.minute}:${draft.asked.second}`,
      ],
    ],
    subjectPrefix: ({ locale }) => (locale === "de" ? "Antwort: " : "Re: "),
    text: {
      charsets: ["us-ascii", "iso-8859-1", "utf-8"],
      transfer: (_, charset) =>
        charset === "us-ascii" ? "7bit" : charset === "utf-8" ? "base64" : "quoted-printable",
      contentType: (type, charset) => `${type}; charset="${charset.toUpperCase()}"`,
    },
    boundary: ({ seed }) => `=_alternative 00${seed.upper(6)}C1258A1B_=`,
    preamble: "",
  });

export const notesClient = notes("notes");
export const inotes = notes("inotes");
