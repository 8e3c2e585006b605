import { describe, expect, test } from "vitest";
import { after } from "../../../src/approval/time.ts";
import { signLink } from "../../../src/keys/link-token.ts";
import { ANN, BOB, DOCUMENT, EMPLOYEE, LEAVE, MANAGER, sendForm, webHome } from "../web-home.ts";

const page = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text();

describe("looking", () => {
  test("the page says what is asked, by whom, until when, and as whom one decides", async () => {
    const { app, ask, decisionPath } = webHome();
    const record = await ask("leave", LEAVE);

    const html = await page(app.request(decisionPath(record, MANAGER)));

    expect(html).toContain("<h1>Leave from January 10, 2026 to January 20, 2026</h1>");
    expect(html).toContain(EMPLOYEE);
    expect(html).toContain('<time datetime="2026-01-12T09:30:00.000Z">');
    expect(html).toContain(`You decide as <strong>${MANAGER}</strong>`);
  });

  test("it says who else decides and what they said so far", async () => {
    const { app, needs, ask, decisionPath } = webHome();
    const record = await ask("document", DOCUMENT);
    const decision = {
      approver: BOB,
      verdict: "approved",
      comment: "typo on page 3",
      channel: "reply",
    } as const;
    await needs.intake.decide(record.request.id, { ...decision, evidence: {} });

    const html = await page(app.request(decisionPath(record, ANN)));

    expect(html).toContain("Both have to approve.");
    expect(html).toContain("<blockquote>typo on page 3</blockquote>");
    expect(html).toContain("by replying to the mail");
  });

  test("a thousand GET, HEAD and OPTIONS change nothing", async () => {
    const { app, needs, ask, decisionPath, statusPath, read } = webHome();
    const record = await ask("leave", LEAVE);
    const paths = ["approved", "rejected", ""].map(
      (verdict) => `${decisionPath(record, MANAGER)}?verdict=${verdict}`,
    );

    for (let round = 0; round < 84; round++) {
      for (const path of [...paths, statusPath(record)])
        for (const method of ["GET", "HEAD", "OPTIONS"]) await app.request(path, { method });
    }

    expect(await read(record)).toEqual(record);
    expect(await needs.store.history(record.request.id)).toEqual([]);
  });

  test("HEAD answers as GET does, without the page", async () => {
    const { app, ask, decisionPath } = webHome();
    const path = decisionPath(await ask("leave", LEAVE), MANAGER);

    const answer = await app.request(path, { method: "HEAD" });

    expect(answer.status).toBe(200);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.text()).toBe("");
  });

  test("the verdict in the address only makes its button stand out", async () => {
    const { app, ask, decisionPath, read } = webHome();
    const record = await ask("leave", LEAVE);

    const html = await page(app.request(`${decisionPath(record, MANAGER)}?verdict=rejected`));

    expect(html).toContain('value="rejected" class="bad strong"');
    expect(html).toContain('value="approved" class="good"');
    expect(html).toContain("Nothing is decided until you press the button here.");
    expect((await read(record)).decisions).toEqual([]);
  });

  test("what people wrote is text, never markup", async () => {
    const { app, needs, ask, decisionPath } = webHome();
    const nasty = `"><script>alert(1)</script>'&{{ 7*7 }}`;
    const record = await ask("document", { ...DOCUMENT, documentId: nasty });
    const decision = { approver: BOB, verdict: "approved", comment: nasty, channel: "link" } as const;
    await needs.intake.decide(record.request.id, { ...decision, evidence: {} });

    const html = await page(app.request(decisionPath(record, ANN)));

    expect(html).not.toContain("<script");
    expect(html).toContain(
      "<blockquote>&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;{{ 7*7 }}</blockquote>",
    );
  });
});

describe("after a decision", () => {
  test("the page says what to do if it was not meant so", async () => {
    const { app, needs, ask, decisionPath } = webHome();
    const record = await ask("leave", LEAVE);
    const decision = { approver: MANAGER, verdict: "approved", comment: "", channel: "reply" } as const;
    await needs.intake.decide(record.request.id, { ...decision, evidence: {} });

    const html = await page(app.request(decisionPath(record, MANAGER)));

    expect(html).toContain('<h2 id="objection">Not you, or not what you meant?</h2>');
    expect(html).toContain(`<a href="mailto:${EMPLOYEE}?subject=${record.request.id}">${EMPLOYEE}</a>`);
  });
});

describe("deciding", () => {
  test("the button decides, with the comment and what we know of the browser", async () => {
    const { app, ask, decisionPath, read } = webHome();
    const record = await ask("leave", LEAVE);
    const path = decisionPath(record, MANAGER);

    const answer = await sendForm(
      app,
      path,
      { verdict: "rejected", comment: " Too few people.\r\nSorry! " },
      { "user-agent": "Firefox" },
    );

    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(path);
    expect((await read(record)).decisions).toEqual([
      {
        approver: MANAGER,
        verdict: "rejected",
        comment: "Too few people.\nSorry!",
        channel: "link",
        at: "2026-01-05T09:30:00.000Z",
        evidence: { page: "decision", userAgent: "Firefox" },
      },
    ]);
  });

  test("the page behind the link then shows what was decided", async () => {
    const { app, ask, decisionPath } = webHome();
    const path = decisionPath(await ask("document", DOCUMENT), ANN);
    await sendForm(app, path, { verdict: "approved", comment: "looks good" });

    const html = await page(app.request(path));

    expect(html).toContain("<h1>You approved this</h1>");
    expect(html).toContain("looks good");
    expect(html).toContain("Other answers are still missing.");
    expect(html).not.toContain("<form");
  });

  test("the same answer again changes nothing and says that the first one stands", async () => {
    const { app, ask, decisionPath, read } = webHome();
    const record = await ask("leave", LEAVE);
    const path = decisionPath(record, MANAGER);
    await sendForm(app, path, { verdict: "approved", comment: "enjoy" });
    const decided = await read(record);

    const answer = await sendForm(app, path, { verdict: "approved", comment: "something else" });

    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("You had already decided");
    expect(await read(record)).toEqual(decided);
  });

  test("another answer afterwards is told who decided what, how and when", async () => {
    const { app, ask, decisionPath, read, pass } = webHome();
    const record = await ask("leave", LEAVE);
    const path = decisionPath(record, MANAGER);
    await sendForm(app, path, { verdict: "approved", comment: "enjoy" });
    const decided = await read(record);
    pass({ hours: 3 });

    const answer = await sendForm(app, path, { verdict: "rejected", comment: "" });
    const html = await answer.text();

    expect(answer.status).toBe(409);
    for (const told of ["You had already decided", "You approved this", MANAGER, "on the web page", "enjoy"])
      expect(html).toContain(told);
    expect(html).toContain('<time datetime="2026-01-05T09:30:00.000Z">');
    expect(await read(record)).toEqual(decided);
  });

  test.each([
    ["no verdict", new URLSearchParams([["comment", "kept"]])],
    [
      "both verdicts",
      new URLSearchParams([
        ["verdict", "approved"],
        ["verdict", "rejected"],
        ["comment", "kept"],
      ]),
    ],
    [
      "an unknown verdict",
      new URLSearchParams([
        ["verdict", "maybe"],
        ["comment", "kept"],
      ]),
    ],
  ])("%s decides nothing and keeps the comment", async (_, form) => {
    const { app, ask, decisionPath, read } = webHome();
    const record = await ask("leave", LEAVE);

    const answer = await sendForm(app, decisionPath(record, MANAGER), form);
    const html = await answer.text();

    expect(answer.status).toBe(400);
    expect(html).toContain("Nothing was decided yet");
    expect(html).toContain(">kept</textarea>");
    expect(await read(record)).toEqual(record);
  });

  test("a verdict in the address of the POST does not count", async () => {
    const { app, ask, decisionPath, read } = webHome();
    const record = await ask("leave", LEAVE);

    const answer = await sendForm(app, `${decisionPath(record, MANAGER)}?verdict=approved`, {});

    expect(answer.status).toBe(400);
    expect(await read(record)).toEqual(record);
  });

  test("a comment of 4,000 characters is taken, line breaks counted once", async () => {
    const { app, ask, decisionPath, read } = webHome();
    const record = await ask("leave", LEAVE);
    const comment = `${"x".repeat(1999)}\r\n${"y".repeat(2000)}`;

    const answer = await sendForm(app, decisionPath(record, MANAGER), { verdict: "approved", comment });

    expect(answer.status).toBe(303);
    expect((await read(record)).decisions[0]?.comment).toHaveLength(4000);
  });

  test("a longer comment decides nothing and comes back whole", async () => {
    const { app, ask, decisionPath, read } = webHome();
    const record = await ask("leave", LEAVE);
    const comment = "x".repeat(4001);

    const answer = await sendForm(app, decisionPath(record, MANAGER), { verdict: "approved", comment });
    const html = await answer.text();

    expect(answer.status).toBe(400);
    expect(html).toContain(`>${comment}</textarea>`);
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain("at most 4000 characters");
    expect(await read(record)).toEqual(record);
  });

  test("a form beyond 64 kB is refused with a page", async () => {
    const { app, ask, decisionPath, read } = webHome();
    const record = await ask("leave", LEAVE);

    const answer = await sendForm(app, decisionPath(record, MANAGER), {
      verdict: "approved",
      comment: "x".repeat(70_000),
    });

    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain("<h1>That was too much</h1>");
    expect(await read(record)).toEqual(record);
  });

  test("JSON decides nothing", async () => {
    const { app, ask, decisionPath, read } = webHome();
    const record = await ask("leave", LEAVE);

    const answer = await app.request(decisionPath(record, MANAGER), {
      method: "POST",
      body: JSON.stringify({ verdict: "approved" }),
      headers: { "content-type": "application/json" },
    });

    expect(answer.status).toBe(400);
    expect(await read(record)).toEqual(record);
  });

  test("a page of another site cannot send the form", async () => {
    const { app, ask, decisionPath, read } = webHome();
    const record = await ask("leave", LEAVE);

    const answer = await sendForm(
      app,
      decisionPath(record, MANAGER),
      { verdict: "approved" },
      { "sec-fetch-site": "cross-site" },
    );

    expect(answer.status).toBe(403);
    expect(await read(record)).toEqual(record);
  });
});

describe("when there is nothing left to decide", () => {
  test("settled by others", async () => {
    const { app, ask, decisionPath } = webHome();
    const record = await ask("document", DOCUMENT);
    await sendForm(app, decisionPath(record, BOB), { verdict: "rejected", comment: "wrong version" });

    const html = await page(app.request(decisionPath(record, ANN)));
    const late = await sendForm(app, decisionPath(record, ANN), { verdict: "approved" });

    expect(html).toContain("<h1>Already rejected</h1>");
    expect(html).toContain("wrong version");
    expect(html).not.toContain("<form");
    expect(late.status).toBe(409);
    expect(await late.text()).toContain("<h1>Already rejected</h1>");
  });

  test("expired", async () => {
    const { app, ask, decisionPath, pass } = webHome();
    const record = await ask("leave", LEAVE);
    pass({ days: 7 });

    const html = await page(app.request(decisionPath(record, MANAGER)));

    expect(html).toContain("<h1>This request has expired</h1>");
    expect(html).not.toContain("<form");
  });

  test("an answer to a request that has been closed as expired is told so", async () => {
    const { app, needs, ask, decisionPath, pass, read } = webHome();
    const record = await ask("leave", LEAVE);
    pass({ days: 7 });
    await needs.store.close(record.request.id, { outcome: "expired", at: needs.now(), revision: 0 });

    const answer = await sendForm(app, decisionPath(record, MANAGER), { verdict: "approved" });

    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("<h1>This request has expired</h1>");
    expect((await read(record)).decisions).toEqual([]);
  });

  test("withdrawn", async () => {
    const { app, needs, ask, decisionPath } = webHome();
    const record = await ask("leave", LEAVE);
    await needs.intake.withdraw(record.request.id);

    const html = await page(app.request(decisionPath(record, MANAGER)));
    const late = await sendForm(app, decisionPath(record, MANAGER), { verdict: "approved" });

    expect(html).toContain("<h1>This request was withdrawn</h1>");
    expect(late.status).toBe(409);
  });
});

describe("links that open nothing", () => {
  const NOT_VALID = "<h1>This link is not valid</h1>";

  test("every single changed character is noticed, and every cut", async () => {
    const { app, ask, decisionPath } = webHome();
    const token = decisionPath(await ask("leave", LEAVE), MANAGER).slice("/d/".length);
    const changed = [...token].map(
      (letter, at) => token.slice(0, at) + (letter === "b" ? "c" : "b") + token.slice(at + 1),
    );
    const cut = [...token].map((_, at) => token.slice(0, at)).filter((part) => part !== "");

    for (const other of [...changed, ...cut, `${token}a`, token.toUpperCase()]) {
      const answer = await app.request(`/d/${other}`);
      expect([other, answer.status]).toEqual([other, 404]);
      expect(await answer.text()).toContain(NOT_VALID);
    }
  });

  test("a forged link cannot decide", async () => {
    const { app, ask, decisionPath, read } = webHome();
    const record = await ask("leave", LEAVE);
    const forged = `${decisionPath(record, MANAGER).slice(0, -1)}_`;

    const answer = await sendForm(app, forged, { verdict: "approved" });

    expect(answer.status).toBe(404);
    expect(await read(record)).toEqual(record);
  });

  test("the requester's link is none for deciding, nor the other way round", async () => {
    const { app, ask, decisionPath, statusPath } = webHome();
    const record = await ask("leave", LEAVE);

    const decision = await app.request(statusPath(record).replace("/s/", "/d/"));
    const status = await app.request(decisionPath(record, MANAGER).replace("/d/", "/s/"));

    expect([decision.status, status.status]).toEqual([404, 404]);
  });

  test("a well-signed decision link with the requester's key opens nothing", async () => {
    const { app, needs, ask } = webHome();
    const { request, participants } = await ask("leave", LEAVE);
    const key = participants.find(({ role }) => role === "requester")?.key;
    if (key === undefined) throw new Error("no requester");
    const token = signLink(needs.links.ring, {
      purpose: "decision",
      key,
      expires: after(request.createdAt, { days: 1 }),
    });

    expect((await app.request(`/d/${token}`)).status).toBe(404);
  });

  test("after its time a link says that it has expired", async () => {
    const { app, ask, decisionPath, pass } = webHome();
    const path = decisionPath(await ask("leave", LEAVE), MANAGER);
    pass({ days: 97 });

    const answer = await app.request(path);
    const sent = await sendForm(app, path, { verdict: "approved" });

    expect([answer.status, sent.status]).toEqual([410, 410]);
    expect(await answer.text()).toContain("<h1>This link has expired</h1>");
  });
});
