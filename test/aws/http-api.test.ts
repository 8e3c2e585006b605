import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { expect, test } from "vitest";
import { answerHttpApi } from "../../src/aws/http-api.ts";

/** @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html */
const event = (change: Partial<APIGatewayProxyEventV2> = {}, method = "GET"): APIGatewayProxyEventV2 => ({
  version: "2.0",
  routeKey: "$default",
  rawPath: "/d/d.key.1.tag",
  rawQueryString: "verdict=approved&lang=de",
  cookies: ["a=1", "b=2"],
  headers: { host: "approvals.example.com", "accept-language": "de,en;q=0.5" },
  requestContext: {
    accountId: "123456789012",
    apiId: "api-id",
    domainName: "approvals.example.com",
    domainPrefix: "approvals",
    http: {
      method,
      path: "/d/d.key.1.tag",
      protocol: "HTTP/1.1",
      sourceIp: "192.0.2.1",
      userAgent: "agent",
    },
    requestId: "id",
    routeKey: "$default",
    stage: "$default",
    time: "12/Mar/2026:19:03:58 +0000",
    timeEpoch: 1773342238000,
  },
  isBase64Encoded: false,
  ...change,
});

const seen = async (sent: APIGatewayProxyEventV2) => {
  let request: Request | undefined;
  await answerHttpApi((asked) => {
    request = asked;
    return new Response("ok");
  }, sent);
  if (request === undefined) throw new Error("nothing was asked");
  return request;
};

test("the address, its query, the headers and the cookies arrive", async () => {
  const { url, headers } = await seen(event());

  expect(url).toBe("https://approvals.example.com/d/d.key.1.tag?verdict=approved&lang=de");
  expect(headers.get("accept-language")).toBe("de,en;q=0.5");
  expect(headers.get("cookie")).toBe("a=1; b=2");
});

test.each([
  ["as text", "comment=Grüße&verdict=approved", false],
  ["as base64", Buffer.from("comment=Grüße&verdict=approved").toString("base64"), true],
])("a form arrives that was handed over %s", async (_, body, isBase64Encoded) => {
  const request = await seen(event({ body, isBase64Encoded }, "POST"));

  expect(await request.text()).toBe("comment=Grüße&verdict=approved");
});

test("an address that begins with two slashes leads to no other host", async () => {
  expect(new URL((await seen(event({ rawPath: "//evil.example/x" }))).url).host).toBe(
    "approvals.example.com",
  );
});

test("status, headers and cookies are answered, text as it is and the rest as base64", async () => {
  const headers = new Headers({ "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
  headers.append("set-cookie", "a=1");
  headers.append("set-cookie", "b=2");

  const page = await answerHttpApi(() => new Response("<p>Grüße</p>", { status: 404, headers }), event());
  const bytes = await answerHttpApi(() => new Response(Uint8Array.from([0, 255])), event());

  expect(page).toEqual({
    statusCode: 404,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
    cookies: ["a=1", "b=2"],
    body: "<p>Grüße</p>",
    isBase64Encoded: false,
  });
  expect(bytes).toMatchObject({ body: "AP8=", isBase64Encoded: true });
});
