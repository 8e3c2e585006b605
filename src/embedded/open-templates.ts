import type { Kind } from "../approval/kind.ts";
import type { Locale } from "../approval/request.ts";
import type { Clock } from "../approval/time.ts";
import { ConfigError } from "../config.ts";
import { type AddressSettings, type Kinds, settingProblems } from "../intake/kinds.ts";
import { liveKinds } from "../intake/live-kinds.ts";
import { quotedNoticeProblems } from "../intake/quoted-notice.ts";
import type { Log } from "../log.ts";
import { fileCache } from "../notices/compiled-cache.ts";
import { type LiveTemplates, liveTemplates } from "../notices/live-templates.ts";
import { NOTICE_NAMES } from "../notices/notice-names.ts";
import { type Preview, previewNotice } from "../notices/preview.ts";
import type { Problem } from "../notices/problem.ts";
import type { Publications } from "../notices/publications.ts";
import { changesBackTo, publishSet } from "../notices/publish-set.ts";
import { SAMPLES } from "../notices/samples.ts";
import { readTemplateFolder } from "../notices/template-folder.ts";
import type { TemplateSet } from "../notices/template-set.ts";
import { publicationFolder } from "./publication-folder.ts";

type Change = Parameters<typeof publishSet>[1];
type Answer = Awaited<ReturnType<typeof publishSet>>;

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
  readonly publish: (change: Change) => Promise<Answer>;
  /** Publishes what an older publication had, 0 for what shipped. */
  readonly rollBack: (to: Omit<Change, "changes"> & { readonly number: number }) => Promise<Answer>;
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
  const live = await liveTemplates({ shipped, cache, publications, alongside, log }).catch((cause) => {
    throw new Error(`broken templates in ${templatesDir}:\n${cause.message}`, { cause });
  });
  const publish = async (change: Change): Promise<Answer> => {
    const needs = {
      shipped,
      now,
      quoteProblems: quotedNoticeProblems,
      unusable: (kind: Kind) => settingProblems(kind, addressSettings),
    };
    const answer = await publishSet(publications, change, needs);
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
    preview: async (set, { notice, locale, sample }) => {
      const name = NOTICE_NAMES.find((one) => one === notice);
      return name === undefined ? { problems: [] } : previewNotice(set, name, locale, { sample, ...(kind === undefined ? {} : { kind }) });
    },
    publish,
    rollBack: async ({ number, ...to }) => {
      const [old, latest] = [await publications.read(number), await publications.latest()];
      if (latest === undefined) return { conflict: 0 };
      if (number !== 0 && old === undefined) throw new Error(`there is no publication ${number}`);
      return publish({ ...to, changes: changesBackTo(old, latest) });
    },
    close: () => clearInterval(looking),
  };
};

const LOOK_EVERY_MS = 30_000;
