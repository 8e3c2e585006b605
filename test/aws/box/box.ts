import { randomBytes } from "node:crypto";
import type { DurableLambdaHandler } from "@aws/durable-execution-sdk-js";
import type { SQSBatchResponse } from "aws-lambda";
import { type DurableHost, openDurableHost } from "../../../src/embedded/host/host.ts";
import { type ApiOptions, openApi } from "./api.ts";
import { ACCOUNT, MAIL_BUCKET, REGION, SECRET_ARN, TABLE_NAME, TEMPLATES_BUCKET } from "./arns.ts";
import { type Bucket, openBucket } from "./bucket.ts";
import { dynamoEndpoint } from "./dynamo-endpoint.ts";
import { startDynamo } from "./dynamo-server.ts";
import { type ApiCall, type Endpoint, openFront, type WireAnswer } from "./front.ts";
import { type FunctionName, type Functions, openFunctions } from "./functions.ts";
import { boxFunctions, type Handlers } from "./handlers.ts";
import { lambdaEndpoint } from "./lambda-endpoint.ts";
import { openQueue, type Queue } from "./queue.ts";
import { s3Endpoint } from "./s3-endpoint.ts";
import { openSecrets } from "./secrets.ts";
import { openSes, type SentMail } from "./ses-endpoint.ts";
import { type Incoming, takeIn } from "./ses-receiving.ts";
import { sqsEndpoint } from "./sqs-endpoint.ts";

/** The whole service as it is deployed on AWS, with every AWS service on loopback. */
export type Box = {
  /** The address of the HTTP API. */
  readonly url: string;
  readonly endpoints: Readonly<Record<string, string>>;
  readonly functions: Functions;
  readonly host: DurableHost;
  readonly queues: Readonly<Record<"inbound" | "outbox" | "mailEvents", Queue>>;
  /** What SES took from us. */
  readonly sent: () => readonly SentMail[];
  /** A mail comes into the bucket. @returns the notification, which nobody has yet */
  readonly keep: (mail: Incoming) => Promise<string>;
  /** A mail comes in: into the bucket, and the notification into the queue. @returns the notification */
  readonly receive: (mail: Incoming) => Promise<string>;
  readonly keyRing: () => string;
  readonly bytesReadFromBucket: () => number;
  /** What SES took in. */
  readonly mails: Pick<Bucket, "remove">;
  /** What administrators published. */
  readonly templates: Pick<Bucket, "get" | "put" | "remove" | "keys">;
  /** Every call that a function made. */
  readonly calls: () => readonly ApiCall[];
  /** Answers in place of the services' own from now on; undefined lets a call through. */
  readonly breakDown: (fault: Fault | undefined) => void;
  readonly close: () => Promise<void>;
};

export type Fault = (call: ApiCall) => WireAnswer | undefined;

export type BoxOptions = ApiOptions & {
  /** What was built for them is removed with the box. */
  readonly handlers: Handlers;
  /** Settings beside those that the box knows. */
  readonly environment?: Readonly<Record<string, string>>;
  /** How long a message that failed waits; on AWS six times the function's timeout. */
  readonly visibilityMs?: number;
  /** Gets whatever the functions write. */
  readonly log?: (text: string) => void;
};

export const openBox = async ({
  handlers,
  environment = {},
  visibilityMs = 500,
  log = () => {},
  ...options
}: BoxOptions): Promise<Box> => {
  const calls: ApiCall[] = [];
  let fault: Fault | undefined;
  const closers: (() => unknown)[] = [() => handlers.remove?.()];
  const dynamo = await startDynamo();
  closers.push(dynamo.close);
  await dynamo.createTable(TABLE_NAME);
  const [bucket, templates, ses] = [openBucket(MAIL_BUCKET), openBucket(TEMPLATES_BUCKET), openSes(REGION)];
  const secrets = openSecrets({ [SECRET_ARN]: newKeyRing() });
  const queues = {
    inbound: openQueue("inbound", { visibilityMs, maxReceiveCount: 10 }),
    outbox: openQueue("outbox", { visibilityMs, maxReceiveCount: 100 }),
    mailEvents: openQueue("mail-events", { visibilityMs, maxReceiveCount: 10 }),
  };
  let functions: Functions;
  const host = openDurableHost({
    location: ":memory:",
    functions: {
      orchestrator: {
        // Its SDK comes back over HTTP, with a client of its own.
        handler: (): DurableLambdaHandler => async (event) =>
          (await functions.invoke("orchestrator", event)) as Awaited<ReturnType<DurableLambdaHandler>>,
      },
    },
    synchronous: "NORMAL",
  });
  closers.push(() => host.close(1_000));

  const front = async (endpoint: Endpoint): Promise<string> => {
    const opened = await openFront(endpoint, {
      record: (call) => void calls.push(call),
      fault: (call) => fault?.(call),
    });
    closers.push(opened.close);
    return opened.url;
  };
  const sqsUrl = await front(sqsEndpoint(Object.values(queues)));
  const s3Url = await front(s3Endpoint([bucket, templates]));
  const endpoints = {
    AWS_ENDPOINT_URL_DYNAMODB: await front(dynamoEndpoint(dynamo.url)),
    AWS_ENDPOINT_URL_LAMBDA: await front(
      lambdaEndpoint(() => host, {
        admin: (event) => functions.invoke("admin", event),
      }),
    ),
    AWS_ENDPOINT_URL_S3: s3Url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: await front(secrets.endpoint),
    AWS_ENDPOINT_URL_SESV2: await front(ses.endpoint),
    AWS_ENDPOINT_URL_SQS: sqsUrl,
  };
  const api = await openApi(() => functions, options);
  closers.push(api.close);
  const settings = { PUBLIC_URL: api.url, ...environment };
  const queueUrl = `${sqsUrl}/${ACCOUNT}/${queues.outbox.name}`;
  functions = openFunctions(boxFunctions(handlers, { queueUrl, s3Url, environment: settings }), {
    endpoints,
    log,
  });
  closers.push(() => functions.close());

  map(queues.inbound, { functions, name: "inbound", batchSize: 10, concurrency: 2 });
  map(queues.outbox, { functions, name: "outbox", batchSize: 5, concurrency: 2 });
  map(queues.mailEvents, { functions, name: "mail-events", batchSize: 10, concurrency: 1 });

  return {
    url: api.url,
    endpoints,
    functions,
    host,
    queues,
    sent: ses.sent,
    keep: (mail) => takeIn(bucket, mail),
    receive: async (mail) => {
      const notification = await takeIn(bucket, mail);
      queues.inbound.send(notification);
      return notification;
    },
    keyRing: () => secrets.current(SECRET_ARN),
    bytesReadFromBucket: bucket.bytesRead,
    mails: bucket,
    templates,
    calls: () => calls,
    breakDown: (told) => {
      fault = told;
    },
    close: async () => {
      // What they deliver ends with the functions.
      const settled = Object.values(queues).map((queue) => queue.close());
      for (const close of closers.reverse()) await close();
      await Promise.all(settled);
    },
  };
};

/** As CloudFormation makes the first one. */
const newKeyRing = (): string => JSON.stringify({ current: "a", a: randomBytes(33).toString("base64url") });

/** An event source mapping that is told which messages of a batch failed. */
const map = (
  queue: Queue,
  to: {
    readonly functions: Functions;
    readonly name: FunctionName;
    readonly batchSize: number;
    readonly concurrency: number;
  },
): void =>
  queue.deliverTo({
    batchSize: to.batchSize,
    concurrency: to.concurrency,
    handle: async (event) => {
      const { batchItemFailures } = (await to.functions.invoke(to.name, event)) as SQSBatchResponse;
      return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
    },
  });
