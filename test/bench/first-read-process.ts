/**
 * What a process waits for before it has read its first mail, in a process of its own that runs with
 * `--expose-gc`: `node --expose-gc first-read-process.ts READER`.
 */
import { Readable } from "node:stream";
import { gmailReply } from "./sample-mails.ts";

export type FirstReader = "service" | "simpleParser";

export type FirstRead = {
  readonly importMs: number;
  readonly firstMs: number;
  /** How much the heap, with what typed arrays hold beside it, has grown by the first mail. */
  readonly firstBytes: number;
  /** And by a mail in each language; the same where the reader knows none. */
  readonly allBytes: number;
};

const main = async (reader: string): Promise<void> => {
  const mail = gmailReply();
  const start = performance.now();
  const read = reader === "service" ? await service() : await simpleParser();
  const loaded = performance.now();
  const texts = reader === "service" ? await oneOfEachLanguage() : [];
  const before = heapBytes();
  const begun = performance.now();
  await read(mail);
  const firstMs = performance.now() - begun;
  const firstBytes = heapBytes() - before;
  for (const text of texts)
    await read(
      Buffer.from(`From: ann@example.com\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}`),
    );
  const allBytes = heapBytes() - before;
  const found: FirstRead = { importMs: loaded - start, firstMs, firstBytes, allBytes };
  console.log(JSON.stringify(found));
};

type Read = (mail: Buffer) => Promise<unknown>;

const service = async (): Promise<Read> => {
  const { readMail } = await import("./read-mail.ts");
  return (mail) => readMail(Readable.from([mail]));
};

const simpleParser = async (): Promise<Read> => {
  const { simpleParser: parse } = await import("mailparser");
  return (mail) => parse(Readable.from([mail]));
};

/** Labelled texts, of which only the text is needed. */
const oneOfEachLanguage = async (): Promise<readonly string[]> => {
  const { phrasesIn } = await import("../replies/phrases.ts");
  return [...phrasesIn("phrases").values()].flatMap(([first]) => first?.text ?? []);
};

const heapBytes = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

await main(process.argv[2] ?? "");
