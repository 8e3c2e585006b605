import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { kindsIn } from "../../src/notices/gate/files.ts";
import { namesInView } from "../../src/notices/gate/variables.ts";
import { NOTICE_NAMES } from "../../src/notices/notice-names.ts";
import { SAMPLES } from "../../src/notices/samples.ts";
import { loadTemplates } from "../../src/notices/templates.ts";
import { writtenSample } from "../../src/notices/written-sample.ts";
import { shipped } from "./gate/sets.ts";
import { TEMPLATES_DIR } from "./sample-notices.ts";

test("the administrators' page lists what each mail may name, as the mails have it", async () => {
  const templates = await loadTemplates({ dir: TEMPLATES_DIR });
  const kinds = [...kindsIn(shipped).values()];
  const listed = NOTICE_NAMES.map((notice) => {
    const names = SAMPLES.filter((sample) => sample.notice === notice).flatMap((sample) =>
      kinds.flatMap((kind) => namesInView(writtenSample(templates, { sample, kind, locale: "en" }).view)),
    );
    return `- **${notice}**: ${[...new Set(names)]
      .sort()
      .map((name) => `\`${name}\``)
      .join(", ")}`;
  }).join("\n");

  expect(readFileSync(join(TEMPLATES_DIR, "README.md"), "utf8"), listed).toContain(`\n${listed}\n`);
});
