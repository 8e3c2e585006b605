import { request as requestByHttps } from "node:https";

/** What a server answered; a status of 404 or 500 is an answer like any other. */
export type HttpAnswer = {
  readonly status: number;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
};

export type HttpGet = (url: string, headers: Readonly<Record<string, string>>) => Promise<HttpAnswer>;

/**
 * A GET of something small. Not by `fetch`, which takes longer to load than AWS' clients take for a call; what is here
 * they have loaded.
 * @throws when there is no answer in time
 */
export const httpGet =
  (timeoutMs: number): HttpGet =>
  async (url, headers) => {
    const request = url.startsWith("https:") ? requestByHttps : (await import("node:http")).request;
    return new Promise((resolve, reject) => {
      const asked = request(url, { headers, signal: AbortSignal.timeout(timeoutMs) }, (response) => {
        const pieces: Buffer[] = [];
        response.on("data", (piece: Buffer) => pieces.push(piece));
        response.on("error", reject);
        response.on("end", () => {
          const text = Buffer.concat(pieces).toString("utf8");
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      });
      asked.on("error", reject);
      asked.end();
    });
  };
