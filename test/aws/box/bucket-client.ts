import { S3Client } from "@aws-sdk/client-s3";
import { REGION } from "./arns.ts";
import { type Bucket, openBucket } from "./bucket.ts";
import { openFront } from "./front.ts";

export type BucketOnLoopback = Pick<Bucket, "put" | "bytesRead"> & {
  readonly client: S3Client;
  readonly close: () => Promise<void>;
};

/** One bucket and a client for it, without the rest of the box. */
export const bucketOnLoopback = async (name: string): Promise<BucketOnLoopback> => {
  const bucket = openBucket(name);
  const front = await openFront(bucket.endpoint, { record: () => {}, fault: () => undefined });
  const client = new S3Client({
    endpoint: front.url,
    region: REGION,
    credentials: { accessKeyId: "tester", secretAccessKey: "box" },
  });
  return {
    put: bucket.put,
    bytesRead: bucket.bytesRead,
    client,
    close: async () => {
      client.destroy();
      await front.close();
    },
  };
};
