import { Readable } from "node:stream";
import { GetObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import type { MailStore } from "../reply/mail-store.ts";

/**
 * The mails that SES put into the bucket, by object key. Read by range, a piece at a time as it is wanted, so
 * that attachments behind the text are never fetched.
 */
export const s3Mail = (client: S3Client, bucket: string): MailStore => ({
  raw: (key) => Readable.from(pieces(client, { bucket, key }), { objectMode: false, highWaterMark: 0 }),
});

/** Most replies are shorter, and so need one call. */
const FIRST_BYTES = 256 * 1024;
const MOST_BYTES = 4 * 1024 * 1024;

async function* pieces(
  client: S3Client,
  { bucket, key }: { readonly bucket: string; readonly key: string },
): AsyncGenerator<Uint8Array> {
  let total = Number.POSITIVE_INFINITY;
  let size = FIRST_BYTES;
  for (let start = 0; start < total; size = Math.min(size * 2, MOST_BYTES)) {
    const { Body, ContentRange } = await client.send(
      new GetObjectCommand({ Bucket: bucket, Key: key, Range: `bytes=${start}-${start + size - 1}` }),
    );
    const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array();
    yield bytes;
    start += bytes.length;
    total = totalIn(ContentRange) ?? start;
    if (bytes.length === 0) return;
  }
}

/** Of `bytes 0-99/1234` the last number (RFC 9110 §14.4); undefined when the answer was the whole object. */
const totalIn = (contentRange: string | undefined): number | undefined => {
  const [, total] = /\/(\d+)$/.exec(contentRange ?? "") ?? [];
  return total === undefined ? undefined : Number(total);
};
