import { arn } from "./arns.ts";
import { type Bucket, xmlError } from "./bucket.ts";
import type { Endpoint } from "./front.ts";

/** S3 with these buckets, addressed by path as the SDK does on loopback. */
export const s3Endpoint = (buckets: readonly Bucket[]): Endpoint => ({
  describe: ({ method, path, query }) => {
    const resource = arn("s3", decodeURIComponent(path.slice(1)).replace(/\/$/, ""));
    if (method === "GET" && query.has("list-type")) return { action: "s3:ListBucket", resource };
    const action = ACTIONS[method];
    return action === undefined ? undefined : { action, resource };
  },
  answer: async (call) => {
    const [name, ...key] = decodeURIComponent(call.path.slice(1)).split("/");
    const bucket = buckets.find((one) => one.name === name);
    return bucket?.answer(key.join("/"), call) ?? xmlError(404, "NoSuchBucket");
  },
});

/** In the words of IAM, which asks for the same of who reads an object and of who looks at its headers. */
const ACTIONS: Readonly<Record<string, string>> = {
  GET: "s3:GetObject",
  HEAD: "s3:GetObject",
  PUT: "s3:PutObject",
};
