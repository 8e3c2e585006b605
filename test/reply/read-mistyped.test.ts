import { describe, expect, test } from "vitest";
import { lexicons } from "../../src/reply/lexicon/lexicons.ts";
import { read } from "../../src/reply/read.ts";
import { retypings } from "../../src/reply/reading/words/retyped.ts";
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
    // Near the end of a word that has other forms; words of three letters.
    ["reject", "rechazafo"],
    ["approve", "goedgekeurf, fijne vakantie"],
    ["reject", "onaylamıyorun"],
    ["approve", "ja det går brs, trevlig resa"],
    ["reject", "nei det går ilke, altfor dyrt"],
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

describe("a decision is not taken where one slip more or less turns it", () => {
  test.each([
    // Negations.
    "Nei zgadzam się.",
    "nopn autorizzo",
    "Das kann ich nifht genehmigen.",
    "Noã autorizo.",
    "det funkar tyvärr innte den veckan",
    "Dit keur ik nist goed.",
    "Je n'approuve aps.",
    // What keeps a negation from refusing.
    "nada a oporr",
    "Nullla in contrario",
    "Null probblem, det får han lov til",
    // Conditions.
    "Pkoud to vezme Tomáš, tak ok",
    "Еслии Руслан подменит, то не возражаю.",
    "Zodrda de begroting rond is kan dit door.",
  ])("%j", (text) => {
    expect(readingOf(text).reading).toBe("unclear");
  });

  test.each([
    // Names, and other forms of words.
    ["approve", "Approved, Nott is fine with it, too."],
    ["approve", "Onaylıyorum, Nurcan'ın düğünü hayırlı olsun!"],
  ])("but a name is no slip: %s %j", (reading, text) => {
    expect(readingOf(text).reading).toBe(reading);
  });
});

describe("a word is retyped", () => {
  const german = lexicons.find(({ language }) => language === "de");
  const meant = (text: string) =>
    german === undefined ? undefined : retypings(text, vocabularyOf(german), () => false);

  test.each([
    ["two letters swapped", "auhc gut", ["auch gut"]],
    ["another key", "genrhmigt", ["genehmigt"]],
    ["a key hit twice", "einverstannden", ["einverstanden"]],
    ["a key beside hit with it", "einverstandcen", ["einverstanden"]],
    ["a letter left out", "bitte bestelen", ["bitte bestellen"]],
  ])("with %s", (_, written, texts) => {
    expect(meant(written)).toEqual(texts);
  });

  test("in every way that it may be meant", () => {
    expect(meant("gutt")).toContain("gut");
  });

  test.each(["genehmigt", "Grüße an Kalr", "kalr genrhmigt einverstannden bestelen"])(
    "not at all: %j",
    (written) => {
      expect(meant(written)).toEqual([]);
    },
  );
});
