const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/** Lower-case base32 without padding (RFC 4648 §6): survives a change of case, safe in a local part. */
export const base32 = (bytes: Uint8Array): string => {
  let text = "";
  let bits = 0;
  let pending = 0;
  for (const byte of bytes) {
    pending = (pending << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(pending >>> bits) & 31];
    }
    pending &= (1 << bits) - 1;
  }
  return bits > 0 ? text + ALPHABET[(pending << (5 - bits)) & 31] : text;
};
