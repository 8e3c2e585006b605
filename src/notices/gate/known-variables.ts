import type { Kind } from "../../approval/kind.ts";
import type { Branding } from "../branding.ts";
import { LAST_RESORT } from "../locale.ts";
import { SAMPLES } from "../samples.ts";
import { type Templates, wholeView } from "../templates.ts";
import { writtenSample } from "../written-sample.ts";
import { namesInView, type VariablesByNotice } from "./variables.ts";

/** Every name that a notice may use in some state and some kind of request; they are the same in every locale. */
export const knownVariables = (kinds: readonly Kind[], branding: Branding): VariablesByNotice => {
  const known = new Map<string, Set<string>>();
  for (const sample of SAMPLES) {
    for (const kind of kinds) {
      const { view } = writtenSample(EMPTY, { sample, kind, locale: LAST_RESORT });
      const names = known.get(sample.notice) ?? new Set();
      known.set(sample.notice, names);
      for (const name of namesInView(wholeView(view, LAST_RESORT, branding))) names.add(name);
    }
  }
  return known;
};

/** Fills in nothing: what counts is what it was given. */
const EMPTY: Templates = {
  locales: [LAST_RESORT],
  localeFor: (wanted) => wanted,
  fill: () => ({ subject: "", text: "", html: "" }),
};
