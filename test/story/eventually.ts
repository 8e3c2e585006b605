/** Looks again and again until there is something to see. The limit is for a broken service only. */
export const eventually = async <Seen>(
  what: string,
  look: () => Seen | undefined | Promise<Seen | undefined>,
  limitMs = 30_000,
): Promise<Seen> => {
  for (const end = Date.now() + limitMs; ; ) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};
