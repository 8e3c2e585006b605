import { attack, EVE, eve } from "./attack.ts";
import { fromApprover } from "./letter.ts";
import type { Labelled } from "./types.ts";

export const envelopeAndKey: readonly Labelled[] = [
  attack({
    name: "Parenthesis in MAIL FROM",
    mailFrom: ({ approver }) => `"x) smtp.mailfrom=${approver.address} dmarc=pass ("@evil.example`,
    why: "an upstream server copies MAIL FROM into Authentication-Results",
  }),
  attack({
    name: "Semicolon in MAIL FROM",
    mailFrom: () => `"x; dmarc=pass header.from=corp.example; "@evil.example`,
    why: "a result of its own inside the property",
  }),
  attack({
    name: "Comment in MAIL FROM",
    mailFrom: ({ approver }) => `eve(${approver.address})@evil.example`,
    why: "comments are not part of a path",
  }),
  attack({
    name: "CRLF smuggled in a folded field",
    ...eve,
    from: (scene) => [
      fromApprover(scene),
      ["X-Note", `a\r\n \r\n\tAuthentication-Results: ${scene.authservId}; dmarc=pass`],
    ],
    why: "a line of blanks does not end the header",
  }),
  attack({
    name: "Empty MAIL FROM with an approval",
    reading: "ignore",
    mailFrom: () => "",
    authentication: "none",
    fate: "ignored",
    alsoFineFates: ["approver-told", "asked-back"],
    why: "only machines send without a return path",
  }),
  attack({
    name: "Key of another request",
    to: ({ other }) => other.replyTo,
    authentication: "passes",
    fate: "approver-told",
    alsoFineFates: ["refused", "ignored", "asked-back"],
    why: "authentic, but that question was put to somebody else",
  }),
  attack({
    name: "Guessed key",
    to: ({ question }) => question.replyTo.replace(/^.{4}/, "aaaa"),
    authentication: "passes",
    fate: "refused",
    alsoFineFates: ["ignored"],
    why: "the tag does not fit",
  }),
  attack({
    name: "Key in To, another in the envelope",
    from: (scene) => [fromApprover(scene), ["To", scene.question.replyTo]],
    to: ({ other }) => other.replyTo,
    authentication: "passes",
    why: "the envelope counts first; the two must not be mixed",
  }),
  attack({
    name: "Two keys in To",
    from: (scene) => [fromApprover(scene), ["To", `${scene.other.replyTo}, ${scene.question.replyTo}`]],
    to: ({ other }) => other.replyTo,
    authentication: "passes",
    why: "the other request's key is delivered",
  }),
  attack({
    name: "References of the question under no key",
    to: () => "approvals@reply.corp.example",
    from: () => [["From", `Eve <${EVE}>`]],
    mailFrom: () => EVE,
    authentication: "passes",
    fate: "refused",
    alsoFineFates: ["approver-told", "ignored"],
    why: "References alone are public",
  }),
  attack({
    name: "Replay of an old mail",
    above: ({ question }) => [
      ["Date", new Date(question.date.getTime() - 7 * 86_400_000).toUTCString().replace("GMT", "+0000")],
      ["Message-ID", "<replayed.1@corp.example>"],
    ],
    authentication: "passes",
    fate: "already-handled",
    alsoFineFates: ["refused", "asked-back", "approver-told", "ignored"],
    why: "dated before the question was asked; DKIM still passes",
  }),
  attack({
    name: "Auto-reply that says approved",
    reading: "ignore",
    below: () => [["Auto-Submitted", "auto-replied"]],
    authentication: "passes",
    fate: "ignored",
    alsoFineFates: [],
    why: "a machine does not decide",
  }),
  attack({
    name: "DMARC fail with policy none",
    ...eve,
    why: "the policy is about delivery, not about belief",
  }),
];
