/** What publishing takes in a service that has just started, in a process of its own: `node publishing-process.ts`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Email, parseEmail } from "../../src/approval/email.ts";
import { systemClock } from "../../src/approval/time.ts";
import { type OpenTemplates, openTemplates } from "../../src/embedded/templates/open-templates.ts";
import { silentLog } from "../../src/log.ts";
import { TEMPLATES_DIR } from "../notices/sample-notices.ts";

export type Publishing = {
  readonly wholeMs: number;
  readonly wholeCpuMs: number;
  readonly sentenceMs: number;
  readonly sentenceCpuMs: number;
  /** The longest that a timer of the service's own thread came late. */
  readonly heldMs: number;
};

const main = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "countersign-publishing-"));
  try {
    const opened = await openTemplates({
      templatesDir: TEMPLATES_DIR,
      addressSettings: { MANAGER_EMAIL: "manager@example.com" },
      cacheDir: join(folder, "compiled"),
      publicationsDir: join(folder, "publications"),
      now: systemClock,
      log: silentLog,
    });
    const held = heldWhile();
    const whole = await published(opened, 0, "branding.yaml", "name: Countersign", "name: Example Ltd");
    const sentence = await published(opened, 1, "locales/de.yaml", "  approve: ", "  approve: Gern ");
    const found: Publishing = {
      wholeMs: whole.ms,
      wholeCpuMs: whole.cpuMs,
      sentenceMs: sentence.ms,
      sentenceCpuMs: sentence.cpuMs,
      heldMs: held(),
    };
    opened.close();
    console.log(JSON.stringify(found));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const published = async (
  { publish, live }: OpenTemplates,
  basedOn: number,
  file: string,
  ...[from, to]: readonly [string, string]
) => {
  const changes = { [file]: (live.set().get(file) ?? "").replace(from, to) };
  const [begun, before] = [performance.now(), process.cpuUsage()];
  const answer = await publish({ changes, by: ADMINISTRATOR, note: "", basedOn });
  const { user, system } = process.cpuUsage(before);
  if (!("published" in answer)) throw new Error(`it was not published: ${JSON.stringify(answer)}`);
  return { ms: performance.now() - begun, cpuMs: (user + system) / 1000 };
};

const ADMINISTRATOR = parseEmail("ann@example.com") as Email;

/** How long other work had to wait at most, in milliseconds, until it is asked. */
const heldWhile = (): (() => number) => {
  let [last, worst] = [performance.now(), 0];
  const timer = setInterval(() => {
    worst = Math.max(worst, performance.now() - last - EVERY_MS);
    last = performance.now();
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
    return worst;
  };
};

const EVERY_MS = 5;

await main();
