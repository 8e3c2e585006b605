import type { Log } from "../log.ts";
import { breather } from "./breather.ts";
import type { CompileMjml } from "./compile-mjml.ts";
import { type CompiledCache, cachesOf, publishedCache } from "./compiled-cache.ts";
import type { Publications } from "./publications.ts";
import { layOver, type TemplateSet } from "./template-set.ts";
import { type Templates, templatesOf } from "./templates.ts";

export type LiveTemplates = {
  /** Always those of the set that is live at the moment of each call. */
  readonly templates: Templates;
  readonly set: () => TemplateSet;
  /** Of the publication that is live; 0 for what shipped. */
  readonly number: () => number;
  /** Looks for a newer publication and goes over to it; never throws. */
  readonly refresh: () => Promise<void>;
};

/**
 * Holds the templates that mails are written with, and exchanges them when others are published.
 *
 * A publication that is missing or broken stops no mail: the last good one stays live, else what shipped is.
 * @throws when what shipped is broken
 */
export const liveTemplates = async ({
  shipped,
  cache,
  compile,
  publications,
  alongside = () => () => {},
  log,
}: {
  readonly shipped: TemplateSet;
  readonly cache: CompiledCache;
  readonly compile?: CompileMjml | undefined;
  readonly publications: Pick<Publications, "latest">;
  /**
   * Prepares what else a set holds, such as kinds, and answers with what makes that live at the same moment.
   * Throws when it cannot be used; then the set does not go live.
   */
  readonly alongside?: ((set: TemplateSet) => () => void) | undefined;
  readonly log: Log;
}): Promise<LiveTemplates> => {
  const asShipped = { number: 0, set: shipped, templates: await templatesOf(shipped, { cache, compile }) };
  let live = asShipped;
  let complaint = "";
  const look = async (): Promise<void> => {
    const breathe = breather(0);
    const latest = await publications.latest();
    if ((latest?.number ?? 0) === live.number) return;
    if (latest === undefined) throw new Error(`publication ${live.number} is gone`);
    const set = layOver(shipped, latest.files);
    // What shipped may have changed since it was published; then what differs is compiled here.
    const compiled = cachesOf(publishedCache(latest.compiled), cache);
    await breathe();
    const goLive = alongside(set);
    await breathe();
    const templates = await templatesOf(set, { cache: compiled, compile });
    live = { number: latest.number, set, templates };
    goLive();
    log.info("templates.live", { number: live.number });
  };
  const refresh = async (): Promise<void> => {
    try {
      await look();
      complaint = "";
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      // Said once, not at every look.
      if (why !== complaint) log.error("templates.fallback", { live: live.number, why });
      complaint = why;
    }
  };
  await refresh();
  return {
    templates: {
      get locales() {
        return live.templates.locales;
      },
      localeFor: (wanted) => live.templates.localeFor(wanted),
      fill: (notice, locale, view) => live.templates.fill(notice, locale, view),
    },
    set: () => live.set,
    number: () => live.number,
    refresh,
  };
};
