import type { Kind } from "../approval/kind.ts";
import type { Clock } from "../approval/time.ts";
import { settingProblems } from "../intake/kinds.ts";
import { quotedNoticeProblems } from "../intake/quoted-notice.ts";
import { cachesOf, memoryCache } from "../notices/compiled-cache.ts";
import { examinedSet } from "../notices/gate/check-set.ts";
import { NOTICE_NAMES } from "../notices/notice-names.ts";
import { previewNotice } from "../notices/preview.ts";
import type { Publications } from "../notices/publications.ts";
import { type Change, type PublishAnswer, publishSet, rollBack } from "../notices/publish-set.ts";
import { SAMPLES } from "../notices/samples.ts";
import type { TemplateSet } from "../notices/template-set.ts";
import type { AdminTemplates } from "../web/admin/admin-templates.ts";
import type { OpenTemplates } from "./open-templates.ts";
import type { Settings } from "./settings.ts";

/**
 * The templates as administrators work on them. Checking takes some seconds of this function's own time, and work
 * without end, such as a loop in a template, ends with the time that Lambda gives it.
 */
export const administeredTemplates = ({
  shipped,
  live,
  cache,
  publications,
  settings: { addressSettings },
  now,
}: OpenTemplates & {
  readonly publications: Publications;
  readonly settings: Pick<Settings, "addressSettings">;
  readonly now: Clock;
}): AdminTemplates => {
  const unusable = (kind: Kind) => settingProblems(kind, addressSettings);
  // Kept while somebody is at work: only what has changed is compiled and looked at again.
  const [compiled, passed] = [cachesOf(cache, memoryCache()), new Set<string>()];
  const examine = (set: TemplateSet) =>
    examinedSet(set, { quoteProblems: quotedNoticeProblems, unusable, cache: compiled, passed });
  const publish = async (change: Change): Promise<PublishAnswer> => {
    const answer = await publishSet(publications, change, { shipped, now, examine });
    if ("published" in answer) await live.refresh();
    return answer;
  };
  return {
    shipped,
    publications,
    samples: SAMPLES,
    get locales() {
      return live.templates.locales;
    },
    preview: async (set, { notice, locale, ...of }) => {
      const name = NOTICE_NAMES.find((one) => one === notice);
      return name === undefined
        ? { problems: [] }
        : previewNotice(set, name, locale, {
            ...of,
            cache: compiled,
            quoteProblems: quotedNoticeProblems,
          });
    },
    publish,
    rollBack: (to) => rollBack(publications, to, publish),
  };
};
