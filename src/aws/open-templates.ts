import { ConfigError } from "../config.ts";
import type { Kinds } from "../intake/kinds.ts";
import { liveKinds } from "../intake/live-kinds.ts";
import type { Log } from "../log.ts";
import type { CompileMjml } from "../notices/compile-mjml.ts";
import { type LiveTemplates, liveTemplates } from "../notices/live-templates.ts";
import type { Publications } from "../notices/publications.ts";
import { readTemplateFolder } from "../notices/template-folder.ts";
import { compiledWithShipped } from "./compiled-with-shipped.ts";
import type { Settings } from "./settings.ts";

export type OpenTemplates = {
  readonly live: LiveTemplates;
  /** Those that are live, with the templates. */
  readonly kinds: Kinds;
};

/** Where to look for what is published; who compiles what is not compiled as it is needed: nobody, when left out. */
export type Published = {
  readonly publications: Pick<Publications, "latest">;
  readonly compile?: CompileMjml;
};

/**
 * The templates of one function: what shipped beside its code, and what was published since.
 * @throws ConfigError when a kind that shipped cannot be used
 */
export const openTemplates = async (
  { TEMPLATES_DIR, addressSettings }: Settings,
  { publications, compile = neverHere, log }: Published & { readonly log: Log },
): Promise<OpenTemplates> => {
  const shipped = await readTemplateFolder(TEMPLATES_DIR);
  const cache = compiledWithShipped(TEMPLATES_DIR);
  const holding = liveKinds(shipped, addressSettings);
  if ("problems" in holding) throw new ConfigError(holding.problems);
  const { kinds, prepare: alongside } = holding;
  const live = await liveTemplates({ shipped, cache, compile, publications, alongside, log });
  return { live, kinds };
};

/** No function that writes mails has MJML: it would be most of its bundle and of its cold start. */
const neverHere: CompileMjml = () =>
  Promise.reject(new Error("is not what was compiled, so it must be published anew"));
