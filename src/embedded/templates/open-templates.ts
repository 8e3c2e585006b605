import type { Locale } from "../../approval/request.ts";
import type { Clock } from "../../approval/time.ts";
import { ConfigError } from "../../config.ts";
import type { AddressSettings, Kinds } from "../../intake/kinds.ts";
import { liveKinds } from "../../intake/live-kinds.ts";
import type { Log } from "../../log.ts";
import { fileCache } from "../../notices/compiled-cache.ts";
import { type LiveTemplates, liveTemplates } from "../../notices/live-templates.ts";
import { NOTICE_NAMES } from "../../notices/notice-names.ts";
import type { Preview } from "../../notices/preview.ts";
import type { Problem } from "../../notices/problem.ts";
import type { Publications } from "../../notices/publications.ts";
import {
  type Change,
  type PublishAnswer,
  type Publishing,
  publishSet,
  rollBack,
} from "../../notices/publish-set.ts";
import { SAMPLES } from "../../notices/samples.ts";
import { readTemplateFolder } from "../../notices/template-folder.ts";
import type { TemplateSet } from "../../notices/template-set.ts";
import { publicationFolder } from "./publication-folder.ts";
import { TemplatesTakeTooLong, templateThread } from "./template-thread.ts";

export type OpenTemplates = {
  readonly live: LiveTemplates;
  /** Those that are live, with the templates. */
  readonly kinds: Kinds;
  readonly shipped: TemplateSet;
  readonly publications: Publications;
  readonly samples: typeof SAMPLES;
  readonly locales: readonly Locale[];
  readonly preview: (
    set: TemplateSet,
    wanted: {
      readonly notice: string;
      readonly locale: Locale;
      readonly sample: string;
      readonly kind?: string | undefined;
    },
  ) => Promise<Preview | { readonly problems: readonly Problem[] }>;
  /** Publishes what passes the gate, and makes it live at once. */
  readonly publish: (change: Change) => Promise<PublishAnswer>;
  /** Publishes what an older publication had, 0 for what shipped. */
  readonly rollBack: (to: Publishing & { readonly number: number }) => Promise<PublishAnswer>;
  readonly close: () => void;
};

/**
 * The templates of one machine: what shipped, and what was published into the data folder.
 * @throws when what shipped is broken; the message names every file and why; ConfigError when it is a kind
 */
export const openTemplates = async ({
  templatesDir,
  addressSettings,
  cacheDir,
  publicationsDir,
  now,
  log,
}: {
  readonly templatesDir: string;
  readonly addressSettings: AddressSettings;
  readonly cacheDir: string;
  readonly publicationsDir: string;
  readonly now: Clock;
  readonly log: Log;
}): Promise<OpenTemplates> => {
  const shipped = await readTemplateFolder(templatesDir);
  const cache = fileCache(cacheDir);
  const publications = publicationFolder(publicationsDir);
  const holding = liveKinds(shipped, addressSettings);
  if ("problems" in holding)
    throw new ConfigError(holding.problems.map((problem) => `${templatesDir}/${problem}`));
  const { kinds, prepare: alongside } = holding;
  const thread = templateThread({ addressSettings, cacheDir });
  const { compile } = thread;
  const live = await liveTemplates({
    shipped,
    cache,
    compile,
    publications,
    alongside,
    log,
  }).catch((cause) => {
    thread.close();
    throw new Error(`broken templates in ${templatesDir}:\n${cause.message}`, { cause });
  });
  const publish = async (change: Change): Promise<PublishAnswer> => {
    const [file = "branding.yaml"] = Object.keys(change.changes);
    const examine = (set: TemplateSet) =>
      thread.examine(set).catch((cause) => ({ problems: endless(cause, file), compiled: {} }));
    const answer = await publishSet(publications, change, { shipped, now, examine });
    if ("published" in answer) await live.refresh();
    return answer;
  };
  // Somebody may have published on the command line.
  const looking = setInterval(() => void live.refresh(), LOOK_EVERY_MS).unref();
  return {
    live,
    kinds,
    shipped,
    publications,
    samples: SAMPLES,
    get locales() {
      return live.templates.locales;
    },
    preview: async (set, { notice, locale, sample, kind }) => {
      const name = NOTICE_NAMES.find((one) => one === notice);
      if (name === undefined) return { problems: [] };
      const of = { sample, ...(kind === undefined ? {} : { kind }) };
      return thread
        .preview(set, name, locale, of)
        .catch((cause) => ({ problems: endless(cause, `notices/${name}.mjml`) }));
    },
    publish,
    rollBack: (to) => rollBack(publications, to, publish),
    close: () => {
      clearInterval(looking);
      thread.close();
    },
  };
};

/** An administrator's loop is theirs to mend; everything else is not. */
const endless = (cause: unknown, file: string): readonly Problem[] => {
  if (!(cause instanceof TemplatesTakeTooLong)) throw cause;
  return [{ rule: "endless", file, line: 1, message: cause.message }];
};

const LOOK_EVERY_MS = 30_000;
