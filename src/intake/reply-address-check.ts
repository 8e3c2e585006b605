import type { KeyRing } from "../keys/key-ring.ts";
import { type ReplyPattern, readReplyAddress, replyDomain } from "../keys/reply-address.ts";
import type { RequestStore } from "../store/request-store.ts";

/** Whether mail to an address is wanted; postmaster and abuse must be reachable (RFC 5321 §4.5.1, RFC 2142). */
export type AddressCheck = (address: string) => Promise<"reply" | "postmaster" | "unknown">;

/** Knows the reply addresses that were issued; guesses are told without a look into the store. */
export const replyAddressCheck =
  (needs: {
    readonly store: Pick<RequestStore, "findKey">;
    readonly ring: KeyRing;
    readonly pattern: ReplyPattern;
  }): AddressCheck =>
  async (address) => {
    const [local = "", domain = ""] = address.trim().toLowerCase().split("@");
    const isOurs = domain === replyDomain(needs.pattern);
    if (isOurs && (local === "postmaster" || local === "abuse")) return "postmaster";
    const key = readReplyAddress(needs.ring, needs.pattern, address);
    const known = key && (await needs.store.findKey(key));
    return known === undefined ? "unknown" : "reply";
  };
