import type { Field } from "../clients/wire/mime.ts";
import { type Absence, absences } from "./absences.ts";
import { fromApprover, inThread, letter, plainPart } from "./letter.ts";
import type { Labelled, Scene } from "./types.ts";

type Product = {
  readonly name: string;
  readonly prefix: (absence: Absence) => string;
  readonly fields: (scene: Scene) => readonly Field[];
  /** Empty return path unless the product keeps its own address. */
  readonly keepsSender?: boolean;
  readonly inThread?: boolean;
  readonly wrap?: (text: string) => string;
};

const products: readonly Product[] = [
  {
    name: "Exchange",
    prefix: ({ subject }) => `${subject}: `,
    fields: ({ approver }) => [
      ["X-Auto-Response-Suppress", "All"],
      ["X-MS-Exchange-Inbox-Rules-Loop", approver.address],
      ["X-MS-TNEF-Correlator", ""],
    ],
  },
  {
    name: "Exchange Online",
    prefix: ({ subject }) => `${subject}: `,
    fields: ({ approver }) => [
      ["Auto-Submitted", "auto-generated"],
      ["X-Auto-Response-Suppress", "All"],
      ["X-MS-Exchange-Inbox-Rules-Loop", approver.address],
      ["x-ms-exchange-parent-message-id", "<x@corp.example>"],
    ],
  },
  {
    name: "Gmail",
    prefix: () => "Re: ",
    keepsSender: true,
    fields: () => [
      ["Precedence", "bulk"],
      ["X-Autoreply", "yes"],
      ["Auto-Submitted", "auto-replied"],
    ],
  },
  {
    name: "Outlook.com",
    prefix: ({ subject }) => `${subject}: `,
    fields: () => [
      ["Auto-Submitted", "auto-generated"],
      ["X-Auto-Response-Suppress", "All"],
      ["Return-Path", "<>"],
    ],
  },
  {
    name: "iCloud",
    prefix: () => "Re: ",
    fields: () => [
      ["X-Apple-Action", "VACATION"],
      ["Auto-Submitted", "auto-replied (vacation)"],
      ["Precedence", "bulk"],
    ],
  },
  {
    name: "GMX",
    prefix: () => "Re: ",
    fields: () => [
      ["Auto-Submitted", "auto-replied"],
      ["X-UI-Message-Type", "mail"],
    ],
  },
  {
    name: "Zoho",
    prefix: () => "Re: ",
    keepsSender: true,
    fields: () => [
      ["X-Autoresponder", "zoho"],
      ["Auto-Submitted", "auto-replied"],
      ["Precedence", "auto_reply"],
      ["X-Mailer", "Zoho Mail"],
    ],
  },
  {
    name: "Notes",
    prefix: ({ notes }) => `${notes}: `,
    keepsSender: true,
    fields: () => [
      ["X-Mailer", "HCL Notes Release 12.0.2 HF38"],
      ["Auto-Submitted", "auto-generated"],
    ],
    inThread: false,
  },
  {
    name: "vacation(1)",
    prefix: () => "away from my mail: ",
    fields: () => [
      ["Auto-Submitted", "auto-replied"],
      ["Precedence", "junk"],
    ],
  },
  {
    name: "Sieve",
    prefix: () => "Auto: ",
    fields: () => [
      ["Auto-Submitted", "auto-replied (vacation)"],
      ["X-Sieve", "Pigeonhole Sieve 0.5.20"],
    ],
  },
];

/** Each product in each language: with decision words, a substitute and a date of return in the text. */
const away: readonly Labelled[] = products.flatMap((product) =>
  absences.map(
    (absence): Labelled => ({
      name: `${product.name}, ${absence.language}`,
      group: "out-of-office",
      expected: { reading: "ignore", fate: "ignored" },
      why: `never a decision; substitute ${absence.substitute}, back ${absence.back}`,
      build: (scene) => {
        const thread = inThread(scene, product.prefix(absence));
        const fields = [
          fromApprover(scene),
          ...(product.inThread === false ? thread.slice(0, 1) : thread),
          ...product.fields(scene),
        ];
        return letter(
          scene,
          fields.map(encoded),
          plainPart(absence.text),
          product.keepsSender ? scene.approver.address : "",
        );
      },
    }),
  ),
);

const encoded = ([name, value]: Field): Field => [
  name,
  name === "Subject" && /[^\x20-\x7e]/.test(value)
    ? `=?utf-8?B?${Buffer.from(value).toString("base64")}?=`
    : value,
];

type Ticket = {
  readonly name: string;
  readonly from: string;
  readonly fields: readonly Field[];
  readonly text: string;
};

const tickets: readonly Ticket[] = [
  {
    name: "ServiceNow",
    from: "IT Service Desk <corp@service-now.com>",
    fields: [
      ["Auto-Submitted", "auto-generated"],
      ["X-ServiceNow-Generated", "true"],
      ["Precedence", "bulk"],
    ],
    text: "Your request REQ0012345 has been received and approved for processing.\n\nRef:MSG1234567\n",
  },
  {
    name: "Jira",
    from: "Maria Kern (Jira) <jira@corp.atlassian.net>",
    fields: [
      ["Auto-Submitted", "auto-generated"],
      ["X-JIRA-FingerPrint", "2f1a8c39d1e94eb9"],
      ["Precedence", "bulk"],
    ],
    text: "Maria Kern changed the status to Approved on HR-221.\n\nReply above this line to comment.\n",
  },
  {
    name: "Zendesk",
    from: "Corp Support <support@corp.zendesk.com>",
    fields: [
      ["Auto-Submitted", "auto-generated"],
      ["X-Auto-Response-Suppress", "All"],
      ["X-Mailer", "Zendesk Mailer"],
    ],
    text: "##- Please type your reply above this line -##\n\nYour request (88123) has been received. Yes, we are on it!\n",
  },
];

const ticketMails = tickets.map(
  ({ name, from, fields, text }): Labelled => ({
    name: `${name}: ticket received`,
    group: "out-of-office",
    expected: { reading: "ignore", alsoFineFates: ["refused"], fate: "ignored" },
    why: "a ticket system answers for whoever forwards his mail there",
    build: (scene) =>
      letter(scene, [["From", from], ...inThread(scene), ...fields], plainPart(text), "bounces@desk.example"),
  }),
);

/** No header says that a machine wrote it; the words alone do. */
const unmarked = absences.map(
  (absence): Labelled => ({
    name: `Unmarked, ${absence.language}`,
    group: "out-of-office",
    expected: { reading: "ignore", alsoFine: ["unclear"] },
    why: "an absence note sent by a rule that sets no header",
    build: (scene) =>
      letter(
        scene,
        [fromApprover(scene), ...inThread(scene, `${absence.subject}: `)].map(encoded),
        plainPart(absence.text),
        scene.approver.address,
      ),
  }),
);

export const outOfOffice: readonly Labelled[] = [...away, ...ticketMails, ...unmarked];
