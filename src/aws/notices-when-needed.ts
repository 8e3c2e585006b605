import type { NoticeNeeds } from "../notices/notice-needs.ts";
import { coldStart } from "./cold-start.ts";
import type { Base } from "./compose-base.ts";
import type { Published } from "./open-templates.ts";
import type { Settings } from "./settings.ts";

/**
 * What it takes to write a notice, for functions that most of the time write none: templates and what fills them in
 * are loaded for the first one, and looked after from then on.
 */
export const noticesWhenNeeded = (
  settings: Settings,
  base: Base,
  published: Published,
): (() => Promise<NoticeNeeds>) => {
  const opened = coldStart(async () =>
    (await import("./compose.ts")).composeShared(settings, published, base),
  );
  return async () => {
    const { notices, refresh } = await opened();
    await refresh();
    return notices;
  };
};
