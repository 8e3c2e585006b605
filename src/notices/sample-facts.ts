/** Made-up people and words, chosen because they are where templates break. */
export type SampleFacts = {
  readonly name:
    | "usual"
    | "one-approver"
    | "many-approvers"
    | "long"
    | "right-to-left"
    | "special-characters";
  readonly requester: string;
  readonly approvers: readonly string[];
  /** What stands in the text fields of the request. */
  readonly text: string;
  /** What an approver wrote with a decision. */
  readonly comment: string;
  /** What an approver wrote that was not understood. */
  readonly sentence: string;
};

/** What no template may pass on as it is. */
const SPECIAL_CHARACTERS = `<b id="unescaped">&"'</b>`;

const USUAL: SampleFacts = {
  name: "usual",
  requester: "ann@example.com",
  approvers: ["bob@example.com", "carol@example.com"],
  text: "Plan for next spring",
  comment: "Thank you for asking so early.\nPlease tell the team.",
  sentence: "Let us see what Carol thinks of it next week.",
};

export const FACTS: readonly SampleFacts[] = [
  USUAL,
  { ...USUAL, name: "one-approver", approvers: ["bob@example.com"] },
  {
    ...USUAL,
    name: "many-approvers",
    approvers: Array.from({ length: 12 }, (_, index) => `head.of.team.${index + 1}@example.com`),
  },
  {
    ...USUAL,
    name: "long",
    requester: `${"maximiliane-friederike.".repeat(2)}von-und-zu@donaudampfschifffahrt.example.com`,
    approvers: [
      `${"bartholomaeus.".repeat(4)}b@donaudampfschifffahrt.example.com`,
      `${"wolfeschlegelstein".repeat(3)}@example.com`,
    ],
    text: `${"Donaudampfschifffahrtsgesellschaft".repeat(4)} ${"and everything that belongs to it, ".repeat(40)}`,
    comment: `${"A long story, told in one breath, ".repeat(80)}\n\n${"x".repeat(300)}`,
    sentence: `${"Well, that depends on many things, and ".repeat(12)}`,
  },
  {
    ...USUAL,
    name: "right-to-left",
    text: "خطة فريق المبيعات للربيع القادم",
    comment: "استمتعوا بالجبال!\nסוף שבוע נעים",
    sentence: "لنرَ ما تقوله كارول الأسبوع القادم",
  },
  {
    ...USUAL,
    name: "special-characters",
    requester: "o'neil+leave@example.com",
    text: `Plan ${SPECIAL_CHARACTERS}`,
    comment: `Tea & cake ${SPECIAL_CHARACTERS}\n{{ locale }} {% if %}`,
    sentence: `${SPECIAL_CHARACTERS} {{ locale }}`,
  },
];
