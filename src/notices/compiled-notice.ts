import { withColours } from "./branding.ts";
import { type CompileMjml, compileChecked } from "./compile-mjml.ts";
import type { CompiledCache } from "./compiled-cache.ts";
import type { NoticeName } from "./mail.ts";
import { mirrored } from "./mirrored.ts";
import { expandPartials } from "./partials.ts";
import type { TemplateSources } from "./template-sources.ts";
import { illFormed } from "./well-formed.ts";

/**
 * The HTML of one notice, Liquid kept: from the cache, or compiled and put there.
 * @throws when the notice cannot be compiled; the message says why
 */
export const compiledNotice = async ({
  name,
  sources,
  cache,
  compile,
}: {
  readonly name: NoticeName;
  readonly sources: TemplateSources;
  readonly cache: CompiledCache;
  readonly compile: CompileMjml;
}): Promise<string> => {
  const mjml = sources.notices.get(name)?.mjml ?? "";
  const problem = illFormed(mjml);
  if (problem !== undefined) throw new Error(problem);
  const source = withColours(expandPartials(mjml, sources.partials), sources.branding);
  const kept = await cache.read(name, source);
  if (kept !== undefined) return kept;
  const html = mirrored(await compileChecked(source, compile));
  await cache.write(name, source, html);
  return html;
};
