import { randomBytes } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { MailStore } from "../../reply/mail-store.ts";
import { inboundId } from "./inbound-id.ts";

/** The folder in which every mail that came in lies as it came, one file a mail. */
export type InboundSpool = MailStore & {
  /** Writes a mail; it is on disk when this resolves, and nothing of it is left when it throws. */
  readonly keep: (
    bytes: AsyncIterable<Uint8Array>,
    recipients: readonly string[],
  ) => Promise<{ readonly id: string; readonly size: number }>;
  readonly remove: (id: string) => Promise<void>;
};

/** What the spool needs of a file that it writes. */
type SpoolFile = Pick<FileHandle, "write" | "sync" | "close">;

/** Opens the folder and clears away what a crash left half-written there. */
export const openInboundSpool = async (
  folder: string,
  openFile: (path: string) => Promise<SpoolFile> = (path) => open(path, "wx"),
): Promise<InboundSpool> => {
  await mkdir(folder, { recursive: true });
  const leftovers = (await readdir(folder)).filter((name) => name.endsWith(UNFINISHED));
  await Promise.all(leftovers.map((name) => rm(join(folder, name), { force: true })));
  const pathOf = (id: string): string => join(folder, `${id}.eml`);

  const keep: InboundSpool["keep"] = async (bytes, recipients) => {
    const temporary = join(folder, `${randomBytes(12).toString("hex")}${UNFINISHED}`);
    try {
      const written = await write(await openFile(temporary), bytes, recipients);
      // The same mail once more: what is there may be being read, and differs in header lines at most.
      if (existsSync(pathOf(written.id))) await rm(temporary);
      else await rename(temporary, pathOf(written.id));
      await syncFolder(folder);
      return written;
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  };
  return {
    keep,
    raw: (id) => createReadStream(pathOf(id)),
    remove: (id) => rm(pathOf(id), { force: true }),
  };
};

const UNFINISHED = ".part";

const write = async (
  file: SpoolFile,
  bytes: AsyncIterable<Uint8Array>,
  recipients: readonly string[],
): Promise<{ readonly id: string; readonly size: number }> => {
  const id = inboundId(recipients);
  let size = 0;
  try {
    for await (const chunk of bytes) {
      id.add(chunk);
      size += chunk.length;
      await writeAll(file, chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { id: id.done(), size };
};

/** A write may stop early, on a disk that is nearly full for one. */
const writeAll = async (file: SpoolFile, chunk: Uint8Array): Promise<void> => {
  for (let done = 0; done < chunk.length; ) {
    const { bytesWritten } = await file.write(chunk, done);
    if (bytesWritten === 0) throw Object.assign(new Error("the disk takes no more"), { code: "ENOSPC" });
    done += bytesWritten;
  }
};

/** Makes a new name last: on Linux a file's own fsync does not cover the folder it is listed in. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
