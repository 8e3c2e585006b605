import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ParticipantKey } from "../../src/approval/participant.ts";
import { instant } from "../../src/approval/time.ts";
import { openKeyFile } from "../../src/embedded/key-file.ts";
import { signLink } from "../../src/keys/link-token.ts";
import { press } from "./decide.ts";
import { IS_ONE_MACHINE } from "./home.ts";
import { decisionUrl, listMails, receivedMail, statusUrl } from "./mailbox.ts";
import { ask, closedRequest, LEAVE, MANAGER, readRequest } from "./requests.ts";
import { cleanUp, type Service, startService } from "./service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(cleanUp);

const ANN = "ann@example.com";
const BOB = "bob@example.com";

const linkFor = async (requestId: string, to: string): Promise<string> =>
  decisionUrl(await receivedMail(service, { requestId, notice: "question", to }));

const askedForLeave = async () => {
  const id = await ask(service, "leave", LEAVE);
  return { id, link: await linkFor(id, MANAGER) };
};

// On AWS in a box each look is a function's, with calls of its own.
const LOOKS = IS_ONE_MACHINE ? 1000 : 100;

test(`${LOOKS} GET, HEAD and OPTIONS on a decision link change nothing`, async () => {
  const { id, link } = await askedForLeave();
  const before = await readRequest(service, id);
  const mails = await listMails(service, id);
  const links = [link, `${link}?verdict=approved`, `${link}?verdict=rejected`];

  const statuses = new Set<number>();
  for (let count = 0; count < LOOKS; count += 10) {
    const looks = Array.from({ length: 10 }, async (_, index) => {
      const method = ["GET", "HEAD", "OPTIONS"][(count + index) % 3] ?? "GET";
      const response = await fetch(links[index % 3] ?? link, { method });
      await response.arrayBuffer();
      if (method !== "OPTIONS") statuses.add(response.status);
    });
    await Promise.all(looks);
  }

  expect(statuses).toEqual(new Set([200]));
  expect(await readRequest(service, id)).toEqual(before);
  expect(await listMails(service, id)).toEqual(mails);
});

describe("a second answer by the link", () => {
  test("is told what was decided, by whom, how and when", async () => {
    const { id, link } = await askedForLeave();
    await press(link, "approved", "Have fun!");

    const second = await press(link, "rejected", "On second thought");

    const page = await second.text();
    expect(second.status).toBe(409);
    for (const told of [
      "You had already decided",
      MANAGER,
      "on the web page",
      "Have fun!",
      "<time datetime=",
    ])
      expect(page).toContain(told);
    expect(await closedRequest(service, id)).toMatchObject({
      status: "approved",
      decisions: [{ verdict: "approved", comment: "Have fun!" }],
    });
  });

  test("that says the same again is no error", async () => {
    const { link } = await askedForLeave();
    await press(link, "approved");

    const second = await press(link, "approved");

    expect(second.status).toBe(200);
    expect(await second.text()).toContain("You had already decided");
  });
});

test("a rejection by the link carries its reason to the requester", async () => {
  const { id, link } = await askedForLeave();

  const response = await press(
    link,
    "rejected",
    "Nobody else is here that week.\nPlease ask for another one.",
  );

  expect(response.status).toBe(303);
  const outcome = await receivedMail(service, { requestId: id, notice: "outcome", to: LEAVE.employee_email });
  expect(outcome.text).toContain("Your request was rejected");
  expect(outcome.text).toContain("Nobody else is here that week.");
});

describe("a document for which all of two must approve", () => {
  const DOCUMENT = { documentId: "a1234", reviewers: [ANN, BOB] };

  test("waits for the second after the first, then is approved", async () => {
    const id = await ask(service, "document", DOCUMENT);

    await press(await linkFor(id, ANN), "approved", "Well written.");
    const between = await readRequest(service, id);
    await press(await linkFor(id, BOB), "approved");

    expect(between.status).toBe("pending");
    const { status, decisions } = await closedRequest(service, id);
    expect(status).toBe("approved");
    expect(decisions.map(({ approver }) => approver)).toEqual([ANN, BOB]);
  });

  test("is rejected by the first who rejects, and the other is told that it is settled", async () => {
    const id = await ask(service, "document", { ...DOCUMENT, requester_email: "carol@example.com" });

    await press(await linkFor(id, BOB), "rejected", "Section 3 is missing.");
    const settled = await receivedMail(service, { requestId: id, notice: "settled", to: ANN });
    const outcome = await receivedMail(service, {
      requestId: id,
      notice: "outcome",
      to: "carol@example.com",
    });
    const late = await press(await linkFor(id, ANN), "approved");

    expect(settled.text).toContain("This request has been rejected");
    expect(outcome.text).toContain("Section 3 is missing.");
    expect(late.status).toBe(409);
    expect(await late.text()).toContain("Already rejected");
    expect((await readRequest(service, id)).decisions).toHaveLength(1);
  });
});

test("a withdrawn request cannot be decided any more", async () => {
  const { id, link } = await askedForLeave();
  const status = statusUrl(await receivedMail(service, { requestId: id, notice: "receipt" }));

  const withdrawn = await fetch(`${status}/withdraw`, { method: "POST", redirect: "manual" });
  const late = await press(link, "approved");

  expect(withdrawn.status).toBe(303);
  expect(late.status).toBe(409);
  expect(await closedRequest(service, id)).toMatchObject({ status: "withdrawn", decisions: [] });
  const outcome = await receivedMail(service, { requestId: id, notice: "outcome", to: LEAVE.employee_email });
  expect(outcome.text).toContain("Your request is withdrawn");
});

describe("a link that opens nothing says so and decides nothing", () => {
  const tampered = (link: string) => link.replace(/.$/, (last) => (last === "A" ? "Q" : "A"));
  const ofOther = (link: string) => link.replace("/d/d.", "/s/s.");

  test.each([
    ["tampered with", tampered, 404, "This link is not valid"],
    ["truncated", (link: string) => link.slice(0, -5), 404, "This link is not valid"],
    ["made into a status link", ofOther, 404, "This link is not valid"],
    ["expired", (link: string) => expired(link), 410, "This link has expired"],
  ])("%s", async (_what, change, status, told) => {
    const { id, link } = await askedForLeave();

    const looked = await fetch(change(link));
    const pressed = await press(change(link), "approved");

    expect([looked.status, pressed.status]).toEqual([status, change === ofOther ? 404 : status]);
    expect(await looked.text()).toContain(told);
    expect(await readRequest(service, id)).toMatchObject({ status: "pending", decisions: [] });
  });

  /** The same link with its time over, signed with the service's own key. */
  const expired = (link: string): string => {
    const ring = openKeyFile(join(service.dataDir, "keys.json"));
    const url = new URL(link);
    const key = url.pathname.split(".")[1] as ParticipantKey;
    url.pathname = `/d/${signLink(ring, { purpose: "decision", key, expires: instant(Date.now() - 1000) })}`;
    return url.href;
  };
});

test("no token and no reply key is ever logged", async () => {
  const { link } = await askedForLeave();
  await press(link, "approved", "a word that must not be logged");

  const ring = JSON.parse(readFileSync(join(service.dataDir, "keys.json"), "utf8")) as {
    keys: Record<string, string>;
  };
  for (const secret of [link.split("/d/")[1] ?? "", "must not be logged", ...Object.values(ring.keys)])
    expect(service.output()).not.toContain(secret);
});
