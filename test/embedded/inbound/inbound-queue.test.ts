import { existsSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { after, type Instant } from "../../../src/approval/time.ts";
import { openDatabase } from "../../../src/embedded/database.ts";
import { type InboundQueueOptions, inboundQueue } from "../../../src/embedded/inbound/inbound-queue.ts";
import { openInboundSpool } from "../../../src/embedded/inbound/inbound-spool.ts";
import type { Received } from "../../../src/intake/reply-needs.ts";
import { silentLog } from "../../../src/log.ts";
import type { InboundMail } from "../../../src/reply/inbound-mail.ts";
import { noon } from "../../approval/examples.ts";
import { newFolder } from "./inbound-home.ts";

const IGNORED: Received = { fate: "ignored", requestId: null };

const start = async (
  handle: (mail: InboundMail) => Promise<Received>,
  { folder = newFolder(), ...options }: InboundQueueOptions & { readonly folder?: string } = {},
) => {
  const database = openDatabase(join(folder, "queue.sqlite"));
  const spool = await openInboundSpool(join(folder, "in"));
  const clock: { now: Instant } = { now: noon };
  const queue = inboundQueue(
    { database, spool, handle, now: () => clock.now, log: silentLog },
    { backoff: { firstMs: 0, longestMs: 0 }, ...options },
  );
  const add = (id: string, to = "one@reply.localhost") =>
    queue.enqueue({
      id,
      envelope: { from: "ann@example.com", to: [to], remoteAddress: "192.0.2.1", helo: "x" },
    });
  return { queue, spool, database, clock, folder, add };
};

test("a mail is handed over as it came", async () => {
  const seen: InboundMail[] = [];
  const { queue, add } = await start(async (mail) => {
    seen.push(mail);
    return IGNORED;
  });

  add("m1");
  queue.start();
  await queue.idle();

  expect(seen).toMatchObject([{ id: "m1", receivedAt: noon, envelope: { to: ["one@reply.localhost"] } }]);
  expect(queue.find("m1")).toMatchObject({ state: "handled", fate: "ignored", attempts: 1 });
});

test("a mail that is there already is not queued again, even after it was handled", async () => {
  const { queue, add } = await start(async () => IGNORED);
  queue.start();

  const answers = [add("m1"), add("m1")];
  await queue.idle();

  expect([...answers, add("m1")]).toEqual(["queued", "already-there", "already-there"]);
});

test("mails to one address are handled one after the other, in the order of their coming", async () => {
  const events: string[] = [];
  const { queue, add } = await start(async ({ id }) => {
    events.push(`${id} begins`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    events.push(`${id} ends`);
    return IGNORED;
  });

  for (const id of ["m1", "m2", "m3"]) add(id);
  queue.start();
  await queue.idle();

  expect(events).toEqual(["m1 begins", "m1 ends", "m2 begins", "m2 ends", "m3 begins", "m3 ends"]);
});

test("a mail that is to be tried again holds back the later ones to its address, and no others", async () => {
  const handled: string[] = [];
  const { queue, add, clock } = await start(
    async ({ id }) => {
      handled.push(id);
      return id === "m1" && handled.length < 3 ? { later: "no answer" } : IGNORED;
    },
    { backoff: { firstMs: 60_000, longestMs: 60_000 } },
  );
  add("m1", "one@reply.localhost");
  add("m2", "one@reply.localhost");
  add("m3", "two@reply.localhost");
  queue.start();
  await queue.idle();
  expect(handled.toSorted()).toEqual(["m1", "m3"]);

  clock.now = after(noon, { minutes: 2 });
  add("m4", "three@reply.localhost");
  await queue.idle();

  expect(handled.slice(2).toSorted()).toEqual(["m1", "m2", "m4"]);
});

describe("a handling that fails", () => {
  test("is repeated, and what went wrong is on record", async () => {
    let calls = 0;
    const { queue, add } = await start(async () => {
      if (++calls < 3) throw new Error(`wrong ${calls}`);
      return IGNORED;
    });

    add("m1");
    queue.start();
    await queue.idle();

    expect(queue.find("m1")).toMatchObject({ state: "handled", attempts: 3, lastError: "Error: wrong 2" });
  });

  test("again and again is set aside, kept and counted", async () => {
    const { queue, add } = await start(() => Promise.reject(new Error("always")), { maxAttempts: 4 });

    add("m1");
    queue.start();
    await queue.idle();

    expect(queue.find("m1")).toMatchObject({ state: "failed", attempts: 4, lastError: "Error: always" });
    expect(queue.health()).toEqual({ waiting: 0, failed: 1, oldest: null });
  });

  test("by ending the process is set aside after as many starts", async () => {
    const { queue, add, database } = await start(async () => IGNORED, { maxAttempts: 4 });
    add("m1");
    database.exec("UPDATE inbound_mail SET attempts = 4");

    queue.start();
    await queue.idle();

    expect(queue.find("m1")).toMatchObject({ state: "failed" });
  });
});

test("what was under way when the process ended is handled by the next one", async () => {
  const first = await start(() => new Promise(() => {}));
  first.add("m1");
  first.queue.start();
  first.database.close();

  const second = await start(async () => IGNORED, { folder: first.folder });
  second.queue.start();
  await second.queue.idle();

  expect(second.queue.find("m1")).toMatchObject({ state: "handled", attempts: 2 });
});

test("stopping waits for what is under way and begins nothing new", async () => {
  const { queue, add } = await start(async () => IGNORED);
  add("m1");
  add("m2");
  queue.start();

  await queue.stop();

  expect(queue.find("m1")).toMatchObject({ state: "handled" });
  expect(queue.find("m2")).toMatchObject({ state: "waiting" });
});

test("nothing is taken inside an open transaction, which might yet be undone", async () => {
  const { database, add } = await start(async () => IGNORED);
  database.exec("BEGIN");

  expect(() => add("m1")).toThrow("transaction");
});

test("purging removes what was handled long ago with its file, and keeps what failed", async () => {
  const { queue, spool, add, clock, folder } = await start(
    async ({ id }) => {
      if (id.startsWith("bad")) throw new Error("always");
      return IGNORED;
    },
    { maxAttempts: 1 },
  );
  const { id } = await spool.keep(Readable.from([Buffer.from("old")]), ["x"]);
  add(id);
  add("bad");
  queue.start();
  await queue.idle();
  clock.now = after(noon, { days: 91 });
  add("new");
  await queue.idle();

  const purged = await queue.purge({ days: 90 });

  expect(purged).toBe(1);
  expect(existsSync(join(folder, "in", `${id}.eml`))).toBe(false);
  expect([id, "bad", "new"].map((one) => queue.find(one)?.state)).toEqual([undefined, "failed", "handled"]);
});
