import { createHash } from "node:crypto";
import type { WireAnswer, WireCall } from "./front.ts";

/** One S3 bucket: objects are read whole, by range or if they have changed, and written if a condition holds. */
export type Bucket = {
  readonly name: string;
  readonly put: (key: string, bytes: Buffer) => void;
  /** Leaves a delete marker, as in a bucket that keeps versions. */
  readonly remove: (key: string) => void;
  readonly get: (key: string) => Buffer | undefined;
  /** In the order in which S3 lists them. */
  readonly keys: () => readonly string[];
  readonly answer: (key: string, call: WireCall) => WireAnswer;
  /** How many bytes left the bucket by range. */
  readonly bytesRead: () => number;
};

export const openBucket = (name: string): Bucket => {
  const objects = new Map<string, Stored | "deleted">();
  let bytesRead = 0;
  const stored = (key: string): Stored | undefined => {
    const found = objects.get(key);
    return found === "deleted" ? undefined : found;
  };
  const put = (key: string, bytes: Buffer, metadata: Headers = {}): string => {
    const etag = `"${createHash("md5").update(bytes).digest("hex")}"`;
    objects.set(key, { bytes, etag, metadata });
    return etag;
  };

  const read = (key: string, { headers }: WireCall): WireAnswer => {
    const found = stored(key);
    if (found === undefined) {
      const marker = objects.has(key) ? { "x-amz-delete-marker": "true" } : {};
      return xmlError(404, "NoSuchKey", marker);
    }
    const { bytes, etag, metadata } = found;
    if (headers["if-none-match"] === etag) return { status: 304, headers: { etag } };
    const about = { etag, ...metadata };
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(headers["range"] ?? "") ?? [];
    if (from === undefined) return { status: 200, headers: about, body: bytes };
    const [start, end] = [Number(from), Math.min(to ? Number(to) : Infinity, bytes.length - 1)];
    if (start >= bytes.length) return xmlError(416, "InvalidRange");
    const body = bytes.subarray(start, end + 1);
    bytesRead += body.length;
    const range = { "content-range": `bytes ${start}-${end}/${bytes.length}` };
    return { status: 206, headers: { ...about, ...range }, body };
  };
  /** What was deleted is not there, for `If-None-Match` too. */
  const write = (key: string, { headers, body }: WireCall): WireAnswer => {
    const etag = stored(key)?.etag;
    const { "if-match": wanted, "if-none-match": none } = headers;
    if (wanted !== undefined && etag === undefined) return xmlError(404, "NoSuchKey");
    const isRefused = (none === "*" && etag !== undefined) || (wanted !== undefined && wanted !== etag);
    if (isRefused) return xmlError(412, "PreconditionFailed");
    const metadata = Object.entries(headers).filter(([header]) => header.startsWith("x-amz-meta-"));
    return { status: 200, headers: { etag: put(key, body, Object.fromEntries(metadata)) } };
  };
  const keys = () => [...objects.keys()].filter((key) => stored(key) !== undefined).sort();

  return {
    name,
    put: (key, bytes) => void put(key, bytes),
    remove: (key) => void objects.set(key, "deleted"),
    get: (key) => stored(key)?.bytes,
    keys,
    bytesRead: () => bytesRead,
    answer: (key, call) => {
      switch (call.method) {
        case "GET":
          return key === "" ? list(name, keys(), call.query) : read(key, call);
        case "HEAD":
          return { ...read(key, call), body: "" };
        case "PUT":
          return write(key, call);
        default:
          return xmlError(405, "MethodNotAllowed");
      }
    },
  };
};

type Headers = Readonly<Record<string, string>>;
type Stored = { readonly bytes: Buffer; readonly etag: string; readonly metadata: Headers };

const list = (name: string, keys: readonly string[], query: URLSearchParams): WireAnswer => {
  const [prefix, from] = [query.get("prefix") ?? "", query.get("continuation-token") ?? ""];
  const found = keys.filter((key) => key.startsWith(prefix) && key > from);
  const page = found.slice(0, Number(query.get("max-keys") ?? MOST_KEYS));
  const next =
    found.length > page.length ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : "";
  const contents = page.map((key) => `<Contents><Key>${key}</Key></Contents>`).join("");
  return xml(
    200,
    `<ListBucketResult><Name>${name}</Name><KeyCount>${page.length}</KeyCount><IsTruncated>${next !== ""}</IsTruncated>${next}${contents}</ListBucketResult>`,
  );
};

/** Far fewer than S3's thousand, so that lists have more than one page in tests, too. */
const MOST_KEYS = 3;

export const xmlError = (status: number, code: string, headers: Headers = {}): WireAnswer => {
  const answer = xml(status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
  return { ...answer, headers: { ...answer.headers, ...headers } };
};

const xml = (status: number, content: string): WireAnswer => ({
  status,
  headers: { "content-type": "application/xml" },
  body: `<?xml version="1.0" encoding="UTF-8"?>${content}`,
});
