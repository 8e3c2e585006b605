import { htmlPart, mixed, plainPart, returned, typedPart } from "./letter.ts";
import { trick } from "./trick.ts";
import type { Labelled } from "./types.ts";

export const wordsElsewhere: readonly Labelled[] = [
  trick({
    name: "only in a text attachment",
    part: () =>
      mixed(plainPart("Please see the attachment.\n"), {
        ...typedPart(`text/plain; charset=utf-8; name="answer.txt"`, "Approved.\n"),
        fields: [
          ["Content-Type", `text/plain; charset=utf-8; name="answer.txt"`],
          ["Content-Disposition", `attachment; filename="answer.txt"`],
        ],
      }),
    reading: "unclear",
    why: "an attachment is not the reply",
  }),
  trick({
    name: "only in an HTML attachment",
    part: () =>
      mixed(plainPart("See attached.\n"), {
        ...htmlPart("<p>Approved.</p>"),
        fields: [
          ["Content-Type", "text/html; charset=utf-8"],
          ["Content-Disposition", `attachment; filename="a.html"`],
        ],
      }),
    reading: "unclear",
    why: "HTML as an attachment",
  }),
  trick({
    name: "attachment named approved",
    part: () =>
      mixed(plainPart("Here you are.\n"), {
        fields: [
          ["Content-Type", "application/pdf"],
          ["Content-Disposition", `attachment; filename="approved.pdf"`],
          ["Content-Transfer-Encoding", "base64"],
        ],
        body: Buffer.from("JVBERi0xLjQK\r\n"),
      }),
    reading: "unclear",
    why: "a file name",
  }),
  trick({
    name: "only in the quoted part",
    part: () =>
      plainPart(
        "I will think about it.\n\nOn Mon, Mar 9, 2026 at 10:26 AM Countersign <approvals@corp.example> wrote:\n\n> Approved.\n> Yes, approved.\n",
      ),
    reading: "unclear",
    why: "quoted words are not the approver's",
  }),
  trick({
    name: "only the quote",
    part: () =>
      plainPart("On Mon, Mar 9, 2026 at 10:26 AM Ann Ward <ann.ward@corp.example> wrote:\n> Approved.\n"),
    reading: "unclear",
    alsoFine: ["ignore"],
    why: "somebody else's approval quoted",
  }),
  trick({
    name: "below Original Message",
    part: () =>
      plainPart(
        "Thanks.\n\n-----Original Message-----\nFrom: Ann Ward <ann.ward@corp.example>\nSent: Monday, March 9, 2026 2:00 PM\nTo: Maria Kern\nSubject: RE: Leave\n\nApproved.\n",
      ),
    reading: "unclear",
    why: "Outlook quotes without a mark",
  }),
  trick({
    name: "in the signature",
    part: () => plainPart("I'll get back to you.\n\n-- \nMaria Kern\nApproved Auditor, Yes Bank\n"),
    reading: "unclear",
    why: "a title",
  }),
  trick({
    name: "in the disclaimer",
    part: () =>
      plainPart(
        "Received.\n\nThis message has been scanned and approved by MailGuard. Unauthorised use is rejected.\n",
      ),
    reading: "unclear",
    why: "gateway footers use our words",
  }),
  trick({
    name: "in the mobile signature",
    part: () => plainPart("Let me check.\n\nSent from my approved device\n"),
    reading: "unclear",
    why: "a device line",
  }),
  trick({
    name: "in the banner",
    part: () => plainPart("[EXTERNAL] Approved sender\n\nI need two more days for this.\n"),
    reading: "unclear",
    why: "a gateway's banner",
  }),
  trick({
    name: "subject approves, body asks",
    part: () => plainPart("How many days has he left?\n"),
    subject: "Approved: Re: ",
    reading: "unclear",
    why: "the body speaks first",
  }),
  trick({
    name: "subject approves, body rejects",
    part: () => plainPart("Sorry, rejected.\n"),
    subject: "Approved - Re: ",
    reading: "unclear",
    alsoFine: ["reject"],
    why: "two answers",
  }),
  trick({
    name: "subject approves, body empty",
    part: () => plainPart("\n"),
    subject: "Approved Re: ",
    reading: "approve",
    comment: "",
    why: "typed in front of the subject",
  }),
  trick({
    name: "our subject alone",
    part: () => plainPart("\n"),
    reading: "unclear",
    alsoFine: ["ignore"],
    why: "the word approval in the subject is ours",
  }),
  trick({
    name: "nested message approves",
    part: (scene) =>
      mixed(
        plainPart("FYI\n"),
        typedPart(
          "message/rfc822",
          `From: ${scene.approver.address}\nSubject: Re: x\nMIME-Version: 1.0\nContent-Type: text/plain\n\nApproved.\n`,
        ),
      ),
    reading: "unclear",
    why: "a mail inside the mail",
  }),
  trick({
    name: "nested message alone",
    part: (scene) => typedPart("message/rfc822", returned(scene).replace(scene.question.text, "Approved.\n")),
    reading: "unclear",
    alsoFine: ["ignore"],
    why: "nothing but a nested mail",
  }),
  trick({
    name: "multipart preamble",
    part: () => ({
      fields: [["Content-Type", `multipart/mixed; boundary="b"`]],
      body: Buffer.from(
        "Approved.\r\n--b\r\nContent-Type: text/plain\r\n\r\nNot decided.\r\n--b--\r\nApproved.\r\n",
      ),
    }),
    reading: "unclear",
    why: "preamble and epilogue are not shown",
  }),
  trick({
    name: "encrypted",
    part: () => ({
      fields: [["Content-Type", `multipart/encrypted; protocol="application/pgp-encrypted"; boundary="e"`]],
      body: Buffer.from(
        "--e\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--e\r\nContent-Type: application/octet-stream\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA0FwcHJvdmVk\r\n-----END PGP MESSAGE-----\r\n--e--\r\n",
      ),
    }),
    reading: "unclear",
    why: "cannot be read",
  }),
  trick({
    name: "opaque S/MIME",
    part: () => ({
      fields: [
        ["Content-Type", `application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"`],
        ["Content-Transfer-Encoding", "base64"],
      ],
      body: Buffer.from("MIAGCSqGSIb3DQEHAqCAMIACAQExCzAJBgUrDgMCGgUA\r\n"),
    }),
    reading: "unclear",
    why: "cannot be read without more",
  }),
];
