import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SQSClient } from "@aws-sdk/client-sqs";
import { type Clock, instant, systemClock } from "../../../src/approval/time.ts";
import { complaints } from "../../../src/aws/complaints.ts";
import { dynamoStore } from "../../../src/aws/dynamo-store.ts";
import { dynamoTable } from "../../../src/aws/dynamo-table.ts";
import { mailRecords } from "../../../src/aws/mail-records.ts";
import { mailInQueue } from "../../../src/aws/queued-mail.ts";
import { type SendQueuedNeeds, sendQueuedMail } from "../../../src/aws/send-queued-mail.ts";
import { sesSender } from "../../../src/aws/ses-sender.ts";
import { sqsOutbox } from "../../../src/aws/sqs-outbox.ts";
import { silentLog } from "../../../src/log.ts";
import { exampleRequest } from "../../approval/examples.ts";
import { mailOf, sender } from "../../embedded/outbox/outbox-mails.ts";
import { replyHome } from "../../intake/reply-home.ts";
import { ACCOUNT, CONFIGURATION_SET, REGION } from "./arns.ts";
import { startDynamo } from "./dynamo-server.ts";
import { jsonError, openFront } from "./front.ts";
import { openQueue } from "./queue.ts";
import { openSes } from "./ses-endpoint.ts";
import { sqsEndpoint } from "./sqs-endpoint.ts";

/** What SES answers in place of taking a mail; undefined for taking it. */
export type SesRefusal = (mail: {
  readonly to: string;
  readonly attempt: number;
}) => { readonly name: string; readonly message: string } | undefined;

/** The way out without the rest of the box: queue, sender and SES, in this process. */
export const sqsAndSes = async (refusal: SesRefusal, now: Clock = systemClock) => {
  const [dynamo, ses] = [await startDynamo(), openSes(REGION)];
  const queue = openQueue("outbox", { visibilityMs: 20, maxReceiveCount: 100 });
  await dynamo.createTable("outbox");
  const open = { record: () => {}, fault: () => undefined };
  const attempts = new Map<string, number>();
  const sesFront = await openFront(
    {
      ...ses.endpoint,
      answer: async (call) => {
        const { Destination } = JSON.parse(call.body.toString()) as {
          Destination: { ToAddresses: readonly [string] };
        };
        const [to] = Destination.ToAddresses;
        const attempt = (attempts.get(to) ?? 0) + 1;
        attempts.set(to, attempt);
        const refused = refusal({ to, attempt });
        return refused === undefined
          ? ses.endpoint.answer(call)
          : jsonError(400, refused.name, refused.message);
      },
    },
    open,
  );
  const sqsFront = await openFront(sqsEndpoint([queue]), open);
  const client = { region: REGION, credentials: { accessKeyId: "tester", secretAccessKey: "box" } };

  const table = dynamoTable(dynamo.client, "outbox");
  const store = dynamoStore(table);
  const { requestId } = mailOf();
  if (requestId === null) throw new Error("the mail belongs to no request");
  await store.create({ ...exampleRequest(), id: requestId }, []);
  const outbox = sqsOutbox(
    new SQSClient({ ...client, endpoint: sqsFront.url }),
    `${sqsFront.url}/${ACCOUNT}/outbox`,
  );
  const needs: SendQueuedNeeds = {
    store,
    outbox,
    notices: async () => replyHome({ store }).needs.notices,
    now,
    log: silentLog,
    mails: mailRecords(table, { now, keep: { days: 90 } }),
    hasComplained: complaints(table, now).has,
    // Once: what SES says is to come back to us, not to be tried again by the SDK.
    ses: sesSender(new SESv2Client({ ...client, endpoint: sesFront.url, maxAttempts: 1 }), {
      from: sender,
      configurationSet: CONFIGURATION_SET,
    }),
  };
  queue.deliverTo({
    batchSize: 5,
    concurrency: 2,
    handle: async ({ Records }) => {
      const tried = await Promise.allSettled(
        Records.map(({ body, attributes }) =>
          sendQueuedMail(needs, mailInQueue(body), instant(Number(attributes.SentTimestamp))),
        ),
      );
      return Records.flatMap(({ messageId }, index) =>
        tried[index]?.status === "rejected" ? [messageId] : [],
      );
    },
  });
  return {
    outbox,
    needs,
    queue,
    arrived: ses.sent,
    undelivered: async () =>
      (await store.history(requestId)).flatMap((entry) =>
        entry.event === "notice-undelivered" ? [entry.mailId] : [],
      ),
    idle: async () => {
      while (queue.waiting() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    },
    close: async () => {
      await queue.close();
      await Promise.all([sesFront.close(), sqsFront.close()]);
      await dynamo.close();
    },
  };
};
