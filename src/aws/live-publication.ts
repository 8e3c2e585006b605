import { setTimeout } from "node:timers/promises";
import { parseAnyPublication } from "../notices/publication-text.ts";
import type { Publication, Publications } from "../notices/publications.ts";
import { type HttpAnswer, httpGet } from "./http-get.ts";
import { type Credentials, signedGet } from "./signed-get.ts";

export type LivePublicationNeeds = {
  /** Of the object `live.json`. */
  readonly url: string;
  readonly region: string;
  readonly credentials: Credentials;
};

/**
 * The publication that is live, for functions that write mails: its YAML is JSON here, so that none of them need
 * read YAML. Asked for under the condition that it has changed, so that a look costs one call and next to no bytes.
 */
export const livePublication = ({
  url,
  region,
  credentials,
}: LivePublicationNeeds): Pick<Publications, "latest"> => {
  let known: { readonly etag: string; readonly publication: Publication } | undefined;

  const ask = async (): Promise<HttpAnswer> => {
    const condition = known === undefined ? undefined : { "if-none-match": known.etag };
    const headers = await signedGet(new URL(url), { credentials, region, at: new Date() }, condition);
    return get(url, headers);
  };
  return {
    latest: async () => {
      const { status, headers, text } = await patiently(ask);
      switch (status) {
        case 200: {
          const publication = parseAnyPublication(text);
          known = { etag: String(headers["etag"] ?? ""), publication };
          return publication;
        }
        case 304:
          return known?.publication;
        case 404:
          // In a versioned bucket that is how what was deleted differs from what never was there.
          if (headers["x-amz-delete-marker"] === "true") throw new Error(`${url} was deleted`);
          return undefined;
        default:
          throw new Error(`${url} is answered ${status}`);
      }
    },
  };
};

/** Mail must not wait for long because of what has most likely not changed. */
const TIMEOUT_MS = 3_000;
const get = httpGet(TIMEOUT_MS);
const TRIES = 3;

/** S3 is asked once more when it is busy or does not answer. */
const patiently = async (ask: () => Promise<HttpAnswer>): Promise<HttpAnswer> => {
  for (let attempt = 1; ; attempt++) {
    const response = await ask().catch((error: unknown) => {
      if (attempt === TRIES) throw error;
    });
    if (response !== undefined && (response.status < 500 || attempt === TRIES)) return response;
    await setTimeout(50 * 2 ** attempt);
  }
};
