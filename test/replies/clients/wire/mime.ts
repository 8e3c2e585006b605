import { charsetFor, encodeText } from "./charset.ts";
import { foldedField } from "./header.ts";
import { type Transfer, transferFor, transferred } from "./transfer.ts";

export type Field = readonly [name: string, value: string];
export type Part = { readonly fields: readonly Field[]; readonly body: Buffer };

/** Where a client puts the content fields among its header fields; at the end when it stands nowhere. */
export const CONTENT_HERE: Field = ["*", ""];

export const message = (fields: readonly Field[], part: Part): Buffer => {
  const placed = fields.some(([name]) => name === "*") ? fields : [...fields, CONTENT_HERE];
  const all = placed.flatMap((field) => (field[0] === "*" ? part.fields : [field]));
  return Buffer.concat([head(all), part.body]);
};

const head = (fields: readonly Field[]): Buffer =>
  Buffer.from(`${fields.map(([name, value]) => foldedField(name, value)).join("")}\r\n`, "utf8");

/** `contentType` is the whole value, so that each client quotes and orders its parameters as it does. */
export const multipart = (
  contentType: string,
  boundary: string,
  parts: readonly Part[],
  preamble = "",
): Part => ({
  fields: [["Content-Type", contentType]],
  body: Buffer.concat([
    Buffer.from(preamble),
    ...parts.flatMap((part, index) => [
      Buffer.from(`${index === 0 ? "" : "\r\n"}--${boundary}\r\n`),
      head(part.fields),
      part.body,
    ]),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]),
});

/** How a client writes a text part: which charsets it tries, how it transfers, how it spells the fields. */
export type TextStyle = {
  readonly charsets?: readonly string[];
  readonly transfer?: Transfer | ((body: Buffer, charset: string) => Transfer);
  readonly contentType?: (type: string, charset: string) => string;
  /** Some clients leave the field out for 7bit. */
  readonly silent7bit?: boolean;
  readonly typeLast?: boolean;
};

export const textLeaf = (type: string, text: string, style: TextStyle): Part => {
  const crlf = text.replace(/\r?\n/g, "\r\n");
  const charset = charsetFor(crlf, style.charsets ?? ["utf-8"]);
  const body = encodeText(crlf, charset) ?? Buffer.from(crlf);
  const wanted = style.transfer ?? transferFor;
  const transfer = typeof wanted === "function" ? wanted(body, charset) : wanted;
  const typeField: Field = [
    "Content-Type",
    style.contentType?.(type, charset) ?? `${type}; charset="${charset}"`,
  ];
  const transferField: Field = ["Content-Transfer-Encoding", transfer];
  const silent = style.silent7bit === true && transfer === "7bit";
  const fields = silent
    ? [typeField]
    : style.typeLast
      ? [transferField, typeField]
      : [typeField, transferField];
  return { fields, body: transferred(body, transfer) };
};
