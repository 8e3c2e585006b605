import { pipeline, type Readable } from "node:stream";
import { type MimeNode, Splitter } from "@zone-eu/mailsplit";
import { decodeText } from "./decode-text.ts";
import type { Header, MailPart, ParsedMail, ParseLimit } from "./parsed-mail.ts";
import { unflow } from "./unflow.ts";

/**
 * Takes a mail apart. Needs memory for its header and its texts only, whatever the size of the mail, and
 * answers for any sequence of bytes: what goes beyond a cap is named in `limits` and left out.
 */
export const parseMail = async (raw: Readable): Promise<ParsedMail> => {
  const parts: PartInProgress[] = [];
  const byNode = new Map<MimeNode, PartInProgress>();
  const limits = new Set<ParseLimit>();
  const splitter = new Splitter({ ignoreEmbedded: true, maxHeadSize: MAX_HEADER_BYTES, maxChildNodes: 1e6 });
  // Its outcome arrives through the iteration below.
  pipeline(raw, slices, splitter, () => {});
  try {
    for await (const chunk of splitter as AsyncIterable<Chunk>) {
      if (chunk.type === "node") {
        const part = startPart(chunk, byNode);
        if (part.depth > MAX_DEPTH) limits.add("depth");
        if (parts.length >= MAX_PARTS || limits.has("depth")) {
          limits.add("parts");
          break;
        }
        byNode.set(chunk, part);
        parts.push(part);
      } else if (chunk.type === "body") keep(byNode.get(chunk.node), chunk.value, limits);
    }
  } catch (error) {
    // mailsplit's code for a header that is longer than allowed.
    if (!(error instanceof Error && "code" in error && error.code === "EMAXLEN")) throw error;
    limits.add("header-size");
  } finally {
    raw.destroy();
  }
  const headers = readHeaders(parts[0]?.node, limits);
  return { headers, parts: await Promise.all(parts.map(finishPart)), limits: [...limits] };
};

const MAX_HEADER_BYTES = 256 * 1024;
const MAX_HEADERS = 500;
const MAX_HEADER_CHARACTERS = 16 * 1024;
const MAX_PARTS = 200;
const MAX_DEPTH = 30;
/** Of one part, as it is transmitted. */
const MAX_TEXT_BYTES = 1024 * 1024;
const MAX_REPORT_BYTES = 64 * 1024;

type Chunk = MimeNode | { readonly type: "body" | "data"; readonly node: MimeNode; readonly value: Buffer };

type PartInProgress = {
  readonly node: MimeNode;
  readonly depth: number;
  readonly chunks: Buffer[];
  /** Bytes that may still be kept. */
  room: number;
};

/** mailsplit reports a cap at once for all it was given: small slices keep what came before it. */
async function* slices(raw: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of raw) {
    const bytes = Buffer.from(chunk);
    for (let start = 0; start < bytes.length; start += SLICE) yield bytes.subarray(start, start + SLICE);
  }
}
const SLICE = 32 * 1024;

const startPart = (node: MimeNode, byNode: ReadonlyMap<MimeNode, PartInProgress>): PartInProgress => {
  const parent = node.parentNode === false ? undefined : byNode.get(node.parentNode);
  return { node, depth: (parent?.depth ?? -1) + 1, chunks: [], room: bytesToKeep(node) };
};

const bytesToKeep = ({ contentType, disposition, filename }: MimeNode): number => {
  if (contentType === "text/plain" || contentType === "text/html") {
    return disposition === "attachment" || filename !== false ? 0 : MAX_TEXT_BYTES;
  }
  return contentType !== false && REPORT_TYPES.has(contentType) ? MAX_REPORT_BYTES : 0;
};

/** Parts that tell what a machine has to say: screened, never read as the reply. */
const REPORT_TYPES = new Set([
  "message/delivery-status",
  "message/global-delivery-status",
  "message/rfc822",
  "message/global",
  "text/rfc822-headers",
]);

const keep = (part: PartInProgress | undefined, value: Buffer, limits: Set<ParseLimit>): void => {
  if (part === undefined || part.room === 0) return;
  const kept = value.subarray(0, part.room);
  part.room -= kept.length;
  // A copy, since a view would hold on to the whole chunk it was cut from.
  part.chunks.push(Buffer.from(kept));
  if (part.room === 0 && part.node.contentType !== "message/rfc822") limits.add("text");
};

const finishPart = async ({ node, chunks }: PartInProgress): Promise<MailPart> => {
  const type = node.contentType || "text/plain";
  const isAttachedText = node.filename !== false && type.startsWith("text/");
  const disposition = isAttachedText ? "attachment" : node.disposition || "";
  if (chunks.length === 0) return { type, disposition, text: null };
  const decoder = node.getDecoder();
  decoder.end(Buffer.concat(chunks));
  const decoded = Buffer.concat(await Array.fromAsync(decoder as AsyncIterable<Buffer>));
  const text = decodeText(decoded, node.charset || "");
  return { type, disposition, text: node.flowed && type === "text/plain" ? unflow(text, node.delSp) : text };
};

const readHeaders = (node: MimeNode | undefined, limits: Set<ParseLimit>): readonly Header[] => {
  if (node === undefined || node.headers === false) return [];
  const lines = node.headers.getList();
  if (lines.length > MAX_HEADERS) limits.add("header-count");
  return lines.slice(0, MAX_HEADERS).flatMap(({ key, line }) => {
    if (key === "") return [];
    // mailsplit hands the bytes of a header as Latin-1.
    const value = decodeText(Buffer.from(line.slice(line.indexOf(":") + 1), "latin1"), "");
    return [{ name: key, value: value.replace(/\n/g, "").trim().slice(0, MAX_HEADER_CHARACTERS) }];
  });
};
