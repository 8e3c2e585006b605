import { setTimeout } from "node:timers/promises";
import { parseAnyPublication } from "../notices/publication-text.ts";
import type { Publication, Publications } from "../notices/publications.ts";
import { type Credentials, signedGet } from "./signed-get.ts";

export type LivePublicationNeeds = {
  /** Of the object `live.json`. */
  readonly url: string;
  readonly region: string;
  readonly credentials: Credentials;
  readonly fetch?: typeof fetch;
};

/**
 * The publication that is live, for functions that write mails: its YAML is JSON here, so that none of them need
 * read YAML. Asked for under the condition that it has changed, so that a look costs one call and next to no bytes.
 */
export const livePublication = ({
  url,
  region,
  credentials,
  fetch: get = fetch,
}: LivePublicationNeeds): Pick<Publications, "latest"> => {
  let known: { readonly etag: string; readonly publication: Publication } | undefined;

  const ask = async (): Promise<Response> => {
    const condition = known === undefined ? undefined : { "if-none-match": known.etag };
    const headers = await signedGet(new URL(url), { credentials, region, at: new Date() }, condition);
    return get(url, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
  };
  return {
    latest: async () => {
      const response = await patiently(ask);
      switch (response.status) {
        case 200: {
          const publication = parseAnyPublication(await response.text());
          known = { etag: response.headers.get("etag") ?? "", publication };
          return publication;
        }
        case 304:
          return known?.publication;
        case 404:
          // In a versioned bucket that is how what was deleted differs from what never was there.
          if (response.headers.get("x-amz-delete-marker") === "true") throw new Error(`${url} was deleted`);
          return undefined;
        default:
          throw new Error(`${url} is answered ${response.status}`);
      }
    },
  };
};

/** Mail must not wait for long because of what has most likely not changed. */
const TIMEOUT_MS = 3_000;
const TRIES = 3;

/** S3 is asked once more when it is busy or does not answer. */
const patiently = async (ask: () => Promise<Response>): Promise<Response> => {
  for (let attempt = 1; ; attempt++) {
    const response = await ask().catch((error: unknown) => {
      if (attempt === TRIES) throw error;
    });
    if (response !== undefined && (response.status < 500 || attempt === TRIES)) return response;
    await setTimeout(50 * 2 ** attempt);
  }
};
