import { envelopeAndKey } from "./envelope-and-key.ts";
import { forgedAuthor } from "./forged-author.ts";
import { forgedProof } from "./forged-proof.ts";
import type { Labelled } from "./types.ts";

/** Mail that says "Approved." from somebody who may not, or to a key that is not his. */
export const senderAttacks: readonly Labelled[] = [...forgedProof, ...forgedAuthor, ...envelopeAndKey];
