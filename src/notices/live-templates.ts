import type { Log } from "../log.ts";
import type { CompileMjml } from "./compile-mjml.ts";
import { type CompiledCache, cachesOf, publishedCache } from "./compiled-cache.ts";
import { type GoingLive, goingLive } from "./going-live.ts";
import type { Publications } from "./publications.ts";
import type { TemplateSet } from "./template-set.ts";
import { type Templates, templatesOf } from "./templates.ts";

export type LiveTemplates = Pick<GoingLive<Templates>, "set" | "number" | "refresh"> & {
  /** Always those of the set that is live at the moment of each call. */
  readonly templates: Templates;
};

/**
 * Holds the templates that mails are written with, and exchanges them when others are published.
 *
 * A publication that is missing or broken stops no mail: the last good one stays live, else what shipped is.
 * @throws when what shipped is broken
 */
export const liveTemplates = async ({
  cache,
  compile,
  ...going
}: {
  readonly shipped: TemplateSet;
  readonly cache: CompiledCache;
  readonly compile?: CompileMjml | undefined;
  readonly publications: Pick<Publications, "latest">;
  /** See `goingLive`. */
  readonly alongside?: ((set: TemplateSet) => () => void) | undefined;
  readonly log: Log;
}): Promise<LiveTemplates> => {
  const { prepared, ...live } = await goingLive({
    ...going,
    prepare: (set, compiled) =>
      // What shipped may have changed since it was published; then what differs is compiled here.
      templatesOf(set, {
        cache: compiled === undefined ? cache : cachesOf(publishedCache(compiled), cache),
        compile,
      }),
  });
  return {
    ...live,
    templates: {
      get locales() {
        return prepared().locales;
      },
      localeFor: (wanted) => prepared().localeFor(wanted),
      fill: (notice, locale, view) => prepared().fill(notice, locale, view),
    },
  };
};
