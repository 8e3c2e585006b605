import { attack, EVE, eve } from "./attack.ts";
import { fromApprover } from "./letter.ts";
import type { Labelled } from "./types.ts";

export const forgedAuthor: readonly Labelled[] = [
  attack({
    name: "Two From fields, approver first",
    ...eve,
    from: (scene) => [fromApprover(scene), ["From", EVE]],
    why: "which From was checked?",
  }),
  attack({
    name: "Two From fields, approver last",
    ...eve,
    from: (scene) => [["From", EVE], fromApprover(scene)],
    authentication: "passes",
    why: "mailparser takes the last, DMARC may have checked the first",
  }),
  attack({
    name: "From with two addresses",
    ...eve,
    from: ({ approver }) => [
      ["From", `${approver.address}, ${EVE}`],
      ["Sender", EVE],
    ],
    why: "RFC 5322 allows it, DMARC does not",
  }),
  attack({
    name: "From with two addresses, approver second",
    ...eve,
    from: ({ approver }) => [["From", `${EVE}, ${approver.address}`]],
    authentication: "passes",
    why: "the other order",
  }),
  attack({
    name: "From as a group",
    ...eve,
    from: ({ approver }) => [
      ["From", `Approvers: ${approver.address};`],
      ["Sender", EVE],
    ],
    why: "RFC 6854 group",
  }),
  attack({
    name: "From with two angle addresses",
    ...eve,
    from: ({ approver }) => [["From", `<${approver.address}><${EVE}>`]],
    authentication: "passes",
    why: "parsers take the first, filters the last",
  }),
  attack({
    name: "Display name is the approver's address",
    ...eve,
    from: ({ approver }) => [["From", `"${approver.address}" <${EVE}>`]],
    authentication: "passes",
    why: "what stands in quotes is a name",
  }),
  attack({
    name: "Display name holds a whole mailbox",
    ...eve,
    from: ({ approver }) => [["From", `"${approver.name} <${approver.address}>" <${EVE}>`]],
    authentication: "passes",
    why: "angle brackets inside quotes",
  }),
  attack({
    name: "Approver's address in an encoded word",
    ...eve,
    from: ({ approver }) => [
      [
        "From",
        `=?utf-8?B?${Buffer.from(`${approver.address} <${approver.address}>`).toString("base64")}?= <${EVE}>`,
      ],
    ],
    authentication: "passes",
    why: "decode after parsing, not before",
  }),
  attack({
    name: "Encoded word closes the quotes",
    ...eve,
    from: ({ approver }) => [["From", `=?utf-8?Q?=22?= <${approver.address}> =?utf-8?Q?=22?= <${EVE}>`]],
    authentication: "passes",
    why: "two bracketed addresses behind encoded quotes",
  }),
  attack({
    name: "Comment in From",
    ...eve,
    from: ({ approver }) => [["From", `${EVE} (${approver.address})`]],
    authentication: "passes",
    why: "a comment is not an address",
  }),
  attack({
    name: "Address literal in the local part",
    ...eve,
    from: ({ approver }) => [["From", `"${approver.address}"@evil.example`]],
    authentication: "passes",
    why: "a quoted local part that looks like the approver",
  }),
  attack({
    name: "Homoglyph domain",
    ...eve,
    from: () => [["From", "Maria Kern <maria.kern@xn--crp-hcd.example>"]],
    mailFrom: () => "maria.kern@xn--crp-hcd.example",
    authentication: "passes",
    why: "cоrp.example with a Cyrillic o",
  }),
  attack({
    name: "Subdomain of the approver's domain",
    ...eve,
    from: () => [["From", "Maria Kern <maria.kern@corp.example.evil.example>"]],
    authentication: "passes",
    why: "a prefix is not equality",
  }),
  attack({
    name: "NUL in the From address",
    ...eve,
    from: ({ approver }) => [["From", `Maria Kern <${approver.address}\u0000@evil.example>`]],
    why: "cut at the NUL it would be the approver",
  }),
  attack({
    name: "Reply-To is the approver",
    ...eve,
    from: ({ approver }) => [
      ["From", EVE],
      ["Reply-To", approver.address],
    ],
    authentication: "passes",
    why: "Reply-To says where to answer, not who wrote",
  }),
  attack({
    name: "Sender is the approver",
    ...eve,
    from: ({ approver }) => [
      ["From", EVE],
      ["Sender", approver.address],
    ],
    authentication: "passes",
    why: "Sender is not the author",
  }),
  attack({
    name: "Resent-From is the approver",
    ...eve,
    from: ({ approver }) => [
      ["From", EVE],
      ["Resent-From", approver.address],
      ["X-Original-From", approver.address],
    ],
    authentication: "passes",
    why: "resent fields are anyone's",
  }),
];
