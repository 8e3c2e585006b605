import { arn } from "./arns.ts";
import type { Endpoint, WireAnswer } from "./front.ts";

export type Bucket = {
  readonly put: (key: string, bytes: Buffer) => void;
  readonly keys: () => readonly string[];
  readonly endpoint: Endpoint;
  /** How many bytes left the bucket. */
  readonly bytesRead: () => number;
};

/** One S3 bucket: objects are read whole or by range. SES puts them there, not a function. */
export const openBucket = (name: string): Bucket => {
  const objects = new Map<string, Buffer>();
  let bytesRead = 0;

  const get = (key: string, range: string | undefined): WireAnswer => {
    const object = objects.get(key);
    if (object === undefined) return xmlError(404, "NoSuchKey");
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? "") ?? [];
    if (from === undefined) return { status: 200, body: object };
    const [start, end] = [Number(from), Math.min(to ? Number(to) : Infinity, object.length - 1)];
    if (start >= object.length) return xmlError(416, "InvalidRange");
    const body = object.subarray(start, end + 1);
    bytesRead += body.length;
    return { status: 206, headers: { "content-range": `bytes ${start}-${end}/${object.length}` }, body };
  };

  return {
    put: (key, bytes) => void objects.set(key, bytes),
    keys: () => [...objects.keys()],
    bytesRead: () => bytesRead,
    endpoint: {
      describe: ({ method, path }) =>
        method === "GET"
          ? { action: "s3:GetObject", resource: arn("s3", decodeURIComponent(path.slice(1))) }
          : undefined,
      answer: async ({ path, headers }) => {
        const [bucket, ...key] = decodeURIComponent(path.slice(1)).split("/");
        return bucket === name ? get(key.join("/"), headers["range"]) : xmlError(404, "NoSuchBucket");
      },
    },
  };
};

const xmlError = (status: number, code: string): WireAnswer => ({
  status,
  headers: { "content-type": "application/xml" },
  body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`,
});
