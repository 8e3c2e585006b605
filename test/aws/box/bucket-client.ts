import { S3Client } from "@aws-sdk/client-s3";
import { REGION } from "./arns.ts";
import { type Bucket, openBucket } from "./bucket.ts";
import { type ApiCall, openFront, type WireAnswer } from "./front.ts";
import { s3Endpoint } from "./s3-endpoint.ts";

export type BucketOnLoopback = Bucket & {
  readonly client: S3Client;
  /** Where the bucket's objects are. */
  readonly url: string;
  readonly calls: () => readonly ApiCall[];
  /** Answers in place of the bucket's own from now on; undefined lets a call through. */
  readonly breakDown: (fault: (call: ApiCall) => WireAnswer | undefined) => void;
  readonly close: () => Promise<void>;
};

/** One bucket and a client for it, without the rest of the box. */
export const bucketOnLoopback = async (name: string): Promise<BucketOnLoopback> => {
  const bucket = openBucket(name);
  const calls: ApiCall[] = [];
  let fault: (call: ApiCall) => WireAnswer | undefined = () => undefined;
  const front = await openFront(s3Endpoint([bucket]), {
    record: (call) => void calls.push(call),
    fault: (call) => fault(call),
  });
  const client = new S3Client({
    endpoint: front.url,
    region: REGION,
    credentials: { accessKeyId: "tester", secretAccessKey: "box" },
  });
  return {
    ...bucket,
    client,
    url: `${front.url}/${name}`,
    calls: () => calls,
    breakDown: (told) => {
      fault = told;
    },
    close: async () => {
      client.destroy();
      await front.close();
    },
  };
};
