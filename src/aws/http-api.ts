import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";

/** Answers an HTTP API's event (payload format 2.0) with what `fetch` answers. */
export const answerHttpApi = async (
  fetch: (request: Request) => Response | Promise<Response>,
  event: APIGatewayProxyEventV2,
): Promise<APIGatewayProxyStructuredResultV2> => {
  const response = await fetch(requestOf(event));
  const body = Buffer.from(await response.arrayBuffer());
  const isText = TEXT.test(response.headers.get("content-type") ?? "");
  return {
    statusCode: response.status,
    headers: Object.fromEntries([...response.headers].filter(([name]) => name !== "set-cookie")),
    cookies: response.headers.getSetCookie(),
    body: body.toString(isText ? "utf8" : "base64"),
    isBase64Encoded: !isText,
  };
};

const requestOf = (event: APIGatewayProxyEventV2): Request => {
  const { requestContext, rawPath, rawQueryString, cookies, body } = event;
  const { method } = requestContext.http;
  const headers = new Headers();
  for (const [name, value] of Object.entries(event.headers))
    if (value !== undefined) headers.set(name, value);
  if (cookies !== undefined) headers.set("cookie", cookies.join("; "));
  const query = rawQueryString === "" ? "" : `?${rawQueryString}`;
  // An address that begins with two slashes must not become another host.
  const url = new URL(`https://${requestContext.domainName}`).origin + rawPath.replace(/^\/*/, "/") + query;
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers });
  return new Request(url, {
    method,
    headers,
    body: body === undefined ? null : Buffer.from(body, event.isBase64Encoded ? "base64" : "utf8"),
  });
};

/** What API Gateway may hand on as it is. */
const TEXT = /^(?:text\/|application\/json|image\/svg\+xml)/;
