import type { Kind } from "../src/approval/kind.ts";
import type { Clock } from "../src/approval/time.ts";
import { type AddressSettings, settingProblems } from "../src/intake/kinds.ts";
import { quotedNoticeProblems } from "../src/intake/quoted-notice.ts";
import { publishedCache } from "../src/notices/compiled-cache.ts";
import { examinedSet } from "../src/notices/gate/check-set.ts";
import type { Publications } from "../src/notices/publications.ts";
import { layOver, type TemplateSet } from "../src/notices/template-set.ts";

/**
 * Makes what is published go with the templates that are about to be deployed, before any function has them: laid over
 * others, some mails come out differently, and no function that sends them can compile. What they were compiled to
 * stays beside it, for the functions that run until then.
 * @returns what speaks against it, as lines; or the number under which it is published now, null for none
 */
export const readyPublished = async (
  publications: Publications,
  {
    shipped,
    addressSettings,
    now,
  }: { readonly shipped: TemplateSet; readonly addressSettings: AddressSettings; readonly now: Clock },
): Promise<{ readonly problems: readonly string[] } | { readonly published: number | null }> => {
  const latest = await publications.latest();
  if (latest === undefined) return { published: null };
  const { problems, compiled } = await examinedSet(layOver(shipped, latest.files), {
    cache: publishedCache(latest.compiled),
    quoteProblems: quotedNoticeProblems,
    unusable: (kind: Kind) => settingProblems(kind, addressSettings),
  });
  if (problems.length > 0) {
    const lines = problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
    return { problems: lines.map((line) => `what is published does not go with this version: ${line}`) };
  }
  if (Object.keys(compiled).every((digest) => Object.hasOwn(latest.compiled, digest)))
    return { published: null };
  const number = latest.number + 1;
  const ready = { ...latest, number, at: now(), note: NOTE, compiled: { ...latest.compiled, ...compiled } };
  const answer = await publications.publish(ready, latest.number);
  return answer === "published"
    ? { published: number }
    : { problems: ["somebody is publishing templates right now: deploy again"] };
};

const NOTE = "The same, made ready for a new version";
