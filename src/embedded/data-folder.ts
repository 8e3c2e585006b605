import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** The folder that holds everything which must survive: one process at a time. */
export type DataFolder = {
  readonly path: (...names: readonly string[]) => string;
  readonly release: () => void;
};

/** Another process holds the folder. */
export class DataFolderInUseError extends Error {
  override readonly name = "DataFolderInUseError";
}

/**
 * Makes the folder if need be and takes it for this process. The lock is the operating system's, on a
 * database file: it ends with the process, however that ends, so there is nothing to clean up after a crash.
 * @throws DataFolderInUseError while another process has it
 */
export const takeDataFolder = (folder: string): DataFolder => {
  const path = (...names: readonly string[]): string => join(folder, ...names);
  mkdirSync(path("mail", "in"), { recursive: true });
  const lock = new DatabaseSync(path("lock.sqlite"));
  try {
    lock.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (cause) {
    lock.close();
    if (!isBusy(cause)) throw cause;
    throw new DataFolderInUseError(
      `another process is running on the data folder ${folder}; stop it, or set DATA_DIR to another folder`,
      { cause },
    );
  }
  return { path, release: () => lock.close() };
};

/** SQLITE_BUSY and its extended codes. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && (Number(error.errcode) & 0xff) === 5;
