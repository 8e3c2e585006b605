/** An address in lower case, as it is compared and stored. */
export type Email = string & { readonly __brand: "Email" };

/**
 * Reads one plain address (`ann@example.com`), folded to lower case; undefined when it is none.
 * Stricter than RFC 5321: no quoted local parts, no address literals, no display name. What it lets
 * through is safe in a header and in an SMTP command.
 */
export const parseEmail = (text: string): Email | undefined => {
  const address = text.trim().toLowerCase();
  if (address.length > MAX_PATH_OCTETS) return undefined;
  const at = address.lastIndexOf("@");
  if (at < 1) return undefined;
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (local.length === 0 || local.length > MAX_LOCAL_OCTETS || !LOCAL.test(local)) return undefined;
  return DOMAIN.test(domain) ? (address as Email) : undefined;
};

/** RFC 5321 §4.5.3.1. */
const MAX_LOCAL_OCTETS = 64;
const MAX_PATH_OCTETS = 254;
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
