import { serve } from "@hono/node-server";
import { describe, expect, test } from "vitest";
import type { WebNeeds } from "../../../src/web/needs.ts";
import { ANN, API_KEY, API_KEY_HASH, BOB, DOCUMENT, EMPLOYEE, LEAVE, MANAGER, webHome } from "../web-home.ts";

const sendJson = (
  app: ReturnType<typeof webHome>["app"],
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
) =>
  app.request(path, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: { "content-type": "application/json", ...headers },
  });

const count = async ({ store }: WebNeeds) => (await store.list({ limit: 100 })).records.length;

describe("asking by JSON", () => {
  test("the leave body of the existing system is accepted", async () => {
    const { app, needs } = webHome();

    const answer = await sendJson(app, "/requests/leave", LEAVE);

    const { id, status, statusUrl } = (await answer.json()) as Record<string, string>;
    expect(answer.status).toBe(202);
    expect(answer.headers.get("location")).toBe(`/requests/${id}`);
    expect(status).toBe("pending");
    expect((await app.request(new URL(statusUrl ?? "").pathname)).status).toBe(200);
    expect(await count(needs)).toBe(1);
  });

  test("the document body of the existing system is accepted, and without requester has no status page", async () => {
    const { app } = webHome();

    const answer = await sendJson(app, "/requests/document", { documentId: "a1234", reviewers: [ANN, BOB] });

    expect(answer.status).toBe(202);
    expect(await answer.json()).toEqual({ id: expect.stringMatching(/^r_/), status: "pending" });
  });

  test("the language of the mails is the one the caller accepts", async () => {
    const { app, needs } = webHome();

    await sendJson(app, "/requests/leave", LEAVE, { "accept-language": "fr, de-AT;q=0.8, en;q=0.5" });

    expect((await needs.store.list({ limit: 1 })).records[0]?.request.locale).toBe("de");
  });

  test("the same idempotency key gives the same request", async () => {
    const { app, needs } = webHome();
    const key = { "idempotency-key": "order-7" };

    const first = await (await sendJson(app, "/requests/leave", LEAVE, key)).json();
    const second = await sendJson(app, "/requests/leave", LEAVE, key);

    expect(second.status).toBe(202);
    expect(await second.json()).toEqual(first);
    expect(await count(needs)).toBe(1);
  });

  test("the same idempotency key with another body is a conflict", async () => {
    const { app, needs } = webHome();
    const key = { "idempotency-key": "order-7" };
    await sendJson(app, "/requests/leave", LEAVE, key);

    const answer = await sendJson(app, "/requests/leave", { ...LEAVE, end_date: "2026-01-21" }, key);

    expect(answer.status).toBe(409);
    expect(await count(needs)).toBe(1);
  });

  test("an idempotency key beyond 255 characters is refused", async () => {
    const { app } = webHome();

    const answer = await sendJson(app, "/requests/leave", LEAVE, { "idempotency-key": "k".repeat(256) });

    expect(answer.status).toBe(400);
  });
});

describe("what is wrong is said", () => {
  test("every problem of the fields at once", async () => {
    const { app, needs } = webHome();
    const sent = { start_date: "2026-02-30", end_date: 7, hobby: "chess" };

    const answer = await sendJson(app, "/requests/leave", sent);

    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      error: "the request is not valid",
      problems: [
        { field: "hobby", problem: "is no field of this kind" },
        { field: "start_date", problem: "must be a date such as 2026-01-10" },
        { field: "end_date", problem: "must be a date such as 2026-01-10" },
        { field: "employee_email", problem: "is missing" },
      ],
    });
    expect(await count(needs)).toBe(0);
  });

  test("an end before the start", async () => {
    const { app } = webHome();

    const answer = await sendJson(app, "/requests/leave", { ...LEAVE, end_date: "2026-01-09" });

    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      problems: [{ field: "end_date", problem: "must not be before start_date" }],
    });
  });

  test.each([
    ["no JSON", "{start_date:"],
    ["nothing", ""],
    ["a list", "[1]"],
    ["null", "null"],
    ["a text", '"leave"'],
  ])("%s is not a JSON object", async (_, body) => {
    const { app } = webHome();

    const answer = await sendJson(app, "/requests/leave", body);

    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: "the body must be a JSON object" });
  });

  test("a prototype is a field like any other that does not exist", async () => {
    const { app } = webHome();

    const answer = await sendJson(app, "/requests/leave", '{"__proto__":{"start_date":"2026-01-10"}}');

    expect(answer.status).toBe(400);
    expect(JSON.stringify(await answer.json())).toContain("is no field of this kind");
  });

  test.each(["application/x-www-form-urlencoded", "text/plain", "application/jsonp", ""])(
    "the content type %j is refused",
    async (type) => {
      const { app, needs } = webHome();

      const answer = await sendJson(app, "/requests/leave", LEAVE, { "content-type": type });

      expect(answer.status).toBe(415);
      expect(await count(needs)).toBe(0);
    },
  );

  test("parameters of the content type do not matter", async () => {
    const { app } = webHome();
    const type = { "content-type": "Application/JSON; charset=utf-8" };

    expect((await sendJson(app, "/requests/leave", LEAVE, type)).status).toBe(202);
  });

  test("an unknown kind is not found", async () => {
    const { app } = webHome();

    const answer = await sendJson(app, "/requests/sabbatical", LEAVE);

    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ error: "there is no such kind of request" });
  });

  test("a body of 2 MB gets a clean answer over a real connection", async () => {
    const { app } = webHome();
    const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
    await new Promise((resolve) => server.once("listening", resolve));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : 0;

    const answer = await fetch(`http://127.0.0.1:${port}/requests/leave`, {
      method: "POST",
      body: JSON.stringify({ ...LEAVE, padding: "x".repeat(2_000_000) }),
      headers: { "content-type": "application/json" },
    });

    expect(answer.status).toBe(413);
    expect(await answer.json()).toEqual({ error: "the body must have at most 65536 bytes" });
    server.close();
  });

  test("a body that does not say its length is measured all the same", async () => {
    const { app } = webHome();

    const answer = await sendJson(app, "/requests/leave", { ...LEAVE, padding: "x".repeat(70_000) });

    expect(answer.status).toBe(413);
  });
});

describe("how a request stands", () => {
  test("pending, with the decisions so far", async () => {
    const { app, needs, ask } = webHome();
    const { request } = await ask("document", DOCUMENT);
    const decision = { approver: BOB, verdict: "approved", comment: "fine", channel: "reply" } as const;
    await needs.intake.decide(request.id, { ...decision, evidence: { rule: "secret" } });

    const answer = await app.request(`/requests/${request.id}`);

    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      id: request.id,
      kind: "document",
      status: "pending",
      requester: EMPLOYEE,
      fields: DOCUMENT,
      approvers: [ANN, BOB],
      approvals: "all",
      decisions: [{ ...decision, at: "2026-01-05T09:30:00.000Z" }],
      createdAt: "2026-01-05T09:30:00.000Z",
      deadline: "2026-01-12T09:30:00.000Z",
      locale: "en",
    });
  });

  test("pending while it is being withdrawn, then the outcome", async () => {
    const { app, needs, ask } = webHome();
    const { request } = await ask("leave", LEAVE);
    const { record } = await needs.intake.withdraw(request.id);
    const before = await (await app.request(`/requests/${request.id}`)).json();

    await needs.store.close(request.id, {
      outcome: "withdrawn",
      at: needs.now(),
      revision: record.revision,
    });

    expect(before).toMatchObject({ status: "pending" });
    expect(await (await app.request(`/requests/${request.id}`)).json()).toMatchObject({
      status: "withdrawn",
      outcome: "withdrawn",
      closedAt: "2026-01-05T09:30:00.000Z",
    });
  });

  test.each([`r_${"a".repeat(26)}`, "nonsense", "..%2f"])("%s is not found", async (id) => {
    const { app } = webHome();

    const answer = await app.request(`/requests/${id}`);

    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toContain("application/json");
  });
});

describe("who may use the JSON doors", () => {
  const guarded = { api: { keyHashes: ["0".repeat(64), API_KEY_HASH], open: false } };
  const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

  test("the bearer of a key", async () => {
    const { app } = webHome(guarded);

    expect((await sendJson(app, "/requests/leave", LEAVE, bearer(`${API_KEY}x`))).status).toBe(401);
    expect((await sendJson(app, "/requests/leave", LEAVE, bearer(API_KEY))).status).toBe(202);
  });

  test("nobody without a key, neither to ask nor to look", async () => {
    const { app, needs, ask } = webHome(guarded);
    const { request } = await ask("leave", LEAVE);

    const asked = await sendJson(app, "/requests/leave", LEAVE);
    const looked = await app.request(`/requests/${request.id}`);

    expect([asked.status, looked.status]).toEqual([401, 401]);
    expect(asked.headers.get("www-authenticate")).toContain("Bearer");
    expect(await asked.json()).toEqual({ error: "an API key is needed: Authorization: Bearer <key>" });
    expect(await count(needs)).toBe(1);
  });

  test("a key is needed on loopback too once there is one", async () => {
    const { app } = webHome({ api: { ...guarded.api, open: true } });

    expect((await sendJson(app, "/requests/leave", LEAVE)).status).toBe(401);
  });

  test("nobody beyond loopback while there are no keys", async () => {
    const { app } = webHome({ api: { keyHashes: [], open: false } });

    const answer = await sendJson(app, "/requests/leave", LEAVE, bearer(API_KEY));

    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({
      error: "no API keys are configured, and without them this is open on loopback only",
    });
  });

  test("approvers and requesters need no key for their pages", async () => {
    const { app, ask, decisionPath, statusPath } = webHome(guarded);
    const record = await ask("leave", LEAVE);

    expect((await app.request(decisionPath(record, MANAGER))).status).toBe(200);
    expect((await app.request(statusPath(record))).status).toBe(200);
  });
});
