/**
 * What a process waits for before it has written its first mail, in a process of its own, and whether MJML was loaded
 * for it: `node first-notice-process.ts FOLDER`, where FOLDER keeps what was compiled.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { systemClock } from "../../src/approval/time.ts";
import { openTemplates } from "../../src/embedded/templates/open-templates.ts";
import { silentLog } from "../../src/log.ts";
import { writtenSample } from "../../src/notices/written-sample.ts";
import { TEMPLATES_DIR } from "../notices/sample-notices.ts";

export type FirstNotice = {
  /** From opening the templates to the first mail. */
  readonly firstMs: number;
  /** Files of MJML in this thread's memory then. */
  readonly mjmlFiles: number;
  /** To load MJML, afterwards. */
  readonly mjmlMs: number;
};

const main = async (folder: string): Promise<void> => {
  const begun = performance.now();
  const opened = await openTemplates({
    templatesDir: TEMPLATES_DIR,
    addressSettings: { MANAGER_EMAIL: "manager@example.com" },
    cacheDir: join(folder, "compiled"),
    publicationsDir: join(folder, "publications"),
    now: systemClock,
    log: silentLog,
  });
  const sample = opened.samples.find(({ notice }) => notice === "question");
  const [kind] = opened.kinds.byName.values();
  if (kind === undefined || sample === undefined) throw new Error("there is no kind to ask for");
  writtenSample(opened.live.templates, { sample, kind, locale: "en" });
  const firstMs = performance.now() - begun;
  opened.close();
  const mjmlFiles = Object.keys(createRequire(import.meta.url).cache).filter((file) =>
    file.includes("mjml"),
  ).length;
  const loading = performance.now();
  await import("mjml");
  const found: FirstNotice = { firstMs, mjmlFiles, mjmlMs: performance.now() - loading };
  console.log(JSON.stringify(found));
};

await main(process.argv[2] ?? "");
