import type { Publication } from "../../notices/publications.ts";
import { layOver, type TemplateSet } from "../../notices/template-set.ts";
import type { AdminTemplates } from "./admin-templates.ts";

/** What was published last, laid over what shipped. */
export const liveSet = async ({
  shipped,
  publications,
}: Pick<AdminTemplates, "shipped" | "publications">): Promise<LiveSet> => {
  const latest = await publications.latest();
  return { set: layOver(shipped, latest?.files ?? {}), number: latest?.number ?? 0, latest };
};

export type LiveSet = {
  readonly set: TemplateSet;
  /** 0 for what shipped. */
  readonly number: number;
  readonly latest: Publication | undefined;
};

/** The set as it was after a publication, 0 for what shipped; undefined when there is no such one. */
export const setAt = async (
  { shipped, publications }: Pick<AdminTemplates, "shipped" | "publications">,
  number: number,
): Promise<TemplateSet | undefined> => {
  if (number === 0) return shipped;
  const publication = await publications.read(number);
  return publication && layOver(shipped, publication.files);
};
