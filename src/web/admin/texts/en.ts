import type { Outcome } from "../../../approval/request.ts";
import type { ReplyFate } from "../../../store/history.ts";
import { brandingEn } from "./branding-en.ts";
import { kindsEn } from "./kinds-en.ts";
import { problemsEn } from "./problems-en.ts";
import { templatesEn } from "./templates-en.ts";

export const en = {
  nav: {
    templates: "Templates",
    branding: "Branding",
    kinds: "Kinds",
    requests: "Requests",
    mail: "Mail to look at",
    signOut: "Sign out",
    label: "Administration",
  },

  signIn: {
    title: "Administration",
    intro:
      "Enter your address. If it is one of an administrator, you get a mail with a link that lets you in.",
    email: "Your email address",
    send: "Send me a link",
    noAddress: "Please enter an email address such as ann@example.com.",
    sentTitle: "Look into your mailbox",
    sent: "If this address may sign in, a mail is on its way. Its link works once, for 15 minutes.",
    sentHint: "Nothing there? Look among unwanted mail, or ask whoever runs this service.",
    enterTitle: "Sign in",
    enter: (email: string) => `You are about to sign in as ${email}.`,
    enterNow: "Sign in",
    forged: {
      title: "This link does not work",
      text: "Part of it may be missing. Please have a new one sent to you.",
    },
    expired: {
      title: "This link is too old",
      text: "It worked for 15 minutes. Please have a new one sent to you.",
    },
    used: {
      title: "This link was used before",
      text: "It works once only. Please have a new one sent to you.",
    },
    again: "Send me a new link",
    mail: {
      subject: "Your link to the administration of Countersign",
      line: "This link signs you in. It works once, for 15 minutes:",
      button: "Sign in",
      ignore: "You did not ask for it? Then you need not do anything; nobody gets in without this mail.",
    },
  },

  door: {
    notSignedIn: {
      title: "You are not signed in any more",
      text: "Nothing was changed. Sign in, then go back to the page before and send it again.",
    },
    foreignForm: {
      title: "That was not taken",
      text: "It came from another site, or from a page that is too old. Go back to the page before, load it again and repeat it.",
    },
    tooMuch: { title: "That was too much at once", text: "Nothing was changed. Please make it shorter." },
  },

  /** What the gate says of a template, which says it in English. */
  problem: problemsEn,

  templates: templatesEn,

  kinds: kindsEn,

  branding: brandingEn,

  requests: {
    title: "Requests",
    search: "Search",
    searchHint: "an address, a kind, a word of the request or its number",
    state: "State",
    any: "Any",
    pending: "Waiting",
    outcome: {
      approved: "Approved",
      rejected: "Rejected",
      expired: "Expired",
      withdrawn: "Withdrawn",
    } satisfies Record<Outcome, string>,
    show: "Show",
    none: "There is no such request.",
    noneAmong: (count: number) => `There is no such request among the ${count} looked through, back to`,
    empty: "Nobody has asked for anything yet.",
    older: "Look further back",
    newest: "Back to the newest",
    from: "from",
    answered: (count: number, all: number) => `${count} of ${all} answered`,
  },

  request: {
    back: "All requests",
    number: "Number",
    actions: "What you can do",
    askAgain: (email: string) => `Send the question to ${email} again`,
    asked: "The question was sent again.",
    notWaiting: "Nothing was sent: this answer is not waited for any more.",
    withdraw: "Withdraw this request",
    withdrawText:
      "Nobody can decide it any more, and everybody who was asked gets a mail. This cannot be undone.",
    withdrawNow: "Withdraw it for good",
    withdrawn: "The request is withdrawn.",
    tooLate: "It was too late: the request had already come to an end.",
    evidence: "Evidence of each answer",
    noEvidence: "No answer has come in yet.",
    raw: "What was recorded",
    mailNumber: "How the mail was read",
  },

  /** What was recorded about an answer, in sentences. */
  proof: {
    onPage: "Answered on the page that the link in the mail opens, by its button.",
    browser: (name: string) => `The browser called itself ${name}.`,
    sender: (address: string) => `The mail says that it is from ${address}.`,
    proven: (domain: string) => `It was checked that it really comes from ${domain}.`,
    notProven: (domain: string) => `The check says that it does not come from ${domain || "there"}.`,
    unchecked:
      "Nobody checked whether it really comes from there: whoever runs the service has not turned that on.",
    unavailable: "It could not be checked whether it really comes from there.",
    byKey: "It went to the address that only this approver was given.",
    byThread: "It was found by the mail that it answers.",
    elsewhere: "It was addressed to another request.",
    machine: "A machine wrote it.",
    doubtful: "It may not come from a person alone.",
    hidden: "There were words in it that its reader could not see.",
    language: (name: string) => `It was read as ${name}.`,
    answered: "Its author got an answer.",
    capped: "Its author got no answer, having had too many already.",
    away: (until: string) => `It says: away until ${until}.`,
    reasons: {
      "no-single-sender": "It names no sender, or several.",
      "other-sender": "It is from somebody else.",
      "other-domain-checked": "What was checked is not the sender that it shows.",
      "dmarc-failed": "Its sender is forged.",
      "not-aligned": "Nothing proves its sender.",
      "check-unavailable": "Its sender could not be checked in time.",
      "other-request": "It was written to another request.",
    } as Readonly<Record<string, string>>,
    rules: {
      "nothing-written": "Nothing was written above the quoted mail.",
      "parts-disagree": "Its two versions, text and HTML, say different things.",
      "damaged-text": "Its text is damaged.",
      "quoted-words": "Its words are those of the mail it quotes.",
      "said-by-somebody": "It passes on what somebody else said.",
      bounce: "A mail server sent it back.",
    } as Readonly<Record<string, string>>,
  },

  mail: {
    title: "Mail to look at",
    intro: "Mail that came in and was refused, that nobody could understand, or that could not be handled.",
    none: "There is nothing to look at: every mail that came in was understood.",
    older: "Older mail",
    newest: "Back to the newest",
    nobody: "a mail server",
    back: "All mail to look at",
    fate: {
      decided: "Decided",
      "already-decided": "Decided before",
      "too-late": "Too late",
      "asked-back": "Unclear, asked back",
      ignored: "Not counted",
      refused: "Refused",
      failed: "Could not be handled",
    } satisfies Record<ReplyFate | "failed", string>,
    why: {
      decided: "It was read as a decision.",
      "already-decided": "Its sender had already decided, so it changed nothing.",
      "too-late": "The request had ended before it came.",
      "asked-back":
        "It was not clear whether it approves or rejects. Its sender was asked, nothing was decided.",
      ignored: "A machine sent it, or it says nothing that needs an answer.",
      refused: "It is not certain that it comes from somebody who may decide here, so it decided nothing.",
      failed: "It was tried several times and something went wrong each time. The mail is kept.",
    } satisfies Record<ReplyFate | "failed", string>,
    noSubject: "without a subject",
    request: "Its request",
    explained: "How it was read, step by step",
    explanation: (line: string): string => line.replace(/ \(rule: [^)]*\)$/, ""),
    technical: "What the program recorded",
    gone: "The mail itself is no longer kept, so it cannot be explained.",
  },
};

export type AdminTexts = typeof en;
