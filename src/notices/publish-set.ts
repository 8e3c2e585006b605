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

/** Who publishes, why, and on top of which publication, 0 for what shipped. */
export type Publishing = { readonly by: Email; readonly note: string; readonly basedOn: number };

export type Change = Publishing & { readonly changes: TemplateChanges };

/** `conflict` is the number of a publication that is newer than the one that was changed; then nothing is published. */
export type PublishAnswer =
  | { readonly published: number }
  | { readonly problems: readonly Problem[] }
  | { readonly conflict: number };

/** Checks, compiles and publishes changed templates. */
export const publishSet = async (
  publications: Publications,
  { changes, by, note, basedOn }: Change,
  needs: PublishNeeds,
): Promise<PublishAnswer> => {
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

/** Publishes once more what the publication of this number had, 0 for what shipped. */
export const rollBack = async (
  publications: Pick<Publications, "latest" | "read">,
  { number, ...publishing }: Publishing & { readonly number: number },
  publish: (change: Change) => Promise<PublishAnswer>,
): Promise<PublishAnswer> => {
  const [old, latest] = [await publications.read(number), await publications.latest()];
  if (latest === undefined) return { conflict: 0 };
  if (number !== 0 && old === undefined) throw new Error(`there is no publication ${number}`);
  return publish({ ...publishing, changes: changesBackTo(old, latest) });
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
