/** RFC 2045 §6.7 and §6.8. Lines of the input end in CRLF. */

export type Transfer = "7bit" | "8bit" | "quoted-printable" | "base64";

export const transferred = (body: Buffer, transfer: Transfer): Buffer => {
  if (transfer === "base64") return base64Lines(body);
  if (transfer === "quoted-printable") return quotedPrintable(body);
  return body;
};

export const base64Lines = (body: Buffer): Buffer =>
  Buffer.from(`${(body.toString("base64").match(/.{1,76}/g) ?? []).join("\r\n")}\r\n`);

export const quotedPrintable = (body: Buffer): Buffer =>
  Buffer.from(body.toString("latin1").split("\r\n").map(quotedLine).join("\r\n"), "latin1");

const quotedLine = (line: string): string => {
  const units = [...line].map((character, index) => {
    const code = character.charCodeAt(0);
    const lastBlank = index === line.length - 1 && (character === " " || character === "\t");
    const plain = code === 9 || (code >= 32 && code < 127 && character !== "=");
    return plain && !lastBlank ? character : `=${code.toString(16).toUpperCase().padStart(2, "0")}`;
  });
  let out = "";
  let width = 0;
  for (const [index, unit] of units.entries()) {
    const room = index === units.length - 1 ? 76 : 75;
    if (width + unit.length > room) {
      out += "=\r\n";
      width = 0;
    }
    out += unit;
    width += unit.length;
  }
  return out;
};

/** What most clients choose: nothing for short ASCII lines, base64 when encoding would treble the size. */
export const transferFor = (body: Buffer): Transfer => {
  const high = body.reduce((count, byte) => count + (byte > 126 ? 1 : 0), 0);
  if (high > body.length / 3) return "base64";
  const long = body
    .toString("latin1")
    .split("\r\n")
    .some((line) => line.length > 998);
  return high > 0 || long ? "quoted-printable" : "7bit";
};
