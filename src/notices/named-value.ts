import type { Context, Scope } from "liquidjs";

/** The steps of a name: `["request", "title"]`. */
export type Path = readonly [string, ...string[]];

/**
 * What a name stands for: the same that LiquidJS's own `getSync` finds, without a generator for every step of the
 * way, which is most of what filling in takes.
 * @throws when there is nothing of that name
 */
export const namedValue = (context: Context, path: Path): unknown => {
  // Private in the types of LiquidJS, which has no other way to ask for it that is not a generator.
  let value: unknown = context["findScope"](path[0]);
  for (const step of path) value = context.readProperty(value as Scope, step);
  // For the error that it throws.
  return value === undefined ? context.getSync([...path]) : value;
};

/** Undefined for what is more than a name, with filters, operators or indices, and for words of Liquid. */
export const pathOf = (expression: string): Path | undefined =>
  ALONE.test(expression) ? (expression.trim().split(".") as [string, ...string[]]) : undefined;

/** As regular expressions have it: no word of Liquid, which may still be a step of one. */
export const NAME = /(?!(?:true|false|nil|null|empty|blank)\b(?!\.))[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/.source;

const ALONE = new RegExp(`^\\s*${NAME}\\s*$`);
