import { createHash, randomUUID } from "node:crypto";
import { eventually } from "../story/eventually.ts";
import { type ReceivedMail, readMail } from "../story/mailbox.ts";
import { type Writing, writeReply } from "../story/replies.ts";
import { LEAVE, type RequestAnswer } from "../story/requests.ts";
import { type Box, openBox } from "./box/box.ts";
import type { Incoming } from "./box/ses-receiving.ts";
import { handlersToTest } from "./box/synthesized.ts";

/** The box, and what people and programs do with the service in it. */
export type BoxHome = {
  readonly box: Box;
  readonly ask: (fields?: Readonly<Record<string, unknown>>, kind?: string) => Promise<string>;
  readonly read: (id: string) => Promise<RequestAnswer>;
  readonly closed: (id: string) => Promise<RequestAnswer>;
  /** Waits for a mail that SES sent about a request. */
  readonly sent: (requestId: string, notice: string, to?: string) => Promise<ReceivedMail>;
  /** All that were sent until now. */
  readonly allMails: () => Promise<readonly ReceivedMail[]>;
  /** Those of them about a request. */
  readonly allSent: (requestId: string) => Promise<readonly ReceivedMail[]>;
  /** Answers a mail as its receiver's mail program does; `box.receive` or `box.keep` takes it. */
  readonly replyTo: (original: ReceivedMail, writing: Writing) => Promise<Incoming>;
  /** SES tells what became of a mail. */
  readonly tell: (mail: ReceivedMail, event: Readonly<Record<string, unknown>>) => void;
  /** Until every queue is empty but for what was set aside. */
  readonly quiet: () => Promise<void>;
};

/** @param templatesDir kinds and mails of one's own; those that ship when left out */
export const openBoxHome = async (templatesDir?: string): Promise<BoxHome> => {
  const key = randomUUID();
  const box = await openBox({
    handlers: await handlersToTest(templatesDir),
    environment: { API_KEYS: createHash("sha256").update(key).digest("hex") },
    apiKey: key,
  });
  await Promise.all([box.functions.warmUp(), fetch(`${box.url}/healthz`)]);

  const allMails = () => Promise.all(box.sent().map(({ raw, sesMessageId }) => readMail(sesMessageId, raw)));
  const allSent = async (requestId: string) => {
    return (await allMails()).filter(
      ({ parsed }) => parsed.headers.get("x-countersign-request") === requestId,
    );
  };
  const read = async (id: string) => {
    const response = await fetch(`${box.url}/requests/${id}`);
    if (!response.ok) throw new Error(`reading ${id} was answered ${response.status}`);
    return (await response.json()) as RequestAnswer;
  };
  return {
    box,
    ask: async (fields = LEAVE, kind = "leave") => {
      const response = await fetch(`${box.url}/requests/${kind}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(fields),
      });
      if (response.status !== 202) throw new Error(`asking was answered ${response.status}`);
      return ((await response.json()) as { id: string }).id;
    },
    read,
    closed: (id) =>
      eventually(`the outcome of ${id}`, async () => {
        const request = await read(id);
        return request.status === "pending" ? undefined : request;
      }),
    allMails,
    allSent,
    sent: (requestId, notice, to) =>
      eventually(`the ${notice} of ${requestId}`, async () =>
        (await allSent(requestId)).find(
          (mail) => mail.notice === notice && (to === undefined || mail.to === to),
        ),
      ),
    replyTo: async (original, writing) => {
      const { raw, envelope } = await writeReply(original, writing);
      return { raw, envelope: { from: envelope.from, to: [envelope.to].flat() } };
    },
    tell: (mail, event) => {
      const tags = box.sent().find(({ sesMessageId }) => sesMessageId === mail.id)?.tags;
      box.queues.mailEvents.send(JSON.stringify({ ...event, mail: { messageId: mail.id, tags } }));
    },
    quiet: () =>
      eventually("the queues to be empty", () =>
        Object.values(box.queues).every((queue) => queue.waiting() === 0) ? true : undefined,
      ) as Promise<unknown> as Promise<void>,
  };
};
