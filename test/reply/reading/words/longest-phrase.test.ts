import { describe, expect, test } from "vitest";
import { lexicon } from "../../../../src/reply/lexicon/lexicon.ts";
import { longestPhrase, spelledBy } from "../../../../src/reply/reading/words/longest-phrase.ts";
import { tokensOf } from "../../../../src/reply/reading/words/tokens.ts";
import { vocabularyOf } from "../../../../src/reply/reading/words/vocabulary.ts";

/** What the phrase at the beginning of a text is found to be, and how many of its words are its own. */
const foundIn = (
  lists: string | readonly string[],
  text: string,
  { isFirst = true, taken = [] as readonly number[] } = {},
) => {
  const tokens = tokensOf(text);
  const chain = [lists].flat().map((list) => spelledBy(vocabularyOf(lexicon("test", () => list)), tokens));
  const found = longestPhrase(chain, 0, isFirst, new Set(taken));
  if (found === null) return null;
  const { tag, alone } = found.sense;
  return { is: tag ?? `alone ${alone}`, alone, length: found.length, later: found.later };
};

const is = (lists: string | readonly string[], text: string, given = {}) =>
  foundIn(lists, text, given)?.is ?? null;

describe("of several phrases", () => {
  test("the longest is meant", () => {
    const lists = "# Negates\nno\n# Approves\nno problem\n# Rejects\nno problem at all here";

    expect(foundIn(lists, "no problem at all")).toMatchObject({ is: "approves", length: 2 });
  });

  test("the one under the earlier heading is meant, of equally long ones", () => {
    expect(is("# Later\nlehne … ab\n# Rejects\nlehne … ab", "lehne es ab")).toBe("rejects");
    expect(is("# Small words\na … c\n# Condition\na … d", "a c d")).toBe("condition");
  });

  test("the one whose words stand together is meant, of equally long ones", () => {
    expect(is("# Approves\nfine … sure\n# Hedges\nfine then", "fine then sure")).toBe("hedges");
  });

  test("the one that only stands first is meant, of equally long ones", () => {
    const lists = "# Approves\nhas it\n# Asks\n^has it";

    expect(is(lists, "has it")).toBe("asks");
    expect(is(lists, "has it", { isFirst: false })).toBe("approves");
  });

  test("the one of the earlier vocabulary is meant, of equally long ones", () => {
    const [one, other] = ["# Approves\nok", "# Hedges\nok\n# Rejects\nok no"];

    expect(is([one, other], "ok then")).toBe("approves");
    expect(is([one, other], "ok no")).toBe("rejects");
  });
});

test("a phrase with a gap that ends a clause is found only there", () => {
  expect(is("# Later\nmach … fertig$", "mach es fertig")).toBe("later");
  expect(is("# Later\nmach … fertig$", "mach es fertig bitte")).toBeNull();
});

test("who is said to have decided is no number", () => {
  expect(is("# Reported\nvon … genehmigt", "von Tom genehmigt")).toBe("reported");
  expect(is("# Reported\nvon … genehmigt", "von 500 € genehmigt")).toBeNull();
});

describe("a phrase with groups", () => {
  const lists =
    "# Approves\n{I|we} {hereby |}approve{|d} {the|this} {request|leave}, {j'|l'}{approuve|accepte}\n# Speaker\nI";

  test.each(["I approve the leave", "we hereby approved this request", "I hereby approve this leave"])(
    "is found in one of its forms: %s",
    (text) => {
      expect(foundIn(lists, text)).toMatchObject({ is: "approves", length: text.split(" ").length });
    },
  );

  test("is not found where a word is missing", () => {
    expect(foundIn(lists, "I hereby approve leave")).toMatchObject({ is: "speaker", length: 1 });
  });

  test("has as many words as they are, however they are written", () => {
    expect(foundIn(lists, "j'accepte")).toMatchObject({ is: "approves", length: 2 });
    expect(foundIn(lists, "j'accepterais")).toBeNull();
  });

  test("does not lend its ends to other phrases that begin alike", () => {
    const alike = "# Approves\n{go|run} ahead\n# Harmless\ngo away";

    expect([is(alike, "run away"), is(alike, "run ahead"), is(alike, "go away")]).toEqual([
      null,
      "approves",
      "harmless",
    ]);
  });

  test("may be longer than its forms could be counted", () => {
    const written = Array.from({ length: 40 }, (_, n) => `{a${n}x|b${n}x|c${n}x}`).join(" ");
    const text = Array.from({ length: 40 }, (_, n) => `b${n}x`).join(" ");

    expect(foundIn(`# Approves\n${written}`, text)).toMatchObject({ is: "approves", length: 40 });
  });
});

describe("a phrase with a gap", () => {
  const lists = "# Rejects\n{lehne|weise} … {ab|zurück}, lehne … {so |}strikt ab";

  test("is found with other words between, which it leaves to others", () => {
    expect(foundIn(lists, "weise den Antrag zurück")).toMatchObject({ is: "rejects", length: 1, later: [3] });
  });

  test("ends at the nearest of its ends, but at the longest of them", () => {
    expect(foundIn(lists, "lehne es ab oder zurück")?.later).toEqual([2]);
    expect(foundIn(lists, "lehne es so strikt ab")?.later).toEqual([2, 3, 4]);
  });

  test("does not reach over a sign or twelve words, but over a date", () => {
    expect(foundIn(lists, "lehne es, ab")).toBeNull();
    expect(foundIn(lists, "lehne a b c d e f g h i j k ab")?.later).toEqual([12]);
    expect(foundIn(lists, "lehne a b c d e f g h i j k l ab")).toBeNull();
    expect(foundIn(lists, "lehne es am 3. Mai um 12 % ab")?.later).toEqual([9]);
    expect(foundIn(lists, "lehne es am 3. ab")?.later).toEqual([5]);
  });
});

describe("a phrase", () => {
  test("is not found in words that another phrase has taken", () => {
    expect(is("# Approves\ngo ahead", "go ahead", { taken: [1] })).toBeNull();
  });

  test("that ends with $ is found only where a clause ends", () => {
    const lists = "# Approves\nсогласовал{|а}$\n# Reported\nсогласовал, согласовала";

    expect([is(lists, "согласовала."), is(lists, "согласовала Анна")]).toEqual(["approves", "reported"]);
  });

  test("under a heading and a list of what answers alone is both", () => {
    expect(foundIn("# Rejects when alone\n{no|nope}\n# Negates\nno, not", "no")).toMatchObject({
      is: "negates",
      alone: "reject",
    });
  });

  test("that rejects alone by a negation does so only where a clause ends", () => {
    const lists = "# Rejects when alone\nleider nicht, auf keinen\n# Negates\nnicht";

    expect(foundIn(lists, "leider nicht")).toMatchObject({ is: "negates", alone: "reject" });
    expect(foundIn(lists, "leider nicht genehmigt")).toBeNull();
    expect(foundIn(lists, "auf keinen hier")).toMatchObject({ is: "alone reject" });
  });

  test("is found without its accents, or with two letters for one", () => {
    const lists = "# Approves\nfür mich {völlig|} gut";

    expect([is(lists, "fuer mich voellig gut"), is(lists, "fur mich gut")]).toEqual(["approves", "approves"]);
  });
});

test("which phrases were met first makes no difference", () => {
  const vocabulary = vocabularyOf(lexicon("test", () => "# Approves\nno problem\n# Rejects\n{no|nope} way"));
  const found = (text: string) =>
    longestPhrase([spelledBy(vocabulary, tokensOf(text))], 0, true, new Set())?.sense.tag;

  expect(["nope way", "no problem", "no way", "nope problem"].map(found)).toEqual([
    "rejects",
    "approves",
    "rejects",
    undefined,
  ]);
});

describe("a name in a phrase", () => {
  const lists = "# Approves\nlet @ go, @ may go\n# Common words\nok, your, team";

  /** How many words the phrase has that begins behind so many others. */
  const lengthIn = (text: string, { behind = 0, asked = [] as readonly string[] } = {}) => {
    const tokens = tokensOf(text);
    const spelled = spelledBy(vocabularyOf(lexicon("test", () => lists)), tokens, (word) =>
      asked.includes(word),
    );
    return longestPhrase([spelled], behind, true, new Set())?.length ?? 0;
  };

  test("is any words with capitals that the language does not list", () => {
    expect(lengthIn("let Kofi go")).toBe(3);
    expect(lengthIn("let Kofi Mensah go now")).toBe(4);
    expect(lengthIn("ok, Kofi may go", { behind: 2 })).toBe(3);
  });

  test("is no word of the language and none without a capital", () => {
    expect(lengthIn("let Team go")).toBe(0);
    expect(lengthIn("let kofi go")).toBe(0);
    expect(lengthIn("let go")).toBe(0);
  });

  test("is, where a sentence begins, one of those concerned", () => {
    expect(lengthIn("Noone may go")).toBe(0);
    expect(lengthIn("ok - Noone may go", { behind: 2 })).toBe(0);
    expect(lengthIn("Kofi may go", { asked: ["kofi", "mensah"] })).toBe(3);
    expect(lengthIn("Kofi Mensah may go", { asked: ["kofi", "mensah"] })).toBe(4);
    expect(lengthIn("Whenever Kofi may go", { asked: ["kofi"] })).toBe(0);
  });
});
