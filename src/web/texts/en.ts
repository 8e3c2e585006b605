import type { Channel, Verdict } from "../../approval/decision.ts";
import type { FieldProblemCode } from "../../approval/field-problem.ts";
import type { Outcome } from "../../approval/request.ts";
import type { NoticeName } from "../../notices/mail.ts";
import type { ReplyFate } from "../../store/history.ts";

/** English page texts; their shape is what every other language is checked against. */
export const en = {
  languageName: "English",
  claim: "Approvals by email",
  toContent: "Skip to content",
  otherLanguages: "Other languages",
  by: { link: "on the web page", reply: "by replying to the mail" } satisfies Record<Channel, string>,

  start: {
    title: "Ask for an approval",
    intro:
      "Fill in a form. Whoever has to approve gets a mail and answers it with a click or a sentence. " +
      "You get a mail with the outcome.",
    kinds: "What do you want to ask for?",
    mailboxTitle: "Mail stays on this machine",
    mailbox: "No mail server is configured: every mail that would be sent lands in the built-in mailbox.",
    openMailbox: "Open the mailbox",
    unsafeTitle: "Replies are believed without a check",
    unsafe:
      "REPLY_AUTH is “none”: anyone who can reach the SMTP port of this service can answer in anybody’s name. " +
      "Good for trying it out, not for real decisions.",
  },

  form: {
    send: "Send the request",
    optional: "optional",
    emailsHint: "Separate several addresses with commas or spaces.",
    chooseOne: "Choose one",
    problemsTitle: "The request was not sent yet",
    problemsText: "Please correct this first:",
    errorPrefix: "Error",
    conflictTitle: "This form was already sent",
    conflict:
      "It was sent before with other values, and that request stands. " +
      "To make another one with the values below, send it again.",
    allKinds: "All kinds of request",
    problems: {
      missing: () => "Please fill this in.",
      unknown: () => "This form has no such field.",
      text: () => "Please enter a text.",
      tooLong: (most) => `At most ${most} characters, please.`,
      date: () => "Please enter a date.",
      number: () => "Please enter a number.",
      tooSmall: (least) => `Must be at least ${least}.`,
      tooLarge: (most) => `Must be at most ${most}.`,
      choice: () => "Please choose one.",
      yesNo: () => "Please answer yes or no.",
      email: () => "Please enter an email address such as ann@example.com.",
      emails: () => "Please enter at least one email address.",
      tooManyEmails: (most) => `Too many addresses; at most ${most}.`,
      wrongEmail: (place) => `Address number ${place} is not a valid email address.`,
      repeatedEmail: () => "Please name each address only once.",
      tooEarly: (other) => `Must not be before “${other}”.`,
      nobody: () => "There is nobody who could approve this.",
      tooFewApprovers: (least) => `Please name at least ${least} people who approve.`,
    } satisfies Record<FieldProblemCode, (value: string) => string> as Record<
      FieldProblemCode,
      (value: string) => string
    >,
  },

  made: {
    title: "Your request was made",
    text: "Everybody who has to approve gets a mail now. You gave no address, so you will not get one yourself.",
    another: "Make another request",
  },

  request: {
    askedBy: "Asked by",
    nobodyNamed: "not named",
    askedAt: "Asked on",
    decideUntil: "Open until",
    approvers: "Who decides",
    you: "you",
    waiting: "no answer yet",
    notAsked: "no answer",
    one: "One person decides.",
    any: "One approval is enough.",
    all: (count: number) => (count === 2 ? "Both have to approve." : `All ${count} have to approve.`),
    some: (needed: number, count: number) => `${needed} of ${count} have to approve.`,
    verdict: { approved: "approved", rejected: "rejected" } satisfies Record<Verdict, string>,
    outcome: {
      approved: "Approved",
      rejected: "Rejected",
      expired: "Expired",
      withdrawn: "Withdrawn",
    } satisfies Record<Outcome, string>,
    pending: "Waiting",
    comment: "Comment",
  },

  decide: {
    title: "Your decision",
    youAre: "You decide as",
    notYou: "If that is not you, please close this page: the link was meant for that address only.",
    comment: "Comment",
    commentHint: "Goes to whoever asked, with the outcome.",
    approve: "Approve",
    reject: "Reject",
    preselected: {
      approved: "You chose “Approve” in the mail. Nothing is decided until you press the button here.",
      rejected: "You chose “Reject” in the mail. Nothing is decided until you press the button here.",
    } satisfies Record<Verdict, string>,
    problemTitle: "Nothing was decided yet",
    noVerdict: "Please press either “Approve” or “Reject”.",
    commentTooLong: (most: number) => `The comment is too long: at most ${most} characters.`,
  },

  decided: {
    title: { approved: "You approved this", rejected: "You rejected this" } satisfies Record<Verdict, string>,
    again: "You had already decided",
    againText: "Your first answer stands; nothing was changed just now.",
    decidedBy: "Decided by",
    decidedAt: "Decided on",
    how: "How",
    notMeant: "Not you, or not what you meant?",
    stands: "This answer stands and cannot be changed here.",
    writeTo: "Please write at once to",
    tellWhoeverAsked: "Please tell whoever asked you at once.",
    withdrawAndAskAgain:
      "As long as the request is open it can be withdrawn by whoever made it, and made again.",
    askAgain: "The request can be made again, and you will be asked again.",
    next: "What happens next",
    waitingFor: "Other answers are still missing. Whoever asked gets a mail as soon as it is settled.",
    outcome: {
      approved: "The request is approved. Whoever asked gets a mail.",
      rejected: "The request is rejected. Whoever asked gets a mail.",
      expired: "The request expired before enough answers came.",
      withdrawn: "The request was withdrawn.",
    } satisfies Record<Outcome, string>,
  },

  over: {
    title: {
      approved: "Already approved",
      rejected: "Already rejected",
      expired: "This request has expired",
      withdrawn: "This request was withdrawn",
    } satisfies Record<Outcome, string>,
    text: {
      approved: "Others have settled it. Your answer is no longer needed.",
      rejected: "Others have settled it. Your answer is no longer needed.",
      expired: "Too few answers came in time. It can no longer be decided; whoever asked can ask again.",
      withdrawn: "It was taken back. There is nothing to decide any more.",
    } satisfies Record<Outcome, string>,
  },

  link: {
    forged: {
      title: "This link is not valid",
      text: "It may have been cut off or changed on its way. Please open it again from the mail, or copy all of it.",
    },
    expired: {
      title: "This link has expired",
      text: "Links work until some time after the request has ended. Please ask whoever sent the request.",
    },
  },

  status: {
    waitingFor: "Waiting for",
    since: "asked on",
    autoReply: "Their automatic reply",
    nextReminder: "Next reminder",
    noReminder: "none",
    timeline: "What happened so far",
    details: "What was asked",
    withdraw: "Withdraw this request",
    withdrawText:
      "Nobody can decide it any more, and everybody who was asked gets a mail. This cannot be undone.",
    withdrawNow: "Withdraw it for good",
    tooLateTitle: "It was too late to withdraw",
    tooLate: "The request had already come to an end.",
  },

  /** What an automatic reply says: the day of return as it is shown, a name or an address to turn to. */
  absence: (until: string | null, substitute: string | null) =>
    [until && `away until ${until}`, substitute && `names ${substitute} for the meantime`]
      .filter((part) => part !== null)
      .join(", "),

  timeline: {
    made: "Request made",
    notice: {
      receipt: (to) => `Receipt sent to ${to}`,
      question: (to) => `Question sent to ${to}`,
      reminder: (to) => `Reminder sent to ${to}`,
      outcome: (to) => `Outcome sent to ${to}`,
      settled: (to) => `Told ${to} that it is settled`,
      confirmation: (to) => `Confirmed the decision to ${to}`,
      clarification: (to) => `Asked ${to} what the reply meant`,
      impostor: (to) => `Told ${to} that an answer came in their name`,
      "too-late": (to) => `Told ${to} that the answer came too late`,
      unreachable: (to) => `Told ${to} that somebody could not be reached`,
    } satisfies Record<NoticeName, (to: string) => string> as Record<string, (to: string) => string>,
    mail: (to: string) => `Mail sent to ${to}`,
    undelivered: (to: string) => `Mail to ${to} could not be delivered`,
    capped: (to: string) => `No more mail to ${to} for now: too many already`,
    reply: {
      decided: (from) => `Reply from ${from} read as a decision`,
      "already-decided": (from) => `Reply from ${from}, who had already decided`,
      "too-late": (from) => `Reply from ${from} came too late`,
      "asked-back": (from) => `Reply from ${from} was not clear; we asked back`,
      ignored: (from) => `Automatic reply from ${from}, not counted`,
      refused: (from) => `Mail from ${from} was refused: not surely from an approver`,
    } satisfies Record<ReplyFate, (from: string) => string> as Record<ReplyFate, (from: string) => string>,
    late: (who: string, verdict: Verdict) =>
      `${who} ${verdict === "approved" ? "approved" : "rejected"} it, too late to count`,
    decision: (who: string, verdict: Verdict, how: string) =>
      `${who} ${verdict === "approved" ? "approved" : "rejected"} it ${how}`,
    /** Who did something in the administration, where no name is shown. */
    administrator: "An administrator",
    askedAgain: (by: string, to: string) => `${by} had the question sent to ${to} again`,
    withdrawnBy: (by: string) => `${by} withdrew the request`,
    withdrawn: "Withdrawn",
    outcome: {
      approved: "The request is approved",
      rejected: "The request is rejected",
      expired: "The request expired",
      withdrawn: "The request is withdrawn",
    } satisfies Record<Outcome, string>,
  },

  error: {
    notFound: {
      title: "There is nothing here",
      text: "The address may be mistyped, or the page no longer exists.",
    },
    tooLarge: { title: "That was too much", text: "What was sent is larger than 64 kB. Please shorten it." },
    failed: {
      title: "Something went wrong",
      text: "It is our fault, not yours, and it has been logged. Please try again in a moment.",
    },
    toStart: "To the start page",
  },
};

export type Texts = typeof en;
