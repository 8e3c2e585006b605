/** Templates that others are put together from, by file name. */
export type Partials = ReadonlyMap<string, string>;

/**
 * Puts the partials of an MJML template in the place of its `<mj-include path="…" />`.
 *
 * We do it, not MJML, so that templates reach no files but those given.
 * @throws when there is no such partial, or partials include each other in a circle
 */
export const expandPartials = (source: string, partials: Partials, within: readonly string[] = []): string =>
  source.replace(/<mj-include\s+path="([^"]*)"\s*\/>/g, (_, path: string) => {
    const partial = partials.get(path);
    if (partial === undefined) throw new Error(`there is no partial ${JSON.stringify(path)}`);
    if (within.includes(path)) throw new Error(`the partial ${JSON.stringify(path)} includes itself`);
    return expandPartials(partial, partials, [...within, path]).trimEnd();
  });
