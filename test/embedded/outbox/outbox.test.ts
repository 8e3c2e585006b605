import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { simpleParser } from "mailparser";
import { afterEach, describe, expect, test } from "vitest";
import type { Email } from "../../../src/approval/email.ts";
import { instant } from "../../../src/approval/time.ts";
import { openDatabase } from "../../../src/embedded/database.ts";
import { keptMails } from "../../../src/embedded/mailbox/kept-mails.ts";
import { type OutboxNeeds, type OutboxOptions, openOutbox } from "../../../src/embedded/outbox/outbox.ts";
import type { Undelivered } from "../../../src/embedded/outbox/outbox-delivery.ts";
import { parseSmtpUrl, smtpOut } from "../../../src/embedded/outbox/smtp-out.ts";
import { silentLog } from "../../../src/log.ts";
import { mailServer } from "./outbox-mail-server.ts";
import { mailOf, sender } from "./outbox-mails.ts";

const QUICK: OutboxOptions = { backoff: { firstMs: 5, longestMs: 20 } };

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), "outbox-"));
  closers.push(() => rmSync(path, { recursive: true }));
  return path;
};

const database = (location = ":memory:") => {
  const opened = openDatabase(location);
  closers.push(() => opened.isOpen && opened.close());
  return opened;
};

const server = async (behaviour?: Parameters<typeof mailServer>[0]) => {
  const started = await mailServer(behaviour);
  closers.push(started.close);
  return started;
};

const serverAt = (port: number) => {
  const url = parseSmtpUrl(`smtp://127.0.0.1:${port}`);
  if (url === undefined) throw new Error("no such server");
  return smtpOut(url);
};

const open = (needs: Partial<OutboxNeeds> = {}, options: OutboxOptions = {}) => {
  const outbox = openOutbox(
    {
      database: needs.database ?? database(),
      from: sender,
      smtp: null,
      onUndelivered: async () => {},
      log: silentLog,
      ...needs,
    },
    { ...QUICK, ...options },
  );
  closers.push(() => outbox.close());
  return outbox;
};

/** Collects what is reported as undelivered. */
const reports = () => {
  const first = Promise.withResolvers<Undelivered>();
  const all: Undelivered[] = [];
  const onUndelivered = async (mail: Undelivered) => {
    all.push(mail);
    first.resolve(mail);
  };
  return { all, first: first.promise, onUndelivered };
};

const settled = async (check: () => boolean): Promise<void> => {
  while (!check()) await new Promise((resolve) => setTimeout(resolve, 2));
};

describe("keeping mails", () => {
  test("a mail sent again with the same id is kept once, as it was first", async () => {
    const base = database();
    const outbox = open({ database: base });

    await outbox.send(mailOf());
    await outbox.send(mailOf({ subject: "Another subject" }));

    expect(
      keptMails(base)
        .list({})
        .map(({ subject }) => subject),
    ).toEqual([mailOf().subject]);
  });

  test("mails sent at once with the same id are kept once, all of it from one of them", async () => {
    const base = database();
    const outbox = open({ database: base });

    await Promise.all(["One", "Two", "Three"].map((subject) => outbox.send(mailOf({ subject }))));

    const [mail, ...more] = keptMails(base).list({});
    expect(more).toEqual([]);
    expect((await simpleParser(keptMails(base).find("question-1")?.message ?? "")).subject).toBe(
      mail?.subject,
    );
  });

  test("a mail is on disk when send resolves", async () => {
    const file = join(folder(), "mails.db");
    const outbox = open({ database: database(file) });

    await outbox.send(mailOf());

    expect(keptMails(database(file)).find(mailOf().id)?.to).toBe("ann@example.com");
  });

  test("without a server nothing waits, and a server that is configured later gets none of it", async () => {
    const base = database();
    const outbox = open({ database: base });
    await outbox.send(mailOf());
    await outbox.close();
    const { port, arrivals, arrived } = await server();

    const later = open({ database: base, smtp: serverAt(port) });
    await later.send(mailOf({ id: "question-2" }));
    await arrived(1);
    await later.close();

    expect(outbox.health()).toEqual({ waiting: 0, oldestMs: null });
    expect(arrivals.map(({ raw }) => raw.includes("question-2"))).toEqual([true]);
  });

  test("old mails are forgotten, but not one that still waits", async () => {
    const base = database();
    const kept = open({ database: base, clock: () => instant("2026-01-01") });
    await kept.send(mailOf({ id: "old" }));
    await kept.close();
    const unreachable = await server();
    await unreachable.close();
    const waiting = open({
      database: base,
      clock: () => instant("2026-01-02"),
      smtp: serverAt(unreachable.port),
    });
    await waiting.send(mailOf({ id: "waiting" }));
    await waiting.close();

    open({ database: base, clock: () => instant("2026-03-01") }, { retention: { days: 30 } });
    await settled(() => keptMails(base).find("old") === undefined);

    expect(
      keptMails(base)
        .list({})
        .map(({ id }) => id),
    ).toEqual(["waiting"]);
  });
});

describe("delivering mails", () => {
  test("a mail reaches the server as it is kept, byte for byte", async () => {
    const base = database();
    const { port, arrivals, arrived } = await server();
    const outbox = open({ database: base, smtp: serverAt(port) });
    const text = `.\n..\n.dots at the start\n${"long ".repeat(400)}\nGrüße an 山田さん\n`;

    await outbox.send(mailOf({ text }));
    await arrived(1);

    const kept = keptMails(base).find(mailOf().id)?.message;
    expect(arrivals[0]?.raw.equals(kept ?? Buffer.alloc(0))).toBe(true);
    expect((await simpleParser(arrivals[0]?.raw ?? "")).text?.trimEnd()).toBe(text.trimEnd());
  });

  test("an accepted mail is sent once and waits no more", async () => {
    const base = database();
    const { port, arrivals, arrived } = await server();
    const outbox = open({ database: base, smtp: serverAt(port) });

    await outbox.send(mailOf());
    await arrived(1);
    await outbox.send(mailOf());
    await outbox.close();

    expect(arrivals).toHaveLength(1);
    expect(outbox.health().waiting).toBe(0);
  });

  test.each([
    [
      "an answer of 4xx to the recipient",
      { answerTo: (_: string, n: number) => (n < 3 ? "451 later" : "accept") },
    ],
    ["a connection that is dropped", { answerTo: (_: string, n: number) => (n < 3 ? "drop" : "accept") }],
  ] as const)("after %s it is tried again until it is accepted", async (_name, behaviour) => {
    const base = database();
    const { port, arrivals, arrived } = await server(behaviour);
    const { all, onUndelivered } = reports();
    const outbox = open({ database: base, smtp: serverAt(port), onUndelivered });

    await outbox.send(mailOf());
    await arrived(1);
    await outbox.close();

    expect(arrivals).toHaveLength(1);
    expect(attemptsOf(base)).toBe(3);
    expect(all).toEqual([]);
  });

  test("a server that is down is tried until it is up", async () => {
    const down = await server();
    await down.close();
    const outbox = open({ smtp: serverAt(down.port) });
    await outbox.send(mailOf());
    await outbox.send(mailOf({ id: "question-2", to: "bob@example.com" as Email }));

    const up = await server({ port: down.port });
    await up.arrived(2);

    expect(up.arrivals.map(({ to }) => to).toSorted()).toEqual(["ann@example.com", "bob@example.com"]);
  });

  test("a recipient refused for good is reported once, with the server's words", async () => {
    const { port } = await server({ answerTo: () => "550 no such user here" });
    const { all, first, onUndelivered } = reports();
    const outbox = open({ smtp: serverAt(port), onUndelivered });

    await outbox.send(mailOf());
    const report = await first;
    await outbox.close();

    expect(report).toEqual({
      mailId: "question-1",
      notice: "question",
      requestId: mailOf().requestId,
      to: "ann@example.com",
      why: expect.stringContaining("no such user here"),
    });
    expect(all).toHaveLength(1);
  });

  test("a mail that nobody takes is given up in the end", async () => {
    const { port } = await server({ answerTo: () => "451 later" });
    const { first, onUndelivered } = reports();
    const outbox = open({ smtp: serverAt(port), onUndelivered }, { giveUpAfter: { seconds: 0 } });

    await outbox.send(mailOf());

    expect((await first).why).toContain("later");
  });

  test("a report that fails is repeated, also after a restart", async () => {
    const base = database();
    const { port } = await server({ answerTo: () => "550 no" });
    const failing = Promise.withResolvers<void>();
    const outbox = open({
      database: base,
      smtp: serverAt(port),
      onUndelivered: async () => {
        failing.resolve();
        throw new Error("not now");
      },
    });
    await outbox.send(mailOf());
    await failing.promise;
    await outbox.close();

    const { first, onUndelivered } = reports();
    open({ database: base, smtp: serverAt(port), onUndelivered });

    expect((await first).mailId).toBe("question-1");
  });

  test("one mail that is refused does not hold up the next", async () => {
    const { port, arrived, arrivals } = await server({
      answerTo: (address) => (address.startsWith("ann") ? "550 no" : "accept"),
    });
    const outbox = open({ smtp: serverAt(port) }, { concurrency: 1 });

    await outbox.send(mailOf());
    await outbox.send(mailOf({ id: "question-2", to: "bob@example.com" as Email }));
    await arrived(1);

    expect(arrivals[0]?.to).toBe("bob@example.com");
  });

  test("a mail whose sending was killed is sent by the next process", async () => {
    const file = join(folder(), "mails.db");
    const reached = Promise.withResolvers<void>();
    const stuck = await server({
      hold: () => {
        reached.resolve();
        return new Promise<void>(() => {});
      },
    });
    const killed = spawn(process.execPath, [
      fileURLToPath(new URL("./outbox-process.ts", import.meta.url)),
      file,
      String(stuck.port),
    ]);
    closers.push(() => killed.kill("SIGKILL"));
    await reached.promise;
    killed.kill("SIGKILL");
    await once(killed, "exit");

    const { port, arrived, arrivals } = await server();
    const base = database(file);
    const next = open({ database: base, smtp: serverAt(port) });
    await arrived(1);
    await next.close();

    expect(arrivals.map(({ raw }) => raw)).toEqual([keptMails(base).find("question-1")?.message]);
    expect(attemptsOf(base)).toBe(2);
  });

  test("closing lets a mail under way finish", async () => {
    const reached = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const { port, arrivals } = await server({
      hold: () => {
        reached.resolve();
        return release.promise;
      },
    });
    const outbox = open({ smtp: serverAt(port) });
    await outbox.send(mailOf());
    await reached.promise;

    const closing = outbox.close();
    release.resolve();
    await closing;

    expect(arrivals).toHaveLength(1);
    expect(outbox.health().waiting).toBe(0);
  });

  test("closing does not wait for ever: a mail cut short stays waiting", async () => {
    const reached = Promise.withResolvers<void>();
    const { port } = await server({
      hold: () => {
        reached.resolve();
        return new Promise<void>(() => {});
      },
    });
    const outbox = open({ smtp: serverAt(port) });
    await outbox.send(mailOf());
    await reached.promise;

    await outbox.close(1);

    expect(outbox.health().waiting).toBe(1);
  });

  test("health names how many wait and how long the oldest has", async () => {
    const down = await server();
    await down.close();
    let now = instant("2026-01-01T00:00:00Z");
    const outbox = open({ smtp: serverAt(down.port), clock: () => now });
    await outbox.send(mailOf());
    await outbox.send(mailOf({ id: "question-2" }));

    now = instant("2026-01-01T00:01:00Z");

    expect(outbox.health()).toEqual({ waiting: 2, oldestMs: 60_000 });
  });
});

describe("the return path", () => {
  test.each([
    [
      "of itself is the sender when replies go to another domain",
      "d-key@reply.example.com",
      "auto",
      sender.address,
    ],
    [
      "of itself is the reply address in the sender's domain",
      "d-key@example.com",
      "auto",
      "d-key@example.com",
    ],
    [
      "is the reply address when that is asked for",
      "d-key@reply.example.com",
      "reply-address",
      "d-key@reply.example.com",
    ],
    ["is the sender when that is asked for", "d-key@example.com", "sender", sender.address],
    ["is the sender for a mail without an answer", null, "reply-address", sender.address],
  ] as const)("%s", async (_name, replyTo, returnPath, expected) => {
    const { port, arrived, arrivals } = await server();
    const outbox = open({ smtp: serverAt(port) }, { returnPath });

    await outbox.send(mailOf({ replyTo }));
    await arrived(1);

    expect(arrivals[0]?.from).toBe(expected);
  });

  test.each([
    [
      "at MAIL FROM",
      { answerToSender: (from: string) => (from === sender.address ? "accept" : "550 not you") },
    ],
    [
      "at the end",
      { answerAtEnd: (_: Buffer, from: string) => (from === sender.address ? "accept" : "550 not you") },
    ],
  ] as const)("falls back to the sender when the server refuses it %s", async (_name, behaviour) => {
    const { port, arrived, arrivals } = await server(behaviour);
    const outbox = open({ smtp: serverAt(port) }, { returnPath: "reply-address" });

    await outbox.send(mailOf());
    await arrived(1);

    expect(arrivals[0]?.from).toBe(sender.address);
  });

  test("a sender that the server refuses is a mistake to be mended: the mail waits", async () => {
    let mended = false;
    const { port, arrived } = await server({ answerToSender: () => (mended ? "accept" : "550 not you") });
    const { all, onUndelivered } = reports();
    const base = database();
    const outbox = open({ database: base, smtp: serverAt(port), onUndelivered });
    await outbox.send(mailOf());
    await settled(() => attemptsOf(base) > 1);

    mended = true;
    await arrived(1);

    expect(all).toEqual([]);
  });
});

const attemptsOf = (base: ReturnType<typeof database>, id = "question-1"): number =>
  Number(base.prepare("SELECT attempts FROM outgoing_mail WHERE mail_id = ?").get(id)?.["attempts"]);
