import { createServer, type ServerResponse } from "node:http";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { FunctionName, Functions } from "./functions.ts";
import { httpEvent } from "./http-event.ts";
import { type OnLoopback, onLoopback } from "./on-loopback.ts";

export type ApiOptions = {
  /** Added to calls of the JSON doors that have none. */
  readonly apiKey?: string;
  /** Pages beside those of the function; undefined leaves a path to it. */
  readonly pages?: (path: string) => string | Buffer | undefined;
};

/** The HTTP API in front of the functions that have pages. */
export const openApi = async (
  functions: () => Functions,
  { apiKey, pages }: ApiOptions,
): Promise<OnLoopback> => {
  const server = createServer((request, response) => {
    const page = pages?.(request.url ?? "/");
    if (page !== undefined) {
      response.end(page);
      return;
    }
    if (apiKey !== undefined) request.headers.authorization ??= `Bearer ${apiKey}`;
    httpEvent(request)
      .then((event) => functions().invoke(functionAt(event.rawPath), event))
      .then((result) => send(response, result as APIGatewayProxyStructuredResultV2))
      .catch(() => send(response, { statusCode: 500, body: '{"message":"Internal Server Error"}' }));
  });
  return onLoopback(server);
};

/** The routes of the API, the longest first. */
const functionAt = (path: string): FunctionName => (/^\/admin(?:\/|$)/.test(path) ? "admin" : "web");

const send = (
  response: ServerResponse,
  {
    statusCode = 200,
    headers = {},
    cookies = [],
    body = "",
    isBase64Encoded = false,
  }: APIGatewayProxyStructuredResultV2,
): void => {
  const named = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  response.writeHead(statusCode, {
    ...Object.fromEntries(named),
    ...(cookies.length > 0 && { "set-cookie": [...cookies] }),
  });
  response.end(Buffer.from(body, isBase64Encoded ? "base64" : "utf8"));
};
