import { isAscii } from "node:buffer";
import { Headers } from "@zone-eu/mailsplit";
import libmime from "libmime";
import { decodeText } from "./decode-text.ts";
import type { Header } from "./parsed-mail.ts";

/** What the header of a part says about its content (RFC 2045, RFC 2183). */
export type MimeHead = {
  readonly type: string;
  readonly disposition: string;
  /** Whether the part has a file name, which bodies have not. */
  readonly isFile: boolean;
  readonly encoding: string;
  readonly charset: string;
  readonly flow: "fixed" | "flowed" | "flowed-delsp";
  /** What separates the parts of a multipart. */
  readonly boundary: string | undefined;
  readonly fields: () => readonly Header[];
};

/** Reads the header of a mail or of a part. @param ordinary the type of a part that names none */
export const mimeHead = (bytes: Buffer, ordinary = "text/plain"): MimeHead => {
  const headers = new Headers(bytes);
  const content = structured(headers, "content-type");
  const disposition = structured(headers, "content-disposition");
  const fileName = disposition.params["filename"] ?? content.params["name"] ?? "";
  const isAttached = disposition.value === "attachment";
  const type = content.value.includes("/")
    ? content.value
    : isAttached
      ? "application/octet-stream"
      : ordinary;
  const { charset = "", format = "", delsp = "", boundary = "" } = content.params;
  const isFlowed = format.trim().toLowerCase() === "flowed";
  return {
    type: knownType(type, fileName),
    disposition: disposition.value,
    isFile: fileName !== "",
    encoding: structured(headers, "content-transfer-encoding").value,
    charset,
    flow: isFlowed ? (delsp.trim().toLowerCase() === "yes" ? "flowed-delsp" : "flowed") : "fixed",
    // mailsplit and libmime hand text as it was written, so that its bytes can be looked for.
    boundary:
      type.startsWith("multipart/") && boundary.trim() !== "" ? asBytes(boundary.trimEnd()) : undefined,
    fields: () => fieldsOf(headers, isAscii(bytes)),
  };
};

/** Longer ones are cut: they say nothing that is needed. */
const MAX_STRUCTURED_CHARACTERS = 8 * 1024;

type Structured = { readonly value: string; readonly params: Readonly<Record<string, string>> };

const structured = (headers: Headers, name: string): Structured => {
  if (!headers.hasHeader(name)) return ABSENT;
  const [line = ""] = headers.get(name);
  const written = line.slice(line.indexOf(":") + 1, MAX_STRUCTURED_CHARACTERS).replace(/\r?\n/g, "");
  const [, word, param, quoted, token = ""] = USUAL.exec(written) ?? [];
  if (word !== undefined) {
    const params = param === undefined ? {} : { [param.toLowerCase()]: quoted ?? token };
    return { value: word.toLowerCase(), params };
  }
  const { value, params } = libmime.parseHeaderValue(written);
  // What a forgotten semicolon lets follow is no part of it.
  return { value: (value || "").trim().split(/\s/, 1)[0]?.toLowerCase() ?? "", params };
};

const ABSENT: Structured = { value: "", params: {} };

/** A word, maybe with one parameter: needs no parser, which reads letter by letter. */
const USUAL =
  /^[ \t]*([\w./+-]{1,100})[ \t]*(?:;[ \t]*(charset|boundary)=(?:"([^"\\]{1,100})"|([\w.+-]{1,100}))[ \t]*)?$/i;

/** One name for what has several. */
const knownType = (type: string, fileName: string): string => {
  if (type === "application/x-pkcs7-mime") return "application/pkcs7-mime";
  if (type === "application/vnd.ms-tnef" || fileName.toLowerCase() === "winmail.dat")
    return "application/ms-tnef";
  return type;
};

/** The bytes of a text as the characters of the same numbers. */
const asBytes = (text: string): string =>
  /^[\0-\x7F]*$/.test(text) ? text : Buffer.from(text).toString("latin1");

const fieldsOf = (headers: Headers, ascii: boolean): readonly Header[] =>
  headers.getList().flatMap(({ key, line }) => {
    if (key === "") return [];
    const value = line.slice(line.indexOf(":") + 1);
    // mailsplit hands the bytes of a header as Latin-1.
    const decoded = ascii ? value.replaceAll("\0", "") : decodeText(Buffer.from(value, "latin1"), "");
    return [{ name: key, value: decoded.replace(/[\r\n]+/g, "").trim() }];
  });
