/**
 * `npm run screenshots -- [FOLDER] --into OTHER` takes a picture of every mail of the templates in FOLDER (those that ship when
 * left out) in every language, on a phone and a desktop, in light and dark, and puts them together on sheets to be
 * looked at. It needs the packages for development: a browser comes with them. What the machine has no font for stays blank;
 * for Japanese that may be Noto Sans CJK.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { kindsIn } from "../../src/notices/gate/files.ts";
import { SAMPLES } from "../../src/notices/samples.ts";
import { readTemplateFolder } from "../../src/notices/template-folder.ts";
import { loadTemplates, type Templates } from "../../src/notices/templates.ts";
import { writtenSample } from "../../src/notices/written-sample.ts";
import { launchBrowser } from "../browser.ts";
import { type Picture, sheetPage } from "./sheet.ts";

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    options: { into: { type: "string" }, locale: { type: "string" } },
    allowPositionals: true,
  });
  const { into } = values;
  const [folder = "templates"] = positionals;
  if (into === undefined) throw new Error("say --into FOLDER");
  const [kind] = kindsIn(await readTemplateFolder(folder)).values();
  if (kind === undefined) throw new Error(`${folder} has no kind of request`);
  const templates = await loadTemplates({ dir: folder });
  for (const { locale, facts } of roundsOf(templates, values.locale)) {
    const mails = SAMPLES.filter((one) => one.facts.name === facts).map((sample) => ({
      name: sample.name,
      html: writtenSample(templates, { sample, kind, locale }).mail.html,
    }));
    for (const width of [360, 640]) {
      for (const colorScheme of ["light", "dark"] as const) {
        const { pictures, sheet } = await photographed(mails, { width, colorScheme });
        const look = `${width}-${colorScheme}.png`;
        for (const { name, png } of pictures) await keep(join(into, locale, `${name}-${look}`), png);
        const round = facts === "usual" ? locale : `${locale}-${facts}`;
        await keep(join(into, "sheets", `${round}-${look}`), sheet);
      }
    }
    console.log(`${locale}, ${facts} data: done`);
  }
  console.log(`The pictures are in ${into}; ${join(into, "sheets")} has them together.`);
};

/** Usual data in every language; what breaks layouts in one. */
const roundsOf = ({ locales }: Templates, only: string | undefined) => [
  ...locales
    .filter((locale) => only === undefined || locale === only)
    .map((locale) => ({ locale, facts: "usual" })),
  ...["long", "right-to-left", "many-approvers"].map((facts) => ({ locale: only ?? "en", facts })),
];

type Mail = { readonly name: string; readonly html: string };
type Look = { readonly width: number; readonly colorScheme: "light" | "dark" };

/** With a browser of its own: one that has drawn hundreds of pages may stop drawing. */
const photographed = async (mails: readonly Mail[], look: Look, attempts = 3): Promise<Photographed> => {
  const browser = await launchBrowser();
  try {
    const { width, colorScheme } = look;
    const page = await browser.newPage({ viewport: { width, height: 640 }, colorScheme });
    const pictures: Picture[] = [];
    for (const { name, html } of mails) {
      await page.setContent(html);
      pictures.push({ name, png: await page.screenshot({ fullPage: true }) });
    }
    const table = await browser.newPage({ viewport: { width: SHEET_WIDTH, height: 640 } });
    await table.setContent(sheetPage(pictures, width / 2));
    return { pictures, sheet: await table.screenshot({ fullPage: true }) };
  } catch (error) {
    if (attempts === 1) throw error;
    return await photographed(mails, look, attempts - 1);
  } finally {
    await browser.close();
  }
};

type Photographed = { readonly pictures: readonly Picture[]; readonly sheet: Buffer };

const SHEET_WIDTH = 1400;

const keep = async (path: string, content: Buffer): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
};

await main();
