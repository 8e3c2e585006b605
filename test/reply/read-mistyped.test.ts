import { describe, expect, test } from "vitest";
import { lexicons } from "../../src/reply/lexicon/lexicons.ts";
import { read } from "../../src/reply/read.ts";
import { retyped } from "../../src/reply/reading/words/retyped.ts";
import { vocabularyOf } from "../../src/reply/reading/words/vocabulary.ts";

const readingOf = (visible: string) => read({ visible, afterQuote: "", closing: "", cut: false });

describe("a slip of the fingers", () => {
  test.each([
    ["approve", "Genrhmigt, gute Reise"],
    ["approve", "alles klra, mach das"],
    ["approve", "Godkämt från min sida"],
    ["approve", "Hyväksyb tämän, hyvää lomaa"],
    ["approve", "bana uygum, iyi tatiller"],
    ["approve", "Одобрчю, хорошего отдыха"],
    ["approve", "de acuerod, adelante"],
    ["reject", "dat kan ecgt niet, te duur"],
    ["reject", "nie zgadxam się na to"],
    ["reject", "det går inre, vi är för få då"],
    ["reject", "לא מאשא את זה"],
  ])("is understood: %s %j", (reading, text) => {
    expect(readingOf(text).reading).toBe(reading);
  });

  test.each([
    // A word in which one letter makes another form.
    "Doveva approvate la spesa lui.",
    "Согласую, если что-то изменится в цене.",
    // Names, and words with an apostrophe.
    "Nikolo si přečte zbytek",
    "No, it wasn't me who took the stapler.",
    // What is doubtful as written stays so.
    "klra?",
    "vielleciht genehmigt",
    "genehmigt, wnen Anna zustimmt",
    "ncht",
  ])("is no reason to decide: %j", (text) => {
    expect(readingOf(text).reading).toBe("unclear");
  });

  test("is quoted as it was written", () => {
    expect(readingOf("Hallo Tom,\n\nGenrhmigt, gute Reise.")).toMatchObject({
      comment: "Genrhmigt, gute Reise.",
      sentence: "Genrhmigt, gute Reise.",
    });
  });
});

describe("a word is retyped", () => {
  const german = lexicons.find(({ language }) => language === "de");
  const meant = (text: string) => (german === undefined ? undefined : retyped(text, vocabularyOf(german)));

  test.each([
    ["two letters swapped", "kalr, passt", "klar, passt"],
    ["the key beside", "genrhmigt", "genehmigt"],
    ["a key hit twice", "einverstannden", "einverstanden"],
    ["one letter of two", "bitte bestelen", "bitte bestellen"],
  ])("with %s", (_, written, word) => {
    expect(meant(written)).toBe(word);
  });

  test.each(["genehmigt", "kal", "Grüße an Kalr", "kalr genrhmigt einverstannden bestelen"])(
    "not at all: %j",
    (written) => {
      expect(meant(written)).toBeNull();
    },
  );
});
