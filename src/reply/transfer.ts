/**
 * Undoes the transfer encoding (RFC 2045 §6) piece by piece. Everything that is not well encoded stands for
 * itself or is left out; nothing throws.
 */
export function* transferPieces(bytes: Buffer, encoding: string): Generator<Buffer> {
  if (encoding === "base64") yield fromBase64(bytes);
  else {
    for (const piece of linePieces(bytes)) {
      yield encoding === "quoted-printable" ? fromQuotedPrintable(piece) : piece;
    }
  }
}

const PIECE = 16 * 1024;

/** Cuts behind a line end; a line of no sane length is cut anywhere. */
function* linePieces(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; ) {
    const full = Math.min(start + PIECE, bytes.length);
    const lineEnd = full === bytes.length ? full : bytes.lastIndexOf(LF, full - 1) + 1;
    const end = lineEnd > start ? lineEnd : full;
    yield bytes.subarray(start, end);
    start = end;
  }
}

const fromBase64 = (bytes: Buffer): Buffer => {
  const padding = bytes.indexOf(EQUALS);
  const isPaddedInside = padding >= 0 && /[^=\s]/.test(bytes.toString("latin1", padding));
  return isPaddedInside ? fromPiecesOfBase64(bytes) : Buffer.from(bytes.toString("latin1"), "base64");
};

/** Text that was encoded piece by piece has padding inside it, behind which a new piece begins. */
const fromPiecesOfBase64 = (bytes: Buffer): Buffer => {
  const decoded = Buffer.allocUnsafe(bytes.length);
  let [length, value, bits] = [0, 0, 0];
  for (const byte of bytes) {
    const sextet = byte === EQUALS ? -1 : BASE64.indexOf(byte);
    if (byte === EQUALS) [value, bits] = [0, 0];
    if (sextet < 0) continue;
    value = ((value << 6) | sextet) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    decoded[length++] = (value >> bits) & 0xff;
  }
  return decoded.subarray(0, length);
};

const BASE64 = Buffer.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");

const fromQuotedPrintable = (bytes: Buffer): Buffer => {
  const decoded = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== EQUALS) {
      decoded[length++] = byte;
      continue;
    }
    const high = HEX[bytes[at + 1] ?? 0] ?? -1;
    const low = HEX[bytes[at + 2] ?? 0] ?? -1;
    if (high >= 0 && low >= 0) {
      decoded[length++] = high * 16 + low;
      at += 2;
    } else {
      const lineEnd = softLineEnd(bytes, at);
      if (lineEnd === undefined) decoded[length++] = byte;
      else at = lineEnd;
    }
  }
  return decoded.subarray(0, length);
};

/** Where a line break ends that only the encoding wanted; white space may have been added in front of it. */
const softLineEnd = (bytes: Buffer, equals: number): number | undefined => {
  let at = equals + 1;
  while (at < equals + 80 && (bytes[at] === SPACE || bytes[at] === TAB)) at++;
  if (bytes[at] === CR) at++;
  return at >= bytes.length || bytes[at] === LF ? at : undefined;
};

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const EQUALS = 0x3d;

/** The value of each hexadecimal digit, in capital or small letters; -1 for every other byte. */
const HEX = Int8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  return /[0-9a-f]/i.test(character) ? Number.parseInt(character, 16) : -1;
});
