import type { Kind } from "../approval/kind.ts";
import type { Clock } from "../approval/time.ts";
import { settingProblems } from "../intake/kinds.ts";
import type { Publications } from "../notices/publications.ts";
import { type Change, type PublishAnswer, publishSet, rollBack } from "../notices/publish-set.ts";
import { SAMPLES } from "../notices/samples.ts";
import type { AdminTemplates } from "../web/admin/admin-templates.ts";
import { coldStart } from "./cold-start.ts";
import { compiledWithShipped } from "./compiled-with-shipped.ts";
import type { OpenKinds } from "./open-kinds.ts";
import type { Settings } from "./settings.ts";

/**
 * The templates as administrators work on them. Checking takes some seconds of this function's own time, and work
 * without end, such as a loop in a template, ends with the time that Lambda gives it.
 */
export const administeredTemplates = ({
  shown,
  publications,
  settings: { addressSettings, TEMPLATES_DIR },
  now,
  beforeChecking,
}: {
  readonly shown: OpenKinds;
  readonly publications: Publications;
  readonly settings: Pick<Settings, "addressSettings" | "TEMPLATES_DIR">;
  readonly now: Clock;
  /** May throw, and then nothing is checked or published. */
  readonly beforeChecking: () => void;
}): AdminTemplates => {
  const { shipped } = shown;
  const unusable = (kind: Kind) => settingProblems(kind, addressSettings);
  const workshop = coldStart(async () =>
    (await import("./template-workshop.ts")).templateWorkshop({
      cache: compiledWithShipped(TEMPLATES_DIR),
      unusable,
    }),
  );
  const examine: Parameters<typeof publishSet>[2]["examine"] = async (set) => {
    beforeChecking();
    return (await workshop()).examine(set);
  };
  const publish = async (change: Change): Promise<PublishAnswer> => {
    const answer = await publishSet(publications, change, { shipped, now, examine });
    if ("published" in answer) await shown.refresh();
    return answer;
  };
  return {
    shipped,
    publications,
    samples: SAMPLES,
    get locales() {
      return shown.locales();
    },
    preview: async (set, wanted) => (await workshop()).preview(set, wanted),
    publish,
    rollBack: (to) => rollBack(publications, to, publish),
  };
};
