/**
 * For long work beside other work: called between its pieces, it lets others go on when enough was done at a stretch.
 */
export const breather = (stretchMs = 15): (() => Promise<void>) => {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < stretchMs) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
};
