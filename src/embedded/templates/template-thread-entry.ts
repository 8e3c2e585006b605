import { parentPort, workerData } from "node:worker_threads";
import type { Locale } from "../../approval/request.ts";
import { type AddressSettings, settingProblems } from "../../intake/kinds.ts";
import { quotedNoticeProblems } from "../../intake/quoted-notice.ts";
import { type CompileMjml, compileMjml } from "../../notices/compile-mjml.ts";
import { cachesOf, fileCache, memoryCache } from "../../notices/compiled-cache.ts";
import { type ExaminedSet, examinedSet } from "../../notices/gate/check-set.ts";
import type { NoticeName } from "../../notices/mail.ts";
import { type Preview, previewNotice } from "../../notices/preview.ts";
import type { Problem } from "../../notices/problem.ts";
import type { TemplateSet } from "../../notices/template-set.ts";

/** What the thread does when asked to. */
export type TemplateCalls = {
  readonly compile: CompileMjml;
  readonly examine: (set: TemplateSet) => Promise<ExaminedSet>;
  readonly preview: (
    set: TemplateSet,
    notice: NoticeName,
    locale: Locale,
    of: { readonly sample: string; readonly kind?: string },
  ) => Promise<Preview | { readonly problems: readonly Problem[] }>;
};

type ThreadCall = {
  readonly id: number;
  readonly name: keyof TemplateCalls;
  readonly parameters: readonly unknown[];
};

export type ThreadAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string };

const { addressSettings, cacheDir } = workerData as {
  readonly addressSettings: AddressSettings;
  readonly cacheDir?: string;
};

/** What was compiled and what passed, for as long as somebody is at work. */
const cache = cachesOf(...(cacheDir === undefined ? [] : [fileCache(cacheDir)]), memoryCache());
const passed = new Set<string>();

const CALLS: TemplateCalls = {
  compile: compileMjml,
  examine: (set) =>
    examinedSet(set, {
      cache,
      passed,
      quoteProblems: quotedNoticeProblems,
      unusable: (kind) => settingProblems(kind, addressSettings),
    }),
  preview: (set, notice, locale, of) =>
    previewNotice(set, notice, locale, { ...of, cache, quoteProblems: quotedNoticeProblems }),
};

parentPort?.on("message", async (call: ThreadCall | null) => {
  // Nothing more is asked: without its port the thread ends.
  if (call === null) parentPort?.close();
  else parentPort?.postMessage(await answer(call.id, call.name, call.parameters));
});

const answer = async (
  id: number,
  name: keyof TemplateCalls,
  parameters: readonly unknown[],
): Promise<ThreadAnswer> => {
  try {
    return {
      id,
      value: await (CALLS[name] as (...given: readonly unknown[]) => Promise<unknown>)(...parameters),
    };
  } catch (cause) {
    return { id, error: cause instanceof Error ? cause.message : String(cause) };
  }
};
