import type { Locale } from "../approval/request.ts";
import { ConfigError } from "../config.ts";
import type { Kinds } from "../intake/kinds.ts";
import { liveKinds } from "../intake/live-kinds.ts";
import type { Log } from "../log.ts";
import { goingLive } from "../notices/going-live.ts";
import type { Publications } from "../notices/publications.ts";
import { readTemplateFolder } from "../notices/template-folder.ts";
import type { TemplateSet } from "../notices/template-set.ts";
import { templateSources } from "../notices/template-sources.ts";
import type { Settings } from "./settings.ts";

/** What pages show of templates. */
export type OpenKinds = {
  readonly shipped: TemplateSet;
  readonly kinds: Kinds;
  /** The languages that mails are written in, as they are live. */
  readonly locales: () => readonly Locale[];
  readonly refresh: () => Promise<void>;
};

/**
 * The kinds of one function that shows pages, and opens templates only when it has a mail to write: those that shipped
 * beside its code, and those that were published since.
 * @throws ConfigError when a kind that shipped cannot be used
 */
export const openKinds = async (
  { TEMPLATES_DIR, addressSettings }: Settings,
  { publications, log }: { readonly publications: Pick<Publications, "latest">; readonly log: Log },
): Promise<OpenKinds> => {
  const shipped = await readTemplateFolder(TEMPLATES_DIR);
  const holding = liveKinds(shipped, addressSettings);
  if ("problems" in holding) throw new ConfigError(holding.problems);
  const { prepared, refresh } = await goingLive({
    shipped,
    publications,
    prepare: async (set) => [...templateSources(set).texts.keys()],
    alongside: holding.prepare,
    log,
  });
  return { shipped, kinds: holding.kinds, locales: prepared, refresh };
};
