/** What a builder is told, and what it gives. Nothing here knows how a reply is read. */

export type Mailbox = { readonly name: string; readonly address: string };

/** The question as our service sent it; message ids with their angle brackets. */
export type Original = {
  readonly subject: string;
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly messageId: string;
  readonly references: readonly string[];
  /** The address that carries the reply key. */
  readonly replyTo: string;
  readonly date: Date;
  readonly text: string;
  readonly html: string;
};

export type Reply = {
  readonly original: Original;
  readonly from: Mailbox;
  /** What the human typed, lines ending in `\n`. */
  readonly text: string;
  /** A tag of `localeTags`, or a near one (`pt`, `zh`, `de-AT`). */
  readonly locale: string;
  readonly date: Date;
  /** Same seed, same bytes: boundaries, message ids and the like come from it. */
  readonly seed: string;
  readonly dress?: Dress;
};

/** What lies around the typed words: written by the client, its owner or a gateway. */
export type Dress = {
  readonly posting?: "top" | "bottom" | "interleaved";
  readonly signature?: "corporate" | "dashes" | "name";
  /** The client's own advertising line; on where the client has one by default. */
  readonly mobileSignature?: boolean;
  /** Legal text: under the signature, or below everything, as a gateway adds it. */
  readonly disclaimer?: "signature" | "end";
  readonly banner?: "external" | "caution";
  readonly links?: "safelinks" | "urldefense";
  readonly quote?: "whole" | "none" | "rewrapped";
  /** For a quote which the client or the browser translated: what became of each visible text. */
  readonly translate?: (visible: string) => string;
  readonly parts?: "both" | "text" | "html";
  readonly logo?: boolean;
  readonly tnef?: boolean;
  readonly smime?: boolean;
  /** Instead of the client's own `Re: `; `[EXT] Re: `, `AW: ` and so on. */
  readonly subjectPrefix?: string;
};

export type Built = {
  readonly raw: Buffer;
  readonly envelope: { readonly from: string; readonly to: string };
};

export type Builder = (reply: Reply) => Built;
