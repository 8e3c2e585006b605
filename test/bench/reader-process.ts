/**
 * Reads one file in a process of its own, which can be ended when it takes too long and whose memory is its
 * alone: `node reader-process.ts READER FILE [FIRST]` prints how long it took and how much memory. What the
 * first read makes for all that follow, such as lexicons, counts unless another file was read first.
 */
import { createReadStream, existsSync, readFileSync } from "node:fs";

export type Reader = "service" | "simpleParser" | "email-reply-parser" | "planer";

export type ReaderResult = {
  readonly ms: number;
  /** The most the whole process ever had. */
  readonly peakBytes: number;
  /** How much of it came with the reading. */
  readonly grownBytes: number;
};

const main = async ([reader = "", file = "", first]: readonly string[]): Promise<void> => {
  const read = await readerOf(reader as Reader);
  if (first !== undefined) await read(first);
  const before = peakBytes();
  const start = performance.now();
  await read(file);
  const ms = performance.now() - start;
  const peak = peakBytes();
  const result: ReaderResult = { ms, peakBytes: peak, grownBytes: peak - before };
  console.log(JSON.stringify(result));
};

/** Of this process alone: what `getrusage` says begins, on Linux, with the memory of the process that started it. */
const peakBytes = (): number => {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const [, highest] = /^VmHWM:\s*(\d+) kB/m.exec(status) ?? [];
  return (highest === undefined ? process.resourceUsage().maxRSS : Number(highest)) * 1024;
};

/** Loads a reader, which is not measured. */
const readerOf = async (reader: Reader): Promise<(file: string) => unknown> => {
  switch (reader) {
    case "service": {
      const { readMail } = await import("./read-mail.ts");
      return (file) => readMail(createReadStream(file));
    }
    case "simpleParser": {
      const { simpleParser } = await import("mailparser");
      return (file) => simpleParser(createReadStream(file));
    }
    case "email-reply-parser": {
      const { default: EmailReplyParser } = await import("email-reply-parser");
      const parser = new EmailReplyParser();
      return (file) => parser.parseReply(readFileSync(file, "utf8"));
    }
    case "planer": {
      const { default: planer } = await import("planer");
      return (file) => planer.extractFromPlain(readFileSync(file, "utf8"));
    }
  }
};

await main(process.argv.slice(2));
