import {
  alternative,
  fromApprover,
  inThread,
  letter,
  plainPart,
  report,
  returned,
  typedPart,
} from "./letter.ts";
import type { Labelled } from "./types.ts";

type Receipt = {
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  readonly disposition: string;
  readonly why: string;
};

const receipt = ({ name, subject, text, disposition, why }: Receipt): Labelled => ({
  name,
  group: "receipt",
  expected: { reading: "ignore", fate: "ignored" },
  why,
  build: (scene) => {
    const { approver, question } = scene;
    const finding = `Reporting-UA: corp.example; Mail\nFinal-Recipient: rfc822;${approver.address}\nOriginal-Message-ID: ${question.messageId}\nDisposition: ${disposition}\n`;
    const part = report(
      "disposition-notification",
      plainPart(text),
      typedPart("message/disposition-notification", finding),
      typedPart("text/rfc822-headers", returned(scene).split("\n\n")[0] ?? ""),
    );
    return letter(scene, [fromApprover(scene), ...inThread(scene, subject)], part, "");
  },
});

export const receipts: readonly Labelled[] = [
  receipt({
    name: "Thunderbird: return receipt",
    subject: "Return Receipt (displayed) - ",
    text: "This is a Return Receipt for the mail that you sent.\n\nNote: This Return Receipt only acknowledges that the message was displayed.\n",
    disposition: "manual-action/MDN-sent-manually; displayed",
    why: "displayed is not agreed",
  }),
  receipt({
    name: "Outlook: Read",
    subject: "Read: ",
    text: "Your message was read on Monday, March 9, 2026 5:03:44 PM.\n",
    disposition: "automatic-action/MDN-sent-automatically; displayed",
    why: "the Exchange receipt",
  }),
  receipt({
    name: "Outlook in German: Gelesen",
    subject: "Gelesen: ",
    text: "Ihre Nachricht wurde am Montag, 9. März 2026 17:03 gelesen.\n",
    disposition: "automatic-action/MDN-sent-automatically; displayed",
    why: "in German",
  }),
  receipt({
    name: "Outlook: Not read, deleted",
    subject: "Not read: ",
    text: "Your message was deleted without being read.\n",
    disposition: "automatic-action/MDN-sent-automatically; deleted",
    why: "deleted is not rejected",
  }),
  receipt({
    name: "Receipt under the subject Approved",
    subject: "Approved: ",
    text: "Your message was approved.\n",
    disposition: "manual-action/MDN-sent-manually; displayed",
    why: "[MS-OXOMSG] names this very prefix for receipts",
  }),
];

const appointment = (name: string, prefix: string, partstat: string, said: string): Labelled => ({
  name,
  group: "calendar",
  expected: { reading: "ignore", alsoFine: ["unclear"] },
  why: "an answer to an appointment is not an approval",
  build: (scene) => {
    const { approver, question } = scene;
    const calendar = `BEGIN:VCALENDAR\nPRODID:-//Corp//Mail//EN\nVERSION:2.0\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:leave-4f7k2m9q@corp.example\nDTSTAMP:20260309T160344Z\nDTSTART:20260407T070000Z\nDTEND:20260418T150000Z\nSUMMARY:${question.subject}\nORGANIZER:mailto:${question.replyTo}\nATTENDEE;PARTSTAT=${partstat};CN=${approver.name}:mailto:${approver.address}\nEND:VEVENT\nEND:VCALENDAR\n`;
    return letter(
      scene,
      [fromApprover(scene), ...inThread(scene, prefix)],
      alternative(plainPart(said), typedPart("text/calendar; method=REPLY; charset=utf-8", calendar)),
      approver.address,
    );
  },
});

export const appointments: readonly Labelled[] = [
  appointment("Outlook: accepted", "Accepted: ", "ACCEPTED", "\n"),
  appointment("Outlook: declined", "Declined: ", "DECLINED", "\n"),
  appointment("Outlook: tentative", "Tentative: ", "TENTATIVE", "\n"),
  appointment(
    "Google: accepted, with words",
    "Accepted: ",
    "ACCEPTED",
    "Maria Kern has accepted this invitation.\n",
  ),
  appointment("German: Zugesagt", "Zugesagt: ", "ACCEPTED", "Zugesagt.\n"),
];
