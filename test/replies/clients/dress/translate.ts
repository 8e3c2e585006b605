/** A browser's translation of our English question: sentences it knows as a whole, else word by word. */
export const toGerman = (visible: string): string => {
  const sentence = SENTENCES[visible.trim()];
  if (sentence) return visible.replace(visible.trim(), sentence);
  return visible.replace(/[A-Za-z]+/g, (word) => WORDS[word] ?? word);
};

const SENTENCES: Readonly<Record<string, string>> = {
  "Jonas Brandt asks for your approval.": "Jonas Brandt bittet um Ihre Zustimmung.",
  "Please answer by 12 March 2026, 17:00.": "Bitte antworten Sie bis zum 12. März 2026, 17:00 Uhr.",
  "Press a button or just reply to this mail in your own words.":
    "Drücken Sie eine Taste oder antworten Sie einfach in Ihren eigenen Worten auf diese Mail.",
  "This mail is meant for you alone. Please do not forward it.":
    "Diese Mail ist nur für Sie bestimmt. Bitte leiten Sie es nicht weiter.",
  Approve: "Genehmigen",
  Reject: "Ablehnen",
};

const WORDS: Readonly<Record<string, string>> = {
  Leave: "Urlaub",
  for: "für",
  to: "bis",
  Page: "Seite",
  approve: "genehmigen",
  reject: "ablehnen",
  First: "Erster",
  Last: "Letzter",
  day: "Tag",
  Note: "Notiz",
  Please: "Bitte",
  answer: "antworten",
  by: "bis",
  approval: "Genehmigung",
  your: "Ihre",
  mail: "Mail",
  reply: "antworten",
  not: "nicht",
};
