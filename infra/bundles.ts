import { cp, mkdir, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import type { BuiltFiles } from "./build-files.ts";

/**
 * What stands beside the code of each function: templates to send mails with, or to edit them, and the lexicons and
 * weights of whoever reads replies.
 */
const BESIDE = {
  web: { templates: "to-send" },
  admin: { templates: "to-edit", replies: true },
  orchestrator: { templates: "to-send" },
  inbound: { templates: "to-send", replies: true },
  "mail-events": { templates: "to-send" },
  outbox: { templates: "to-send" },
  "rotate-keys": {},
  sweep: {},
} as const satisfies Readonly<
  Record<string, { readonly templates?: keyof BuiltFiles["templates"]; readonly replies?: boolean }>
>;

/** A file in `src/aws` that exports `handler`, without `-entry.ts`. */
export type Entry = keyof typeof BESIDE;

/** The folder of each function, as it is uploaded. */
export type Bundles = (entry: Entry) => string;

/** Bundles every function, with what it needs beside its code. @param folder where to */
export const bundleFunctions = async (built: BuiltFiles, folder: string): Promise<Bundles> => {
  const bundles: Bundles = (entry) => join(folder, entry);
  for (const entry of Object.keys(BESIDE) as Entry[]) {
    const out = bundles(entry);
    await mkdir(out, { recursive: true });
    await build({ ...bundling(entry), outdir: out });
    if ("replies" in BESIDE[entry])
      await build({ ...asOneFile(JAPANESE), outfile: join(out, `${JAPANESE}.cjs`) });
    await putBeside(entry, built, out);
  }
  return bundles;
};

const ROOT = join(import.meta.dirname, "..");

/**
 * Minified ES modules with everything in them, the AWS clients too: what was tested is what runs. What the code
 * imports where it is first needed is a file of its own, and not loaded before.
 */
const bundling = (entry: Entry): BuildOptions => ({
  ...MINIFIED,
  entryPoints: { index: join(ROOT, "src", "aws", `${entry}-entry.ts`) },
  splitting: true,
  format: "esm",
  outExtension: { ".js": ".mjs" },
  // Elsewhere templates come compiled, so that this is never loaded.
  external: compiles(entry) ? [] : ["mjml"],
  alias: {
    ...standInsOfClients(),
    [JAPANESE]: standIn(JAPANESE),
    ...(compiles(entry) ? {} : { yaml: standIn("yaml") }),
  },
  plugins: [withoutMimeTypes],
  // Some libraries are CommonJS and ask for Node's own modules at run time.
  banner: {
    js: 'import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);',
  },
});

/** What stands in for modules that AWS' clients import, whoever has them. */
export const standInsOfClients = (): Readonly<Record<string, string>> => ({
  // Lambda hands credentials over in the environment; sign-in pages, profiles and the rest stay out.
  "@aws-sdk/credential-provider-node": standIn("credentials"),
  "node:http": standIn("http"),
  "node:process": standIn("process"),
});

const MINIFIED = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  platform: "node",
  target: "node24",
  mainFields: ["module", "main"],
  logLevel: "error",
  // Letters as they are, not as escapes of six characters: the lexicons are full of them.
  charset: "utf8",
} as const satisfies BuildOptions;

const JAPANESE = "encoding-japanese";

/** A library of libmime's that is loaded when it is needed, by whoever reads mail. */
const asOneFile = (library: string): BuildOptions => ({
  ...MINIFIED,
  entryPoints: [createRequire(createRequire(import.meta.url).resolve("libmime")).resolve(library)],
  format: "cjs",
});

/** libmime names it by its path, for which an alias does not do. */
const withoutMimeTypes: Plugin = {
  name: "without-mime-types",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/mimetypes$/ }, ({ importer }) =>
      /[\\/]libmime[\\/]/.test(importer) ? { path: standIn("mime-types") } : undefined,
    ),
};

const compiles = (entry: Entry): boolean => entry === "admin";

const standIn = (name: string): string => join(import.meta.dirname, "bundled", `${name}.ts`);

const putBeside = async (entry: Entry, { templates, assets }: BuiltFiles, out: string): Promise<void> => {
  const beside: (typeof BESIDE)[Entry] = BESIDE[entry];
  if ("templates" in beside)
    await cp(templates[beside.templates], join(out, "templates"), { recursive: true });
  if (entry === "admin") await cp(assets, join(out, "assets"), { recursive: true });
  if ("replies" in beside) {
    await copyFiles(join(REPLY, "lexicon"), ".txt", out);
    await copyFiles(join(REPLY, "classifier"), ".bin", out);
  }
};

const REPLY = join(ROOT, "src", "reply");

const copyFiles = async (from: string, extension: string, to: string): Promise<void> => {
  for (const name of await readdir(from))
    if (name.endsWith(extension)) await cp(join(from, name), join(to, name));
};
