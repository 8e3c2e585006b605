import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type OnLoopback, onLoopback } from "./on-loopback.ts";

/** A call that an AWS SDK makes, as it came over the wire. */
export type WireCall = {
  /** The access key it was signed with: every function of the box has one of its own. */
  readonly caller: string;
  readonly method: string;
  /** Not decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

export type WireAnswer = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

/** What a call does, in the words of IAM. */
export type ApiCall = {
  readonly caller: string;
  readonly action: string;
  readonly resource: string;
};

export type Endpoint = {
  /** What the call needs permission for; undefined for what the service does not know. */
  readonly describe: (call: WireCall) => Pick<ApiCall, "action" | "resource"> | undefined;
  readonly answer: (call: WireCall) => Promise<WireAnswer>;
};

export type FrontNeeds = {
  readonly record: (call: ApiCall) => void;
  /** An answer in place of the service's own, for tests of what goes wrong. */
  readonly fault: (call: ApiCall) => WireAnswer | undefined;
};

export type Front = OnLoopback;

/** Opens one service on loopback; every call is recorded before it is answered. */
export const openFront = async (endpoint: Endpoint, needs: FrontNeeds): Promise<Front> => {
  const server = createServer((request, response) => {
    void answer(endpoint, needs, request)
      .catch((error: unknown): WireAnswer => jsonError(500, "InternalFailure", String(error)))
      .then((answered) => send(response, answered));
  });
  server.keepAliveTimeout = 60_000;
  return onLoopback(server);
};

/** How the JSON protocols of AWS tell an error. */
export const jsonError = (status: number, name: string, message: string): WireAnswer => ({
  status,
  headers: { "content-type": "application/json", "x-amzn-errortype": name },
  body: JSON.stringify({ __type: name, message, Message: message }),
});

export const json = (content: unknown, status = 200): WireAnswer => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(content),
});

const answer = async (
  endpoint: Endpoint,
  needs: FrontNeeds,
  request: IncomingMessage,
): Promise<WireAnswer> => {
  const call = await wireCall(request);
  const described = endpoint.describe(call);
  if (described === undefined)
    return jsonError(404, "UnknownOperationException", `${call.method} ${call.path}`);
  const apiCall = { caller: call.caller, ...described };
  needs.record(apiCall);
  return needs.fault(apiCall) ?? (await endpoint.answer(call));
};

const wireCall = async (request: IncomingMessage): Promise<WireCall> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const [path = "/", query = ""] = (request.url ?? "/").split("?");
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, [value ?? ""].flat().join(", ")]),
  );
  // AWS4-HMAC-SHA256 Credential=<access key>/<day>/<region>/<service>/aws4_request, …
  const [, caller = "nobody"] = /Credential=([^/]+)\//.exec(headers["authorization"] ?? "") ?? [];
  return {
    caller,
    method: request.method ?? "GET",
    path,
    query: new URLSearchParams(query),
    headers,
    body: Buffer.concat(chunks),
  };
};

const send = (response: ServerResponse, { status, headers = {}, body = "" }: WireAnswer): void => {
  response.writeHead(status, {
    "x-amzn-requestid": "box",
    ...headers,
    "content-length": Buffer.byteLength(body),
  });
  response.end(body);
};
