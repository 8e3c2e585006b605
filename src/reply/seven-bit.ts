/** Charsets that switch between ASCII and two-byte characters by escape sequences, all in seven bits. */
export const isEscaped = (charset: string): boolean =>
  /^(?:iso-2022-kr|csiso2022kr|hz(?:-gb-?2312)?)$/.test(charset);

/** The charset whose escape sequences occur in a text; undefined for plain ASCII. */
export const escapedCharset = (bytes: Buffer): string | undefined => {
  if (bytes.includes("\x1b$)C")) return "iso-2022-kr";
  if (bytes.includes("\x1b$B") || bytes.includes("\x1b$@")) return "iso-2022-jp";
  // RFC 1843: pairs between "~{" and "~}"; anything else is somebody's tilde.
  return bytes.includes("~{") && /~\{(?:[!-w][!-~])+~\}/.test(bytes.toString("latin1", 0, MAX_LOOKED_AT))
    ? "hz-gb-2312"
    : undefined;
};

const MAX_LOOKED_AT = 4096;

/** The same text in the eight-bit charset of the same characters: RFC 1557 for Korean, RFC 1843 for Chinese. */
export const unescape7Bit = (
  bytes: Buffer,
  charset: string,
): { readonly bytes: Buffer; readonly charset: string } => {
  if (/kr$/.test(charset)) return { bytes: shifted(bytes, KOREAN), charset: "euc-kr" };
  return /^hz/.test(charset) ? { bytes: shifted(bytes, CHINESE), charset: "gb18030" } : { bytes, charset };
};

type Shift = { readonly begin: Buffer; readonly end: Buffer; readonly drop: Buffer };

const KOREAN: Shift = { begin: Buffer.from("\x0e"), end: Buffer.from("\x0f"), drop: Buffer.from("\x1b$)C") };
const CHINESE: Shift = { begin: Buffer.from("~{"), end: Buffer.from("~}"), drop: Buffer.from("~\n") };

/** The high bit on what stands between the marks, which a line end ends as well. */
const shifted = (bytes: Buffer, { begin, end, drop }: Shift): Buffer => {
  const plain = Buffer.allocUnsafe(bytes.length);
  const marks = [begin, end, drop];
  const mayBegin = new Set(marks.map(([first]) => first));
  let length = 0;
  let isInside = false;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] as number;
    const mark = mayBegin.has(byte)
      ? marks.find((bytesOfMark) => standsAt(bytes, at, bytesOfMark))
      : undefined;
    if (mark !== undefined) {
      isInside = mark === begin || (mark === drop && isInside);
      at += mark.length;
      continue;
    }
    if (byte === LF) isInside = false;
    plain[length++] = isInside && byte > SPACE ? byte | 0x80 : byte;
    at++;
  }
  return plain.subarray(0, length);
};

const LF = 0x0a;
const SPACE = 0x20;

const standsAt = (bytes: Buffer, at: number, mark: Buffer): boolean =>
  bytes.subarray(at, at + mark.length).equals(mark);
