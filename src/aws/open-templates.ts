import { ConfigError } from "../config.ts";
import type { Kinds } from "../intake/kinds.ts";
import { liveKinds } from "../intake/live-kinds.ts";
import type { Log } from "../log.ts";
import type { CompileMjml } from "../notices/compile-mjml.ts";
import { type CompiledCache, fileCache } from "../notices/compiled-cache.ts";
import { type LiveTemplates, liveTemplates } from "../notices/live-templates.ts";
import type { Publications } from "../notices/publications.ts";
import { readTemplateFolder } from "../notices/template-folder.ts";
import type { TemplateSet } from "../notices/template-set.ts";
import type { Settings } from "./settings.ts";

export type OpenTemplates = {
  readonly shipped: TemplateSet;
  readonly live: LiveTemplates;
  /** Those that are live, with the templates. */
  readonly kinds: Kinds;
  /** What shipped was compiled when the service was built. */
  readonly cache: CompiledCache;
};

/**
 * The templates of one function: what shipped beside its code, and what was published since.
 * @throws ConfigError when a kind that shipped cannot be used
 */
export const openTemplates = async (
  { TEMPLATES_DIR, addressSettings }: Settings,
  {
    publications,
    compile = neverHere,
    log,
  }: {
    readonly publications: Pick<Publications, "latest">;
    readonly compile?: CompileMjml | undefined;
    readonly log: Log;
  },
): Promise<OpenTemplates> => {
  const shipped = await readTemplateFolder(TEMPLATES_DIR);
  const cache: CompiledCache = {
    read: fileCache(`${TEMPLATES_DIR}/compiled`).read,
    // A function cannot write where its code is.
    write: async () => {},
  };
  const holding = liveKinds(shipped, addressSettings);
  if ("problems" in holding) throw new ConfigError(holding.problems);
  const { kinds, prepare: alongside } = holding;
  const live = await liveTemplates({ shipped, cache, compile, publications, alongside, log });
  return { shipped, live, kinds, cache };
};

/** No function that writes mails has MJML: it would be most of its bundle and of its cold start. */
const neverHere: CompileMjml = () =>
  Promise.reject(new Error("is not what was compiled, so it must be published anew"));
