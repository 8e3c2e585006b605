import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Liquid } from "liquidjs";
import mjml2html from "mjml";
import { withColours } from "../../src/notices/branding.ts";
import { compileMjml } from "../../src/notices/compile-mjml.ts";
import { memoryCache } from "../../src/notices/compiled-cache.ts";
import { compiledNotice } from "../../src/notices/compiled-notice.ts";
import { kindsIn } from "../../src/notices/gate/files.ts";
import { LAST_RESORT } from "../../src/notices/locale.ts";
import { expandPartials } from "../../src/notices/partials.ts";
import { SAMPLES } from "../../src/notices/samples.ts";
import { readTemplateFolder } from "../../src/notices/template-folder.ts";
import { type TemplateSources, templateSources } from "../../src/notices/template-sources.ts";
import { type Templates, templatesOf, type View, wholeView } from "../../src/notices/templates.ts";
import { findText } from "../../src/notices/texts.ts";
import { writtenSample } from "../../src/notices/written-sample.ts";
import { TEMPLATES_DIR } from "../notices/sample-notices.ts";
import type { FirstNotice } from "./first-notice-process.ts";
import type { Publishing } from "./publishing-process.ts";

/** What it takes to write mails, and to publish what they are made from. */
export const noticesBenchmark = async (): Promise<readonly string[]> => [
  ...(await fillingLines()),
  ...(await firstMailLines()),
  ...(await publishingLines()),
];

/** The question, HTML and text, in the ways it could be made. */
const fillingLines = async (): Promise<readonly string[]> => {
  const set = await readTemplateFolder(TEMPLATES_DIR);
  const sources = templateSources(set);
  const cache = memoryCache();
  const templates = await templatesOf(set, { cache });
  const [kind] = kindsIn(set).values();
  const sample = SAMPLES.find(({ notice }) => notice === "question");
  if (kind === undefined || sample === undefined) throw new Error("there is no kind to ask for");
  const about = { sample, kind, locale: LAST_RESORT };
  const { view } = writtenSample(templates, about);
  const html = await compiledNotice({ name: "question", sources, cache, compile: compileMjml });
  const times = await byTurns({
    fill: () => void templates.fill("question", LAST_RESORT, view),
    mail: () => void writtenSample(templates, about),
    bare: bareLiquid(sources, html, view),
    mjml: renderingWithMjml(sources, templates, view),
  });
  const ratio = (times.mjml / times.fill).toFixed(0);
  return [
    `filling in a notice, HTML and text, escaped: ${ms(times.fill)}; rendering the same with mjml ${ms(times.mjml)}: ${ratio} times as fast (goal 25)`,
    `filling in a notice: ${(times.fill / times.bare).toFixed(1)} times as long as bare LiquidJS (${ms(times.bare)}: sentences in place, nothing escaped)`,
    `a whole mail with its dates, names and signed links: ${ms(times.mail)}`,
  ];
};

/** The same mail without anything of ours: the sentences stand in the template, and nothing is escaped. */
const bareLiquid = (sources: TemplateSources, html: string, view: View): (() => void) => {
  const liquid = new Liquid({ templates: Object.fromEntries(withSentences(sources, view)), cache: true });
  const whole = wholeView(view, LAST_RESORT, sources.branding);
  const text = sources.notices.get("question")?.text ?? "";
  const parsed = [html, text].map((source) => liquid.parse(inPlace(sources, view, source)));
  return () => {
    for (const template of parsed) liquid.renderSync(template, whole);
  };
};

const withSentences = (sources: TemplateSources, view: View) =>
  [...sources.partials].map(([name, source]) => [name, inPlace(sources, view, source)] as const);

const inPlace = ({ texts }: TemplateSources, view: View, source: string): string =>
  source.replace(
    /\{\{\s*'([a-z_.-]+)'\s*\|\s*t(?::\s*request\.rule)?(\s*\|\s*uri)?\s*\}\}/g,
    (_, key: string) => {
      const rule = (view["request"] as { readonly rule: string }).rule;
      return findText(texts, LAST_RESORT, key) ?? findText(texts, LAST_RESORT, `${key}.${rule}`) ?? key;
    },
  );

/** What a service does that keeps MJML: fill in the source, then render it. */
const renderingWithMjml = (
  sources: TemplateSources,
  templates: Templates,
  view: View,
): (() => Promise<void>) => {
  const { mjml = "", text = "" } = sources.notices.get("question") ?? {};
  const source = inPlace(
    sources,
    view,
    withColours(expandPartials(mjml, sources.partials), sources.branding),
  );
  const liquid = new Liquid({
    outputEscape: "escape",
    templates: Object.fromEntries(withSentences(sources, view)),
    cache: true,
  });
  const [filledMjml, filledText] = [liquid.parse(source), liquid.parse(inPlace(sources, view, text))];
  const whole = wholeView(view, templates.localeFor(LAST_RESORT), sources.branding);
  return async () => {
    liquid.renderSync(filledText, whole);
    await mjml2html(String(liquid.renderSync(filledMjml, whole)), { fonts: {}, ignoreIncludes: true });
  };
};

/** Milliseconds a call by name, by turns so that what else the machine does hits all alike: the least of the rounds. */
const byTurns = async <Name extends string>(
  candidates: Readonly<Record<Name, () => void | Promise<void>>>,
): Promise<Readonly<Record<Name, number>>> => {
  const least = {} as Record<Name, number>;
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of Object.keys(candidates) as Name[]) {
      const begun = performance.now();
      let calls = 0;
      for (; performance.now() - begun < TURN_MS; calls++) await candidates[name]();
      least[name] = Math.min(least[name] ?? Number.POSITIVE_INFINITY, (performance.now() - begun) / calls);
    }
  }
  return least;
};

const ROUNDS = 9;
const TURN_MS = 250;

/** The first mail of a process that finds everything compiled, beside what loading MJML alone would take. */
const firstMailLines = async (): Promise<readonly string[]> => {
  const folder = mkdtempSync(join(tmpdir(), "countersign-first-notice-"));
  try {
    const found: FirstNotice[] = [];
    for (let round = 0; round <= PROCESSES; round++)
      found.push(await inProcess("first-notice-process.ts", folder));
    const [compiling, ...started] = found;
    const least = (of: keyof FirstNotice) => Math.min(...started.map((one) => one[of]));
    return [
      `first mail of a process: written ${ms(least("firstMs"))} after the templates were opened, with ${least("mjmlFiles")} files of MJML loaded (goal 0), also where templates had to be compiled first (${compiling?.mjmlFiles}); loading MJML alone takes ${ms(least("mjmlMs"))}`,
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const publishingLines = async (): Promise<readonly string[]> => {
  const found: Publishing[] = [];
  for (let round = 0; round < PROCESSES; round++) found.push(await inProcess("publishing-process.ts"));
  const least = (of: keyof Publishing) => Math.min(...found.map((one) => one[of]));
  return [
    `publishing the whole set, from a fresh start: ${seconds(least("wholeMs"))} (goal 10 s), of it on the processor ${seconds(least("wholeCpuMs"))}`,
    `publishing one changed sentence after that: ${seconds(least("sentenceMs"))}, of it on the processor ${seconds(least("sentenceCpuMs"))}`,
    `meanwhile the service's own thread was held at most ${ms(least("heldMs"))} at a stretch`,
  ];
};

const PROCESSES = 3;

const inProcess = async <Found>(script: string, ...given: readonly string[]): Promise<Found> => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(import.meta.dirname, script),
    ...given,
  ]);
  return JSON.parse(stdout) as Found;
};

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const seconds = (value: number): string => `${(value / 1000).toFixed(1)} s`;
