import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";

/**
 * Starts the Chromium that comes as an npm package, with the libraries and the font it comes with, so that
 * pages look and measure the same on every machine. Close it when done.
 *
 * Not with the arguments that the package suggests: they are for Lambda, and with `--single-process` the
 * whole browser ends when its first context is closed.
 */
export const launchBrowser = async (): Promise<Browser> => {
  const folder = await unpackedChromium();
  return chromium.launch({
    executablePath: join(folder, "chromium"),
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(folder, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]]
        .filter(Boolean)
        .join(":"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  });
};

const PACKED = fileURLToPath(new URL("../bin/", import.meta.resolve("@sparticuz/chromium")));

const CACHE = fileURLToPath(new URL("../node_modules/.cache/", import.meta.url));

/** Unpacks it once for all: aside, then renamed, for several test files may start at the same moment. */
const unpackedChromium = async (): Promise<string> => {
  const folder = join(CACHE, "chromium-153");
  if (existsSync(folder)) return folder;
  await mkdir(CACHE, { recursive: true });
  const aside = await mkdtemp(`${folder}-`);
  // The package unpacks into the folder for temporary files, wherever that is.
  const env = { ...process.env, TMPDIR: aside, TMP: aside, TEMP: aside };
  const script = `
    const { inflate } = await import(${JSON.stringify(import.meta.resolve("@sparticuz/chromium"))});
    for (const part of ["chromium.br", "al2023.tar.br", "fonts.tar.br"]) await inflate(${JSON.stringify(PACKED)} + part);`;
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], { env });
  await writeFile(join(aside, "fonts.conf"), fontsConf(folder));
  await rename(aside, folder).catch(() => rm(aside, { recursive: true }));
  return folder;
};

/** The font that comes along first; the machine's own for what it has no glyph for. */
const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
  ${["system-ui", "sans-serif"]
    .map(
      (family) =>
        `<alias binding="same"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
    )
    .join("\n  ")}
</fontconfig>
`;
