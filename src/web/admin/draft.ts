import type { Context } from "hono";
import { kindsIn } from "../../notices/gate/files.ts";
import { inLocale } from "../../notices/locale.ts";
import type { Preview } from "../../notices/preview.ts";
import type { Problem } from "../../notices/problem.ts";
import { layOver } from "../../notices/template-set.ts";
import { readForm } from "../form-body.ts";
import type { AdminTemplates } from "./admin-templates.ts";
import { type LiveSet, liveSet } from "./live-set.ts";
import type { Choices } from "./pages/preview-choices.ts";
import { type PreviewChoice, previewChoice } from "./preview-choice.ts";
import { recentPreviews } from "./recent-previews.ts";

/** A file as somebody is writing it, with everything else the editor's form holds. */
export type Draft = {
  readonly file: string;
  readonly content: string;
  /** The number of the publication that is being changed. */
  readonly basedOn: number;
  readonly note: string;
  readonly chosen: PreviewChoice;
  readonly live: LiveSet;
};

/** What the editor's form says; undefined when it is about no file of the templates. */
export const sentDraft = async (
  c: Context,
  templates: AdminTemplates,
  locale: string,
): Promise<Draft | undefined> => {
  const form = await readForm(c);
  const file = form.get("file") ?? "";
  const live = await liveSet(templates);
  if (!live.set.has(file)) return undefined;
  return {
    file,
    // Forms send every line with CRLF (HTML §4.10.21.4).
    content: (form.get("content") ?? "").replace(/\r\n?/g, "\n"),
    basedOn: Number(form.get("based_on")),
    note: (form.get("note") ?? "").trim().slice(0, 200),
    chosen: chosenIn(form, file, choicesFor(templates, live, locale)),
    live,
  };
};

/** @param locale the language in which kinds are named */
export const choicesFor = (
  { samples, locales }: AdminTemplates,
  { set }: LiveSet,
  locale: string,
): Choices => ({
  samples,
  locales,
  language: locale,
  kinds: new Map([...kindsIn(set)].map(([name, { title }]) => [name, inLocale(title, locale)])),
});

export const chosenIn = (form: URLSearchParams, file: string, choices: Choices): PreviewChoice =>
  previewChoice(form, file, { ...choices, kinds: [...choices.kinds.keys()] });

/** Writes the mail that a draft would make, the last few from memory. */
export const draftPreview = ({
  preview,
  samples,
}: AdminTemplates): ((draft: Draft) => Promise<Preview | { readonly problems: readonly Problem[] }>) => {
  const recent = recentPreviews<Awaited<ReturnType<typeof preview>>>();
  return ({ file, content, chosen: { state, facts, kind, locale }, live: { set, number } }) => {
    const name = `${state}.${facts}`;
    const notice = samples.find((sample) => sample.name === name)?.notice ?? "";
    const wanted = { notice, sample: name, kind, locale };
    return recent([number, file, content, wanted], () => preview(layOver(set, { [file]: content }), wanted));
  };
};
