import type { IncomingMessage } from "node:http";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { ACCOUNT } from "./arns.ts";

/**
 * What an HTTP API makes of a call, payload format 2.0.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export const httpEvent = async (request: IncomingMessage): Promise<APIGatewayProxyEventV2> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const [rawPath = "/", rawQueryString = ""] = (request.url ?? "/").split("?");
  const { cookie, ...headers } = request.headers;
  const isText = /^(?:text\/|application\/(?:json|x-www-form-urlencoded))/.test(
    headers["content-type"] ?? "text/",
  );
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath,
    rawQueryString,
    ...(cookie !== undefined && { cookies: cookie.split("; ") }),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, [value ?? ""].flat().join(",")]),
    ),
    requestContext: {
      accountId: ACCOUNT,
      apiId: "box",
      domainName: headers.host ?? "localhost",
      domainPrefix: "box",
      http: {
        method: request.method ?? "GET",
        path: rawPath,
        protocol: "HTTP/1.1",
        sourceIp: "192.0.2.1",
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: crypto.randomUUID(),
      routeKey: "$default",
      stage: "$default",
      time: new Date().toUTCString(),
      timeEpoch: Date.now(),
    },
    ...(body.length > 0 && { body: body.toString(isText ? "utf8" : "base64") }),
    isBase64Encoded: body.length > 0 && !isText,
  };
};
