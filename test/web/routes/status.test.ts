import { describe, expect, test } from "vitest";
import { ANN, BOB, DOCUMENT, EMPLOYEE, LEAVE, MANAGER, sendForm, webHome } from "../web-home.ts";

const page = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text();

/** The page as one reads it: without tags, spaces folded. */
const readable = (html: string): string => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

describe("how it stands", () => {
  test("who is being waited for since when, the next reminder, and until when", async () => {
    const { app, needs, ask, statusPath, pass } = webHome();
    const record = await ask("document", DOCUMENT);
    const decision = { approver: BOB, verdict: "approved", comment: "", channel: "link" } as const;
    await needs.intake.decide(record.request.id, { ...decision, evidence: {} });
    pass({ minutes: 5 });
    await needs.store.remember(record.request.id, {
      id: "q",
      at: needs.now(),
      event: "notice-sent",
      notice: "question",
      to: ANN,
      mailId: "m",
    });

    const text = readable(await page(app.request(statusPath(record))));

    expect(text).toContain("Waiting for ann@example.com asked on Monday, January 5, 2026 at 9:35 AM UTC");
    expect(text).toContain("Next reminder Tuesday, January 6, 2026 at 9:30 AM UTC");
    expect(text).toContain("Open until Monday, January 12, 2026 at 9:30 AM UTC");
  });

  test("after the last reminder there is none any more", async () => {
    const { app, ask, statusPath, pass } = webHome();
    const record = await ask("leave", LEAVE);
    pass({ days: 6, hours: 1 });

    expect(readable(await page(app.request(statusPath(record))))).toContain("Next reminder none");
  });

  test("the timeline tells all that happened, in order", async () => {
    const { app, needs, ask, statusPath, pass } = webHome();
    const record = await ask("document", DOCUMENT);
    const { id } = record.request;
    const remember = async (entry: object) => {
      pass({ minutes: 1 });
      await needs.store.remember(id, { id: needs.now(), at: needs.now(), ...entry } as never);
    };
    await remember({ event: "notice-sent", notice: "receipt", to: EMPLOYEE, mailId: "1" });
    await remember({ event: "notice-sent", notice: "reminder", to: ANN, mailId: "2" });
    await remember({ event: "notice-undelivered", notice: "reminder", to: ANN, mailId: "2", why: "550" });
    await remember({ event: "notice-capped", notice: "clarification", to: ANN, cap: "day" });
    await remember({
      event: "reply-handled",
      inboundId: "3",
      from: "eve@evil.example",
      fate: "refused",
      evidence: {},
    });
    await remember({ event: "reply-handled", inboundId: "4", from: ANN, fate: "decided", evidence: {} });
    const decision = {
      approver: ANN,
      verdict: "rejected",
      comment: "not like this",
      channel: "reply",
    } as const;
    const { record: decided } = await needs.intake.decide(id, { ...decision, evidence: {} });
    await needs.store.close(id, { outcome: "rejected", at: needs.now(), revision: decided.revision });
    await remember({ event: "late-answer", by: BOB, verdict: "approved" });

    const html = await page(app.request(statusPath(record)));
    const timeline = readable(html.slice(html.indexOf("<ol"), html.indexOf("</ol>")));

    const told = [
      "Request made",
      "Receipt sent to employee@example.com",
      "Reminder sent to ann@example.com",
      "Mail to ann@example.com could not be delivered",
      "No more mail to ann@example.com for now",
      "Mail from eve@evil.example was refused",
      "ann@example.com rejected it by replying to the mail",
      "not like this",
      "The request is rejected",
      "bob@example.com approved it, too late to count",
    ];
    const places = told.map((sentence) => timeline.indexOf(sentence));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(timeline).not.toContain("read as a decision");
  });

  test("who waits sees until when an approver is away and whom they named instead", async () => {
    const { app, needs, ask, statusPath } = webHome();
    const record = await ask("document", DOCUMENT);
    await needs.store.remember(record.request.id, {
      id: "r",
      at: needs.now(),
      event: "reply-handled",
      inboundId: "i",
      from: ANN,
      fate: "ignored",
      evidence: { kind: "auto-reply", until: "2026-01-12", substitute: "<b>Bob</b>" },
    });

    const html = await page(app.request(statusPath(record)));

    const said = "away until January 12, 2026, names &lt;b&gt;Bob&lt;/b&gt; for the meantime";
    expect(html).toContain(`Their automatic reply: ${said}`);
    expect(html).toContain(`Automatic reply from ann@example.com, not counted: ${said}`);
  });

  test("what a stranger put into a From header is text", async () => {
    const { app, needs, ask, statusPath } = webHome();
    const record = await ask("leave", LEAVE);
    await needs.store.remember(record.request.id, {
      id: "r",
      at: needs.now(),
      event: "reply-handled",
      inboundId: "i",
      from: "<img src=x onerror=alert(1)>",
      fate: "refused",
      evidence: {},
    });

    const html = await page(app.request(statusPath(record)));

    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x");
  });

  test("a closed request is waited for no longer and cannot be withdrawn", async () => {
    const { app, ask, statusPath, decisionPath } = webHome();
    const record = await ask("leave", LEAVE);
    await sendForm(app, decisionPath(record, MANAGER), { verdict: "approved" });

    const html = await page(app.request(statusPath(record)));

    expect(html).toContain(">Approved</span>");
    expect(html).not.toContain("Waiting for");
    expect(html).not.toContain("/withdraw");
  });

  test("a request whose kind is gone is still shown", async () => {
    const { app, needs, ask, statusPath, decisionPath } = webHome();
    const record = await ask("leave", LEAVE);
    (needs.kinds as Map<string, unknown>).clear();

    expect(await page(app.request(statusPath(record)))).toContain("<h1>leave</h1>");
    expect(await page(app.request(decisionPath(record, MANAGER)))).toContain("2026-01-20");
  });
});

describe("withdrawing", () => {
  test("the button takes the request back and leads to its page", async () => {
    const { app, ask, statusPath, read } = webHome();
    const record = await ask("leave", LEAVE);
    const path = statusPath(record);

    const answer = await sendForm(app, `${path}/withdraw`, {});

    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(path);
    expect((await read(record)).state.status).toBe("withdrawing");
    expect(await page(app.request(path))).toContain(">Withdrawn</span>");
  });

  test("twice is once", async () => {
    const { app, ask, statusPath, read } = webHome();
    const record = await ask("leave", LEAVE);
    await sendForm(app, `${statusPath(record)}/withdraw`, {});
    const withdrawn = await read(record);

    const again = await sendForm(app, `${statusPath(record)}/withdraw`, {});

    expect(again.status).toBe(303);
    expect(await read(record)).toEqual(withdrawn);
  });

  test("after a decision it is too late, and the page says so", async () => {
    const { app, ask, statusPath, decisionPath, read } = webHome();
    const record = await ask("leave", LEAVE);
    await sendForm(app, decisionPath(record, MANAGER), { verdict: "approved" });
    const decided = await read(record);

    const answer = await sendForm(app, `${statusPath(record)}/withdraw`, {});
    const html = await answer.text();

    expect(answer.status).toBe(409);
    expect(html).toContain("It was too late to withdraw");
    expect(html).toContain(`href="${statusPath(record)}?lang=de"`);
    expect(await read(record)).toEqual(decided);
  });

  test("an approver's link cannot withdraw", async () => {
    const { app, ask, decisionPath, read } = webHome();
    const record = await ask("leave", LEAVE);

    const answer = await sendForm(app, `${decisionPath(record, MANAGER).replace("/d/", "/s/")}/withdraw`, {});

    expect(answer.status).toBe(404);
    expect(await read(record)).toEqual(record);
  });
});
