import { phraseBook } from "../phrase-book.ts";

/** What the reader says about a mail, in German; what is no sentence of its own, such as an address, stays. */
export const explanationsDe = (line: string): string => inGerman(line) ?? line;

const inGerman = phraseBook([
  ["Mail", "Die E-Mail"],
  ["Screened", "Wer sie schrieb"],
  ["Sender", "Wer sie schickte"],
  ["Read", "Wie sie gelesen wurde"],
  ["from: {}", "von: {}"],
  ["to: {}", "an: {}"],
  ["subject: {}", "Betreff: {}"],
  [
    "A person wrote it: nothing marks it as the mail of a machine.",
    "Ein Mensch hat sie geschrieben: Nichts weist sie als E-Mail einer Maschine aus.",
  ],
  [
    "It may not come from a person alone ({}), so it cannot decide.",
    "Sie stammt vielleicht nicht allein von einem Menschen ({}) und kann deshalb nicht entscheiden.",
  ],
  [
    "A machine wrote it, and it is not answered: {}, told by {}.",
    "Eine Maschine hat sie geschrieben, sie wird nicht beantwortet: {}, zu erkennen an {}.",
  ],
  [
    "Nobody: a decision needs exactly one From header with exactly one address.",
    "Niemand: Für eine Entscheidung muss sie genau einen Absender nennen.",
  ],
  [
    "{}, if the service finds that the mail is authentic, which is not checked here.",
    "{}, falls sie echt ist; das wurde geprüft, als sie kam, nicht hier.",
  ],
  [
    "It is addressed to nobody; the service looks for its reply key in the envelope.",
    "Sie ist an niemanden gerichtet; zu welchem Antrag sie gehört, sagt die Adresse, an die der Mailserver sie gab.",
  ],
  [
    "Its reply key is looked for in the envelope, then in {}.",
    "Zu welchem Antrag sie gehört, sagt die Adresse, an die der Mailserver sie gab, sonst {}.",
  ],
  ["It approves. (rule: {})", "Sie genehmigt."],
  ["It rejects. (rule: {})", "Sie lehnt ab."],
  [
    "It is unclear, so its sender is asked what was meant. (rule: {})",
    "Sie ist unklar; es wird nachgefragt.",
  ],
  ["It says nothing that needs an answer. (rule: {})", "Sie sagt nichts, was eine Antwort braucht."],
  ["It turns on the sentence “{}”.", "Es hängt an dem Satz „{}“."],
  ["There is no comment to pass on.", "Es gibt keine Bemerkung weiterzugeben."],
  ["What the requester gets to read:", "Was weitergegeben würde:"],
]);
