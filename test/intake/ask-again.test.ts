import { expect, test } from "vitest";
import { after } from "../../src/approval/time.ts";
import { askAgain } from "../../src/intake/ask-again.ts";
import { ann, askedOf, bob, cid, decision } from "../approval/examples.ts";
import { replyHome } from "./reply-home.ts";

test("the question goes out again to who has not answered, and is remembered", async () => {
  const { needs, mails, store, open } = replyHome();
  const { id } = await open();

  expect(await askAgain(needs, id, { approver: ann, by: cid })).toBe("sent");

  expect(mails()).toMatchObject([{ notice: "question", to: ann, requestId: id }]);
  expect(mails()[0]?.replyTo).toMatch(/^d-/);
  expect(await store.history(id)).toMatchObject([
    { event: "asked-again", to: ann, by: cid },
    { event: "notice-sent", notice: "question", to: ann },
  ]);
});

test("called twice in one minute it sends once, later once more", async () => {
  const { needs, mails, store, open, clock } = replyHome();
  const { id } = await open();

  await askAgain(needs, id, { approver: ann, by: cid });
  await askAgain(needs, id, { approver: ann, by: cid });
  const atOnce = mails().length;
  clock.now = after(clock.now, { minutes: 1 });
  await askAgain(needs, id, { approver: ann, by: cid });

  expect([atOnce, mails().length]).toEqual([1, 2]);
  const remembered = (await store.history(id)).filter(({ event }) => event === "asked-again");
  expect(remembered).toHaveLength(2);
  for (const mail of mails()) expect(mail.id).toMatch(/^[a-z0-9._-]{1,60}$/);
});

test("who has answered is not asked again", async () => {
  const { needs, mails, store, open } = replyHome();
  const { id } = await open(askedOf("all", ann, bob));
  await store.decide(id, decision(ann, "approved"));

  expect(await askAgain(needs, id, { approver: ann, by: cid })).toBe("not-waiting");
  expect(await askAgain(needs, id, { approver: bob, by: cid })).toBe("sent");
  expect(mails().map(({ to }) => to)).toEqual([bob]);
});

test("nobody is asked again about what has ended", async () => {
  const { needs, mails, store, open, clock } = replyHome();
  const { id } = await open();
  await store.withdraw(id, clock.now);

  expect(await askAgain(needs, id, { approver: ann, by: cid })).toBe("not-waiting");
  expect(mails()).toEqual([]);
});
