import { IS_ONE_MACHINE } from "./home.ts";

/** Looks again and again until there is something to see. The limit is for a broken service only. */
export const eventually = async <Seen>(
  what: string,
  look: () => Seen | undefined | Promise<Seen | undefined>,
  { limitMs = IS_ONE_MACHINE ? 30_000 : 90_000, pauseMs = PAUSE_MS } = {},
): Promise<Seen> => {
  for (const end = Date.now() + limitMs; ; ) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
};

/** What was published holds at once where everything is in one process, and on AWS within a minute. */
export const oncePublished = async <Seen>(
  what: string,
  look: () => Promise<Seen | undefined>,
): Promise<Seen> => {
  // Each look may be a request of its own, through every function.
  if (!IS_ONE_MACHINE) return eventually(what, look, { limitMs: 60_000, pauseMs: 1_000 });
  const seen = await look();
  if (seen === undefined) throw new Error(`there is not at once ${what}`);
  return seen;
};

/** In the box each look is work for a function. */
const PAUSE_MS = IS_ONE_MACHINE ? 50 : 150;
