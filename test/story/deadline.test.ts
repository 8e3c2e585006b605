import { afterAll, beforeAll, expect, test } from "vitest";
import { press } from "./decide.ts";
import { IS_ONE_MACHINE } from "./home.ts";
import { decisionUrl, listMails, receivedMail } from "./mailbox.ts";
import { kindWith, ownTemplates } from "./own-templates.ts";
import { replyTo } from "./replies.ts";
import { ask, closedRequest, readRequest } from "./requests.ts";
import { cleanUp, type Service, startService } from "./service.ts";

let service: Service;
beforeAll(async () => {
  const templates = ownTemplates({
    // In the box it takes longer until a mail is there.
    hasty: kindWith(`approvals: all, deadline: ${IS_ONE_MACHINE ? "2s" : "12s"}`),
    forgotten: kindWith("approvals: any, remind_after: [1s], deadline: 1d"),
    board: kindWith("approvals: 2, deadline: 1d"),
  });
  service = await startService({ TEMPLATES_DIR: templates });
});
afterAll(cleanUp);

const ANN = "ann@example.com";
const BOB = "bob@example.com";
const CAROL = "carol@example.com";
const REQUESTER = "rita@example.com";

const askFor = (kind: string, approvers: readonly string[]) =>
  ask(service, kind, { subject: "chairs", approvers, requester: REQUESTER });

test.concurrent("a request that nobody settles in time expires; everybody hears of it", async () => {
  const id = await askFor("hasty", [ANN, BOB]);
  const question = await receivedMail(service, { requestId: id, notice: "question", to: BOB });
  await press(
    decisionUrl(await receivedMail(service, { requestId: id, notice: "question", to: ANN })),
    "approved",
  );

  const request = await closedRequest(service, id);
  const outcome = await receivedMail(service, { requestId: id, notice: "outcome", to: REQUESTER });
  const settled = await receivedMail(service, { requestId: id, notice: "settled", to: BOB });

  expect(request).toMatchObject({ status: "expired", decisions: [{ approver: ANN }] });
  expect(request.closedAt && request.closedAt >= request.deadline).toBe(true);
  expect(outcome.text).toContain("Your request has expired");
  expect(outcome.text).toContain(`${BOB} did not answer`);
  expect(settled.text).toContain("This request has expired");

  const late = await press(decisionUrl(question), "approved");
  await replyTo(service, question, { body: "Approved." });
  const tooLate = await receivedMail(service, { requestId: id, notice: "too-late", to: BOB });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("This request has expired");
  expect(tooLate.text).toContain("This request had already expired");
  expect((await readRequest(service, id)).decisions).toHaveLength(1);
});

test.concurrent("who has not answered is reminded, and the reminder's own link decides", async () => {
  const id = await askFor("forgotten", [ANN]);

  const reminder = await receivedMail(service, { requestId: id, notice: "reminder", to: ANN });
  await press(decisionUrl(reminder), "approved", "Sorry for the delay!");

  expect(reminder.text).toContain("Your answer is still missing");
  expect(await closedRequest(service, id)).toMatchObject({
    status: "approved",
    decisions: [{ comment: "Sorry for the delay!" }],
  });
  const reminders = (await listMails(service, id)).filter(({ notice }) => notice === "reminder");
  expect(reminders).toHaveLength(1);
});

test.concurrent("two of three approve, and the third is told that no answer is needed", async () => {
  const id = await askFor("board", [ANN, BOB, CAROL]);

  for (const [approver, verdict] of [
    [ANN, "approved"],
    [BOB, "rejected"],
    [CAROL, "approved"],
  ] as const) {
    const question = await receivedMail(service, { requestId: id, notice: "question", to: approver });
    await press(decisionUrl(question), verdict);
  }

  const { status, decisions } = await closedRequest(service, id);
  expect(status).toBe("approved");
  expect(decisions).toHaveLength(3);
});

test.concurrent("two of three reject as soon as two approvals cannot be reached any more", async () => {
  const id = await askFor("board", [ANN, BOB, CAROL]);

  for (const approver of [ANN, BOB]) {
    const question = await receivedMail(service, { requestId: id, notice: "question", to: approver });
    await press(decisionUrl(question), "rejected");
  }

  const { status } = await closedRequest(service, id);
  const settled = await receivedMail(service, { requestId: id, notice: "settled", to: CAROL });
  expect(status).toBe("rejected");
  expect(settled.text).toContain("This request has been rejected");
});
