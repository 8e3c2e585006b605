import type { Log } from "../log.ts";
import { breather } from "./breather.ts";
import type { Publication, Publications } from "./publications.ts";
import { layOver, type TemplateSet } from "./template-set.ts";

/** Something made of the set that is live, and exchanged when another is published. */
export type GoingLive<Prepared> = {
  /** Always that of the set that is live at the moment of the call. */
  readonly prepared: () => Prepared;
  readonly set: () => TemplateSet;
  /** Of the publication that is live; 0 for what shipped. */
  readonly number: () => number;
  /** Looks for a newer publication and goes over to it; never throws. */
  readonly refresh: () => Promise<void>;
};

/**
 * Prepares what shipped, then what is published, and again whenever that changes.
 *
 * A publication that is missing or broken changes nothing: the last good one stays live, else what shipped is.
 * @throws when what shipped is broken
 */
export const goingLive = async <Prepared>({
  shipped,
  publications,
  prepare,
  alongside = () => () => {},
  log,
}: {
  readonly shipped: TemplateSet;
  readonly publications: Pick<Publications, "latest">;
  /** @param compiled what the publication was compiled to, none for what shipped */
  readonly prepare: (set: TemplateSet, compiled?: Publication["compiled"]) => Promise<Prepared>;
  /**
   * Prepares what else a set holds, such as kinds, and answers with what makes that live at the same moment.
   * Throws when it cannot be used; then the set does not go live.
   */
  readonly alongside?: ((set: TemplateSet) => () => void) | undefined;
  readonly log: Log;
}): Promise<GoingLive<Prepared>> => {
  let live = { number: 0, set: shipped, prepared: await prepare(shipped) };
  let complaint = "";
  const look = async (): Promise<void> => {
    const breathe = breather(0);
    const latest = await publications.latest();
    if ((latest?.number ?? 0) === live.number) return;
    if (latest === undefined) throw new Error(`publication ${live.number} is gone`);
    const set = layOver(shipped, latest.files);
    await breathe();
    const goLive = alongside(set);
    await breathe();
    live = { number: latest.number, set, prepared: await prepare(set, latest.compiled) };
    goLive();
    log.info("templates.live", { number: live.number });
  };
  const refresh = async (): Promise<void> => {
    try {
      await look();
      complaint = "";
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      // Said once, not at every look.
      if (why !== complaint) log.error("templates.fallback", { live: live.number, why });
      complaint = why;
    }
  };
  await refresh();
  return { prepared: () => live.prepared, set: () => live.set, number: () => live.number, refresh };
};
