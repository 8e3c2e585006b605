/** Programs of old that still send in the charsets of their country: Outlook Express, The Bat!, Becky!. */
import { arranged } from "../arrange.ts";
import { builderOf, type Client } from "../client.ts";
import type { Draft } from "../draft.ts";
import { oldCharsets } from "../locale/locales.ts";
import { outlookLabels } from "../locale/outlook-labels.ts";
import { quotedLines, wrapped } from "../quote/wrap.ts";
import { encodedWords, mailbox, type WordStyle } from "../wire/header.ts";
import type { Field, TextStyle } from "../wire/mime.ts";

const ansi = (draft: Draft): readonly string[] =>
  [
    "us-ascii",
    "koi8-r",
    "koi8-u",
    "iso-8859-1",
    "iso-8859-2",
    "iso-8859-9",
    "windows-1255",
    "windows-1256",
    "iso-2022-jp",
    "gb2312",
    "big5",
    "euc-kr",
    "windows-1252",
  ].filter((charset) => oldCharsets[draft.locale].includes(charset) || charset === "us-ascii");

const fields = (draft: Draft, subject: string, letter: WordStyle["letter"], program: Field): Field[] => {
  const word = { letter, charsets: ansi(draft) };
  return [
    ["Message-ID", `<${draft.seed.hex(12)}$${draft.seed.hex(8)}$0100a8c0@pc${draft.seed.digits(2)}>`],
    ["From", mailbox(draft.from, word, true)],
    ["To", `<${draft.original.replyTo}>`],
    ["References", draft.references],
    ["In-Reply-To", draft.original.messageId],
    ["Subject", encodedWords(subject, word)],
    ["Date", draft.now.header],
    ["MIME-Version", "1.0"],
    ["*", ""],
    program,
  ];
};

const style = (charsets: readonly string[], transfer: TextStyle["transfer"] = "8bit"): TextStyle => ({
  charsets,
  transfer: (body) =>
    body.every((byte) => byte < 128) ? "7bit" : typeof transfer === "string" ? transfer : "8bit",
  contentType: (type, charset) => `${type};\r\n\tcharset="${charset}"`,
});

const REGIONAL = [
  "us-ascii",
  "iso-8859-1",
  "koi8-r",
  "koi8-u",
  "iso-8859-2",
  "iso-8859-9",
  "windows-1252",
  "windows-1255",
  "windows-1256",
  "iso-2022-jp",
  "gb2312",
  "big5",
  "euc-kr",
  "utf-8",
];

const express: Client = {
  name: "outlook-express",
  write: (draft) => {
    const { original, asked: m, locale } = draft;
    const labels = outlookLabels[locale];
    const block = [
      `${labels.from}"${original.from.name}" <${original.from.address}>`,
      `${labels.to}<${original.to.address}>`,
      `${labels.sent}${m.weekdayLong}, ${m.monthLong} ${m.day}, ${m.year} ${m.h12}:${m.minute} ${m.am ? "AM" : "PM"}`,
      `${labels.subject}${original.subject}`,
    ];
    return {
      text: arranged(draft, {
        intro: `----- ${labels.original} ----- \n${block.join("\n")}\n\n\n`,
        quote: quotedLines(wrapped(original.text.trim(), 72)),
        below: draft.signature?.text,
      }),
    };
  },
  header: (draft, subject) => [
    ...fields(draft, subject, "B", ["X-Mailer", "Microsoft Outlook Express 6.00.2900.5931"]),
    ["X-MimeOLE", "Produced By Microsoft MimeOLE V6.00.2900.6157"],
  ],
  text: style(REGIONAL, "quoted-printable"),
  boundary: ({ seed }) => `----=_NextPart_000_${seed.hex(4).toUpperCase()}`,
};

const bat: Client = {
  name: "the-bat",
  write: (draft) => ({
    text: arranged(draft, {
      intro:
        draft.locale === "ru"
          ? `Здравствуйте, ${draft.original.from.name}.\n\nВы писали ${draft.asked.d} ${draft.asked.monthLong} ${draft.asked.year} г., ${draft.asked.hour}:${draft.asked.minute}:${draft.asked.second}:\n\n`
          : `${draft.asked.weekdayLong}, ${draft.asked.monthLong} ${draft.asked.d}, ${draft.asked.year}, ${draft.asked.hour}:${draft.asked.minute}:${draft.asked.second}, you wrote:\n\n`,
      quote: quotedLines(wrapped(draft.original.text.trim(), 70), "> "),
      below: draft.signature && `-- \n${draft.signature.text.replace(/^-- \n/, "")}`,
    }),
  }),
  header: (draft, subject) => fields(draft, subject, "B", ["X-Mailer", "The Bat! (v9.3.4) Professional"]),
  text: style(["us-ascii", "windows-1251", "koi8-r", "windows-1252", "utf-8"]),
  boundary: ({ seed }) => `----------${seed.hex(16)}`,
};

const becky: Client = {
  name: "becky",
  write: (draft) => ({
    text: arranged(
      draft,
      {
        intro: `On ${draft.asked.header}\n${draft.original.from.name} <${draft.original.from.address}> wrote:\n\n`,
        quote: quotedLines(draft.original.text.trim()),
        below: draft.signature && `-- \n${draft.signature.text.replace(/^-- \n/, "")}`,
      },
      "top",
    ),
  }),
  header: (draft, subject) => fields(draft, subject, "B", ["X-Mailer", "Becky! ver. 2.75.04 [ja]"]),
  text: {
    charsets: ["us-ascii", "iso-2022-jp", "utf-8"],
    transfer: (_, charset) => (charset === "utf-8" ? "base64" : "7bit"),
    contentType: (type, charset) => `${type}; charset="${charset.toUpperCase()}"`,
  },
  boundary: ({ seed }) => `------_${seed.hex(16).toUpperCase()}_MULTIPART`,
};

export const outlookExpress = builderOf(express);
export const theBat = builderOf(bat);
export const beckyMail = builderOf(becky);
