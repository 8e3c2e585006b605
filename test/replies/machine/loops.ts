import { gmailWeb } from "../clients/programs/gmail.ts";
import type { Field } from "../clients/wire/mime.ts";
import { message } from "../clients/wire/mime.ts";
import {
  alternative,
  fromApprover,
  htmlPart,
  inThread,
  letter,
  mixed,
  plainPart,
  returned,
  typedPart,
} from "./letter.ts";
import type { Labelled } from "./types.ts";

export const loops: readonly Labelled[] = [
  {
    name: "Our own question comes back",
    group: "loop",
    expected: { reading: "ignore", alsoFine: ["unclear"], fate: "ignored", alsoFineFates: ["refused"] },
    why: "a forwarding rule points at the reply address",
    build: (scene) =>
      letter(
        scene,
        [
          ["From", `${scene.question.from.name} <${scene.question.from.address}>`],
          ["Subject", scene.question.subject],
          ["Auto-Submitted", "auto-generated"],
          ["Message-ID", scene.question.messageId],
          ["Reply-To", scene.question.replyTo],
        ],
        alternative(plainPart(scene.question.text), htmlPart(scene.question.html)),
        scene.question.from.address,
      ),
  },
  {
    name: "Our question auto-forwarded under the approver's name",
    group: "loop",
    expected: { reading: "unclear", alsoFine: ["ignore"], fate: "asked-back", alsoFineFates: ["ignored"] },
    why: "a forward says nothing of its own",
    build: (scene) =>
      letter(
        scene,
        [
          fromApprover(scene),
          ["Subject", `WG: ${scene.question.subject}`],
          ["References", scene.question.messageId],
          ["X-MS-Exchange-Generated-Message-Source", "Mailbox Rules Agent"],
        ],
        plainPart(
          `\nVon: ${scene.question.from.name} <${scene.question.from.address}>\nGesendet: Montag, 9. März 2026 15:26\nAn: ${scene.approver.name}\nBetreff: ${scene.question.subject}\n\n${scene.question.text}`,
        ),
        scene.approver.address,
      ),
  },
  {
    name: "Forward with the delegation in one line",
    group: "loop",
    expected: { reading: "unclear", fate: "asked-back" },
    why: "whoever hands it on has not decided",
    build: (scene) =>
      letter(
        scene,
        [
          fromApprover(scene),
          ["Subject", `Fwd: ${scene.question.subject}`],
          ["References", scene.question.messageId],
        ],
        plainPart(
          `Ann, can you approve this one?\n\n---------- Forwarded message ---------\nFrom: ${scene.question.from.name} <${scene.question.from.address}>\nSubject: ${scene.question.subject}\n\n${scene.question.text}`,
        ),
        scene.approver.address,
      ),
  },
  {
    name: "Challenge-response",
    group: "loop",
    expected: { reading: "ignore", alsoFine: ["unclear"], fate: "ignored", alsoFineFates: ["asked-back"] },
    why: "an answer to the challenge would be a loop, and 'approved senders' is not a decision",
    build: (scene) =>
      letter(
        scene,
        [
          fromApprover(scene),
          ["Subject", `Please confirm: ${scene.question.subject}`],
          ["In-Reply-To", scene.question.messageId],
          ["Auto-Submitted", "auto-replied"],
          ["X-Loop", scene.approver.address],
        ],
        plainPart(
          "You are not yet on my list of approved senders. To be approved and have your mail delivered, click once here: https://challenge.example/c/8841\n",
        ),
        "",
      ),
  },
  {
    name: "Loop marked by X-Loop and many Received",
    group: "loop",
    expected: { reading: "ignore", alsoFine: ["unclear"], fate: "ignored" },
    why: "a mail that has already been round",
    build: (scene) =>
      letter(
        scene,
        [
          ...Array.from(
            { length: 40 },
            (_, hop): Field => [
              "Received",
              `from hop${hop}.example by hop${hop + 1}.example with ESMTP; Mon, 9 Mar 2026 16:03:44 +0000`,
            ],
          ),
          fromApprover(scene),
          ...inThread(scene),
          ["X-Loop", scene.question.replyTo],
          ["Auto-Submitted", "auto-generated"],
        ],
        plainPart("Approved.\n"),
        "",
      ),
  },
  {
    name: "Reply kept as attachment by an archive",
    group: "loop",
    expected: {
      reading: "unclear",
      alsoFine: ["ignore"],
      fate: "asked-back",
      alsoFineFates: ["ignored", "approver-told"],
    },
    why: "journaling wraps a whole mail; what is wrapped was not written to us",
    build: (scene) => {
      const inner = gmailWeb({
        original: scene.question,
        from: scene.approver,
        text: "Approved.",
        locale: "en",
        date: scene.date,
        seed: scene.seed,
      });
      const wrapped = typedPart("message/rfc822", inner.raw.toString("latin1"));
      return letter(
        scene,
        [fromApprover(scene), ...inThread(scene, "Journal: ")],
        mixed(plainPart(`Sender: ${scene.approver.address}\nSubject: ${scene.question.subject}\n`), wrapped),
        scene.approver.address,
      );
    },
  },
  {
    name: "Delivered twice",
    group: "loop",
    expected: { reading: "approve", fate: "already-handled", comment: "" },
    why: "send this after the same bytes have been handled: nothing happens a second time",
    build: (scene) =>
      gmailWeb({
        original: scene.question,
        from: scene.approver,
        text: "Approved.",
        locale: "en",
        date: scene.date,
        seed: scene.seed,
      }),
  },
  {
    name: "Only the returned question, no words",
    group: "loop",
    expected: { reading: "unclear", alsoFine: ["ignore"], fate: "asked-back", alsoFineFates: ["ignored"] },
    why: "sent by accident",
    build: (scene) => ({
      raw: message(
        [
          fromApprover(scene),
          ...inThread(scene),
          ["Date", scene.date.toUTCString()],
          ["Message-ID", `<empty.${scene.seed.length}@corp.example>`],
          ["MIME-Version", "1.0"],
        ],
        plainPart(
          `\n${returned(scene)
            .split("\n\n")
            .slice(1)
            .join("\n\n")
            .split("\n")
            .map((line) => `> ${line}`)
            .join("\n")}\n`,
        ),
      ),
      envelope: { from: scene.approver.address, to: scene.question.replyTo },
    }),
  },
];
