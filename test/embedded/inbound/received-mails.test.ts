import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { systemClock } from "../../../src/approval/time.ts";
import { openDatabase } from "../../../src/embedded/database.ts";
import { receivedMails } from "../../../src/embedded/inbound/received-mails.ts";
import { explainReceived } from "../../../src/intake/explain-received.ts";
import { exampleRequest } from "../../approval/examples.ts";
import { reply } from "../../intake/reply-home.ts";
import { deliver, inboundHome } from "./inbound-home.ts";

/** The queue after some mail, and what an administrator sees of it. */
const home = async () => {
  const inbound = await inboundHome();
  onTestFinished(inbound.close);
  const database = openDatabase(join(inbound.folder, "countersign.sqlite"));
  onTestFinished(() => database.close());
  const mails = receivedMails({
    database,
    raw: inbound.spool.raw,
    explain: (mail) => explainReceived(inbound.needs, mail),
  });
  inbound.queue.start();
  const { askedAnnAt: to, id } = await inbound.open(exampleRequest({ createdAt: systemClock() }));
  const send = async (body: string, from = "ann@example.com") => {
    await deliver(inbound.port, reply(to, body, { from }), { from, to });
    await inbound.queue.idle();
  };
  return { ...inbound, mails, send, id };
};

test("a mail that was not understood is listed with its request and explained as it was read", async () => {
  const { mails, send, id } = await home();
  await send("Well, what does Bob say about it?");

  const { mails: listed, next } = await mails.list({ limit: 10 });
  const explained = await mails.explain(listed[0]?.id ?? "");

  expect(listed).toMatchObject([{ from: "ann@example.com", fate: "asked-back", requestId: id }]);
  expect(next).toBeUndefined();
  expect(explained?.subject).toBe("Re: Leave request");
  expect(explained?.stages.map(({ stage }) => stage)).toEqual([
    "Mail",
    "Parsed",
    "Screened",
    "Sender",
    "Found",
    "Read",
  ]);
  expect(explained?.stages.at(-1)?.lines[0]).toContain(
    "It is unclear, so its sender is asked what was meant.",
  );
});

test("a mail that decided is not listed, but can be explained", async () => {
  const { mails, send, store, id } = await home();
  await send("Approved, enjoy!");

  const { decisions } = (await store.read(id)) ?? {};
  const inboundId = String(decisions?.[0]?.evidence["inboundId"]);

  expect((await mails.list({ limit: 10 })).mails).toEqual([]);
  expect((await mails.explain(inboundId))?.mail.fate).toBe("decided");
});

test("many mails are listed page by page, newest first", async () => {
  const { mails, send } = await home();
  for (const body of ["Who is that?", "And why?", "What for?"]) await send(body);

  const first = await mails.list({ limit: 2 });
  const second = await mails.list({ limit: 2, before: first.next });

  expect([first.mails.length, second.mails.length, second.next]).toEqual([2, 1, undefined]);
  expect(new Set([...first.mails, ...second.mails].map(({ id }) => id)).size).toBe(3);
});

test("a mail whose text is no longer kept, or that never came, cannot be explained", async () => {
  const { mails, send, mailFolder } = await home();
  await send("And why?");
  const [mail] = (await mails.list({ limit: 1 })).mails;
  await rm(join(mailFolder, `${mail?.id}.eml`));

  expect(await mails.explain(mail?.id ?? "")).toBeUndefined();
  expect(await mails.explain("../../etc/passwd")).toBeUndefined();
});
