import { expect, test } from "vitest";
import { sentencesOf } from "../../../src/reply/reading/sentences.ts";

const sentences = (text: string): readonly string[] => sentencesOf(text).map((sentence) => sentence.text);

test.each([
  ["Your lad is 22. He can't drive it.", 2],
  ["Semester vecka 29. Hoppas du förstår.", 2],
  ["Ты получил 12. Это много.", 2],
  ["Dein Urlaub vom 3. bis 14. August ist genehmigt.", 1],
  ["Zum 60. Geburtstag alles Gute.", 1],
  ["Siehe Richtlinie Nr. 12, Seite 3.", 1],
])("a number and a dot end a sentence where the next word begins one: %j", (text, count) => {
  expect(sentences(text)).toHaveLength(count);
});
