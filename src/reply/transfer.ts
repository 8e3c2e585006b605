/**
 * Undoes the transfer encoding (RFC 2045 §6) piece by piece, the first of which is small: a reply stands at
 * the beginning. Everything that is not well encoded stands for itself or is left out; nothing throws.
 */
export function* transferPieces(bytes: Buffer, encoding: string): Generator<Buffer> {
  if (encoding === "base64") yield* base64Pieces(bytes);
  else {
    for (const piece of linePieces(bytes)) {
      yield encoding === "quoted-printable" ? fromQuotedPrintable(piece) : piece;
    }
  }
}

const FIRST_PIECE = 1024;
const PIECE = 16 * 1024;

/** Each as long as all before it. Cuts behind a line end; a line of no sane length anywhere but in an escape. */
function* linePieces(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; ) {
    const full = Math.min(start + Math.min(Math.max(start, FIRST_PIECE), PIECE), bytes.length);
    const lineEnd = full === bytes.length ? full : bytes.lastIndexOf(LF, full - 1) + 1;
    const equals = bytes.lastIndexOf(EQUALS, full - 1);
    const end = lineEnd > start ? lineEnd : equals > full - 3 && equals > start ? equals : full;
    yield bytes.subarray(start, end);
    start = end;
  }
}

function* base64Pieces(bytes: Buffer): Generator<Buffer> {
  let [open, line, taken] = ["", Buffer.alloc(0), 0];
  for (const piece of linePieces(bytes)) {
    taken += piece.length;
    const isLast = taken === bytes.length;
    const sextets = open + piece.toString("latin1").replace(NOT_BASE64, "");
    const whole = isLast ? sextets.length : wholeBytes(sextets);
    const text = Buffer.concat([line, fromBase64(sextets.slice(0, whole))]);
    const end = isLast || text.length > 2 * PIECE ? text.length : text.lastIndexOf(LF) + 1;
    yield text.subarray(0, end);
    [open, line] = [sextets.slice(whole), text.subarray(end)];
  }
}

/** Four characters belong together from the last padding on. */
const wholeBytes = (sextets: string): number =>
  sextets.length - ((sextets.length - sextets.lastIndexOf("=") - 1) % 4);

/** Text that was encoded in pieces has padding inside it. */
const fromBase64 = (sextets: string): Buffer =>
  Buffer.concat(sextets.split(/=+/).map((chunk) => Buffer.from(chunk, "base64")));

/** RFC 2045 §6.8: to be ignored, dashes and underscores too, of which Node makes others' last two characters. */
const NOT_BASE64 = /[^A-Za-z0-9+/=]+/g;

/** Every byte of a quote comes by here, and most of them are copied by the inner loop. */
const fromQuotedPrintable = (bytes: Buffer): Buffer => {
  const decoded = Buffer.allocUnsafe(bytes.length);
  let [at, length] = [0, 0];
  while (at < bytes.length) {
    let byte = bytes[at] as number;
    while (byte !== EQUALS && byte !== CR) {
      decoded[length++] = byte;
      if (++at === bytes.length) return decoded.subarray(0, length);
      byte = bytes[at] as number;
    }
    const escaped = byte === EQUALS ? escapedAt(bytes, at) : -1;
    const lineEnd = byte === EQUALS && escaped < 0 ? softLineEnd(bytes, at) : undefined;
    if (escaped >= 0) {
      decoded[length++] = escaped;
      at += 3;
    } else if (lineEnd !== undefined) at = lineEnd + 1;
    else {
      // A line end of the encoding is one of the text, which has but one byte for it.
      if (byte === EQUALS || bytes[at + 1] !== LF) decoded[length++] = byte;
      at++;
    }
  }
  return decoded.subarray(0, length);
};

/** The byte that the two digits behind a sign stand for; negative if they are none. */
const escapedAt = (bytes: Buffer, equals: number): number => {
  if (equals + 2 >= bytes.length) return -1;
  const [high, low] = [
    HEX[bytes[equals + 1] as number] as number,
    HEX[bytes[equals + 2] as number] as number,
  ];
  return high < 0 || low < 0 ? -1 : high * 16 + low;
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
