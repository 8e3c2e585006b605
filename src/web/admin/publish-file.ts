import type { Email } from "../../approval/email.ts";
import type { PublishAnswer } from "../../notices/publish-set.ts";
import type { AdminTemplates } from "./admin-templates.ts";
import { liveSet, setAt } from "./live-set.ts";
import type { Conflict } from "./pages/conflict.ts";

/** One file of the templates as somebody wants it to be: "" for none, null for as it shipped. */
export type FileChange = {
  readonly file: string;
  readonly content: string | null;
  /** The number of the publication that was changed. */
  readonly basedOn: number;
  readonly note: string;
  readonly by: Email;
};

/** What somebody else did to other files is no conflict: the change is made to what is live by now. */
export const publishFile = async (
  templates: AdminTemplates,
  { file, content, basedOn, note, by }: FileChange,
): Promise<PublishAnswer> => {
  const before = (await setAt(templates, basedOn))?.get(file);
  const publish = (number: number) =>
    templates.publish({ changes: { [file]: content }, by, note: note || file, basedOn: number });
  let answer = await publish(basedOn);
  for (let tries = 0; "conflict" in answer && tries < MOST_TRIES; tries++) {
    const { set, number } = await liveSet(templates);
    if (set.get(file) !== before) return answer;
    answer = await publish(number);
  }
  return answer;
};

const MOST_TRIES = 3;

/** What two people made of the same file. */
export const conflictIn = async (
  templates: AdminTemplates,
  { file, content, basedOn }: Pick<FileChange, "file" | "content" | "basedOn">,
): Promise<Conflict> => {
  const { set, latest } = await liveSet(templates);
  const theirs = set.get(file) ?? "";
  const before = (await setAt(templates, basedOn))?.get(file) ?? theirs;
  return { by: latest?.by ?? "", before, theirs, mine: content ?? "" };
};
