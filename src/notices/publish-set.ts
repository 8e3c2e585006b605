import type { Email } from "../approval/email.ts";
import type { Clock } from "../approval/time.ts";
import type { ExaminedSet } from "./gate/check-set.ts";
import type { Problem } from "./problem.ts";
import type { Publication, Publications } from "./publications.ts";
import { layOver, type TemplateChanges, type TemplateSet } from "./template-set.ts";

export type PublishNeeds = {
  /** Puts a set through the gate, here or where it is in nobody's way. */
  readonly examine: (set: TemplateSet) => Promise<ExaminedSet>;
  /** The set as it shipped. */
  readonly shipped: TemplateSet;
  readonly now: Clock;
};

/**
 * Checks, compiles and publishes changed templates.
 *
 * `basedOn` is the number of the publication that the changes were made to, 0 for what shipped: when there is a
 * newer one by now, nothing is published and its number is the answer.
 */
export const publishSet = async (
  publications: Publications,
  {
    changes,
    by,
    note,
    basedOn,
  }: {
    readonly changes: TemplateChanges;
    readonly by: Email;
    readonly note: string;
    readonly basedOn: number;
  },
  needs: PublishNeeds,
): Promise<
  { readonly published: number } | { readonly problems: readonly Problem[] } | { readonly conflict: number }
> => {
  const latest = await publications.latest();
  if ((latest?.number ?? 0) !== basedOn) return { conflict: latest?.number ?? 0 };
  const files = withoutShipped({ ...latest?.files, ...changes }, needs.shipped);
  const { problems, compiled } = await needs.examine(layOver(needs.shipped, files));
  if (problems.length > 0) return { problems };
  const number = basedOn + 1;
  const publication: Publication = { number, at: needs.now(), by, note: note.trim(), files, compiled };
  const answer = await publications.publish(publication, basedOn);
  return answer === "published" ? { published: number } : answer;
};

/** The changes that make the live set that of an older publication (undefined: what shipped) again. */
export const changesBackTo = (
  old: Pick<Publication, "files"> | undefined,
  latest: Pick<Publication, "files">,
): TemplateChanges => ({
  ...Object.fromEntries(Object.keys(latest.files).map((path) => [path, null])),
  ...old?.files,
});

/** A file that is as it shipped follows what ships next. */
const withoutShipped = (files: TemplateChanges, shipped: TemplateSet): TemplateChanges =>
  Object.fromEntries(
    Object.entries(files).filter(
      ([path, content]) => content !== null && content !== (shipped.get(path) ?? ""),
    ),
  );
