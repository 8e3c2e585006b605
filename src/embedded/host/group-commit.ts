import type { DatabaseSync } from "node:sqlite";
import { isServiceError, serviceError } from "./service-error.ts";

/** What a call may ask for while its transaction is open. */
export type Transaction = {
  /** Runs once the transaction is on disk, before the caller is answered. */
  readonly afterCommit: (effect: () => void) => void;
  /** Runs if what the call wrote is taken back: memory must not be ahead of the disk. */
  readonly afterRollback: (undo: () => void) => void;
};

export type GroupCommit = {
  /** Runs `work` in the next transaction; the promise settles after COMMIT, or after everything was undone. */
  readonly run: <Result>(work: (transaction: Transaction) => Result) => Promise<Result>;
  /** Commits what is queued and takes nothing more. */
  readonly close: () => void;
};

type Call = {
  readonly work: (transaction: Transaction) => unknown;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
};

type Attempt = {
  readonly call: Call;
  readonly effects: (() => void)[];
  readonly undos: (() => void)[];
  answer: { readonly result: unknown } | { readonly error: unknown } | undefined;
};

/**
 * Calls of one turn of the event loop share one transaction, and with it one fsync. A call that refuses
 * is rolled back alone, to its savepoint. A disk that fails takes the whole group back and every call
 * of it is rejected: what was acknowledged before stays, what is rejected did not happen.
 */
export const groupCommit = (database: DatabaseSync, onFailure: (error: Error) => void): GroupCommit => {
  let queue: Call[] = [];
  let closed = false;
  const begin = database.prepare("BEGIN IMMEDIATE");
  const commit = database.prepare("COMMIT");
  const savepoint = database.prepare("SAVEPOINT call");
  const release = database.prepare("RELEASE call");
  const rollbackTo = database.prepare("ROLLBACK TO call");

  const attempt = (one: Attempt): void => {
    savepoint.run();
    try {
      const result = one.call.work({
        afterCommit: (effect) => one.effects.push(effect),
        afterRollback: (undo) => one.undos.push(undo),
      });
      release.run();
      one.answer = { result };
    } catch (error) {
      if (isStorageFailure(error)) throw error;
      rollbackTo.run();
      release.run();
      for (const undo of one.undos.splice(0)) undo();
      one.effects.length = 0;
      one.answer = { error };
    }
  };

  const flush = (): void => {
    if (queue.length === 0) return;
    const attempts = queue.map((call): Attempt => ({ call, effects: [], undos: [], answer: undefined }));
    queue = [];
    try {
      begin.run();
      for (const one of attempts) attempt(one);
      commit.run();
    } catch (cause) {
      takeBack(database, attempts);
      const failure = serviceError(
        "ServiceException",
        `the durable host could not write: ${String(cause)}`,
        cause,
      );
      for (const { call } of attempts) call.reject(failure);
      onFailure(failure);
      return;
    }
    for (const { effects } of attempts) for (const effect of effects) effect();
    for (const { call, answer } of attempts) {
      if (answer && "result" in answer) call.resolve(answer.result as never);
      else call.reject(answer?.error);
    }
  };

  const run = <Result>(work: (transaction: Transaction) => Result): Promise<Result> =>
    new Promise<Result>((resolve, reject) => {
      if (closed) throw serviceError("ServiceException", "The durable host is closed.");
      if (queue.length === 0) setImmediate(flush);
      queue.push({ work, resolve, reject });
    });

  const close = (): void => {
    flush();
    closed = true;
  };

  return { run, close };
};

/** SQLite rolls back by itself on some failures, a full disk among them; then there is nothing left to undo. */
const takeBack = (database: DatabaseSync, attempts: readonly Attempt[]): void => {
  if (database.isTransaction) database.exec("ROLLBACK");
  for (const { undos } of attempts) for (const undo of undos) undo();
};

const isStorageFailure = (error: unknown): boolean =>
  error instanceof Error && !isServiceError(error) && "code" in error && error.code === "ERR_SQLITE_ERROR";
