import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sendEndlessMail } from "./endless-mail.ts";
import { IS_ONE_MACHINE } from "./home.ts";
import { receivedMail, replyAddress } from "./mailbox.ts";
import { ask, LEAVE, postRequest } from "./requests.ts";
import { cleanUp, type Service, startService } from "./service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(cleanUp);

describe("what is wrong with a request is said in the answer", () => {
  const { employee_email: _, ...withoutEmail } = LEAVE;

  test.each([
    ["a missing field", withoutEmail, "employee_email", "is missing"],
    ["an unknown field", { ...LEAVE, colour: "red" }, "colour", "is no field of this kind"],
    ["no date", { ...LEAVE, start_date: "10.01.2026" }, "start_date", "must be a date such as"],
    [
      "a day that does not exist",
      { ...LEAVE, start_date: "2026-02-30" },
      "start_date",
      "must be a date such as",
    ],
    ["no address", { ...LEAVE, employee_email: "me" }, "employee_email", "must be an email address"],
    [
      "an end before the start",
      { ...LEAVE, end_date: "2026-01-09" },
      "end_date",
      "must not be before start_date",
    ],
  ])("%s", async (_what, body, field, problem) => {
    const response = await postRequest(service, "leave", body);

    const { problems } = (await response.json()) as {
      problems: readonly { field: string; problem: string }[];
    };
    expect(response.status).toBe(400);
    expect(problems).toEqual([{ field, problem: expect.stringContaining(problem) }]);
  });

  test("all mistakes at once", async () => {
    const response = await postRequest(service, "leave", { start_date: 7, colour: "red" });

    const { problems } = (await response.json()) as { problems: readonly { field: string }[] };
    expect(new Set(problems.map(({ field }) => field))).toEqual(
      new Set(["start_date", "end_date", "employee_email", "colour"]),
    );
  });

  test.each([
    ["a text that is no JSON", "{start_date", 400, "JSON object"],
    ["a list instead of an object", "[]", 400, "JSON object"],
  ])("%s", async (_what, body, status, told) => {
    const response = await postRequest(service, "leave", body);

    expect(response.status).toBe(status);
    expect(((await response.json()) as { error: string }).error).toContain(told);
  });

  test("an unknown kind", async () => {
    const response = await postRequest(service, "holidays", LEAVE);

    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: "there is no such kind of request" });
  });

  test("another content type", async () => {
    const response = await postRequest(service, "leave", LEAVE, { "content-type": "text/plain" });

    expect(response.status).toBe(415);
  });

  test("an unknown request", async () => {
    const response = await fetch(`${service.url}/requests/r_aaaaaaaaaaaaaaaaaaaaaaaaaa`);

    expect(response.status).toBe(404);
  });
});

describe("an idempotency key", () => {
  const key = { "idempotency-key": "order-4711" };

  test("gives the same request to the same question, and a conflict to another", async () => {
    const first = (await (await postRequest(service, "leave", LEAVE, key)).json()) as { id: string };

    const again = await postRequest(service, "leave", LEAVE, key);
    const other = await postRequest(service, "leave", { ...LEAVE, end_date: "2026-02-01" }, key);

    expect(again.status).toBe(202);
    expect(await again.json()).toMatchObject({ id: first.id });
    expect(other.status).toBe(409);
  });

  test("used twenty times at the same moment makes one request with one question", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const response = await postRequest(service, "leave", LEAVE, { "idempotency-key": "all-at-once" });
        return ((await response.json()) as { id: string }).id;
      }),
    );

    const [id = ""] = answers;
    expect(new Set(answers).size).toBe(1);
    await receivedMail(service, { requestId: id, notice: "question" });
  });
});

// What may come in is for SES to say elsewhere: 40 MB.
describe.runIf(IS_ONE_MACHINE)("a mail of 60 MB", () => {
  const MEGABYTES = 60;

  test("is refused when its size is announced", async () => {
    const to = await someReplyAddress();

    const answer = await sendEndlessMail(service, { to, megabytes: MEGABYTES, announced: true });

    expect(answer.code).toBe(552);
  });

  test("is refused when it is not, and the service stays alive and small", async () => {
    const mail = { to: await someReplyAddress(), megabytes: MEGABYTES, announced: false };
    // The first one grows what any stream needs.
    await sendEndlessMail(service, mail);
    const before = peakMemoryMb(service.pid);

    const answers = await Promise.all([1, 2, 3, 4].map(() => sendEndlessMail(service, mail)));

    expect(answers.map(({ code }) => code)).toEqual([552, 552, 552, 552]);
    expect(peakMemoryMb(service.pid) - before).toBeLessThan(MEGABYTES);
    expect((await fetch(`${service.url}/healthz`)).status).toBe(200);
  });
});

describe("with API keys", () => {
  const KEY = "key-of-the-payroll-program";

  test("only who has one may ask and read by JSON; links need none", async () => {
    const hash = createHash("sha256").update(KEY).digest("hex");
    const guarded = await startService({ API_KEYS: hash });
    const bearer = { authorization: `Bearer ${KEY}` };

    const without = await postRequest(guarded, "leave", LEAVE);
    const wrong = await postRequest(guarded, "leave", LEAVE, { authorization: "Bearer guess" });
    const asked = await postRequest(guarded, "leave", LEAVE, bearer);
    const { id, statusUrl } = (await asked.json()) as { id: string; statusUrl: string };
    const read = await fetch(`${guarded.url}/requests/${id}`);
    const readWithKey = await fetch(`${guarded.url}/requests/${id}`, { headers: bearer });
    const status = await fetch(statusUrl);

    expect([without.status, wrong.status, asked.status]).toEqual([401, 401, 202]);
    expect([read.status, readWithKey.status, status.status]).toEqual([401, 200, 200]);
  });
});

test("a body of 2 MB is refused, on a connection that says that it is closed", async () => {
  const response = await postRequest(service, "leave", { ...LEAVE, start_date: "x".repeat(2_000_000) });

  expect(response.status).toBe(413);
  expect(await response.json()).toEqual({ error: "the body must have at most 65536 bytes" });
  // Nobody reads the rest of the body, so no other request may follow on it.
  expect(response.headers.get("connection")).toBe("close");
});

const someReplyAddress = async (): Promise<string> => {
  const requestId = await ask(service, "leave", LEAVE);
  return replyAddress(await receivedMail(service, { requestId, notice: "question" }));
};

/** The most memory that a process has had resident so far (Linux). */
const peakMemoryMb = (pid: number): number => {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1000;
};
