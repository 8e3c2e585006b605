import { readdirSync, readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, describe, expect, test } from "vitest";
import { ann, employee, exampleRequest, requestId } from "../../approval/examples.ts";
import { reply } from "../../intake/reply-home.ts";
import { deliver, type HomeChange, inboundHome } from "./inbound-home.ts";

const opened: { readonly close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const home of opened.splice(0)) await home.close();
});

const start = async (change: HomeChange = {}) => {
  const home = await inboundHome(change);
  opened.push(home);
  const now = { createdAt: new Date().toISOString() as never };
  return { ...home, ...(await home.open(exampleRequest(now))) };
};

describe("a recipient", () => {
  test("whose reply key is in upper case is known", async () => {
    const home = await start();
    const to = home.askedAnnAt.toUpperCase();

    expect(await deliver(home.port, reply(to, "approved"), { to })).toContain("250");
  });

  test("whose key has one character changed is refused", async () => {
    const home = await start();
    const to = home.askedAnnAt.replace(/.@/, (end) => (end === "a@" ? "b@" : "a@"));

    await expect(deliver(home.port, reply(to, "approved"), { to })).rejects.toMatchObject({
      responseCode: 550,
      message: expect.stringContaining("5.1.1"),
    });
  });

  test("whose key was never issued is refused though its tag is right", async () => {
    const home = await start();
    const other = await inboundHome();
    opened.push(other);
    const { askedAnnAt } = await other.open(exampleRequest({ id: requestId("z") }));

    await expect(deliver(home.port, reply(askedAnnAt, "x"), { to: askedAnnAt })).rejects.toMatchObject({
      responseCode: 550,
    });
  });

  test.each(["postmaster@reply.localhost", "Abuse@Reply.localhost"])("%s is known", async (to) => {
    const home = await start();

    expect(await deliver(home.port, reply(to, "hello"), { to })).toContain("250");
  });

  test("cannot be told while the store fails, so the mail comes again", async () => {
    const accepts = () => Promise.reject(new Error("no store"));
    const home = await start({ smtp: { accepts } });

    await expect(
      deliver(home.port, reply(home.askedAnnAt, "x"), { to: home.askedAnnAt }),
    ).rejects.toMatchObject({ responseCode: 451 });
  });

  test("is one of twenty at most", async () => {
    const home = await start();
    const to = [home.askedAnnAt, ...Array.from({ length: 25 }, (_, n) => `unknown${n}@reply.localhost`)];

    expect(await deliver(home.port, reply(home.askedAnnAt, "approved"), { to })).toContain("250");
  });
});

describe("an accepted mail", () => {
  test("lies in its folder byte for byte, its dots and its bare line ends as they were", async () => {
    const home = await start();
    const raw = reply(home.askedAnnAt, "approved\n.\n..\n.dot\n");
    const mixed = Buffer.concat([raw, Buffer.from("bare\nline\r\n")]);

    await deliver(home.port, mixed, { to: home.askedAnnAt });

    const [file = ""] = readdirSync(home.mailFolder);
    expect(String(readFileSync(join(home.mailFolder, file)))).toContain("approved\r\n.\r\n..\r\n.dot\r\n");
    expect(file).toMatch(/^[a-z2-7]{26}\.eml$/);
  });

  test("is synced before the client hears of it", async () => {
    const calls: string[] = [];
    const home = await start({
      openFile: async (path) => {
        const file = await open(path, "wx");
        return {
          write: (...args: Parameters<typeof file.write>) => file.write(...args),
          sync: async () => {
            calls.push("sync");
            await file.sync();
          },
          close: () => file.close(),
        } as typeof file;
      },
      smtp: {},
    });

    await deliver(home.port, reply(home.askedAnnAt, "approved"), { to: home.askedAnnAt });

    expect(calls).toEqual(["sync"]);
    expect(home.queue.health()).toMatchObject({ waiting: 1 });
  });

  test("that is delivered twice is queued once", async () => {
    const home = await start();
    const raw = reply(home.askedAnnAt, "approved");
    const relayed = reply(home.askedAnnAt, "approved", {
      more: [["Received", "from x by y; Mon, 5 Jan 2026"]],
    });

    await deliver(home.port, raw, { to: home.askedAnnAt });
    await deliver(home.port, relayed, { to: home.askedAnnAt });

    expect(readdirSync(home.mailFolder)).toHaveLength(1);
    expect(home.queue.health()).toMatchObject({ waiting: 1 });
  });

  test("is another one with another body, sender or recipient", async () => {
    const home = await start();
    const { askedAnnAt } = await home.open(exampleRequest({ id: requestId("b") }));

    await deliver(home.port, reply(home.askedAnnAt, "approved"), { to: home.askedAnnAt });
    await deliver(home.port, reply(home.askedAnnAt, "rejected"), { to: home.askedAnnAt });
    await deliver(home.port, reply(home.askedAnnAt, "approved", { from: "eve@evil.example" }), {
      to: home.askedAnnAt,
    });
    await deliver(home.port, reply(home.askedAnnAt, "approved"), { to: askedAnnAt });

    expect(home.queue.health()).toMatchObject({ waiting: 4 });
  });
});

describe("nothing is kept, and nothing half-written left,", () => {
  const sized = (bytes: number): Readable =>
    Readable.from(
      (function* () {
        yield Buffer.from("Subject: large\r\n\r\n");
        for (let left = bytes; left > 0; left -= 64_000)
          yield Buffer.from(`${"a".repeat(998)}\r\n`.repeat(64));
      })(),
    );

  test("of a mail of 60 MB", async () => {
    const home = await start();

    await expect(deliver(home.port, sized(60_000_000), { to: home.askedAnnAt })).rejects.toMatchObject({
      responseCode: 552,
    });
    expect(readdirSync(home.mailFolder)).toEqual([]);
    expect(home.queue.health()).toMatchObject({ waiting: 0 });
  });

  test("of a mail that says itself that it is too large", async () => {
    const home = await start({ smtp: { maxBytes: 1000 } });

    await expect(deliver(home.port, Buffer.alloc(2000, "a"), { to: home.askedAnnAt })).rejects.toMatchObject({
      responseCode: 552,
    });
  });

  test("when the disk is full", async () => {
    const home = await start({
      openFile: async (path) => {
        const file = await open(path, "wx");
        const write = () => Promise.reject(Object.assign(new Error("no space left"), { code: "ENOSPC" }));
        return { write, sync: () => file.sync(), close: () => file.close() } as unknown as typeof file;
      },
    });

    await expect(deliver(home.port, sized(3_000_000), { to: home.askedAnnAt })).rejects.toMatchObject({
      responseCode: 452,
      message: expect.stringContaining("4.3.1"),
    });
    expect(readdirSync(home.mailFolder)).toEqual([]);
    expect(home.queue.health()).toMatchObject({ waiting: 0 });
  });

  test("when the queue cannot take it", async () => {
    const enqueue = (): never => {
      throw new Error("no database");
    };
    const home = await start({ smtp: { enqueue } });

    await expect(
      deliver(home.port, reply(home.askedAnnAt, "x"), { to: home.askedAnnAt }),
    ).rejects.toMatchObject({ responseCode: 451 });
  });

  test("when the client goes away in the middle", async () => {
    const home = await start();
    const socket = connect(home.port, "127.0.0.1");
    const said = (code: string): Promise<void> =>
      new Promise((resolve) => socket.on("data", (data) => String(data).includes(code) && resolve()));
    await said("220");
    socket.write(`EHLO x\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<${home.askedAnnAt}>\r\nDATA\r\n`);
    await said("354");
    await new Promise<void>((resolve) => socket.write("Subject: half\r\n\r\napproved\r\n", () => resolve()));
    await expect.poll(() => readdirSync(home.mailFolder).length).toBe(1);
    socket.destroy();

    await expect.poll(() => readdirSync(home.mailFolder)).toEqual([]);
    expect(home.queue.health()).toMatchObject({ waiting: 0 });
  });
});

describe("from the port to the request", () => {
  const decisions = async (home: Awaited<ReturnType<typeof start>>) =>
    (await home.store.read(home.id))?.decisions;

  test("a reply decides", async () => {
    const home = await start();
    home.queue.start();

    await deliver(home.port, reply(home.askedAnnAt, "Hi,\n\napproved, enjoy!\n"), { to: home.askedAnnAt });
    await home.queue.idle();

    expect(await decisions(home)).toMatchObject([
      { approver: ann, verdict: "approved", comment: "approved, enjoy!" },
    ]);
    expect(home.sent()).toEqual([`confirmation ${ann}`]);
  });

  test("a reply that is delivered twice decides and is answered once", async () => {
    const home = await start();
    home.queue.start();

    for (let n = 0; n < 2; n++)
      await deliver(home.port, reply(home.askedAnnAt, "hm"), { to: home.askedAnnAt });
    await home.queue.idle();

    expect(home.sent()).toEqual([`clarification ${ann}`]);
  });

  test("a reply that was accepted just before a crash is handled after it", async () => {
    const before = await start();
    await deliver(before.port, reply(before.askedAnnAt, "approved"), { to: before.askedAnnAt });
    await opened.pop()?.close();

    const after = await inboundHome({ folder: before.folder });
    opened.push(after);
    after.queue.start();
    await after.queue.idle();

    expect((await after.store.read(before.id))?.decisions).toMatchObject([{ verdict: "approved" }]);
    expect(after.sent()).toEqual([`confirmation ${ann}`]);
  });

  test.each([
    ["another sender with the right key", "eve@evil.example", { from: "eve@evil.example" }],
    ["the null sender", "", {}],
    ["an auto-reply", "ann@example.com", { more: [["Auto-Submitted", "auto-replied"]] as const }],
    ["a requester", employee, { from: employee }],
    ["an envelope sender with brackets", '"ann@example.com)"@evil.example', { from: "eve@evil.example" }],
  ])("%s does not decide", async (_, from, change) => {
    const home = await start();
    home.queue.start();

    await deliver(home.port, reply(home.askedAnnAt, "approved", change), { from, to: home.askedAnnAt }).catch(
      () => {},
    );
    await home.queue.idle();

    expect(await decisions(home)).toEqual([]);
  });
});
