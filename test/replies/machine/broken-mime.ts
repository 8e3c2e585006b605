import { encodeText } from "../clients/wire/charset.ts";
import { htmlPart } from "./letter.ts";
import { trick } from "./trick.ts";
import type { Labelled } from "./types.ts";

export const brokenMime: readonly Labelled[] = [
  trick({
    name: "base64 garbage",
    part: () => ({
      fields: [
        ["Content-Type", "text/plain; charset=utf-8"],
        ["Content-Transfer-Encoding", "base64"],
      ],
      body: Buffer.from("%%%%Approved====\r\n!!!!\r\n"),
    }),
    reading: "unclear",
    why: "the word stands only in the undecoded garbage",
  }),
  trick({
    name: "unknown transfer encoding",
    part: () => ({
      fields: [
        ["Content-Type", "text/plain"],
        ["Content-Transfer-Encoding", "x-rot13"],
      ],
      body: Buffer.from("Abg nccebirq.\r\n"),
    }),
    reading: "unclear",
    why: "not to be guessed",
  }),
  trick({
    name: "koi8-r labelled us-ascii",
    part: () => ({
      fields: [
        ["Content-Type", "text/plain; charset=us-ascii"],
        ["Content-Transfer-Encoding", "8bit"],
      ],
      body: encodeText("Согласовано.\r\n", "koi8-r") ?? Buffer.alloc(0),
    }),
    reading: "approve",
    alsoFine: ["unclear"],
    why: "a wrong label; never a rejection",
  }),
  trick({
    name: "utf-8 labelled iso-8859-1",
    part: () => ({
      fields: [
        ["Content-Type", "text/plain; charset=iso-8859-1"],
        ["Content-Transfer-Encoding", "8bit"],
      ],
      body: Buffer.from("Nicht genehmigt, fürchte ich.\r\n"),
    }),
    reading: "reject",
    alsoFine: ["unclear"],
    why: "a wrong label must not lose the nicht",
  }),
  trick({
    name: "utf-16 without a label",
    part: () => ({
      fields: [["Content-Type", "text/plain"]],
      body: Buffer.from("\ufeffNot approved.\r\n", "utf16le"),
    }),
    reading: "unclear",
    alsoFine: ["reject"],
    why: "NULs between letters",
  }),
  trick({
    name: "utf-7",
    part: () => ({
      fields: [["Content-Type", "text/plain; charset=utf-7"]],
      body: Buffer.from("+AE4-ot approved.\r\n"),
    }),
    reading: "reject",
    alsoFine: ["unclear"],
    why: "undecoded it reads '… approved'",
  }),
  trick({
    name: "broken boundary",
    part: () => ({
      fields: [["Content-Type", `multipart/alternative; boundary="missing"`]],
      body: Buffer.from("--other\r\nContent-Type: text/plain\r\n\r\nApproved.\r\n--other--\r\n"),
    }),
    reading: "unclear",
    alsoFine: ["approve", "ignore"],
    why: "no part can be found by the rules",
  }),
  trick({
    name: "quoted-printable soft break inside not",
    part: () => ({
      fields: [
        ["Content-Type", "text/plain; charset=utf-8"],
        ["Content-Transfer-Encoding", "quoted-printable"],
      ],
      body: Buffer.from("No=\r\nt approved.\r\n"),
    }),
    reading: "reject",
    why: "the line break is not there",
  }),
  trick({
    name: "flowed: change of quote depth",
    part: () => ({
      fields: [["Content-Type", "text/plain; charset=utf-8; format=flowed"]],
      body: Buffer.from("I am still thinking. \r\n> Approved.\r\n> Thanks\r\n"),
    }),
    reading: "unclear",
    why: "RFC 3676 §4.5: a soft break does not join across a change of depth",
  }),
  trick({
    name: "flowed: soft break after not",
    part: () => ({
      fields: [["Content-Type", "text/plain; charset=utf-8; format=flowed"]],
      body: Buffer.from("This is not \r\napproved.\r\n"),
    }),
    reading: "reject",
    alsoFine: ["unclear"],
    why: "one sentence over two lines",
  }),
  trick({
    name: "flowed: delsp",
    part: () => ({
      fields: [["Content-Type", "text/plain; charset=utf-8; format=flowed; delsp=yes"]],
      body: Buffer.from("Appro \r\nved.\r\n"),
    }),
    reading: "approve",
    alsoFine: ["unclear"],
    why: "delsp=yes removes the blank",
  }),
  trick({
    name: "flowed: stuffed quote sign",
    part: () => ({
      fields: [["Content-Type", "text/plain; charset=utf-8; format=flowed"]],
      body: Buffer.from(" > 5 days is too long. Not approved.\r\n"),
    }),
    reading: "reject",
    alsoFine: ["unclear", "ignore"],
    why: "space-stuffed: the approver typed the sign",
  }),
  trick({
    name: "flowed: signature line is not soft",
    part: () => ({
      fields: [["Content-Type", "text/plain; charset=utf-8; format=flowed"]],
      body: Buffer.from("Give me until Friday.\r\n-- \r\nApproved Auditors Ltd\r\n"),
    }),
    reading: "unclear",
    why: "RFC 3676 §4.3: dash dash blank",
  }),
  trick({
    name: "NUL inside not",
    part: () => ({
      fields: [["Content-Type", "text/plain; charset=utf-8"]],
      body: Buffer.from("N\u0000ot approved.\r\n"),
    }),
    reading: "unclear",
    alsoFine: ["reject"],
    why: "NULs vanish in some programs",
  }),
  trick({
    name: "bare CR hides the first line",
    part: () => ({
      fields: [["Content-Type", "text/plain; charset=utf-8"]],
      body: Buffer.from("Not approved.\rApproved.\r\n"),
    }),
    reading: "unclear",
    alsoFine: ["reject"],
    why: "a terminal overwrites the first line",
  }),
  trick({
    name: "HTML wrapped in 300 tables",
    part: () => htmlPart(`${"<table><tr><td>".repeat(300)}Not approved.${"</td></tr></table>".repeat(300)}`),
    reading: "reject",
    alsoFine: ["unclear"],
    why: "depth alone changes nothing",
  }),
];
