import { describe, expect, test } from "vitest";
import { type LabelledMail, mailsOf, readBuilt } from "./corpus.ts";
import { machineMails } from "./machine/index.ts";
import { sampleScene } from "./machine/scene.ts";
import { FOLDERS, type Phrase, phrasesIn } from "./phrases.ts";

type Read = LabelledMail & { readonly reading: string; readonly comment: string; readonly rule: string };

/** Of the many texts beside those that each class has, every 96th comes as a mail; all are read in phrases.test.ts. */
const AS_MAILS = 96;

const languages = new Map<string, readonly Phrase[]>();
for (const folder of FOLDERS) {
  for (const [language, phrases] of phrasesIn(folder)) {
    const taken = folder === FOLDERS[0] ? phrases : phrases.filter((_, index) => index % AS_MAILS === 0);
    languages.set(language, [...(languages.get(language) ?? []), ...taken]);
  }
}

const readAll = async (language: string): Promise<readonly Read[]> => {
  const all: Read[] = [];
  for (const mail of mailsOf(language, languages.get(language) ?? [])) {
    const { reading, comment, rule } = await readBuilt(mail.built, mail.original);
    all.push({ ...mail, reading, comment, rule });
  }
  return all;
};

const decides = (reading: string): boolean => reading === "approve" || reading === "reject";

describe("a reply is read as a careful person would read it", () => {
  test.each([...languages.keys()])("in %s", async (language) => {
    const mails = await readAll(language);
    const clear = mails.filter(({ phrase }) => decides(phrase.reading));
    const understood = clear.filter(({ reading, phrase }) => reading === phrase.reading);
    const exact = understood.filter(({ comment, phrase }) => comment === (phrase.comment ?? phrase.text));
    const wrong = mails.filter(({ reading, phrase }) => decides(reading) && reading !== phrase.reading);

    console.log(confusion(language, mails, { clear, understood, exact }));
    for (const mail of process.env["SHOW_MISSED"] === undefined ? [] : mails) show(mail);

    expect(wrong.map(({ name, phrase, reading }) => [name, phrase.text, reading])).toEqual([]);
    expect(understood.length / clear.length).toBeGreaterThanOrEqual(language === "en" ? 0.98 : 0.95);
    expect(exact.length / understood.length).toBeGreaterThanOrEqual(0.95);
  });
});

const confusion = (
  language: string,
  mails: readonly Read[],
  { clear, understood, exact }: Readonly<Record<"clear" | "understood" | "exact", readonly Read[]>>,
): string => {
  const row = (label: string): string =>
    ["approve", "reject", "unclear"]
      .map(
        (found) =>
          mails.filter(({ phrase, reading }) => phrase.reading === label && reading === found).length,
      )
      .map((count) => String(count).padStart(4))
      .join("");
  const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;
  return [
    `${language.padEnd(4)} read as  approve reject unclear   understood ${share(understood.length, clear.length)}, comment exact ${share(exact.length, understood.length)}`,
    ...["approve", "reject", "unclear"].map((label) => `     ${label.padEnd(8)} ${row(label)}`),
  ].join("\n");
};

const show = ({ name, phrase, reading, comment, rule }: Read): void => {
  const missed = decides(phrase.reading) ? reading !== phrase.reading : decides(reading);
  const otherComment = decides(phrase.reading) && !missed && comment !== (phrase.comment ?? phrase.text);
  if (missed) console.log("MISSED", name, JSON.stringify(phrase.text), phrase.reading, reading, rule);
  if (otherComment)
    console.log("COMMENT", name, JSON.stringify(phrase.comment ?? phrase.text), JSON.stringify(comment));
};

describe("machine mail and attacks", () => {
  test.each(machineMails.map((mail) => [`${mail.group}: ${mail.name}`, mail] as const))(
    "%s",
    async (name, mail) => {
      const scene = sampleScene(name);
      const { reading } = await readBuilt(mail.build(scene), scene.question);

      expect([mail.expected.reading, ...(mail.expected.alsoFine ?? [])]).toContain(reading);
    },
  );
});
