/**
 * Opens the templates of a folder as the service does, writes a mail and a publication's, and prints which files of MJML
 * this thread has loaded: `node first-mail.ts TEMPLATES DATA`.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Email } from "../../src/approval/email.ts";
import { systemClock } from "../../src/approval/time.ts";
import { openTemplates } from "../../src/embedded/templates/open-templates.ts";
import { silentLog } from "../../src/log.ts";
import { writtenSample } from "../../src/notices/written-sample.ts";

export type FirstMail = {
  readonly subjects: readonly string[];
  readonly files: number;
  readonly mjml: readonly string[];
};

const [templatesDir = "", data = ""] = process.argv.slice(2);
const opened = await openTemplates({
  templatesDir,
  addressSettings: { MANAGER_EMAIL: "manager@example.com" },
  cacheDir: join(data, "cache"),
  publicationsDir: join(data, "publications"),
  now: systemClock,
  log: silentLog,
});
const [kind] = opened.kinds.byName.values();
const sample = opened.samples.find(({ notice }) => notice === "question");
if (kind === undefined || sample === undefined) throw new Error("there is no kind to ask for");
const subject = () => writtenSample(opened.live.templates, { sample, kind, locale: "en" }).mail.subject;
const subjects = [subject()];
const worded = opened.live.set().get("locales/en.yaml")?.replace("Approval request:", "To decide:") ?? null;
const changes = { "locales/en.yaml": worded };
await opened.publish({ changes, by: "ann@example.com" as Email, note: "", basedOn: 0 });
subjects.push(subject());
opened.close();
const { cache } = createRequire(import.meta.url);
const files = Object.keys(cache);
console.log(
  JSON.stringify({ subjects, files: files.length, mjml: files.filter((file) => /mjml/.test(file)) }),
);
