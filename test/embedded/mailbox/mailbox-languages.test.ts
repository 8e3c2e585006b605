import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { en, type MailboxTexts } from "../../../src/embedded/mailbox/texts/en.ts";
import { mailboxTexts } from "../../../src/embedded/mailbox/texts/mailbox-texts.ts";
import { mailboxWith } from "./mailbox-at.ts";

let mailbox: Awaited<ReturnType<typeof mailboxWith>>;
beforeAll(async () => {
  mailbox = await mailboxWith([{}]);
});
afterAll(() => mailbox.close());

const page = async (path: string, language: string): Promise<string> =>
  (await mailbox.get(path, { "accept-language": language })).text();

const OTHERS = ["de", "fr", "es", "pt-BR", "it", "nl", "ja"];

describe("whoever's browser prefers", () => {
  test.each(["en", ...OTHERS])("%s reads the mailbox in it", async (language) => {
    const [list, mail] = [await page("/mailbox", language), await page("/mailbox/question-1", language)];

    const texts = mailboxTexts(language);
    expect(list).toContain(`<html lang="${language}"`);
    expect(list).toContain(`<h1>${texts.title}</h1>`);
    expect(list).toContain(`<span class="badge">${texts.notices["question"]}</span>`);
    expect(mail).toContain(`<button>${texts.reply.send}</button>`);
  });

  test.each(OTHERS)("%s finds no English sentence in it", async (language) => {
    const shown = `${await page("/mailbox", language)}${await page("/mailbox?to=nobody", language)}${await page("/mailbox/question-1", language)}`;

    expect(sentencesIn(en).filter((sentence) => shown.includes(sentence))).toEqual([]);
  });
});

test("German is offered first for the quote of a German answer", async () => {
  expect(await page("/mailbox/question-1", "de-AT")).toContain(
    '<option value="de" selected>Deutsch</option>',
  );
});

/** Of more than one word, since single ones are the same in many languages. */
const sentencesIn = (texts: Readonly<Record<string, unknown>> | MailboxTexts): readonly string[] =>
  Object.values(texts).flatMap((text) =>
    typeof text === "string"
      ? text.includes(" ")
        ? [text]
        : []
      : typeof text === "object" && text !== null
        ? sentencesIn(text as Readonly<Record<string, unknown>>)
        : [],
  );
