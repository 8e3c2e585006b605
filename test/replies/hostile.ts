import { hostileHtml } from "./hostile-html.ts";
import { hostileMime } from "./hostile-mime.ts";
import { hostileTexts } from "./hostile-texts.ts";

/** A mail made to hurt: it grows with the size it is asked for, and says nothing that decides. */
export type HostileMail = {
  readonly name: string;
  /** @param size about as many bytes */
  readonly mail: (size: number) => Buffer;
  /** The text in it, where it is the text that hurts: for readers that take no mail. */
  readonly text?: (size: number) => string;
};

export const hostileMails: readonly HostileMail[] = [...hostileTexts, ...hostileHtml, ...hostileMime];
