import type { HostileMail } from "./hostile.ts";
import { filled, hostileMail } from "./hostile-mail.ts";

/** Mail whose header or structure hurts. */
export const hostileMime: readonly HostileMail[] = [
  { name: "MIME: levels", mail: (size) => levels(size) },
  {
    name: "MIME: parts",
    mail: (size) => mixed(filled("--b\r\nContent-Type: text/plain\r\n\r\nx\r\n", size)),
  },
  { name: "MIME: empty parts", mail: (size) => mixed(filled("--b\r\n", size)) },
  { name: "MIME: ends of parts", mail: (size) => mixed(filled("--b--\r\n", size)) },
  {
    name: "MIME: lines that are nearly delimiters",
    mail: (size) => mixed(`--b\r\n\r\n${filled("--bb\r\n", size)}`),
  },
  { name: "MIME: lines of two dashes", mail: (size) => mixed(`--b\r\n\r\n${filled("--\r\n", size)}`) },
  {
    name: "MIME: a boundary as long as the mail",
    mail: (size) =>
      hostileMail(
        [`Content-Type: multipart/mixed; boundary=${filled("b", size / 2)}`],
        `--${filled("b", size / 2)}`,
      ),
  },
  { name: "MIME: a boundary that never comes", mail: (size) => mixed(filled("x\r\n", size)) },
  {
    name: "MIME: embedded messages",
    mail: (size) => mixed(filled("--b\r\nContent-Type: message/rfc822\r\n\r\n", size)),
  },
  { name: "header: one long line", mail: (size) => hostileMail([`X-Long: ${filled("a", size)}`], "x") },
  { name: "header: many lines", mail: (size) => hostileMail([filled("X: x\r\n", size)], "x") },
  {
    name: "header: one folded line",
    mail: (size) => hostileMail([`X: x\r\n${filled(" x\r\n", size)}`], "x"),
  },
  { name: "header: lines without a colon", mail: (size) => hostileMail([filled("x\r\n", size)], "x") },
  {
    name: "header: parameters",
    mail: (size) => hostileMail([`Content-Type: text/plain; ${filled("a=b; ", size)}`], "x"),
  },
  {
    name: "header: continued parameters",
    mail: (size) =>
      hostileMail([`Content-Type: text/plain; ${numbered(size, (n) => `name*${n}*=utf-8''%41; `)}`], "x"),
  },
  {
    name: "header: quotes that do not end",
    mail: (size) => hostileMail([`Content-Type: text/plain; name="${filled('\\"', size)}`], "x"),
  },
  {
    name: "header: recipients",
    mail: (size) => hostileMail([`To: ${filled("Ann <ann@example.com>,\r\n ", size)}`], "x"),
  },
  { name: "header: authors", mail: (size) => hostileMail([filled("From: ann@example.com\r\n", size)], "x") },
  {
    name: "header: deep comments in From",
    mail: (size) => hostileMail([`From: ${filled("(", size)} <ann@example.com>`], "x"),
  },
  { name: "header: quotes in From", mail: (size) => hostileMail([`From: ${filled('"', size)}`], "x") },
  {
    name: "header: encoded words in the subject",
    mail: (size) => hostileMail([`Subject: ${filled("=?utf-8?Q?=F0=9F=98=80?=\r\n ", size)}`], "x"),
  },
  {
    name: "header: encoded words that do not end",
    mail: (size) => hostileMail([`Subject: ${filled("=?utf-8?Q?", size)}`], "x"),
  },
  { name: "header: Re: Re: Re:", mail: (size) => hostileMail([`Subject: ${filled("Re: ", size)}`], "x") },
  {
    name: "header: references",
    mail: (size) => hostileMail([`References: ${filled("<a@b.example> ", size)}`], "x"),
  },
  {
    name: "header: comments in Authentication-Results",
    mail: (size) => hostileMail([`Authentication-Results: mx.example; ${filled("dmarc=pass (", size)}`], "x"),
  },
  { name: "encoding: soft line ends", mail: (size) => encoded("quoted-printable", filled("=\r\n", size)) },
  { name: "encoding: escapes", mail: (size) => encoded("quoted-printable", filled("=0A", size)) },
  { name: "encoding: broken escapes", mail: (size) => encoded("quoted-printable", filled("=", size)) },
  {
    name: "encoding: blanks behind an escape",
    mail: (size) => encoded("quoted-printable", `=${filled(" ", size)}`),
  },
  { name: "encoding: bad base64", mail: (size) => encoded("base64", filled("%%%=\u0001", size)) },
  { name: "encoding: padding", mail: (size) => encoded("base64", filled("=", size)) },
  { name: "encoding: base64 in pieces", mail: (size) => encoded("base64", filled("YQ==", size)) },
  ...[
    "nonsense",
    "utf-7",
    "utf-16",
    "iso-2022-jp",
    "iso-2022-kr",
    "hz-gb-2312",
    "gb18030",
    "constructor",
  ].map(
    (charset): HostileMail => ({
      name: `charset: ${charset}`,
      mail: (size) => charsetMail(charset, filled("\x1b$B~{\x0e!!\n", size)),
    }),
  ),
  { name: "charset: bytes of no charset", mail: (size) => charsetMail("", filled("\xff\xfe\x80\xc3", size)) },
  {
    name: "flowed: one paragraph",
    mail: (size) =>
      hostileMail(["Content-Type: text/plain; format=flowed; delsp=yes"], filled("a \r\n", size)),
  },
  {
    name: "flowed: changing depth",
    mail: (size) =>
      hostileMail(["Content-Type: text/plain; format=flowed"], filled("> a \r\n>> b \r\n", size)),
  },
  {
    name: "flowed: quote marks",
    mail: (size) => hostileMail(["Content-Type: text/plain; format=flowed"], filled("> ", size)),
  },
];

const mixed = (body: string): Buffer => hostileMail(["Content-Type: multipart/mixed; boundary=b"], body);

const levels = (size: number): Buffer =>
  hostileMail(
    ["Content-Type: multipart/mixed; boundary=b0"],
    Array.from(
      { length: Math.ceil(size / 60) },
      (_, n) => `--b${n}\r\nContent-Type: multipart/mixed; boundary=b${n + 1}\r\n\r\n`,
    ).join(""),
  );

const numbered = (size: number, unit: (n: number) => string): string =>
  Array.from({ length: Math.ceil(size / 20) }, (_, n) => unit(n)).join("");

const encoded = (encoding: string, body: string): Buffer =>
  hostileMail(["Content-Type: text/plain; charset=utf-8", `Content-Transfer-Encoding: ${encoding}`], body);

/** The characters of the body are its bytes. */
const charsetMail = (charset: string, body: string): Buffer =>
  Buffer.concat([
    hostileMail([`Content-Type: text/plain; charset=${charset}`], ""),
    Buffer.from(body, "latin1"),
  ]);
