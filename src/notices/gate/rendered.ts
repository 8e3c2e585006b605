import type { Branding } from "../branding.ts";
import type { NoticeName } from "../mail.ts";
import type { Finding } from "./located.ts";
import type { PageElement } from "./page.ts";

/** A notice, filled in with sample data, as rules look at it. */
export type Rendered = {
  readonly notice: NoticeName;
  readonly locale: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly elements: readonly PageElement[];
  /** What the template was given as `links`. */
  readonly links: Readonly<Record<string, string>>;
  /** The sentence "or just reply to this mail" in this locale; undefined when there is no such text. */
  readonly replyInvitation: string | undefined;
  readonly branding: Branding;
};

/** A rule about one filled-in mail: no I/O, no clock. */
export type RenderedRule = (mail: Rendered) => readonly Finding[];
