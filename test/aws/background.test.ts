import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { after, type Instant, systemClock } from "../../src/approval/time.ts";
import { serveAnswers, TAKES_LONGER, TakesLonger } from "../../src/aws/answer-pages.ts";
import { type Background, background, type HandedOver } from "../../src/aws/background.ts";
import { dynamoTable, type Table } from "../../src/aws/dynamo-table.ts";
import type { Behind } from "../../src/web/admin/guard.ts";
import { type DynamoServer, startDynamo } from "./box/dynamo-server.ts";

let dynamo: DynamoServer;
let table: Table;
beforeAll(async () => {
  dynamo = await startDynamo();
  await dynamo.createTable("answers");
  table = dynamoTable(dynamo.client, "answers");
});
afterAll(() => dynamo.close());

const EVENT = { rawPath: "/admin/templates/publish", body: "file=ä" } as APIGatewayProxyEventV2;
const ANSWER = { statusCode: 422, headers: { "content-type": "text/html" }, body: "<p>línea 3</p>" };

/** @param isQuick whether the invocation that it is handed to has done its work when it is looked for */
const opened = (isQuick: boolean) => {
  const handed: HandedOver[] = [];
  const asked: APIGatewayProxyEventV2[] = [];
  let at: Instant = systemClock();
  const work = async (): Promise<void> => {
    for (const one of handed.splice(0))
      await answers.work(one, async (event) => {
        asked.push(event);
        return ANSWER;
      });
  };
  const answers: Background = background({
    table,
    now: () => at,
    invoke: async (one) => void handed.push(one),
    pause: async () => (isQuick ? work() : undefined),
  });
  const later = (): void => {
    at = after(at, { minutes: 5 });
  };
  const app = new Hono<Behind>();
  serveAnswers(app, answers, { locales: ["en", "de"], defaultLocale: "en", timeZone: "UTC" });
  app.post("/admin/templates/publish", () => {
    throw new TakesLonger("checking");
  });
  return { answers, asked, app, work, later };
};

describe("a call that may take longer than somebody can wait for", () => {
  test("is told by a header, which no browser sees", async () => {
    const answer = await opened(true).app.request("/admin/templates/publish", { method: "POST" });

    expect([answer.status, answer.headers.get(TAKES_LONGER)]).toEqual([202, "yes"]);
  });

  test("is answered as if it had been done at once, when it is done soon", async () => {
    const { answers, asked } = opened(true);

    const answer = await answers.handOver(EVENT);

    expect(answer).toEqual(ANSWER);
    expect(asked).toEqual([EVENT]);
  });

  test("leads to a page that waits and then shows the same answer, when it is not", async () => {
    const { answers, app, work } = opened(false);

    const { statusCode, headers } = await answers.handOver(EVENT);
    const address = String(headers?.["location"]);
    const waiting = await app.request(`${address}?lang=de`);
    await work();
    const done = await app.request(address);

    expect(statusCode).toBe(303);
    expect([waiting.status, waiting.headers.get("refresh")]).toEqual([200, "3"]);
    expect(await waiting.text()).toContain("Wird noch geprüft");
    expect([done.status, done.headers.get("content-type"), await done.text()]).toEqual([
      422,
      "text/html",
      "<p>línea 3</p>",
    ]);
  });

  test("that ended without an answer is said to have, and leads to the history", async () => {
    const { answers, app, later } = opened(false);

    const { headers } = await answers.handOver(EVENT);
    later();
    const page = await app.request(String(headers?.["location"]));

    expect(page.headers.get("refresh")).toBeNull();
    expect(await page.text()).toMatch(/ended without an answer.*href="\/admin\/history"/s);
  });

  test("cannot be asked for under an id that was never given", async () => {
    expect((await opened(true).app.request(`/admin/answers/${"0".repeat(32)}`)).status).toBe(404);
  });
});
