import type { Draft } from "../draft.ts";
import { outlookDate, outlookLabels } from "../locale/outlook-labels.ts";
import { escapeHtml } from "../quote/escape.ts";
import { encodedWords, mailbox, type WordStyle } from "../wire/header.ts";
import type { Field } from "../wire/mime.ts";

/** The four rows above an Outlook quote. */
export const outlookRows = (
  draft: Draft,
  date = outlookDate(draft.locale, draft.asked),
): readonly Field[] => {
  const { original, locale } = draft;
  const labels = outlookLabels[locale];
  return [
    [labels.from, `${original.from.name} <${original.from.address}>`],
    [labels.sent, date],
    [labels.to, `${original.to.name} <${original.to.address}>`],
    [labels.subject, original.subject],
  ];
};

export const rowsAsText = (rows: readonly Field[]): string =>
  rows.map(([label, value]) => `${label}${value}`).join("\n");

export const rowsAsHtml = (rows: readonly Field[], bold: (label: string) => string): string =>
  rows.map(([label, value]) => `${bold(label.trimEnd())}&nbsp;${escapeHtml(value)}`).join("<br>\n");

const PREFIX: Readonly<Record<string, string>> = {
  de: "AW: ",
  nl: "Antw: ",
  sv: "SV: ",
  da: "SV: ",
  nb: "SV: ",
  fi: "VS: ",
  pl: "ODP: ",
  tr: "Ynt: ",
  "zh-CN": "答复: ",
  "zh-TW": "回覆: ",
};

/** Outlook of old translates the prefix; Outlook of today does so for many still. */
export const outlookPrefix = ({ locale }: Draft): string => PREFIX[locale] ?? "RE: ";

/** What Exchange adds to what Outlook writes. */
export const exchangeHeader = (draft: Draft, subject: string): readonly Field[] => {
  const { original, now, seed } = draft;
  const word = { letter: "B", charsets: ["us-ascii", "utf-8"] } as const;
  return [
    ["From", mailbox(draft.from, word, true)],
    ["To", `"${original.replyTo}"\r\n\t<${original.replyTo}>`],
    ["Subject", encodedWords(subject, word)],
    ["Thread-Topic", encodedWords(original.subject, word)],
    ["Thread-Index", threadIndex(draft)],
    ["Date", `${new Date(draft.date).toUTCString().replace("GMT", "+0000")}`],
    ["Message-ID", `<${hostOf(draft)}${seed.upper(22)}@${hostOf(draft)}.eurprd05.prod.outlook.com>`],
    ["References", draft.references],
    ["In-Reply-To", original.messageId],
    ["Accept-Language", `${now.zone === "" ? "en-US" : languageOf(draft)}, en-US`],
    ["Content-Language", languageOf(draft)],
    ["X-MS-Has-Attach", draft.dress.logo ? "yes" : ""],
    ["X-MS-TNEF-Correlator", ""],
    ["x-ms-publictraffictype", "Email"],
  ];
};

/** What Outlook for Windows writes when it sends by SMTP of its own. */
export const smtpHeader = (draft: Draft, subject: string, word: WordStyle): readonly Field[] => {
  const { from, original, seed } = draft;
  return [
    ["From", mailbox(from, word, true)],
    ["To", `<${original.replyTo}>`],
    ["References", draft.references],
    ["In-Reply-To", original.messageId],
    ["Subject", encodedWords(subject, word)],
    ["Date", draft.now.header],
    [
      "Message-ID",
      `<00${seed.hex(4)}01dc${seed.hex(4)}$${seed.hex(8)}$${seed.hex(8)}$@${from.address.split("@")[1]}>`,
    ],
    ["MIME-Version", "1.0"],
    ["*", ""],
    ["X-Mailer", "Microsoft Outlook 16.0"],
    ["Thread-Index", threadIndex(draft)],
    ["Content-Language", draft.locale],
  ];
};

const languageOf = ({ locale }: Draft): string =>
  locale.includes("-") ? locale : `${locale}-${(REGION[locale] ?? locale).toUpperCase()}`;
const REGION: Readonly<Record<string, string>> = {
  en: "US",
  sv: "SE",
  da: "DK",
  nb: "NO",
  cs: "CZ",
  uk: "UA",
  ja: "JP",
  ko: "KR",
  ar: "EG",
  he: "IL",
};

export const hostOf = ({ client, from }: Draft): string =>
  `AM${client.length % 10}PR05MB${4000 + from.address.length * 31}`;

/** [MS-OXOMSG] §2.2.1.3: a header block of 22 bytes and one child block of 5 for the answer. */
const threadIndex = ({ seed }: Draft): string =>
  Buffer.concat([Buffer.from([0x01, 0x01, 0xdc]), seed.bytes(24)]).toString("base64");
