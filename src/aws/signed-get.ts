import { createHash, createHmac } from "node:crypto";

/** What Lambda hands a function to sign with. */
export type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | undefined;
};

/**
 * The headers that a GET of one object of S3 needs, by Signature Version 4. No request is made here.
 *
 * S3's own client would be a quarter of a bundle that asks for one object and nothing else.
 * @param at the moment of signing; S3 believes it for a quarter of an hour
 * @param more headers that are to be signed as well, by their names in lower case
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export const signedGet = (
  url: URL,
  {
    credentials,
    region,
    at,
  }: { readonly credentials: Credentials; readonly region: string; readonly at: Date },
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> => {
  const moment = at.toISOString().replace(/[-:]|\.\d{3}/g, "");
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  const headers: Readonly<Record<string, string>> = {
    ...more,
    "x-amz-content-sha256": sha256(""),
    "x-amz-date": moment,
    ...(sessionToken !== undefined && { "x-amz-security-token": sessionToken }),
  };
  const signed = Object.entries({ ...headers, host: url.host }).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const names = signed.map(([name]) => name).join(";");
  const canonical = signed.map(([name, value]) => `${name}:${value}\n`).join("");
  const request = `GET\n${url.pathname}\n\n${canonical}\n${names}\n${sha256("")}`;
  const scope = `${moment.slice(0, 8)}/${region}/s3/aws4_request`;
  const key = scope.split("/").reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`);
  const signature = Buffer.from(
    hmac(key, `AWS4-HMAC-SHA256\n${moment}\n${scope}\n${sha256(request)}`),
  ).toString("hex");
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope},SignedHeaders=${names},Signature=${signature}`,
  };
};

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
