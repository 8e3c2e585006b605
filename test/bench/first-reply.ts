import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ACCOUNT } from "../aws/box/arns.ts";
import { boxFunctions, handlersFrom } from "../aws/box/handlers.ts";
import { type BoxHome, openBoxHome } from "../aws/box-home.ts";

/** Processor time from nothing until a reply has decided, the import of the bundle in it. */
export type FirstReply = { readonly importMs: number; readonly wholeMs: number };

/**
 * Deals with replies, each in a process of its own that begins with the bundle of the parser: what is not loaded at
 * once is then loaded here, so that nothing is won by moving it.
 * @param out what `npm run synth` wrote
 * @returns the fastest of all runs
 */
export const firstReply = async (out: string, runs: number): Promise<FirstReply> => {
  process.env["BOX_BUNDLES"] = out;
  const home = await openBoxHome();
  try {
    let fastest: FirstReply = { importMs: Number.POSITIVE_INFINITY, wholeMs: Number.POSITIVE_INFINITY };
    for (let run = 0; run < runs; run++) {
      const { importMs, wholeMs } = await replyInProcess(home, out);
      fastest = {
        importMs: Math.min(importMs, fastest.importMs),
        wholeMs: Math.min(wholeMs, fastest.wholeMs),
      };
    }
    return fastest;
  } finally {
    await home.box.close();
  }
};

const replyInProcess = async (home: BoxHome, out: string): Promise<FirstReply> => {
  const id = await home.ask();
  const question = await home.sent(id, "question");
  const body = await home.box.keep(await home.replyTo(question, { body: "Approved, enjoy the time off." }));
  await home.quiet();
  const attributes = { ApproximateReceiveCount: "1", SentTimestamp: String(Date.now()) };
  const event = { Records: [{ messageId: id, body, attributes }] };
  const { file, environment } = inboundIn(home, out);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "-e", PROCESS, file, JSON.stringify(event)],
    { env: environment },
  );
  const { answer, ...times } = JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as FirstReply & {
    readonly answer: { readonly batchItemFailures: readonly unknown[] };
  };
  const [decision] = (await home.read(id)).decisions;
  if (answer.batchItemFailures.length > 0 || decision === undefined)
    throw new Error(`the reply decided nothing: ${stdout}`);
  return times;
};

const PROCESS = `
  const begun = process.cpuUsage();
  const spent = () => { const { user, system } = process.cpuUsage(begun); return (user + system) / 1000; };
  const [file, event] = process.argv.slice(1);
  const { handler } = await import(file);
  const importMs = spent();
  const answer = await handler(JSON.parse(event));
  console.log(JSON.stringify({ answer, importMs, wholeMs: spent() }));
  process.exit();`;

const inboundIn = ({ box }: BoxHome, out: string) => {
  const { AWS_ENDPOINT_URL_SQS: sqsUrl = "", AWS_ENDPOINT_URL_S3: s3Url = "" } = box.endpoints;
  const queueUrl = `${sqsUrl}/${ACCOUNT}/outbox`;
  const functions = boxFunctions(handlersFrom(out), {
    queueUrl,
    s3Url,
    environment: { PUBLIC_URL: box.url },
  });
  const inbound = functions.find(({ name }) => name === "inbound");
  if (inbound === undefined) throw new Error("there is no parser");
  const { file, environment } = inbound;
  return { file, environment: { ...box.endpoints, ...CREDENTIALS, ...environment } };
};

const CREDENTIALS = {
  AWS_ACCESS_KEY_ID: "inbound",
  AWS_SECRET_ACCESS_KEY: "box",
  AWS_REGION: "eu-central-1",
  AWS_EC2_METADATA_DISABLED: "true",
};
