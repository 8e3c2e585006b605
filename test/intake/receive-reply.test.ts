import { describe, expect, test } from "vitest";
import { after } from "../../src/approval/time.ts";
import { receiveReply } from "../../src/intake/receive-reply.ts";
import type { AuthVerdicts } from "../../src/reply/auth-verdicts.ts";
import { headerVerdicts } from "../../src/reply/header-verdicts.ts";
import type { RequestStore } from "../../src/store/request-store.ts";
import { ann, askedOf, bob, employee, exampleRequest, noon, requestId } from "../approval/examples.ts";
import { rawMail } from "../reply/mails.ts";
import { inbound, reply, replyHome } from "./reply-home.ts";

const decisionsOf = async ({ store }: ReturnType<typeof replyHome>, id = requestId()) =>
  (await store.read(id))?.decisions.map(({ approver, verdict, comment, channel }) => ({
    approver,
    verdict,
    comment,
    channel,
  }));

describe("a clear reply", () => {
  test("decides, with its words as comment, and is confirmed", async () => {
    const home = replyHome();
    const { askedAnnAt } = await home.open();

    const received = await home.receive(
      inbound(reply(askedAnnAt, "Hi,\n\napproved, enjoy!\n\n> no"), askedAnnAt),
    );

    expect(received).toEqual({ fate: "decided", requestId: requestId() });
    expect(await decisionsOf(home)).toEqual([
      { approver: ann, verdict: "approved", comment: "approved, enjoy!", channel: "reply" },
    ]);
    expect(home.sent()).toEqual([`confirmation ${ann}`]);
    expect(home.mails()[0]?.inReplyTo).toBe("<1@example.com>");
  });

  test("decides when it repeats the days that were asked for", async () => {
    const home = replyHome();
    const { askedAnnAt } = await home.open();

    await home.receive(inbound(reply(askedAnnAt, "Ok for 10 to 20 January."), askedAnnAt));

    expect(await decisionsOf(home)).toMatchObject([{ verdict: "approved" }]);
  });

  test("rejects", async () => {
    const home = replyHome();
    const { askedAnnAt } = await home.open();

    await home.receive(inbound(reply(askedAnnAt, "nein, leider"), askedAnnAt));

    expect(await decisionsOf(home)).toMatchObject([{ verdict: "rejected", comment: "nein, leider" }]);
  });

  test("leaves in the history why it decided", async () => {
    const home = replyHome();
    const { askedAnnAt, id } = await home.open();
    const mail = inbound(reply(askedAnnAt, "approved"), askedAnnAt);

    await home.receive(mail);

    expect(await home.store.history(id)).toContainEqual(
      expect.objectContaining({
        event: "reply-handled",
        inboundId: mail.id,
        from: ann,
        fate: "decided",
        evidence: expect.objectContaining({
          foundBy: "envelope",
          writtenBy: "person",
          checkedBy: "nobody",
          rule: "plain-answer",
        }),
      }),
    );
  });

  test("is found by its To header when the envelope has another address", async () => {
    const home = replyHome();
    const { askedAnnAt } = await home.open();

    const received = await home.receive(
      inbound(reply(askedAnnAt.toUpperCase(), "approved"), "all@corp.example"),
    );

    expect(received).toMatchObject({ fate: "decided" });
  });

  test("is found by its thread when no address has the key", async () => {
    const home = replyHome();
    const { id } = await home.open();
    const raw = reply("all@corp.example", "approved", {
      more: [["In-Reply-To", `<${id}.question.1@reply.localhost>`]],
    });

    expect(await home.receive(inbound(raw, "all@corp.example"))).toMatchObject({ fate: "decided" });
  });

  test("counts once, however often it is handled", async () => {
    const home = replyHome();
    const { askedAnnAt, id } = await home.open();
    const mail = inbound(reply(askedAnnAt, "approved"), askedAnnAt);

    const received = [await home.receive(mail), await home.receive(mail)];

    expect(received).toEqual([
      { fate: "decided", requestId: id },
      { fate: "decided", requestId: id },
    ]);
    expect(home.sent()).toEqual([`confirmation ${ann}`]);
  });

  test("counts once though it came by two ways", async () => {
    const home = replyHome();
    const { askedAnnAt, id } = await home.open();
    const raw = reply(askedAnnAt, "approved");
    await home.receive(inbound(raw, askedAnnAt));

    const received = await home.receive(inbound(raw, "all@corp.example"));

    expect(received).toEqual({ fate: "decided", requestId: id });
    expect(home.sent()).toEqual([`confirmation ${ann}`]);
  });

  test("counts though a forged one with its Message-ID came first", async () => {
    const home = replyHome();
    const { askedAnnAt } = await home.open();
    const forged = reply(askedAnnAt, "approved", { from: "ann@example.com, eve@evil.example" });
    await home.receive(inbound(forged, askedAnnAt));

    expect(await home.receive(inbound(reply(askedAnnAt, "approved"), askedAnnAt))).toMatchObject({
      fate: "decided",
    });
  });

  test("is confirmed with a link to what to do if it was not meant so", async () => {
    const home = replyHome();
    const { askedAnnAt } = await home.open();

    await home.receive(inbound(reply(askedAnnAt, "approved"), askedAnnAt));

    expect(home.mails()[0]?.text).toMatch(
      /You approved this request[\s\S]*Not you, or not what you meant\?\s+http:\/\/localhost\/d\/[^\s?]+#objection\s/,
    );
  });

  test("is confirmed by the repeat when the first time ended after the decision", async () => {
    const home = replyHome();
    const { askedAnnAt } = await home.open();
    const mail = inbound(reply(askedAnnAt, "approved"), askedAnnAt);
    const send = async (): Promise<void> => {
      throw new Error("crash");
    };
    await expect(receiveReply({ ...home.needs, outbox: { send } }, mail)).rejects.toThrow("crash");

    const received = await receiveReply(home.needs, mail);

    expect(received).toMatchObject({ fate: "decided" });
    expect(home.sent()).toEqual([`confirmation ${ann}`]);
  });
});

describe("an unclear reply", () => {
  test("is asked back about, with its sentence", async () => {
    const home = replyHome();
    const { askedAnnAt } = await home.open();

    const received = await home.receive(
      inbound(reply(askedAnnAt, "no objections, but ask Maria"), askedAnnAt),
    );

    expect(received).toMatchObject({ fate: "asked-back" });
    expect(await decisionsOf(home)).toEqual([]);
    expect(home.sent()).toEqual([`clarification ${ann}`]);
    expect(home.mails()[0]?.text).toContain("no objections, but ask Maria");
  });

  test("is asked back about when it approves fewer days than were asked for", async () => {
    const home = replyHome();
    const { askedAnnAt } = await home.open();

    await home.receive(
      inbound(reply(askedAnnAt, "Your leave from 10 to 15 January is approved."), askedAnnAt),
    );

    expect(await decisionsOf(home)).toEqual([]);
    expect(home.sent()).toEqual([`clarification ${ann}`]);
  });

  test("can be answered by one of the two mails that the question back offers", async () => {
    const home = replyHome();
    const { askedAnnAt } = await home.open();
    await home.receive(inbound(reply(askedAnnAt, "hm"), askedAnnAt));
    const [rejection] = home.mails()[0]?.text.match(/mailto:\S+rejected\S*/i) ?? [];
    const { pathname, searchParams } = new URL(rejection ?? "");
    const raw = reply(decodeURIComponent(pathname), searchParams.get("body") ?? "");

    const received = await home.receive(inbound(raw, decodeURIComponent(pathname)));

    expect(received).toMatchObject({ fate: "decided" });
    expect(await decisionsOf(home)).toMatchObject([{ verdict: "rejected" }]);
  });

  test("is asked back about when it is an emoji put to our mail", async () => {
    const home = replyHome();
    const { askedAnnAt } = await home.open();
    const raw = rawMail(
      [
        ["From", ann],
        ["To", askedAnnAt],
        ["Content-Type", "text/vnd.google.email-reaction+json"],
      ],
      '{"emoji":"👍","version":1}',
    );

    expect(await home.receive(inbound(raw, askedAnnAt))).toMatchObject({ fate: "asked-back" });
    expect(home.sent()).toEqual([`clarification ${ann}`]);
  });

  test("is answered three times, then no more", async () => {
    const home = replyHome();
    const { askedAnnAt, id } = await home.open();

    for (const words of ["hm", "hmm", "hmmm", "well", "who knows"]) {
      await home.receive(inbound(reply(askedAnnAt, words), askedAnnAt));
    }

    expect(home.sent()).toHaveLength(3);
    expect((await home.store.history(id)).filter(({ event }) => event === "notice-capped")).toHaveLength(2);
  });

  test("is answered to one address twenty times a day at most", async () => {
    const home = replyHome();
    const receive = async (letter: string) => {
      const { askedAnnAt } = await home.open(exampleRequest({ id: requestId(letter) }));
      await home.receive(inbound(reply(askedAnnAt, "hm"), askedAnnAt));
    };

    for (const letter of "abcdefghijklmnopqrstuvw") await receive(letter);

    expect(home.sent()).toHaveLength(20);
  });
});

describe("an empty reply", () => {
  test("is asked back about: whoever sent it meant something", async () => {
    const home = replyHome();
    const { askedAnnAt } = await home.open();

    expect(await home.receive(inbound(reply(askedAnnAt, " "), askedAnnAt))).toMatchObject({
      fate: "asked-back",
    });
    expect(home.sent()).toEqual([`clarification ${ann}`]);
  });
});

describe("a word that says one thing in one language and another in the next", () => {
  test.each([
    ["da", "asked-back"],
    ["pl-PL", "decided"],
  ])("is read in the language of the question: %s", async (locale, fate) => {
    const home = replyHome();
    const notices = { ...home.needs.notices, localeOf: () => locale };
    const { askedAnnAt } = await home.open();

    const yesOrThanks = inbound(reply(askedAnnAt, "Tak"), askedAnnAt);

    expect(await receiveReply({ ...home.needs, notices }, yesOrThanks)).toMatchObject({ fate });
  });
});

describe("a reply that was asked back about before a crash", () => {
  test("is not too late because its author has answered since", async () => {
    const home = replyHome();
    const { askedAnnAt } = await home.open();
    const unclear = inbound(reply(askedAnnAt, "hm"), askedAnnAt);
    const remember: RequestStore["remember"] = async (id, entry) => {
      if (entry.event === "reply-handled") throw new Error("crash");
      await home.store.remember(id, entry);
    };
    const crashing = { ...home.needs, store: { ...home.store, remember } };
    await expect(receiveReply(crashing, unclear)).rejects.toThrow("crash");
    await home.receive(inbound(reply(askedAnnAt, "approved"), askedAnnAt));

    expect(await receiveReply(home.needs, unclear)).toMatchObject({ fate: "asked-back" });
    expect(home.sent()).toEqual([`clarification ${ann}`, `confirmation ${ann}`]);
  });
});

describe("a reply that comes too late", () => {
  test("after the approver's own decision is told so", async () => {
    const home = replyHome();
    const { askedAnnAt } = await home.open(askedOf("all", ann, bob));
    await home.receive(inbound(reply(askedAnnAt, "approved"), askedAnnAt));

    const received = await home.receive(inbound(reply(askedAnnAt, "rejected"), askedAnnAt));

    expect(received).toMatchObject({ fate: "already-decided" });
    expect(await decisionsOf(home)).toMatchObject([{ verdict: "approved" }]);
    expect(home.sent()).toEqual([`confirmation ${ann}`, `too-late ${ann}`]);
  });

  test("after the request was settled is told so and remembered", async () => {
    const home = replyHome();
    const { address, askedAnnAt, id } = await home.open(askedOf("any", ann, bob));
    await home.receive(inbound(reply(askedAnnAt, "approved"), askedAnnAt));
    const raw = reply(address(bob), "rejected", { from: "bob@example.com" });

    const received = await home.receive(inbound(raw, address(bob)));

    expect(received).toMatchObject({ fate: "too-late" });
    expect(await decisionsOf(home)).toHaveLength(1);
    expect(await home.store.history(id)).toContainEqual(
      expect.objectContaining({ event: "late-answer", by: bob, verdict: "rejected" }),
    );
  });

  test("and is unclear gets no buttons any more", async () => {
    const home = replyHome();
    const { askedAnnAt } = await home.open();
    home.clock.now = after(noon, { days: 8 });

    expect(await home.receive(inbound(reply(askedAnnAt, "hm"), askedAnnAt))).toMatchObject({
      fate: "too-late",
    });
    expect(home.sent()).toEqual([`too-late ${ann}`]);
  });
});

describe("a reply that is not the approver's", () => {
  const failed: AuthVerdicts = {
    checkedBy: "dns",
    domain: "example.com",
    dmarc: "fail",
    spfAligned: false,
    dkimAligned: false,
  };

  test.each([
    ["another sender", { from: "eve@evil.example" }],
    ["the approver's name before another address", { from: '"ann@example.com" <eve@evil.example>' }],
    ["two From headers", { more: [["From", "eve@evil.example"]] as const }],
    ["two addresses in From", { from: "ann@example.com, eve@evil.example" }],
  ])("because of %s decides nothing, and the approver hears of it", async (_, change) => {
    const home = replyHome();
    const { askedAnnAt } = await home.open();

    const received = await home.receive(
      inbound(reply(askedAnnAt, "approved", change), askedAnnAt, { from: "eve@evil.example" }),
    );

    expect(received).toMatchObject({ fate: "refused" });
    expect(await decisionsOf(home)).toEqual([]);
    expect(home.sent()).toEqual([`impostor ${ann}`]);
  });

  test("because its origin fails the check decides nothing", async () => {
    const home = replyHome({ verdicts: async () => failed });
    const { askedAnnAt } = await home.open();

    expect(await home.receive(inbound(reply(askedAnnAt, "approved"), askedAnnAt))).toMatchObject({
      fate: "refused",
    });
    expect(await decisionsOf(home)).toEqual([]);
  });

  test.each([
    [
      "above",
      [
        "mx.evil.example; dmarc=pass header.from=example.com",
        "mx.corp.example; dmarc=fail header.from=example.com",
      ],
    ],
    [
      "below",
      [
        "mx.corp.example; dmarc=fail header.from=example.com",
        "mx.corp.example; dmarc=pass header.from=example.com",
      ],
    ],
  ])("decides nothing with a forged Authentication-Results %s the real one", async (_, results) => {
    const home = replyHome({ verdicts: async (_mail, parsed) => headerVerdicts(parsed, "mx.corp.example") });
    const { askedAnnAt } = await home.open();
    const raw = reply(askedAnnAt, "approved", {
      more: results.map((value) => ["Authentication-Results", value] as const),
    });

    expect(await home.receive(inbound(raw, askedAnnAt))).toMatchObject({ fate: "refused" });
    expect(await decisionsOf(home)).toEqual([]);
  });

  test("decides nothing when it was written for another request", async () => {
    const home = replyHome();
    const { askedAnnAt } = await home.open();
    const other = await home.open(exampleRequest({ id: requestId("b") }));
    const raw = reply(other.askedAnnAt, "approved");

    expect(await home.receive(inbound(raw, askedAnnAt))).toMatchObject({ fate: "refused" });
    expect(await decisionsOf(home)).toEqual([]);
    expect(home.sent()).toEqual([`impostor ${ann}`]);
  });

  test("is asked back about when nothing in it belongs to the request", async () => {
    const home = replyHome();
    const { askedAnnAt } = await home.open();

    expect(await home.receive(inbound(reply("x@corp.example", "approved"), askedAnnAt))).toMatchObject({
      fate: "asked-back",
    });
  });

  test("with the key of another approver is refused, and that approver hears of it", async () => {
    const home = replyHome();
    const { address } = await home.open(askedOf("all", ann, bob));

    expect(await home.receive(inbound(reply(address(bob), "approved"), address(bob)))).toMatchObject({
      fate: "refused",
    });
    expect(home.sent()).toEqual([`impostor ${bob}`]);
  });
});

describe("a check that cannot be made", () => {
  const unavailable: AuthVerdicts = {
    checkedBy: "dns",
    domain: null,
    dmarc: "unavailable",
    spfAligned: false,
    dkimAligned: false,
  };

  test("is tried again", async () => {
    const home = replyHome({ verdicts: async () => unavailable });
    const { askedAnnAt } = await home.open();

    expect(await home.receive(inbound(reply(askedAnnAt, "approved"), askedAnnAt))).toEqual({
      later: "check-unavailable",
    });
    expect(home.sent()).toEqual([]);
  });

  test("is given up after an hour, and the approver is sent the link", async () => {
    const home = replyHome({ verdicts: async () => unavailable });
    const { askedAnnAt } = await home.open();
    home.clock.now = after(noon, { hours: 3 });

    expect(await home.receive(inbound(reply(askedAnnAt, "approved"), askedAnnAt))).toMatchObject({
      fate: "refused",
    });
    expect(home.sent()).toEqual([`impostor ${ann}`]);
  });
});

describe("mail that is kept without a word", () => {
  test.each([
    [
      "an out-of-office reply that says approved",
      { more: [["Auto-Submitted", "auto-replied"]] as const },
      "ann@example.com",
    ],
    ["a mail from nobody", {}, ""],
    ["our own mail", { more: [["X-Countersign-Notice", "question"]] as const }, "ann@example.com"],
    ["our own address as sender", { from: "d-x@reply.localhost" }, "d-x@reply.localhost"],
  ])("is %s", async (_, change, from) => {
    const home = replyHome();
    const { askedAnnAt, id } = await home.open();

    const received = await home.receive(inbound(reply(askedAnnAt, "approved", change), askedAnnAt, { from }));

    expect(received).toEqual({ fate: "ignored", requestId: id });
    expect(await decisionsOf(home)).toEqual([]);
    expect(home.sent()).toEqual([]);
    expect(await home.store.history(id)).toMatchObject([{ event: "reply-handled", fate: "ignored" }]);
  });

  test("is an out-of-office reply, of which is remembered until when and who stands in", async () => {
    const home = replyHome();
    const { askedAnnAt, id } = await home.open();
    const away = "I am away until 12 January 2026. Please contact bob@example.com.";
    const raw = reply(askedAnnAt, away, { more: [["Auto-Submitted", "auto-replied"]] });

    await home.receive(inbound(raw, askedAnnAt));

    expect(await home.store.history(id)).toMatchObject([
      { evidence: { kind: "auto-reply", until: "2026-01-12", substitute: "bob@example.com" } },
    ]);
  });

  test("is a requester's reply", async () => {
    const home = replyHome();
    const { address } = await home.open();
    const raw = reply(address(employee), "approved", { from: employee });

    expect(await home.receive(inbound(raw, address(employee)))).toMatchObject({ fate: "ignored" });
    expect(home.sent()).toEqual([]);
  });

  test("is what nobody was meant by", async () => {
    const home = replyHome();

    expect(
      await home.receive(inbound(reply("x@corp.example", "approved"), "postmaster@reply.localhost")),
    ).toEqual({
      fate: "refused",
      requestId: null,
    });
  });
});

describe("a bounce", () => {
  const bounce = (id: string, action: string): Buffer =>
    rawMail(
      [
        ["From", "MAILER-DAEMON@mx.example"],
        ["Content-Type", "multipart/report; report-type=delivery-status; boundary=b"],
      ],
      `--b\nContent-Type: message/delivery-status\n\nFinal-Recipient: rfc822; ann@example.com\nAction: ${action}\nStatus: 5.1.1\n
--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <${id}.question.1@reply.localhost>\n--b--\n`,
    );

  test.each(["its envelope", "the mail that came back"])(
    "is known by %s, and the requester is told once",
    async (by) => {
      const home = replyHome();
      const { askedAnnAt, id } = await home.open();
      const to = by === "its envelope" ? askedAnnAt : "bounces@corp.example";

      for (let n = 0; n < 2; n++) await home.receive(inbound(bounce(id, "failed"), to, { from: "" }));

      expect(home.sent()).toEqual([`unreachable ${employee}`]);
      expect(
        (await home.store.history(id)).filter(({ event }) => event === "notice-undelivered"),
      ).toMatchObject([{ notice: "question", to: ann, mailId: `${id}.question.1`, why: "5.1.1" }]);
    },
  );

  test("in words is understood as well", async () => {
    const home = replyHome();
    const { askedAnnAt, id } = await home.open();
    const words = `Hi. This is the qmail-send program at mx.example.\n\n<ann@example.com>:\n550 5.1.1 no such user\n\n--- Below this line is a copy of the message.\n\nMessage-ID: <${id}.reminder.1@reply.localhost>\n`;
    const raw = rawMail([["From", "MAILER-DAEMON@mx.example"]], words);

    await home.receive(inbound(raw, askedAnnAt, { from: "" }));

    expect(home.sent()).toEqual([`unreachable ${employee}`]);
    expect(await home.store.history(id)).toContainEqual(
      expect.objectContaining({ event: "notice-undelivered", notice: "reminder", to: ann }),
    );
  });

  test("that names neither our mail nor its recipient tells nobody", async () => {
    const home = replyHome();
    const { askedAnnAt, id } = await home.open();
    const raw = rawMail([["From", "MAILER-DAEMON@mx.example"]], "550 5.1.1 no such user: zoe@example.com");

    await home.receive(inbound(raw, askedAnnAt, { from: "" }));

    expect(home.sent()).toEqual([]);
    expect(await home.store.history(id)).toMatchObject([{ event: "reply-handled", fate: "ignored" }]);
  });

  test("that only reports a delay is remembered and no more", async () => {
    const home = replyHome();
    const { askedAnnAt, id } = await home.open();

    await home.receive(inbound(bounce(id, "delayed"), askedAnnAt, { from: "" }));

    expect(home.sent()).toEqual([]);
    expect(await home.store.history(id)).toMatchObject([{ event: "reply-handled", fate: "ignored" }]);
  });
});
