import { attack, EVE, eve, forged } from "./attack.ts";
import type { Labelled } from "./types.ts";

export const forgedProof: readonly Labelled[] = [
  attack({
    name: "Other sender with the right key",
    ...eve,
    from: () => [["From", `Eve <${EVE}>`]],
    authentication: "passes",
    why: "the key identifies, it does not authorise",
  }),
  attack({
    name: "Colleague in the same domain with the right key",
    from: () => [["From", "Otto Lang <otto.lang@corp.example>"]],
    mailFrom: () => "otto.lang@corp.example",
    authentication: "passes",
    why: "a forwarded question carries the key along",
  }),
  attack({ name: "Approver's From, DMARC fails", ...eve, why: "plain forgery" }),
  attack({
    name: "Forged Authentication-Results on top",
    ...eve,
    above: (scene) => [["Authentication-Results", forged(scene)]],
    why: "the forger writes our server's name; ours goes above it",
  }),
  attack({
    name: "Forged Authentication-Results below",
    ...eve,
    below: (scene) => [["Authentication-Results", forged(scene)]],
    why: "further down in the header",
  }),
  attack({
    name: "Forged Authentication-Results, several",
    ...eve,
    above: (scene) => [
      ["Authentication-Results", forged(scene)],
      ["Authentication-Results", forged(scene)],
    ],
    below: (scene) => [
      ["ARC-Authentication-Results", `i=1; ${forged(scene)}`],
      ["X-Original-Authentication-Results", forged(scene)],
    ],
    why: "last wins, first wins: neither may",
  }),
  attack({
    name: "Authentication-Results with folded and odd case authserv-id",
    ...eve,
    above: (scene) => [
      [
        "AUTHENTICATION-RESULTS",
        forged(scene).replace(scene.authservId, ` ${scene.authservId.toUpperCase()} 1`),
      ],
    ],
    why: "the name compares without case, with a version",
  }),
  attack({
    name: "Forged SES verdicts",
    ...eve,
    above: () => [
      ["X-SES-Spam-Verdict", "PASS"],
      ["X-SES-DMARC-Verdict", "PASS"],
      ["X-SES-DKIM-Verdict", "PASS"],
    ],
    why: "verdicts come from the event, not from the mail",
  }),
  attack({
    name: "Forged Received-SPF and Return-Path",
    ...eve,
    above: (scene) => [
      ["Return-Path", `<${scene.approver.address}>`],
      [
        "Received-SPF",
        `pass (google.com: domain of ${scene.approver.address} designates 192.0.2.9 as permitted sender)`,
      ],
    ],
    why: "trace fields written by the sender",
  }),
];
