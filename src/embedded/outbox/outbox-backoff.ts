export type Backoff = {
  readonly firstMs: number;
  readonly longestMs: number;
  /** From 0 to 1. */
  readonly random?: () => number;
};

/** How long to wait after the n-th failure (from 1): doubling, and between half and all of that by chance. */
export const backoffMs = (
  failures: number,
  { firstMs, longestMs, random = Math.random }: Backoff,
): number => {
  const fullMs = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 40));
  return Math.round(fullMs * (0.5 + random() / 2));
};
