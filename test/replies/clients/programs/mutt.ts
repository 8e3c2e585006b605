import { arranged, markedQuote } from "../arrange.ts";
import { builderOf } from "../client.ts";
import { oldCharsets } from "../locale/locales.ts";
import { roundcubeIntro } from "../locale/roundcube-intro.ts";
import { encodedWords, mailbox } from "../wire/header.ts";

/** mutt with the attribution of its default, or its user's language; text alone, the words below the quote. */
export const mutt = builderOf({
  name: "mutt",
  write: (draft) => {
    const { asked: m, original, locale, signature } = draft;
    const date = locale.startsWith("en")
      ? `${m.weekdayShort}, ${m.monthShort} ${m.day}, ${m.year} at ${m.h12.padStart(2, "0")}:${m.minute}:${m.second}${m.am ? "AM" : "PM"} ${m.offset}`
      : `${m.weekdayShort}, ${m.day} ${m.monthShort} ${m.year}, ${m.hour}:${m.minute}:${m.second} ${m.offset}`;
    return {
      text: arranged(
        draft,
        {
          intro: `${roundcubeIntro(locale, date, original.from.name)}\n`,
          quote: markedQuote(original.text),
          below: signature && `-- \n${signature.text.replace(/^-- \n/, "")}`,
        },
        "bottom",
      ),
    };
  },
  header: (draft, subject) => [
    ["Date", draft.now.header],
    ["From", mailbox(draft.from, { letter: "Q" })],
    ["To", draft.original.replyTo],
    ["Subject", encodedWords(subject, { letter: "Q" })],
    ["Message-ID", `<${draft.seed.letters(16)}@${draft.from.address.split("@")[1]}>`],
    ["References", draft.references.replaceAll(" ", "\r\n ")],
    ["MIME-Version", "1.0"],
    ["*", ""],
    ["Content-Disposition", "inline"],
    ["In-Reply-To", draft.original.messageId],
    ["User-Agent", "Mutt/2.2.12 (2023-09-09)"],
  ],
  text: {
    charsets: ["us-ascii", "iso-8859-1", ...oldCharsets.en, "koi8-r", "utf-8"],
    transfer: (body) => (body.some((byte) => byte > 127) ? "8bit" : "7bit"),
    contentType: (type, charset) => `${type}; charset=${charset}`,
  },
  boundary: ({ seed }) => seed.letters(16),
});
