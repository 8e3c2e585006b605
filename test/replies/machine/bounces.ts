import type { Field } from "../clients/wire/mime.ts";
import { letter, plainPart, report, returned, typedPart } from "./letter.ts";
import type { Expected, Labelled, Scene } from "./types.ts";

const UNDELIVERABLE: Expected = { reading: "ignore", fate: "undeliverable" };
const DELAYED: Expected = { reading: "ignore", fate: "delayed", alsoFineFates: ["ignored"] };

type Bounce = {
  readonly name: string;
  readonly from: string;
  readonly subject: (scene: Scene) => string;
  readonly fields?: (scene: Scene) => readonly Field[];
  readonly text: (scene: Scene) => string;
  readonly status?: (scene: Scene) => string;
  readonly returns?: "message/rfc822" | "text/rfc822-headers";
  readonly envelopeFrom?: string;
  readonly expected?: Expected;
  readonly why: string;
};

const bounce = ({
  name,
  from,
  subject,
  fields,
  text,
  status,
  returns,
  envelopeFrom = "",
  expected,
  why,
}: Bounce): Labelled => ({
  name,
  group: "bounce",
  authentication: "none",
  expected: expected ?? UNDELIVERABLE,
  why,
  build: (scene) => {
    const head: Field[] = [["From", from], ["Subject", subject(scene)], ...(fields?.(scene) ?? [])];
    const words = plainPart(text(scene));
    if (!status) return letter(scene, head, words, envelopeFrom);
    const copy = typedPart(returns ?? "message/rfc822", returned(scene));
    return letter(
      scene,
      head,
      report("delivery-status", words, typedPart("message/delivery-status", status(scene)), copy),
      envelopeFrom,
    );
  },
});

const address = ({ approver }: Scene): string => approver.address;

const status =
  (action: string, code: string, diagnostic: string) =>
  (scene: Scene): string =>
    `Reporting-MTA: dns; mail.corp.example
Arrival-Date: Mon, 9 Mar 2026 14:26:13 +0000 (UTC)

Final-Recipient: rfc822; ${address(scene)}
Original-Recipient: rfc822;${address(scene)}
Action: ${action}
Status: ${code}
Remote-MTA: dns; mx.corp.example
Diagnostic-Code: smtp; ${diagnostic}
`;

const UNKNOWN = "550 5.1.1 User unknown";

export const bounces: readonly Labelled[] = [
  bounce({
    name: "Postfix: no such user",
    from: "MAILER-DAEMON@mail.corp.example (Mail Delivery System)",
    subject: () => "Undelivered Mail Returned to Sender",
    fields: () => [["Auto-Submitted", "auto-replied"]],
    text: (scene) =>
      `This is the mail system at host mail.corp.example.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\n<${address(scene)}>: host mx.corp.example[192.0.2.7] said: ${UNKNOWN} (in reply to RCPT TO command)\n`,
    status: status("failed", "5.1.1", UNKNOWN),
    why: "Auto-Submitted: auto-replied stands on it too, so bounces come before autoreplies",
  }),
  bounce({
    name: "Exchange: undeliverable",
    from: "Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@corp.example>",
    subject: ({ question }) => `Undeliverable: ${question.subject}`,
    fields: ({ question }) => [
      ["X-MS-Exchange-Message-Is-Ndr", ""],
      ["In-Reply-To", question.messageId],
      ["References", question.messageId],
      ["Auto-Submitted", "auto-replied"],
    ],
    text: (scene) =>
      `Your message to ${address(scene)} couldn't be delivered.\n\nmaria.kern wasn't found at corp.example.\n`,
    status: status(
      "failed",
      "5.1.10",
      "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
    ),
    why: "it is in the question's thread and comes from a person-like name",
  }),
  bounce({
    name: "Exchange in German: Unzustellbar",
    from: "postmaster@corp.example",
    subject: ({ question }) => `Unzustellbar: ${question.subject}`,
    fields: ({ question }) => [
      ["X-MS-Exchange-Message-Is-Ndr", ""],
      ["In-Reply-To", question.messageId],
    ],
    text: (scene) =>
      `Die Nachricht an ${address(scene)} konnte nicht zugestellt werden.\nDas Postfach des Empfängers ist voll. Genehmigt ist nur eine bestimmte Größe.\n`,
    status: status("failed", "5.2.2", "550 5.2.2 STOREDRV.Deliver; mailbox full"),
    why: "a decision word inside a bounce",
  }),
  bounce({
    name: "Gmail: address not found",
    from: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
    subject: () => "Delivery Status Notification (Failure)",
    fields: (scene) => [
      ["X-Failed-Recipients", address(scene)],
      ["Auto-Submitted", "auto-replied"],
      ["In-Reply-To", scene.question.messageId],
      ["References", scene.question.messageId],
    ],
    text: (scene) =>
      `\n** Address not found **\n\nYour message wasn't delivered to ${address(scene)} because the address couldn't be found, or is unable to receive mail.\n\nThe response from the remote server was:\n550 5.1.1 The email account that you tried to reach does not exist.\n`,
    status: status("failed", "5.1.1", "550-5.1.1 The email account that you tried to reach does not exist."),
    why: "the common web form",
  }),
  bounce({
    name: "SES: disabled account",
    from: "MAILER-DAEMON@amazonses.com",
    subject: () => "Delivery Status Notification (Failure)",
    text: (scene) =>
      `An error occurred while trying to deliver the mail to the following recipients:\n${address(scene)}`,
    status: (scene) =>
      `Reporting-MTA: dns; a8-31.smtp-out.amazonses.com\n\nAction: failed\nFinal-Recipient: rfc822; ${address(scene)}\nDiagnostic-Code: smtp; 550 5.2.1 The account is disabled\nStatus: 5.2.1\n`,
    why: "fields in another order",
  }),
  bounce({
    name: "Exim: not a report at all",
    from: "Mail Delivery System <Mailer-Daemon@mail.corp.example>",
    subject: () => "Mail delivery failed: returning message to sender",
    fields: (scene) => [
      ["X-Failed-Recipients", address(scene)],
      ["Auto-Submitted", "auto-replied"],
    ],
    text: (scene) =>
      `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  ${address(scene)}\n    host mx.corp.example [192.0.2.7]\n    SMTP error from remote mail server after RCPT TO:<${address(scene)}>:\n    ${UNKNOWN}\n\n------ This is a copy of the message, including all the headers. ------\n\n${returned(scene)}`,
    why: "plain text; the question is copied below it",
  }),
  bounce({
    name: "qmail: failure notice",
    from: "MAILER-DAEMON@mx.corp.example",
    subject: () => "failure notice",
    text: (scene) =>
      `Hi. This is the qmail-send program at mx.corp.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<${address(scene)}>:\n192.0.2.7 does not like recipient.\nRemote host said: ${UNKNOWN}\nGiving up on 192.0.2.7.\n\n--- Below this line is a copy of the message.\n\n${returned(scene)}`,
    why: "plain text, no marking header",
  }),
  bounce({
    name: "sendmail: headers only",
    from: "Mail Delivery Subsystem <MAILER-DAEMON@corp.example>",
    subject: () => "Returned mail: see transcript for details",
    fields: () => [["Auto-Submitted", "auto-generated (failure)"]],
    text: (scene) =>
      `The original message was received at Mon, 9 Mar 2026 14:26:13 GMT\n\n   ----- The following addresses had permanent fatal errors -----\n<${address(scene)}>\n    (reason: ${UNKNOWN})\n`,
    status: status("failed", "5.1.1", UNKNOWN),
    returns: "text/rfc822-headers",
    why: "the original only as text/rfc822-headers",
  }),
  bounce({
    name: "Postfix: delayed",
    from: "MAILER-DAEMON@mail.corp.example (Mail Delivery System)",
    subject: () => "Delayed Mail (still being retried)",
    fields: () => [["Auto-Submitted", "auto-replied"]],
    text: () =>
      "# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #\n\nYour message could not be delivered for more than 4 hour(s).\nIt will be retried until it is 5 day(s) old.\n",
    status: status("delayed", "4.4.1", "connect to mx.corp.example[192.0.2.7]:25: Connection timed out"),
    expected: DELAYED,
    why: "a delay is not a failure",
  }),
  bounce({
    name: "Gmail: delayed",
    from: "Mail Delivery Subsystem <mailer-daemon@googlemail.com>",
    subject: () => "Delivery Status Notification (Delay)",
    text: (scene) =>
      `\n** Delivery incomplete **\n\nThere was a temporary problem delivering your message to ${address(scene)}. Gmail will retry for 46 more hours.\n`,
    status: status("delayed", "4.4.2", "The recipient server did not accept our requests to connect."),
    expected: DELAYED,
    why: "a delay from Gmail",
  }),
  bounce({
    name: "DSN of success",
    from: "MAILER-DAEMON@mail.corp.example (Mail Delivery System)",
    subject: () => "Successful Mail Delivery Report",
    text: () => "Your message was successfully delivered to the destination(s) listed below.\n",
    status: status("delivered", "2.0.0", "250 2.0.0 Ok"),
    expected: { reading: "ignore", fate: "ignored", alsoFineFates: ["delayed"] },
    why: "delivered is not failed, and not a yes",
  }),
  bounce({
    name: "Bounce that quotes an approval",
    from: "MAILER-DAEMON@mail.corp.example (Mail Delivery System)",
    subject: () => "Undelivered Mail Returned to Sender",
    text: (scene) => `Approved.\n\n<${address(scene)}>: ${UNKNOWN}\n`,
    status: status("failed", "5.1.1", UNKNOWN),
    why: "even with the word in front it is a bounce",
  }),
];
