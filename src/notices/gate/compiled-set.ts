import { type CompileMjml, compileMjml } from "../compile-mjml.ts";
import { type CompiledCache, noCache, sourceDigest } from "../compiled-cache.ts";
import { compiledNotice } from "../compiled-notice.ts";
import { liquidTags } from "../liquid-tags.ts";
import type { NoticeName } from "../mail.ts";
import { NOTICE_NAMES } from "../notice-names.ts";
import { expandPartials } from "../partials.ts";
import type { Problem } from "../problem.ts";
import type { TemplateSet } from "../template-set.ts";
import { type TemplateSources, templateSources } from "../template-sources.ts";
import { located } from "./located.ts";

export type CompileNeeds = {
  readonly compile?: CompileMjml | undefined;
  /** Where what has been compiled before is kept, to save compiling it again. */
  readonly cache?: CompiledCache | undefined;
};

/** Compiles notices of a set: HTML by the digest of its source, or why not. */
export const compiledSet = async (
  set: TemplateSet,
  { compile = compileMjml, cache = noCache }: CompileNeeds,
  names: readonly NoticeName[] = NOTICE_NAMES,
): Promise<{
  readonly compiled: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}> => {
  const sources = templateSources(set);
  const compiled: Record<string, string> = {};
  const problems: Problem[] = [];
  const keeping: CompiledCache = {
    read: async (name, source) => {
      const html = await cache.read(name, source);
      if (html !== undefined) compiled[sourceDigest(source)] = html;
      return html;
    },
    write: async (name, source, html) => {
      compiled[sourceDigest(source)] = html;
      await cache.write(name, source, html);
    },
  };
  for (const name of names) {
    try {
      await compiledNotice({ name, sources, cache: keeping, compile });
    } catch (cause) {
      problems.push(
        compileProblem(set, sources, name, cause instanceof Error ? cause.message : String(cause)),
      );
    }
  }
  return { compiled, problems };
};

/** MJML counts lines after partials were put in; what it complains about is looked for where it was written. */
const compileProblem = (
  set: TemplateSet,
  { notices, partials }: TemplateSources,
  notice: NoticeName,
  reason: string,
): Problem => {
  const [, line] = /Line (\d+)/.exec(reason) ?? [];
  const lines = expandPartials(notices.get(notice)?.mjml ?? "", partials).split("\n");
  const written = line === undefined ? "" : (lines[Number(line) - 1] ?? "").trim();
  const [tag = ""] = liquidTags(reason);
  const message = inOneLine(reason);
  return located(set, "mjml", { notice }, { message, needles: [tag, written, ...partsOf(message)] });
};

/** MJML says `Line 3 of /file (mj-text) — …`, a line a problem. */
const inOneLine = (reason: string): string =>
  reason
    .replace(/^ValidationError:\s*/, "")
    .replace(/Line \d+ of \S+ \(([^)]*)\) — /g, "<$1>: ")
    .split(/\s*\n\s*/)
    .join("; ");

/** What a message of our own is about, in the words of a template. */
const partsOf = (message: string): readonly string[] =>
  [
    [/<script>/, "<script"],
    [/active parts/, "<iframe"],
    [/active parts/, "<form"],
    [/active parts/, "<link"],
    [/active parts/, "@import"],
    [/from elsewhere/, 'src="http'],
    [/from elsewhere/, "url("],
    [/runs code/, "javascript:"],
    [/runs code/, "data:"],
  ].flatMap(([pattern, needle]) => ((pattern as RegExp).test(message) ? [needle as string] : []));
