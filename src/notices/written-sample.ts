import type { Kind } from "../approval/kind.ts";
import type { Locale } from "../approval/request.ts";
import type { Mail } from "./mail.ts";
import { sampleNeeds } from "./sample-record.ts";
import type { Sample } from "./samples.ts";
import type { Templates, View } from "./templates.ts";

/** Writes a sample mail, and shows what its template was given. */
export const writtenSample = (
  templates: Templates,
  { sample, kind, locale }: { readonly sample: Sample; readonly kind: Kind; readonly locale: Locale },
): { readonly mail: Mail; readonly view: View } => {
  let given: View = {};
  const watched: Templates = {
    ...templates,
    fill: (notice, wanted, view) => {
      given = view;
      return templates.fill(notice, wanted, view);
    },
  };
  const mail = sample.write(sampleNeeds(watched, new Map([[kind.name, kind]]), locale), kind);
  return { mail, view: given };
};
