/** Starting, stopping and killing the one process: a story of one machine only. */
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { withCompiled } from "../notices/compiled-templates.ts";
import { press } from "./decide.ts";
import { eventually } from "./eventually.ts";
import { decisionUrl, listMails, receivedMail } from "./mailbox.ts";
import { ask, closedRequest, LEAVE, MANAGER, readRequest } from "./requests.ts";
import { cleanUp, newFolder, runToEnd, startService } from "./service.ts";

afterEach(cleanUp);

test("a second process on the same data folder is refused with a clear message", async () => {
  const first = await startService();

  const second = await runToEnd({ DATA_DIR: first.dataDir, PORT: "0", SMTP_PORT: "0" });

  expect(second.code).toBe(1);
  expect(second.output).toContain(`another process is running on the data folder ${first.dataDir}`);
  expect(second.output).toContain("DATA_DIR");
  expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
});

test("all mistakes in the configuration are named at once, and nothing is started", async () => {
  const folder = newFolder("data");

  const { code, output } = await runToEnd({
    DATA_DIR: `${folder}/not-made`,
    PORT: "http",
    SMTP_URL: "mail.example.com",
    REPLY_AUTH: "maybe",
    REPLY_ADDRESS: "approvals@example.com",
    TIME_ZONE: "Mars/Olympus",
    KEEP: "forever",
  });

  expect(code).toBe(1);
  for (const name of ["PORT", "SMTP_URL", "REPLY_AUTH", "REPLY_ADDRESS", "TIME_ZONE", "KEEP"])
    expect(output).toContain(`- ${name}: `);
  expect(output).not.toContain("    at ");
  expect(output).not.toContain("service.started");
});

test.each(["PORT", "SMTP_PORT"])(
  "a port in use is named, with the setting that changes it: %s",
  async (name) => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as { port: number };

    const folder = newFolder("data");
    withCompiled(join(folder, "templates"));

    const { code, output } = await runToEnd({
      DATA_DIR: folder,
      PORT: "0",
      SMTP_PORT: "0",
      [name]: String(port),
    });
    other.close();

    expect(code).toBe(1);
    expect(output).toContain("is in use by another program");
    expect(output).toContain(`set ${name} to another`);
  },
);

test("it stops in good order while requests come in, and loses none that it accepted", async () => {
  const service = await startService();
  const accepted: string[] = [];
  let refused = false;
  const asking = async (): Promise<void> => {
    while (!refused) {
      await ask(service, "leave", LEAVE).then(
        (id) => accepted.push(id),
        () => (refused = true),
      );
    }
  };
  const all = Promise.all([asking(), asking(), asking()]);
  await eventually("some requests to be under way", () => (accepted.length > 10 ? true : undefined));

  const code = await service.stop();
  await all;
  const next = await startService({}, service.dataDir);

  expect(code).toBe(0);
  expect(service.output()).not.toContain('"level":"error"');
  for (const id of accepted) {
    const question = await receivedMail(next, { requestId: id, notice: "question" });
    expect(question.to).toBe(MANAGER);
  }
});

test("after kill -9 a request goes on where it was, with its links and without a second mail", async () => {
  const service = await startService({ PUBLIC_URL: "http://approvals.localhost" });
  const id = await ask(service, "leave", LEAVE);
  const question = await receivedMail(service, { requestId: id, notice: "question" });

  await service.kill();
  const next = await startService({ PUBLIC_URL: "http://approvals.localhost" }, service.dataDir);
  const link = decisionUrl(question).replace("http://approvals.localhost", next.url);
  await press(link, "approved", "Still here.");

  expect(await closedRequest(next, id)).toMatchObject({
    status: "approved",
    decisions: [{ comment: "Still here." }],
  });
  await receivedMail(next, { requestId: id, notice: "outcome" });
  const notices = (await listMails(next, id)).map(({ notice }) => notice);
  expect(notices.toSorted()).toEqual(["confirmation", "outcome", "question", "receipt"]);
});

test("an answer that was given right before kill -9 counts after it", async () => {
  const service = await startService();
  const id = await ask(service, "leave", LEAVE);
  const question = await receivedMail(service, { requestId: id, notice: "question" });

  const pressed = press(decisionUrl(question), "approved").catch(() => undefined);
  await eventually("the decision", async () => {
    const { decisions } = await readRequest(service, id);
    return decisions.length > 0 ? true : undefined;
  });
  await service.kill();
  await pressed;
  const next = await startService({}, service.dataDir);

  expect((await closedRequest(next, id)).status).toBe("approved");
});

test("health tells that it is well", async () => {
  const service = await startService();

  const response = await fetch(`${service.url}/healthz`);

  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ status: "ok" });
});
