import type { Original } from "../../src/reply/trim/own-words.ts";

/** Replies of the sizes that are usual, each with "Approved" above a long quote. */

/** Gmail: plain text and HTML, both with the quote, quoted-printable; about 20 kB. */
export const gmailReply = (): Buffer => mail(alternative("0000000000001", gmailText(), gmailHtml()));

/** Outlook for Windows: a style sheet in front, the whole conversation behind; about 200 kB. */
export const outlookReply = (): Buffer => mail(alternative("_000_Outlook_", outlookText(), outlookHtml()));

/** What these replies quote, as the service knows it that sent it: as long as its longest notices. */
export const quotedNotice = (): Original => ({
  text: `${LINE}\n`.repeat(40),
  html: `<p style="margin:0;font-size:14px;color:#333333">${LINE}</p>\n`.repeat(40),
});

/** The Gmail reply with three PDF files; about 10 MB. */
export const replyWithAttachments = (): Buffer =>
  mail([
    'Content-Type: multipart/mixed; boundary="0000000000002"',
    "",
    "--0000000000002",
    ...alternative("0000000000001", gmailText(), gmailHtml()),
    ...["one.pdf", "two.pdf", "three.pdf"].flatMap(attachment),
    "--0000000000002--",
    "",
  ]);

const mail = (content: readonly string[]): Buffer => Buffer.from([...header(), ...content].join("\r\n"));

const header = (): readonly string[] => [
  "Return-Path: <ann@example.com>",
  ...Array.from(
    { length: 8 },
    (_, n) =>
      `Received: from mail${n}.example.com (mail${n}.example.com [192.0.2.${n}])\r\n by mx.example.com with ESMTPS id a${n}; Mon, 05 Jan 2026 10:00:0${n} +0000`,
  ),
  `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=a; h=from:to:subject;\r\n b=${"A".repeat(300)}`,
  "From: Ann Smith <ann@example.com>",
  "To: Approvals <approvals@reply.localhost>",
  "Subject: Re: Approval request: leave of Tom",
  "Date: Mon, 05 Jan 2026 10:00:00 +0000",
  "Message-ID: <reply.1@example.com>",
  "In-Reply-To: <question.1@reply.localhost>",
  "References: <question.1@reply.localhost>",
  "MIME-Version: 1.0",
];

const alternative = (boundary: string, text: string, html: string): readonly string[] => [
  `Content-Type: multipart/alternative; boundary="${boundary}"`,
  "",
  `--${boundary}`,
  'Content-Type: text/plain; charset="UTF-8"',
  "Content-Transfer-Encoding: quoted-printable",
  "",
  quotedPrintable(text),
  `--${boundary}`,
  'Content-Type: text/html; charset="UTF-8"',
  "Content-Transfer-Encoding: quoted-printable",
  "",
  quotedPrintable(html),
  `--${boundary}--`,
  "",
];

const LINE = "Tom Miller asks for leave from 2026-03-02 to 2026-03-13, “two weeks”; nobody else is away.";

const gmailText = (): string =>
  `Approved, enjoy it!\n\nOn Mon, 5 Jan 2026 at 09:00, Approvals <approvals@reply.localhost>\nwrote:\n\n${`> ${LINE}\n`.repeat(40)}`;

const gmailHtml = (): string =>
  `<div dir="ltr">Approved, enjoy it!</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, 5 Jan 2026 at 09:00, Approvals &lt;<a href="mailto:approvals@reply.localhost">approvals@reply.localhost</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${`<p style="margin:0;font-size:14px;color:#333333">${LINE}</p>\n`.repeat(85)}</blockquote></div>`;

const outlookText = (): string =>
  `Approved, enjoy it!\n\nFrom: Approvals <approvals@reply.localhost>\nSent: Monday, January 5, 2026 9:00 AM\nTo: Ann Smith <ann@example.com>\nSubject: Approval request: leave of Tom\n\n${`${LINE}\n`.repeat(250)}`;

const outlookHtml = (): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!--\n${'p.MsoNormal, li.MsoNormal\n\t{margin:0cm;font-size:11.0pt;font-family:"Calibri",sans-serif;}\n'.repeat(60)}--></style></head><body lang="EN-GB"><div class="WordSection1"><p class="MsoNormal"><span style="mso-fareast-language:EN-US">Approved, enjoy it!<o:p></o:p></span></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>From:</b> Approvals &lt;approvals@reply.localhost&gt;<br><b>Sent:</b> Monday, January 5, 2026 9:00 AM<br><b>To:</b> Ann Smith<br><b>Subject:</b> Approval request: leave of Tom</p></div></div>${`<p class="MsoNormal"><span style="font-size:10.5pt;color:#333333">${LINE}<o:p></o:p></span></p>\n`.repeat(860)}</div></body></html>`;

const attachment = (name: string): readonly string[] => [
  "--0000000000002",
  `Content-Type: application/pdf; name="${name}"`,
  `Content-Disposition: attachment; filename="${name}"`,
  "Content-Transfer-Encoding: base64",
  "",
  `${"JVBERi0xLjcK".repeat(6)}JVBE\r\n`.repeat(44_000),
];

/** RFC 2045 §6.7, with soft line ends behind 72 characters or escapes. */
const quotedPrintable = (text: string): string =>
  text
    .split("\n")
    .map((line) =>
      [...Buffer.from(line)]
        .map(escaped)
        .join("")
        .replace(/(?:=[0-9A-F]{2}|[^=]){72}(?!$)/g, "$&=\r\n"),
    )
    .join("\r\n");

const escaped = (byte: number): string =>
  byte === 0x3d || byte > 0x7e
    ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
    : String.fromCharCode(byte);
