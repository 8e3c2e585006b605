import { DatabaseSync } from "node:sqlite";

/** Opens a database file (or `:memory:`) in which every commit is on disk when it returns. */
export const openDatabase = (location: string): DatabaseSync => {
  const database = new DatabaseSync(location);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
  return database;
};

/** Runs `work` in one transaction; what it throws undoes it whole. */
export const transaction = <Result>(database: DatabaseSync, work: () => Result): Result => {
  database.exec("BEGIN IMMEDIATE");
  try {
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    // A full disk has rolled it back already.
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
};
