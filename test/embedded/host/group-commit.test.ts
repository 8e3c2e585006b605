import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { groupCommit } from "../../../src/embedded/host/group-commit.ts";
import { serviceError } from "../../../src/embedded/host/service-error.ts";

const opened = () => {
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE TABLE written (what TEXT)");
  const insert = database.prepare("INSERT INTO written VALUES (?)");
  const failures: Error[] = [];
  return {
    database,
    failures,
    commit: groupCommit(database, (error) => failures.push(error)),
    write: (what: string) => insert.run(what),
    written: () =>
      database
        .prepare("SELECT what FROM written")
        .all()
        .map((row) => row["what"]),
  };
};

test("calls of one turn share a transaction, and none is answered before it is committed", async () => {
  const { database, commit, write } = opened();
  const seen: string[] = [];
  const call = (what: string) =>
    commit
      .run(({ afterCommit }) => {
        write(what);
        seen.push(`${what} in ${database.isTransaction ? "a" : "no"} transaction`);
        afterCommit(() => seen.push(`${what} kept`));
      })
      .then(() => seen.push(`${what} answered, ${database.isTransaction ? "open" : "committed"}`));

  await Promise.all([call("a"), call("b")]);

  expect(seen).toEqual([
    "a in a transaction",
    "b in a transaction",
    "a kept",
    "b kept",
    "a answered, committed",
    "b answered, committed",
  ]);
});

test("a call that refuses is undone alone", async () => {
  const { commit, write, written, failures } = opened();
  const undone: string[] = [];

  const calls = await Promise.allSettled([
    commit.run(() => write("a")),
    commit.run(({ afterCommit, afterRollback }) => {
      write("b");
      afterCommit(() => undone.push("an effect that must not happen"));
      afterRollback(() => undone.push("b"));
      throw serviceError("InvalidParameterValueException", "no");
    }),
    commit.run(() => write("c")),
  ]);

  expect(calls.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(written()).toEqual(["a", "c"]);
  expect(undone).toEqual(["b"]);
  expect(failures).toEqual([]);
});

test("a full disk rejects the whole group, undoes it, and keeps what was acknowledged before", async () => {
  const { database, commit, write, written, failures } = opened();
  await commit.run(() => write("before"));
  const { page_count: pages } = database.prepare("PRAGMA page_count").get() as { page_count: number };
  database.exec(`PRAGMA max_page_count = ${pages}`);
  const undone: string[] = [];
  const call = (what: string) =>
    commit.run(({ afterRollback }) => {
      afterRollback(() => undone.push(what.slice(0, 3)));
      write(what);
    });

  const calls = await Promise.allSettled([call("small"), call("large".repeat(10_000))]);

  expect(calls).toMatchObject(
    Array(2).fill({ status: "rejected", reason: { name: "ServiceException", message: /full/ } }),
  );
  expect(undone).toEqual(["sma", "lar"]);
  expect(written()).toEqual(["before"]);
  expect(failures).toHaveLength(1);

  database.exec("PRAGMA max_page_count = 1000000");
  await commit.run(() => write("after"));
  expect(written()).toEqual(["before", "after"]);
});
