/** Templates that others are put together from, by file name. */
export type Partials = ReadonlyMap<string, string>;

/**
 * Puts the partials of an MJML template in the place of its `<mj-include path="…" />`.
 *
 * We do it, not MJML, so that templates reach no files but those given.
 * @throws when there is no such partial, or partials include each other in a circle
 */
export const expandPartials = (source: string, partials: Partials): string =>
  expanded(source, /<mj-include\s+path="([^"]*)"\s*\/>/g, partials, (partial) => partial.trimEnd());

/**
 * Puts the partials of a text part in the place of its `{% include '…' %}`, once instead of for every mail; one that is given
 * parameters is left to Liquid.
 * @throws as `expandPartials` does
 */
export const expandTextPartials = (source: string, partials: Partials): string =>
  expanded(source, /\{%\s*include\s+'([^']*)'\s*%\}/g, partials, (partial) => partial);

const expanded = (
  source: string,
  include: RegExp,
  partials: Partials,
  asPart: (partial: string) => string,
  within: readonly string[] = [],
): string =>
  source.replace(include, (_, path: string) => {
    const partial = partials.get(path);
    if (partial === undefined) throw new Error(`there is no partial ${JSON.stringify(path)}`);
    if (within.includes(path)) throw new Error(`the partial ${JSON.stringify(path)} includes itself`);
    return asPart(expanded(partial, include, partials, asPart, [...within, path]));
  });
