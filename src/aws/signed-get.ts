import { Hash } from "@smithy/core/serde";
import { SignatureV4 } from "@smithy/signature-v4";

/** What Lambda hands a function to sign with. */
export type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
};

/**
 * The headers that a GET of one object of S3 needs, by Signature Version 4. No request is made here.
 *
 * S3's own client would be a quarter of a bundle that asks for one object and nothing else; the signing of the
 * clients that are there anyway is not.
 * @param at the moment of signing; S3 believes it for a quarter of an hour
 * @param more headers that are to be signed as well, by their names in lower case
 */
export const signedGet = async (
  url: URL,
  {
    credentials,
    region,
    at,
  }: { readonly credentials: Credentials; readonly region: string; readonly at: Date },
  more: Readonly<Record<string, string>> = {},
): Promise<Readonly<Record<string, string>>> => {
  const { sessionToken, ...rest } = credentials;
  const signer = new SignatureV4({
    service: "s3",
    region,
    credentials: { ...rest, ...(sessionToken !== undefined && { sessionToken }) },
    sha256: Hash.bind(null, "sha256"),
    uriEscapePath: false,
  });
  const request = {
    method: "GET",
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    headers: { ...more, host: url.host },
  };
  const { host, ...headers } = (await signer.sign(request, { signingDate: at })).headers;
  return headers;
};
