import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { systemClock } from "../approval/time.ts";
import { s3Publications } from "../aws/s3-publications.ts";
import { readConfig } from "../config.ts";
import { publicationFolder } from "../embedded/templates/publication-folder.ts";
import { type AddressSettings, settingProblems } from "../intake/kinds.ts";
import { quotedNoticeProblems } from "../intake/quoted-notice.ts";
import { type ExaminedSet, examinedSet } from "../notices/gate/check-set.ts";
import { kindsIn } from "../notices/gate/files.ts";
import type { Problem } from "../notices/problem.ts";
import { publishSet } from "../notices/publish-set.ts";
import { SAMPLES } from "../notices/samples.ts";
import { readTemplateFolder } from "../notices/template-folder.ts";
import { layOver, type TemplateChanges, type TemplateSet } from "../notices/template-set.ts";
import { loadTemplates } from "../notices/templates.ts";
import { writtenSample } from "../notices/written-sample.ts";
import { TEMPLATES_USAGE, type TemplatesArguments, templatesArguments } from "./templates-arguments.ts";

/** `npm run templates -- check | preview | publish | pull`: for those who keep templates in version control. */
const main = async (): Promise<number> => {
  const run = templatesArguments(process.argv.slice(2));
  if ("problem" in run) {
    console.error(`${run.problem}\n\n${TEMPLATES_USAGE}`);
    return 2;
  }
  switch (run.command) {
    case "check":
      return await check(run);
    case "preview":
      return await preview(run);
    case "publish":
      return await publish(run);
    case "pull":
      return await pull(run);
  }
};

type Of<Command> = Extract<TemplatesArguments, { command: Command }>;

/** What speaks against publishing the folder here: with these settings, and what is not in it as it shipped. */
const check = async ({ folder }: Of<"check">): Promise<number> => {
  const { shipped, addressSettings } = await home();
  const changes = changesTo(await readTemplateFolder(folder), shipped.keys());
  return told((await gate(addressSettings)(layOver(shipped, changes))).problems);
};

/** What the folder does not have is as it shipped; but a kind that is not there is none. */
const changesTo = (wanted: TemplateSet, ...known: readonly Iterable<string>[]): TemplateChanges =>
  Object.fromEntries(
    [...known.flatMap((paths) => [...paths]), ...wanted.keys()].map((path) => [
      path,
      wanted.get(path) ?? (path.startsWith("kinds/") ? "" : null),
    ]),
  );

const gate =
  (settings: AddressSettings) =>
  (set: TemplateSet): Promise<ExaminedSet> =>
    examinedSet(set, {
      quoteProblems: quotedNoticeProblems,
      unusable: (kind) => settingProblems(kind, settings),
    });

const preview = async ({ folder, into }: Of<"preview">): Promise<number> => {
  const templates = await loadTemplates({ dir: folder });
  const [kind] = kindsIn(await readTemplateFolder(folder)).values();
  if (kind === undefined) throw new Error(`${folder} has no kind of request`);
  for (const locale of templates.locales) {
    for (const sample of SAMPLES) {
      const { html, text, subject } = writtenSample(templates, { sample, kind, locale }).mail;
      await write(join(into, locale, `${sample.name}.html`), html);
      await write(join(into, locale, `${sample.name}.txt`), `${subject}\n\n${text}`);
    }
  }
  console.log(`${templates.locales.length * SAMPLES.length} mails are in ${into}`);
  return 0;
};

const publish = async ({ folder, by, note }: Of<"publish">): Promise<number> => {
  const { publications, shipped, addressSettings } = await home();
  const wanted = await readTemplateFolder(folder);
  const basedOn = (await publications.latest())?.number ?? 0;
  const changes = changesTo(wanted, shipped.keys(), (await liveSet()).keys());
  const examine = gate(addressSettings);
  const change = { changes, by, note, basedOn };
  const answer = await publishSet(publications, change, { shipped, now: systemClock, examine });
  if ("problems" in answer) return told(answer.problems);
  if ("conflict" in answer) {
    console.error(`somebody else has just published ${answer.conflict}: pull, look at it, and publish again`);
    return 1;
  }
  console.log(`published as number ${answer.published}`);
  return 0;
};

const pull = async ({ folder }: Of<"pull">): Promise<number> => {
  const [live, { shipped }] = [await liveSet(), await home()];
  for (const [path, content] of live) await write(join(folder, path), content);
  const removed = [...shipped.keys()].filter((path) => !live.has(path));
  for (const path of removed) await rm(join(folder, path), { force: true });
  console.log(`${live.size} files are in ${folder}`);
  return 0;
};

const home = async () => {
  const { templatesDir, templatesBucket, dataDir, addressSettings } = readConfig(process.env);
  return {
    addressSettings,
    shipped: await readTemplateFolder(templatesDir),
    publications:
      templatesBucket === null
        ? publicationFolder(join(dataDir, "publications"))
        : s3Publications(new S3Client({}), templatesBucket),
  };
};

const liveSet = async () => {
  const { shipped, publications } = await home();
  return layOver(shipped, (await publications.latest())?.files ?? {});
};

const write = async (path: string, content: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
};

/** One line a problem, as compilers write them, so that editors jump there. */
const told = (problems: readonly Problem[]): number => {
  for (const { rule, file, line, message } of problems) console.log(`${file}:${line}: ${message} (${rule})`);
  console.log(
    problems.length === 0
      ? "nothing speaks against publishing"
      : problems.length === 1
        ? "1 problem"
        : `${problems.length} problems`,
  );
  return problems.length === 0 ? 0 : 1;
};

if (existsSync(".env")) process.loadEnvFile(".env");
process.exitCode = await main();
