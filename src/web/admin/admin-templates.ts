import type { Locale } from "../../approval/request.ts";
import type { Preview } from "../../notices/preview.ts";
import type { Problem } from "../../notices/problem.ts";
import type { Publications } from "../../notices/publications.ts";
import type { Change, PublishAnswer, Publishing } from "../../notices/publish-set.ts";
import type { TemplateSet } from "../../notices/template-set.ts";

/** The templates as administrators work on them. */
export type AdminTemplates = {
  readonly shipped: TemplateSet;
  readonly publications: Pick<Publications, "latest" | "list" | "read">;
  readonly samples: readonly { readonly name: string; readonly notice: string }[];
  readonly locales: readonly Locale[];
  readonly preview: (
    set: TemplateSet,
    wanted: {
      readonly notice: string;
      readonly locale: Locale;
      readonly sample: string;
      readonly kind: string;
    },
  ) => Promise<Preview | { readonly problems: readonly Problem[] }>;
  /** Publishes what passes the gate, and makes it live. */
  readonly publish: (change: Change) => Promise<PublishAnswer>;
  /** Publishes what an older publication had, 0 for what shipped. */
  readonly rollBack: (to: Publishing & { readonly number: number }) => Promise<PublishAnswer>;
};
