import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Keeps what a template was compiled to, for as long as the template stays the same. */
export type CompiledCache = {
  /** Undefined when there is nothing for this source, or what is there is damaged. */
  readonly read: (name: string, source: string) => Promise<string | undefined>;
  readonly write: (name: string, source: string, html: string) => Promise<void>;
};

/** One file a template; its first line says what it was compiled from and what must follow. */
export const fileCache = (dir: string): CompiledCache => ({
  read: async (name, source) => {
    const content = await readFile(join(dir, `${name}.html`), "utf8").catch(() => "");
    const end = content.indexOf("\n");
    const html = content.slice(end + 1);
    return content.slice(0, Math.max(end, 0)) === firstLine(source, html) ? html : undefined;
  },

  write: async (name, source, html) => {
    await mkdir(dir, { recursive: true });
    const temporary = join(dir, `.${name}.${randomBytes(6).toString("hex")}`);
    await writeFile(temporary, `${firstLine(source, html)}\n${html}`);
    await rename(temporary, join(dir, `${name}.html`));
  },
});

/** For as long as the process runs; what was not asked for longest goes first. */
export const memoryCache = (limit = 100): CompiledCache => {
  const kept = new Map<string, string>();
  const keep = (digest: string, html: string): void => {
    kept.delete(digest);
    kept.set(digest, html);
    const [oldest] = kept.keys();
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
  };
  return {
    read: async (_name, source) => {
      const digest = sourceDigest(source);
      const html = kept.get(digest);
      if (html !== undefined) keep(digest, html);
      return html;
    },
    write: async (_name, source, html) => keep(sourceDigest(source), html),
  };
};

/** What a publication was compiled to, by the digest of each source. */
export const publishedCache = (compiled: Readonly<Record<string, string>>): CompiledCache => ({
  read: async (_name, source) => {
    const digest = sourceDigest(source);
    return Object.hasOwn(compiled, digest) ? compiled[digest] : undefined;
  },
  write: async () => {},
});

/** Looks into each, and keeps what is new in the last. */
export const cachesOf = (...caches: readonly CompiledCache[]): CompiledCache => ({
  read: async (name, source) => {
    for (const cache of caches) {
      const html = await cache.read(name, source);
      if (html !== undefined) return html;
    }
    return undefined;
  },
  write: async (name, source, html) => await caches.at(-1)?.write(name, source, html),
});

/** Tells sources apart, and what other versions of the compiler made of them. */
export const sourceDigest = (source: string): string => digest(`${COMPILER}\n${source}`);

export const noCache: CompiledCache = { read: async () => undefined, write: async () => {} };

/** Part of what a compiled template depends on; to be raised with the compiler or its options. */
export const COMPILER = "mjml 5.4.1, 2";

const firstLine = (source: string, html: string): string =>
  `<!-- ${sourceDigest(source)} ${digest(html)} -->`;

const digest = (text: string): string => createHash("sha256").update(text).digest("base64url");
