import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { signIn } from "../aws/administrator.ts";
import { SECRET_ARN } from "../aws/box/arns.ts";
import type { Box } from "../aws/box/box.ts";
import { jsonError } from "../aws/box/front.ts";
import { answeredAndNotDone, later } from "../aws/box/lost-call.ts";
import { press } from "../story/decide.ts";
import { eventually } from "../story/eventually.ts";
import { decisionUrl, type ReceivedMail, readMail, statusUrl } from "../story/mailbox.ts";
import { writeReply } from "../story/replies.ts";

/** The ways through the service, each walked once, from an event to the last call that follows from it. */
export type Walks = {
  readonly byLink: () => Promise<string>;
  readonly byReply: () => Promise<string>;
  /** A question that SES could not deliver, and one that somebody complained of. */
  readonly undelivered: () => Promise<void>;
  /** A question that SES refused for good. */
  readonly refused: () => Promise<void>;
  /** What an administrator does: with requests, with mail that was not understood, and with templates. */
  readonly administration: () => Promise<void>;
  readonly rotation: () => Promise<void>;
  /** A request that was never started, and a decision that woke nobody. */
  readonly lost: () => Promise<void>;
};

export const walks = (box: Box, apiKey: string): Walks => {
  const authorization = `Bearer ${apiKey}`;

  const ask = async (): Promise<string> => {
    const response = await fetch(`${box.url}/requests/leave`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization },
      body: JSON.stringify({
        start_date: "2026-01-10",
        end_date: "2026-01-20",
        employee_email: "employee@example.com",
      }),
    });
    if (response.status !== 202) throw new Error(`${response.status} ${await response.text()}`);
    return ((await response.json()) as { id: string }).id;
  };
  const sent = (requestId: string, notice: string): Promise<ReceivedMail> =>
    eventually(
      `the ${notice} of ${requestId}`,
      async () => {
        const all = await Promise.all(box.sent().map(({ raw, sesMessageId }) => readMail(sesMessageId, raw)));
        return all.find(
          (mail) => mail.notice === notice && mail.parsed.headers.get("x-countersign-request") === requestId,
        );
      },
      { limitMs: PATIENCE_MS },
    );
  const told = async (requestId: string): Promise<string> => {
    await sent(requestId, "outcome");
    const response = await fetch(`${box.url}/requests/${requestId}`, { headers: { authorization } });
    const { status } = (await response.json()) as { status: string };
    if (status !== "approved") throw new Error(`${requestId} is ${status}`);
    await quiet(box);
    return requestId;
  };

  return {
    byLink: async () => {
      const id = await ask();
      await fetch(statusUrl(await sent(id, "receipt")));
      const url = decisionUrl(await sent(id, "question"));
      await fetch(url);
      const pressed = await press(url, "approved");
      if (pressed.status !== 303) throw new Error(`the button was answered with ${pressed.status}`);
      return told(id);
    },
    byReply: async () => {
      const id = await ask();
      const { raw, envelope } = await writeReply(await sent(id, "question"), { body: "Approved, enjoy!" });
      await box.receive({
        raw: Buffer.from(raw),
        envelope: { from: envelope.from, to: [envelope.to].flat() },
      });
      return told(id);
    },
    undelivered: async () => {
      const id = await ask();
      const { id: sesMessageId } = await sent(id, "question");
      const mail = box.sent().find((mail) => mail.sesMessageId === sesMessageId);
      const about = (event: object) =>
        JSON.stringify({ ...event, mail: { messageId: sesMessageId, tags: mail?.tags } });
      const recipient = { emailAddress: mail?.to };
      box.queues.mailEvents.send(
        about({ eventType: "Complaint", complaint: { complainedRecipients: [recipient] } }),
      );
      box.queues.mailEvents.send(
        about({
          eventType: "Bounce",
          bounce: { bounceType: "Permanent", bounceSubType: "General", bouncedRecipients: [recipient] },
        }),
      );
      await sent(id, "unreachable");
      await quiet(box);
    },
    refused: async () => {
      let left = 2;
      box.breakDown(({ action }) =>
        action.startsWith("ses:") && left-- > 0 ? jsonError(400, "MessageRejected", "refused") : undefined,
      );
      await sent(await ask(), "unreachable");
      box.breakDown(undefined);
      await quiet(box);
    },
    administration: async () => {
      const admin = await signIn(box);
      const id = await ask();
      const { raw, envelope } = await writeReply(await sent(id, "question"), {
        body: "Well, what does Bob say?",
      });
      await box.receive({
        raw: Buffer.from(raw),
        envelope: { from: envelope.from, to: [envelope.to].flat() },
      });
      await sent(id, "clarification");
      await quiet(box);
      const mails = await admin.get("/admin/mail");
      await admin.get(/\/admin\/mail\/[a-z2-7]{26}/.exec(mails.html)?.[0] ?? "");
      const path = `/admin/requests/${id}`;
      await admin.send(await admin.get(path), `${path}/ask-again`, { approver: "manager@example.com" });
      await admin.send(await admin.get(path), `${path}/withdraw`);
      await admin.get("/admin/history");
      const editor = await admin.get("/admin/templates/edit?file=branding.yaml");
      const content = (await readFile("templates/branding.yaml", "utf8")).replace(
        /^name: .*$/m,
        "name: Walks",
      );
      const published = await admin.send(editor, "/admin/templates/publish", { content, note: "Walks" });
      if (published.status !== 200) throw new Error(`publishing was answered with ${published.status}`);
      await quiet(box);
    },
    lost: async () => {
      box.breakDown(({ caller, action }) =>
        caller === "web" && action.startsWith("lambda:") ? answeredAndNotDone(action) : undefined,
      );
      const id = await ask();
      await box.functions.invoke("sweep", { time: later() });
      const pressed = await press(decisionUrl(await sent(id, "question")), "approved");
      if (pressed.status !== 303) throw new Error(`the button was answered with ${pressed.status}`);
      box.breakDown(undefined);
      await box.functions.invoke("sweep", { time: later() });
      await told(id);
    },
    rotation: async () => {
      const event = { SecretId: SECRET_ARN, ClientRequestToken: randomUUID() };
      for (const Step of ["createSecret", "setSecret", "testSecret", "finishSecret"]) {
        await box.functions.invoke("rotate-keys", { ...event, Step });
      }
    },
  };
};

/** A function's first call loads its bundle, and there may be much else going on. */
const PATIENCE_MS = 90_000;

/** Until no function calls anything any more. */
const quiet = async (box: Box): Promise<void> => {
  for (let before = -1; before !== box.calls().length; ) {
    before = box.calls().length;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
  }
};
