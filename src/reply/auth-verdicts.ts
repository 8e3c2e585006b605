/** What a check of a mail's origin found, whoever did it: the same type for mailauth, a gateway and SES. */
export type AuthVerdicts =
  /** Nobody checks: everyone may write as anyone. */
  | { readonly checkedBy: "nobody" }
  | {
      readonly checkedBy: "dns" | "upstream";
      /** The domain of the From address that was checked; null when the check could not tell one. */
      readonly domain: string | null;
      /** `none`: the domain publishes no record. `unavailable`: ask again later. */
      readonly dmarc: "pass" | "fail" | "none" | "unavailable";
      /** Passed for a domain that belongs with `domain` (RFC 9989 §3.1, alignment). */
      readonly spfAligned: boolean;
      readonly dkimAligned: boolean;
      /**
       * Given when nothing but a signature vouches for the mail: the names of the headers that it covers, in
       * lower case with spaces between. Others may have been added to an old mail by whoever has it.
       */
      readonly signedHeaders?: string;
    };

/**
 * Whether what was authenticated speaks for the domain of the From address: the same domain, or one is below
 * the other. Stricter than the organisational domain of DMARC, and needs no list of public suffixes.
 */
export const isAligned = (from: string, authenticated: string): boolean => {
  const [a, b] = [from.toLowerCase(), authenticated.toLowerCase()];
  if (!a.includes(".") || !b.includes(".")) return a === b && a !== "";
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
};

export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf("@") + 1).toLowerCase();
