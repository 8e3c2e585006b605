import type { Kind } from "../approval/kind.ts";
import { quotedNoticeProblems } from "../intake/quoted-notice.ts";
import { type CompiledCache, cachesOf, memoryCache } from "../notices/compiled-cache.ts";
import { examinedSet } from "../notices/gate/check-set.ts";
import { NOTICE_NAMES } from "../notices/notice-names.ts";
import { previewNotice } from "../notices/preview.ts";
import type { TemplateSet } from "../notices/template-set.ts";
import type { AdminTemplates } from "../web/admin/admin-templates.ts";

/**
 * Where templates are compiled, shown and checked: with MJML, Liquid and the reader of replies behind it, and so
 * loaded only when somebody works on them.
 */
export const templateWorkshop = ({
  cache,
  unusable,
}: {
  /** What was compiled before. */
  readonly cache: CompiledCache;
  /** What speaks against using a kind here. */
  readonly unusable: (kind: Kind) => readonly string[];
}) => {
  // Kept while somebody is at work: only what has changed is compiled and looked at again.
  const [compiled, passed] = [cachesOf(cache, memoryCache()), new Set<string>()];
  const preview: AdminTemplates["preview"] = async (set, { notice, locale, ...of }) => {
    const name = NOTICE_NAMES.find((one) => one === notice);
    return name === undefined
      ? { problems: [] }
      : previewNotice(set, name, locale, {
          ...of,
          cache: compiled,
          quoteProblems: quotedNoticeProblems,
        });
  };
  return {
    preview,
    examine: (set: TemplateSet) =>
      examinedSet(set, { quoteProblems: quotedNoticeProblems, unusable, cache: compiled, passed }),
  };
};
