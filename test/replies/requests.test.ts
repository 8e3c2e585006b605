import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { read } from "../../src/reply/read.ts";
import { askedDetails } from "../../src/reply/reading/clauses/asked-details.ts";

const replies = z.array(
  z.strictObject({
    asked: z.array(z.string()),
    replies: z.array(z.strictObject({ reading: z.enum(["approve", "reject", "unclear"]), text: z.string() })),
  }),
);

const folder = new URL("requests/", import.meta.url);

/** The goal is 95 %: these are as their authors wrote them, most of whom knew no rule, and are held where they stand. */
const UNDERSTOOD = 0.75;

test.each(readdirSync(folder))("of the replies to known requests in %s none is decided wrongly", (file) => {
  const language = file.replace(".yaml", "");
  const results = replies.parse(parse(readFileSync(new URL(file, folder), "utf8"))).flatMap((request) => {
    const details = askedDetails(request.asked.join("\n"));
    return request.replies.map(({ reading, text }) => {
      const hints = { asked: () => details, language };
      const found = read({ visible: text, afterQuote: "", closing: "", cut: false }, hints).reading;
      return { reading, found, text };
    });
  });
  const clear = results.filter(({ reading }) => reading !== "unclear");
  const understood = clear.filter(({ reading, found }) => found === reading).length / clear.length;
  console.log(
    `requests  ${language}  ${results.length} texts, understood ${(100 * understood).toFixed(1)} %`,
  );

  expect(results.filter(({ reading, found }) => found !== "unclear" && found !== reading)).toEqual([]);
  expect(understood).toBeGreaterThanOrEqual(UNDERSTOOD);
});
