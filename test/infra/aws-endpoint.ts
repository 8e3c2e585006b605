import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What a service answers: XML for those of the query protocol, JSON for the others; an error with its code. */
export type Answers = Readonly<
  Record<string, (input: Readonly<Record<string, unknown>>) => object | string | ApiError>
>;

export class ApiError {
  readonly code: string;
  readonly message: string;
  readonly status: number;
  constructor(code: string, message: string, status = 400) {
    this.code = code;
    this.message = message;
    this.status = status;
  }
}

export type AwsEndpoint = {
  readonly url: string;
  /** Operations, in the order in which they were called. */
  readonly called: readonly string[];
  readonly close: () => Promise<void>;
};

/** Several AWS services on one address of loopback, as far as a test says what they answer. */
export const openAwsEndpoint = async (answers: () => Answers): Promise<AwsEndpoint> => {
  const called: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { operation, input, protocol } = read(request, Buffer.concat(chunks).toString());
    called.push(operation);
    const answer =
      answers()[operation]?.(input) ?? new ApiError("UnknownOperation", `${operation} is not expected`, 404);
    const { status, body, type, headers } = written(protocol, operation, answer);
    response.writeHead(status, { "content-type": type, ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    called,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

type Protocol = "query" | "json" | "rest";

const read = (
  { url = "/", headers }: { url?: string | undefined; headers: Record<string, unknown> },
  body: string,
): { operation: string; input: Record<string, unknown>; protocol: Protocol } => {
  const target = headers["x-amz-target"];
  if (typeof target === "string")
    return { operation: target.split(".")[1] ?? "", input: JSON.parse(body), protocol: "json" };
  if (url.startsWith("/v2/email/")) {
    const [kind = "", name = ""] = url.slice("/v2/email/".length).split("/").map(decodeURIComponent);
    return { operation: REST[kind] ?? kind, input: { EmailIdentity: name }, protocol: "rest" };
  }
  if (url.includes("list-type=2")) return { operation: "ListObjectsV2", input: {}, protocol: "query" };
  const input = Object.fromEntries(new URLSearchParams(body));
  return { operation: input["Action"] ?? "", input, protocol: "query" };
};

const REST: Readonly<Record<string, string>> = { account: "GetAccount", identities: "GetEmailIdentity" };

const written = (protocol: Protocol, operation: string, answer: object | string) => {
  const failed = answer instanceof ApiError ? answer : undefined;
  const status = failed?.status ?? 200;
  if (protocol !== "query") {
    return {
      status,
      type: "application/json",
      headers: failed ? { "x-amzn-errortype": failed.code } : {},
      body: JSON.stringify(failed ? { __type: failed.code, message: failed.message } : answer),
    };
  }
  const body = failed
    ? `<ErrorResponse><Error><Type>Sender</Type><Code>${failed.code}</Code><Message>${failed.message}</Message></Error></ErrorResponse>`
    : `<${operation}Response><${operation}Result>${String(answer)}</${operation}Result></${operation}Response>`;
  return { status, type: "text/xml", headers: {}, body };
};
