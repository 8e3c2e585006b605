import type { Built, Mailbox, Original } from "../clients/types.ts";

/** What a labelled mail may refer to: a pending request, another one, and the server that checks for us. */
export type Scene = {
  readonly question: Original;
  /** The question about another request, put to another approver. */
  readonly other: Original;
  readonly approver: Mailbox;
  /** The name our own server writes into `Authentication-Results`. */
  readonly authservId: string;
  readonly date: Date;
  readonly seed: string;
};

export type Reading = "approve" | "reject" | "unclear" | "ignore";

/**
 * What becomes of the mail in the whole service:
 * `decided` – it is a decision; `asked-back` – unclear, one mail with the buttons; `ignored` – kept, unanswered;
 * `undeliverable` – noted, the requester is told; `delayed` – noted at most, nothing has failed;
 * `approver-told` – not a decision: the approver's own address is asked "was it you?";
 * `refused` – no key of ours, or one that is not this person's; `already-handled` – delivered before.
 */
export type Fate =
  | "decided"
  | "asked-back"
  | "ignored"
  | "undeliverable"
  | "delayed"
  | "approver-told"
  | "refused"
  | "already-handled";

export type Expected = {
  /** What the words say by themselves, without regard to who sent them. */
  readonly reading: Reading;
  /** Readings that are safe as well, where the label is a matter of taste. */
  readonly alsoFine?: readonly Reading[];
  readonly fate?: Fate;
  readonly alsoFineFates?: readonly Fate[];
  readonly comment?: string;
};

export type Labelled = {
  readonly name: string;
  readonly group:
    | "bounce"
    | "receipt"
    | "calendar"
    | "out-of-office"
    | "list"
    | "reaction"
    | "loop"
    | "sender"
    | "content";
  readonly build: (scene: Scene) => Built;
  /** What a DMARC check of the From domain finds when this mail comes in; `passes` when nothing is said. */
  readonly authentication?: "passes" | "fails" | "none";
  readonly expected: Expected;
  readonly why: string;
};
