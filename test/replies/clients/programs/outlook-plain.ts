import { arranged } from "../arrange.ts";
import { builderOf } from "../client.ts";
import { oldCharsets } from "../locale/locales.ts";
import { outlookLabels } from "../locale/outlook-labels.ts";
import { wrapped } from "../quote/wrap.ts";
import { outlookPrefix, outlookRows, rowsAsText, smtpHeader } from "./outlook-header.ts";

/** Outlook for Windows with its plain text editor: the block under `-----Original Message-----`, nothing marked. */
export const outlookPlain = builderOf({
  name: "outlook-windows-plain",
  write: (draft) => ({
    text: arranged(
      { ...draft, typed: wrapped(draft.typed, 76) },
      {
        intro: `-----${outlookLabels[draft.locale].original}-----\n${rowsAsText(outlookRows(draft))}\n\n`,
        quote: wrapped(draft.original.text.trim(), 76),
        below: draft.signature?.text,
      },
    ),
  }),
  header: (draft, subject) =>
    smtpHeader(draft, subject, { letter: "B", charsets: oldCharsets[draft.locale] }),
  subjectPrefix: outlookPrefix,
  text: {
    charsets: ["us-ascii", "iso-8859-1", "iso-8859-2", "windows-1251", "iso-2022-jp", "utf-8"],
    transfer: (_, charset) =>
      charset === "us-ascii" || charset === "iso-2022-jp"
        ? "7bit"
        : charset === "utf-8"
          ? "base64"
          : "quoted-printable",
    contentType: (type, charset) => `${type};\r\n\tcharset="${charset}"`,
  },
  boundary: ({ seed }) => seed.hex(32),
});
