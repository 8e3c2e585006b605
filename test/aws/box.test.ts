import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compileTemplates } from "../../infra/compile-templates.ts";
import { press } from "../story/decide.ts";
import { eventually } from "../story/eventually.ts";
import { decisionUrl, readMail } from "../story/mailbox.ts";
import { type Box, openBox } from "./box/box.ts";
import { handlersFromSource } from "./box/handlers.ts";

const KEY = "a-key-for-programs";
let box: Box;
let templates: string;
beforeAll(async () => {
  templates = await compileTemplates("templates");
  box = await openBox({
    handlers: handlersFromSource(templates),
    environment: { API_KEYS: createHash("sha256").update(KEY).digest("hex") },
  });
});
afterAll(async () => {
  await box.close();
  await rm(dirname(templates), { recursive: true });
});

const sentMail = (requestId: string, notice: string) =>
  eventually(`the ${notice}`, async () => {
    const mails = await Promise.all(box.sent().map(({ raw, sesMessageId }) => readMail(sesMessageId, raw)));
    return mails.find(
      (mail) => mail.notice === notice && mail.parsed.headers.get("x-countersign-request") === requestId,
    );
  });

test("a request is asked, decided by link and told", async () => {
  const response = await fetch(`${box.url}/requests/leave`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${KEY}` },
    body: JSON.stringify({
      start_date: "2026-01-10",
      end_date: "2026-01-20",
      employee_email: "e@example.com",
    }),
  });
  console.log(response.status, await response.clone().text(), box.functions.output());
  const { id } = (await response.json()) as { id: string };
  const question = await sentMail(id, "question");
  const pressed = await press(decisionUrl(question), "approved", "Enjoy!");
  const outcome = await sentMail(id, "outcome");

  expect(pressed.status).toBe(303);
  expect(outcome.text).toContain("Enjoy!");
});
