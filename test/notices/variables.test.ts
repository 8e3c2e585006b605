import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { kindsIn } from "../../src/notices/gate/files.ts";
import { knownVariables } from "../../src/notices/gate/known-variables.ts";
import { NOTICE_NAMES } from "../../src/notices/notice-names.ts";
import { templateSources } from "../../src/notices/template-sources.ts";
import { shipped } from "./gate/sets.ts";
import { TEMPLATES_DIR } from "./sample-notices.ts";

const page = readFileSync(join(TEMPLATES_DIR, "README.md"), "utf8");
const known = knownVariables([...kindsIn(shipped).values()], templateSources(shipped).branding);
/** Not what only holds others, such as `request`. */
const namesOf = (notice: string): readonly string[] => {
  const all = [...(known.get(notice) ?? [])];
  return all
    .filter((name) => !all.some((other) => other.startsWith(`${name}.`) || other.startsWith(`${name}[]`)))
    .sort();
};
const inEvery = namesOf("question").filter((name) =>
  NOTICE_NAMES.every((notice) => namesOf(notice).includes(name)),
);

test("the administrators' page says what each name stands for, and knows no other", () => {
  const described = [...page.matchAll(/^\| `([^`]+)` \| .{3,} \|$/gm)].map(([, name]) => name);

  expect(described.sort()).toEqual([...new Set(NOTICE_NAMES.flatMap(namesOf))].sort());
});

test("the administrators' page lists what each mail has beside what every mail has", () => {
  const lines = NOTICE_NAMES.map((notice) => {
    const own = namesOf(notice).filter((name) => !inEvery.includes(name));
    return `- **${notice}**: ${own.map((name) => `\`${name}\``).join(", ")}`;
  });
  const listed = [`Every mail has ${inEvery.map((name) => `\`${name}\``).join(", ")}.`, "", ...lines].join(
    "\n",
  );

  expect(page, listed).toContain(`\n${listed}\n`);
});
