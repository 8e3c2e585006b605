/** What a process left undone that was killed, and the next one makes up for. */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";
import type { Email } from "../../src/approval/email.ts";
import type { RequestId } from "../../src/approval/request-id.ts";
import { systemClock } from "../../src/approval/time.ts";
import { openDatabase } from "../../src/embedded/database.ts";
import { sqliteStore } from "../../src/embedded/sqlite-store.ts";
import { storeDecision } from "../../src/intake/record-decision.ts";
import { silentLog } from "../../src/log.ts";
import { eventually } from "../story/eventually.ts";
import { listMails, receivedMail } from "../story/mailbox.ts";
import { ask, readRequest } from "../story/requests.ts";
import { cleanUp, startService } from "../story/service.ts";

afterAll(cleanUp);

test("a decision by link that was stored and not confirmed is confirmed by the next process, once", async () => {
  const [ann, bob] = ["ann@example.com", "bob@example.com"];
  const first = await startService();
  const id = await ask(first, "document", { documentId: "a1234", reviewers: [ann, bob] });
  await eventually("the request to wait", () => isWaiting(first.dataDir, id) || undefined);
  await first.kill();
  await decideWithoutMore(first.dataDir, id, ann);

  const second = await startService({}, first.dataDir);
  await receivedMail(second, { requestId: id, notice: "confirmation", to: ann });
  await second.stop();
  const third = await startService({}, first.dataDir);

  expect(await readRequest(third, id)).toMatchObject({ status: "pending", decisions: [{ approver: ann }] });
  const notices = (await listMails(third, id)).map(({ notice, to }) => `${notice} ${to}`);
  expect(notices.toSorted()).toEqual([`confirmation ${ann}`, `question ${ann}`, `question ${bob}`]);
});

const isWaiting = (dataDir: string, id: string): boolean => {
  const database = new DatabaseSync(join(dataDir, "countersign.sqlite"), { readOnly: true });
  const waits = database
    .prepare("SELECT record ->> '$.callbackId' AS callback FROM request WHERE id = ?")
    .get(id);
  database.close();
  return (waits?.["callback"] ?? null) !== null;
};

/** As far as the decision page comes that is killed right after its first write. */
const decideWithoutMore = async (dataDir: string, id: string, approver: string): Promise<void> => {
  const database = openDatabase(join(dataDir, "countersign.sqlite"));
  const needs = { store: sqliteStore(database), now: systemClock, log: silentLog };
  const evidence = {};
  const answered = {
    approver: approver as Email,
    verdict: "approved",
    comment: "",
    channel: "link",
  } as const;
  await storeDecision(needs, id as RequestId, { ...answered, evidence });
  database.close();
};
