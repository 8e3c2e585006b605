/**
 * Text as bytes in the charsets that mail programs still use. The tables are read off `TextDecoder`, so that
 * they do not come from the library which the service decodes with.
 */

/** The bytes, or undefined when the charset lacks a character of the text. */
export const encodeText = (text: string, charset: string): Buffer | undefined => {
  if (charset === "utf-8") return Buffer.from(text, "utf8");
  const bytes: number[] = [];
  const encode = charset === "iso-2022-jp" ? jisEncoder() : tableEncoder(charset);
  for (const character of text) {
    const encoded = encode(character);
    if (encoded === undefined) return undefined;
    bytes.push(...encoded);
  }
  bytes.push(...(encode("") ?? []));
  return Buffer.from(bytes);
};

/** The first charset that has every character of the text; utf-8 when none has. */
export const charsetFor = (text: string, preferred: readonly string[]): string =>
  preferred.find((charset) => encodeText(text, charset) !== undefined) ?? "utf-8";

type Encode = (character: string) => readonly number[] | undefined;

const tableEncoder = (charset: string): Encode => {
  const table = tableOf(charset);
  return (character) => (character === "" ? [] : table.get(character));
};

/** RFC 1468: JIS X 0208 behind ESC $ B, back to ASCII before each line end and at the end. */
const jisEncoder = (): Encode => {
  const euc = tableOf("euc-jp");
  let wide = false;
  return (character) => {
    const code = character === "" ? [] : euc.get(character);
    if (code === undefined || code.some((byte) => byte === 0x8e)) return undefined;
    const nowWide = code.length === 2;
    const shift = nowWide === wide ? [] : nowWide ? [0x1b, 0x24, 0x42] : [0x1b, 0x28, 0x42];
    wide = nowWide;
    return [...shift, ...code.map((byte) => byte & 0x7f)];
  };
};

const tables = new Map<string, Map<string, readonly number[]>>();

const tableOf = (charset: string): Map<string, readonly number[]> => {
  const known = tables.get(charset);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(charset === "us-ascii" ? "utf-8" : charset);
  const note = (...code: number[]): void => {
    const character = decoder.decode(Uint8Array.from(code));
    if ([...character].length === 1 && character !== "\ufffd" && !table.has(character))
      table.set(character, code);
  };
  for (let byte = 0; byte < 0x80; byte++) note(byte);
  if (SINGLE_BYTE.test(charset)) for (let byte = 0x80; byte < 0x100; byte++) note(byte);
  if (DOUBLE_BYTE.test(charset))
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) note(lead, trail);
  if (charset === "gb18030") noteFourBytes(table);
  tables.set(charset, table);
  return table;
};

/** GB 18030 reaches the rest of Unicode by counting through four bytes. */
const noteFourBytes = (table: Map<string, readonly number[]>): void => {
  const decoder = new TextDecoder("gb18030");
  const note = (pointer: number): void => {
    const code = [
      0x81 + Math.floor(pointer / 12_600),
      0x30 + (Math.floor(pointer / 1_260) % 10),
      0x81 + (Math.floor(pointer / 10) % 126),
      0x30 + (pointer % 10),
    ];
    const character = decoder.decode(Uint8Array.from(code));
    if ([...character].length === 1 && character !== "\ufffd" && !table.has(character))
      table.set(character, code);
  };
  for (let pointer = 0; pointer < 39_420; pointer++) note(pointer);
  // Emoji: U+1F000 to U+1FAFF; plane 1 starts at pointer 189000.
  for (let point = 0x1f000; point < 0x1fb00; point++) note(189_000 + point - 0x10000);
};

const SINGLE_BYTE = /^(?:windows-|iso-8859-|koi8-)/;
const DOUBLE_BYTE = /^(?:gb2312|gbk|gb18030|euc-|big5|shift_jis)/;
