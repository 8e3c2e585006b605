/**
 * Times one reader in a process of its own, which lives through a whole comparison and never pays for what
 * another reader leaves behind: `fork("timed-reader-process.ts", [READER, FILE, FROM])`. Asked by a message for a number
 * of rounds, it answers with the milliseconds of each.
 */
import { createReadStream, readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { parseMail } from "../../src/reply/parse.ts";
import { readReply } from "../../src/reply/read-reply.ts";
import { readMail } from "./read-mail.ts";
import { quotedNotice } from "./sample-mails.ts";

/** `knowing`: the service that knows the notice which is answered. */
export type TimedReader = "service" | "knowing" | "simpleParser";

/** Whether the mail is read from its file every time, or is in memory as a request's body is. */
export type ReadFrom = "file" | "memory";

const main = async ([reader, file = "", from]: readonly string[]): Promise<void> => {
  const read = await readerOf(reader as TimedReader);
  const raw = sourceOf(file, from as ReadFrom);
  process.on("message", async (rounds: number) => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      await read(raw());
      times.push(performance.now() - start);
    }
    process.send?.(times);
  });
};

const readerOf = async (reader: TimedReader): Promise<(raw: Readable) => Promise<unknown>> => {
  switch (reader) {
    case "service":
      return readMail;
    case "knowing":
      return readKnowing;
    case "simpleParser": {
      const { simpleParser } = await import("mailparser");
      return (raw) => simpleParser(raw);
    }
  }
};

/** As the service does, which writes its notice anew for every reply. */
const readKnowing: typeof readMail = async (raw) =>
  readReply(await parseMail(raw), {
    envelopeFrom: "ann@example.com",
    isOwn: () => false,
    original: quotedNotice(),
  });

const sourceOf = (file: string, from: ReadFrom): (() => Readable) => {
  if (from === "file") return () => createReadStream(file);
  const raw = readFileSync(file);
  return () => Readable.from([raw]);
};

await main(process.argv.slice(2));
