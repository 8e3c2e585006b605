import type { Participant } from "../approval/participant.ts";
import type { RequestRecord } from "../approval/request.ts";
import { type LinkPurpose, readLink } from "../keys/link-token.ts";
import type { WebNeeds } from "./needs.ts";

/** What a signed link opens. Reads only: what follows from it is the caller's business. */
type OpenedLink =
  | { readonly link: "good"; readonly participant: Participant; readonly record: RequestRecord }
  | { readonly link: "forged" }
  | { readonly link: "expired" };

/** Reads a link made for one purpose; one whose request is no longer kept counts as forged. */
export const openLink = async (
  { store, links, now }: Pick<WebNeeds, "store" | "links" | "now">,
  purpose: LinkPurpose,
  token: string,
): Promise<OpenedLink> => {
  const read = readLink(links.ring, purpose, token, now());
  if ("invalid" in read) return { link: read.invalid };
  const participant = await store.findKey(read.link.key);
  if (participant?.role !== ROLES[purpose]) return { link: "forged" };
  const record = await store.read(participant.requestId);
  return record === undefined ? { link: "forged" } : { link: "good", participant, record };
};

const ROLES = { decision: "approver", status: "requester" } as const;
