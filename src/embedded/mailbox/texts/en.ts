import { html } from "hono/html";
import type { Html } from "../../../web/layout.ts";

/** English texts of the mailbox; their shape is what every other language is checked against. */
export const en = {
  title: "Mailbox",
  lead: "No mail server is set up, so mails stay here instead of going out.",
  showTo: "Show mails to",
  show: "Show",
  to: (address: Html) => html`To ${address}.`,
  aboutRequest: (id: Html) => html`About request ${id}.`,
  showAll: "Show all mails",
  noneFits: "No mail fits.",
  none: "No mails yet.",
  startPage: "start page",
  ask: (startPage: Html) =>
    html`Ask for something on the ${startPage}, and the mails it brings about turn up here.`,
  older: "Older mails",
  /** What kind of mail it is. */
  notices: {
    receipt: "receipt",
    question: "question",
    reminder: "reminder",
    outcome: "outcome",
    settled: "settled",
    confirmation: "confirmation",
    clarification: "clarification",
    impostor: "was it you?",
    "too-late": "too late",
    unreachable: "unreachable",
    "sign-in": "sign-in",
    test: "test",
  } as Readonly<Record<string, string>>,

  envelope: {
    from: "From",
    to: "To",
    sent: "Sent",
    about: "About",
    sameRequest: "all mails of this request",
    file: "File",
    download: "download as .eml",
  },
  theMail: "The mail",
  asHtml: "The mail as HTML",
  view: "View",
  views: { html: "HTML", text: "Text", source: "Source" },
  width: "Width",
  widths: { desktop: "Desktop", phone: "Phone" },
  colours: "Colours",
  schemes: { auto: "Auto", light: "Light", dark: "Dark" },

  reply: {
    title: "Reply",
    noReply:
      "This mail has no reply address: it tells something and asks nothing, so an answer would reach nobody.",
    as: (address: Html) => html`As ${address}, through the service’s own mail server.`,
    body: "What you write",
    example: "Approved, enjoy!",
    quoteLike: "Quote like",
    quoteIn: "Quote in",
    textOnly: (program: string) => `${program} (text only)`,
    send: "Send reply",
    sent: "Sent",
    taken: "The mail server took it:",
    notSent: "Not sent",
    refused: "The mail server refused it:",
    nothing: "There is nothing to send, it is too long, or this mail wants no answer.",
  },
};

export type MailboxTexts = typeof en;
