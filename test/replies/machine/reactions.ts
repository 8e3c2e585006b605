import { alternative, fromApprover, htmlPart, inThread, letter, plainPart, typedPart } from "./letter.ts";
import type { Labelled } from "./types.ts";

const reactionPart = (emoji: string, base64 = false) => {
  const json = `{"emoji":"${emoji}","version":1}`;
  const part = typedPart(
    "text/vnd.google.email-reaction+json; charset=UTF-8",
    base64 ? Buffer.from(json).toString("base64") : json,
  );
  return {
    ...part,
    fields: [...part.fields, ["Content-Transfer-Encoding", base64 ? "base64" : "8bit"] as const],
  };
};

const gmailReaction = (name: string, emoji: string, sole: boolean, base64: boolean): Labelled => ({
  name: `Gmail reaction ${name}`,
  group: "reaction",
  expected: { reading: "unclear", alsoFine: ["ignore"], fate: "asked-back", alsoFineFates: ["ignored"] },
  why: "a reaction is not a decision",
  build: (scene) => {
    const words = `${emoji}\n\n${scene.approver.name} reacted via Gmail <https://www.google.com/gmail/about/?utm_source=gmail-in-product>\n\nOn Mon, Mar 9, 2026 at 10:26 AM ${scene.question.from.name} <${scene.question.from.address}> wrote:\n\n${scene.question.text
      .split("\n")
      .map((line) => `> ${line}`)
      .join("\n")}\n`;
    const html = `<div><p style="font-size:50px;margin-top:0;margin-bottom:0">${emoji}</p><p style="margin-top:10px;margin-bottom:0">${scene.approver.name} reacted via <a href="https://www.google.com/gmail/about/">Gmail</a></p></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${scene.question.from.name} wrote:<br></div><blockquote class="gmail_quote">${scene.question.html}</blockquote></div>`;
    const part = reactionPart(emoji, base64);
    return letter(
      scene,
      [fromApprover(scene), ...inThread(scene)],
      sole ? part : alternative(plainPart(words), part, htmlPart(html)),
      scene.approver.address,
    );
  },
});

const outlookReaction = (verb: string, text: string): Labelled => ({
  name: `Outlook reaction mail, ${verb}`,
  group: "reaction",
  expected: { reading: "unclear", alsoFine: ["ignore"], fate: "asked-back", alsoFineFates: ["ignored"] },
  why: "an ordinary mail without any marking header",
  build: (scene) =>
    letter(
      scene,
      [fromApprover(scene), ...inThread(scene)],
      alternative(
        plainPart(`${scene.approver.name} ${text}\n\n👍\n`),
        htmlPart(
          `<html><body><div><img alt="👍" src="https://res.cdn.office.net/reaction/like.png" width="20"> <b>${scene.approver.name}</b> ${text}</div></body></html>`,
        ),
      ),
      scene.approver.address,
    ),
});

export const reactions: readonly Labelled[] = [
  gmailReaction("👍, three parts", "👍", false, false),
  gmailReaction("👎, three parts, base64", "👎", false, true),
  gmailReaction("✅, sole part", "✅", true, false),
  gmailReaction("👍, sole part, base64", "👍", true, true),
  outlookReaction("en", "reacted to your message:"),
  outlookReaction("de", "hat auf Ihre Nachricht reagiert:"),
];
