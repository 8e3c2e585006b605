// Prints the figures of a language and every text that is not read as labelled: `node test/replies/show-phrases.ts de`.
import { FOLDERS, figuresLine, hasOtherComment, isMissed, isWrong, phrasesIn, resultOf } from "./phrases.ts";

const wanted = process.argv.slice(2);
for (const folder of FOLDERS) {
  for (const [language, phrases] of phrasesIn(folder)) {
    if (wanted.length > 0 && !wanted.includes(language)) continue;
    const results = phrases.map(resultOf);
    console.log(`${folder} ${figuresLine(language, results)}`);
    for (const result of results) {
      const problem = isWrong(result)
        ? "WRONG"
        : isMissed(result)
          ? "missed"
          : hasOtherComment(result)
            ? "comment"
            : null;
      if (problem === null) continue;
      const { phrase, found } = result;
      console.log(`  ${problem}: ${JSON.stringify(phrase.text)} is ${phrase.reading} (${phrase.class})`);
      console.log(
        `      read as ${found.reading} by ${found.rule}, ${found.language}: ${JSON.stringify(found.sentence)}`,
      );
      if (problem === "comment") console.log(`      comment ${JSON.stringify(found.comment)}`);
    }
  }
}
