import type { Readable } from "node:stream";
import { isEnoughRead, type PartSoFar } from "./enough-read.ts";
import { type MimeHead, mimeHead } from "./mime-head.ts";
import { type MimeScanner, mimeScanner, type PartSink, type ScanState } from "./mime-scanner.ts";
import type { Header, MailPart, ParsedMail, ParseLimit } from "./parsed-mail.ts";
import { textPart } from "./part-text.ts";

/**
 * Takes a mail apart. Reads no further than the reply goes, needs memory for its header and its texts only,
 * and answers for any sequence of bytes: what goes beyond a cap is named in `limits` and left out.
 */
export const parseMail = async (raw: Readable): Promise<ParsedMail> => {
  const mail = mailInProgress();
  const scanner = mimeScanner(mail.sink);
  try {
    const state = await scan(raw, scanner);
    if (state === "long-header") mail.limits.add("header-size");
    if (state === "cut-short") mail.limits.add("cut-short");
  } finally {
    raw.destroy();
  }
  const headers = mail.parts[0] === undefined ? [] : readHeaders(mail.parts[0].head, mail.limits);
  return { headers, parts: mail.parts.map(finishPart), limits: [...mail.limits] };
};

const MAX_HEADERS = 500;
const MAX_HEADER_CHARACTERS = 16 * 1024;
const MAX_PARTS = 200;
const MAX_DEPTH = 30;
/** Of one part, as it is transmitted. */
const MAX_TEXT_BYTES = 1024 * 1024;
const MAX_REPORT_BYTES = 64 * 1024;

/** By events, since an iterator takes longer than all else that is done for a small mail. */
const scan = (raw: Readable, scanner: MimeScanner): Promise<ScanState> =>
  new Promise((resolve, reject) => {
    let small: Buffer[] = [];
    let size = 0;
    const take = (isLast: boolean): void => {
      try {
        const state = feed(scanner, small, isLast);
        [small, size] = [[], 0];
        if (state === "more") return;
        resolve(state);
      } catch (error) {
        reject(error);
      }
      // What is made of the mail must not hang on a stream that lives on for a while.
      for (const [event, listener] of Object.entries(listeners)) raw.off(event, listener);
      raw.on("error", ignored);
      // At once, so that no more is fetched.
      raw.destroy();
    };
    const listeners = {
      data: (chunk: Buffer) => {
        small.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length));
        size += chunk.length;
        if (size >= SMALL_BLOCK) take(false);
      },
      end: () => take(true),
      error: reject,
      close: () => reject(new Error("the mail broke off while it was read")),
    };
    for (const [event, listener] of Object.entries(listeners)) raw.on(event, listener);
  });

const ignored = (): void => undefined;

/** In blocks of a size that is neither many nor much, whatever the stream hands over. */
const feed = (scanner: MimeScanner, chunks: readonly Buffer[], isLast: boolean): ScanState => {
  const bytes = joined(chunks);
  for (let start = 0; start < bytes.length; start += BIG_BLOCK) {
    const state = scanner.feed(bytes.subarray(start, start + BIG_BLOCK), false);
    if (state !== "more") return state;
  }
  return isLast ? scanner.feed(Buffer.alloc(0), true) : "more";
};

const SMALL_BLOCK = 64 * 1024;
const BIG_BLOCK = 256 * 1024;

type PartInProgress = PartSoFar & {
  readonly depth: number;
  readonly chunks: Buffer[];
  size: number;
  /** Bytes that may still be kept. */
  room: number;
};

type MailInProgress = {
  readonly parts: readonly PartInProgress[];
  readonly limits: Set<ParseLimit>;
  readonly sink: PartSink;
};

const mailInProgress = (): MailInProgress => {
  const parts: PartInProgress[] = [];
  const limits = new Set<ParseLimit>();
  let current: PartInProgress | undefined;
  const sink: PartSink = {
    head: (bytes, depth) => {
      if (depth > MAX_DEPTH) limits.add("depth");
      if (parts.length >= MAX_PARTS || limits.has("depth")) {
        limits.add("parts");
        return undefined;
      }
      current = startPart(
        bytes,
        depth,
        parts.findLast((part) => part.depth === depth - 1),
      );
      parts.push(current);
      return current.head.boundary;
    },
    body: (bytes) => {
      if (isStray(current, bytes)) limits.add("boundary");
      if (current !== undefined) keep(current, bytes, limits);
    },
    end: () => {
      current = undefined;
    },
    isEnough: () => limits.has("parts") || (current !== undefined && isEnough(current, parts)),
  };
  return { parts, limits, sink };
};

const startPart = (bytes: Buffer, depth: number, parent: PartInProgress | undefined): PartInProgress => {
  const head = mimeHead(bytes, parent?.head.type === "multipart/digest" ? "message/rfc822" : "text/plain");
  const isBody =
    BODY_TYPES.has(head.type) && head.disposition !== "attachment" && (!head.isFile || depth === 0);
  const room = isBody ? MAX_TEXT_BYTES : REPORT_TYPES.has(head.type) ? MAX_REPORT_BYTES : 0;
  const chunks: Buffer[] = [];
  let says: boolean | undefined;
  const saysSomething = (): boolean => {
    says ??= isBody && containsWords(textPart(head, "", joined(chunks)).pieces());
    return says;
  };
  return { head, parent, depth, chunks, size: 0, room, saysSomething };
};

const BODY_TYPES: ReadonlySet<string> = new Set(["text/plain", "text/html"]);

/** Parts that tell what a machine has to say: screened, never read as the reply. */
const REPORT_TYPES: ReadonlySet<string> = new Set([
  "message/delivery-status",
  "message/global-delivery-status",
  "message/rfc822",
  "message/global",
  "text/rfc822-headers",
  "text/calendar",
]);

/** What they say stands at their beginning, and they may be long. */
const LONG_TYPES: ReadonlySet<string> = new Set(["message/rfc822", "text/calendar"]);

/** Whether a text begins with more than markup and the places of pictures. */
const containsWords = (pieces: Iterable<string>): boolean => {
  for (const piece of pieces) {
    const words = piece
      .slice(0, 4096)
      .replace(/<[^<>]*>|\[(?:cid|image|inline)[^[\]]*\]|&nbsp;|\uFFFC/gi, "");
    return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(words);
  }
  return false;
};

/** Whether a part begins where none should: its boundary is broken, and what it says cannot be told apart. */
const isStray = (current: PartInProgress | undefined, bytes: Buffer): boolean => {
  const mayHold = current === undefined || current.head.boundary !== undefined || current.room > 0;
  if (!mayHold || REPORT_TYPES.has(current?.head.type ?? "") || !bytes.includes(MAY_BE_STRAY)) return false;
  return /\nContent-[A-Za-z-]+:/.test(bytes.toString("latin1"));
};
/** Short enough for the quick way of searching. */
const MAY_BE_STRAY = Buffer.from("\nConte");

const keep = (part: PartInProgress, bytes: Buffer, limits: Set<ParseLimit>): void => {
  part.size += bytes.length;
  if (part.room === 0) return;
  const kept = bytes.subarray(0, part.room);
  part.room -= kept.length;
  part.chunks.push(kept);
  if (part.room === 0 && !LONG_TYPES.has(part.head.type)) limits.add("text");
};

const isEnough = (current: PartInProgress, parts: readonly PartInProgress[]): boolean => {
  if (current.room > 0) return false;
  const isWholeMail = current.depth === 0 && current.head.boundary === undefined;
  return isWholeMail || isEnoughRead(current, parts);
};

const finishPart = ({ head, chunks, depth }: PartInProgress): MailPart => {
  const { type } = head;
  const isAttachedText = head.isFile && type.startsWith("text/") && depth > 0;
  const disposition = isAttachedText ? "attachment" : head.disposition;
  return chunks.length === 0
    ? { type, disposition, pieces: null }
    : textPart(head, disposition, joined(chunks));
};

const joined = (chunks: readonly Buffer[]): Buffer =>
  chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);

const readHeaders = (head: MimeHead, limits: Set<ParseLimit>): readonly Header[] => {
  const fields = head.fields();
  if (fields.length > MAX_HEADERS) limits.add("header-count");
  return fields
    .slice(0, MAX_HEADERS)
    .map(({ name, value }) => ({ name, value: value.slice(0, MAX_HEADER_CHARACTERS) }));
};
