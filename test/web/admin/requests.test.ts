import { describe, expect, test } from "vitest";
import { ANN, BOB, DOCUMENT, EMPLOYEE, LEAVE, MANAGER, sendForm } from "../web-home.ts";
import { ADMIN, adminHome, formTokenIn } from "./admin-home.ts";

describe("the list of requests", () => {
  test("shows the newest first, with their state", async () => {
    const home = adminHome();
    const cookie = await home.signIn();
    await home.ask("leave", LEAVE);
    home.pass({ minutes: 1 });
    const document = await home.ask("document", DOCUMENT);
    await home.needs.intake.withdraw(document.request.id);

    const page = await (await home.get("/admin/requests", cookie)).text();

    expect(titlesIn(page)).toEqual(["Document a1234", "Leave from January 10, 2026 to January 20, 2026"]);
    expect(badgesIn(page)).toEqual(["Withdrawn", "Waiting"]);
  });

  test.each([
    ["q=ann@example.com", ["Document a1234"]],
    ["q=A1234+document", ["Document a1234"]],
    ["q=a1234+leave", []],
    ["state=pending", ["Leave from January 10, 2026 to January 20, 2026"]],
    ["state=rejected", []],
    ["q=employee&state=withdrawn", ["Document a1234"]],
  ])("finds by %s", async (query, titles) => {
    const home = adminHome();
    const cookie = await home.signIn();
    await home.ask("leave", LEAVE);
    const document = await home.ask("document", DOCUMENT);
    await home.needs.intake.withdraw(document.request.id);

    expect(titlesIn(await (await home.get(`/admin/requests?${query}`, cookie)).text())).toEqual(titles);
  });

  test("finds each of many requests on exactly one of its pages", async () => {
    const home = adminHome();
    const cookie = await home.signIn();
    for (let number = 0; number < 120; number++)
      await home.ask("document", { ...DOCUMENT, documentId: `n${number}` });

    const found: string[] = [];
    let path: string | undefined = "/admin/requests";
    for (let pages = 0; path !== undefined && pages < 10; pages++) {
      const page: string = await (await home.get(path, cookie)).text();
      found.push(...titlesIn(page));
      path = /href="([^"]+)">Look further back/.exec(page)?.[1]?.replaceAll("&amp;", "&");
    }

    expect(found).toHaveLength(120);
    expect(new Set(found).size).toBe(120);
  });

  test("escapes what people wrote", async () => {
    const home = adminHome();
    const cookie = await home.signIn();
    await home.ask("document", { ...DOCUMENT, documentId: "<img src=x onerror=alert(1)>" });

    const page = await (await home.get("/admin/requests?q=%22%3E%3Cscript%3E", cookie)).text();
    const list = await (await home.get("/admin/requests", cookie)).text();

    expect(page).not.toContain("<script>");
    expect(list).not.toContain("<img");
    expect(list).toContain("&lt;img");
  });
});

describe("one request", () => {
  test("shows who answered what, and the evidence", async () => {
    const home = adminHome();
    const cookie = await home.signIn();
    const record = await home.ask("document", DOCUMENT);
    await sendForm(home.app, home.decisionPath(record, BOB), { verdict: "approved", comment: "fine" });
    await home.needs.store.remember(record.request.id, {
      id: "handled.x",
      at: home.needs.now(),
      event: "reply-handled",
      inboundId: "in-7",
      from: ANN,
      fate: "refused",
      evidence: { reason: "sender-mismatch", foundBy: "reply-key" },
    });

    const page = await (await home.get(`/admin/requests/${record.request.id}`, cookie)).text();

    expect(page).toContain("<blockquote>fine</blockquote>");
    expect(page).toContain('<th scope="row">found by</th><td>reply-key</td>');
    expect(page).toContain("sender-mismatch");
    expect(page).toContain('href="/admin/mail/in-7"');
    expect(page).not.toMatch(/[ds]\.[a-z2-7]{26}\./);
  });

  test("can be withdrawn", async () => {
    const home = adminHome();
    const cookie = await home.signIn();
    const record = await home.ask("leave", LEAVE);
    const path = `/admin/requests/${record.request.id}`;

    const answer = await home.fill(path, `${path}/withdraw`, cookie);

    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${path}?done=withdrawn`]);
    expect((await home.read(record)).state.status).toBe("withdrawing");
    expect(home.logged.join("")).toContain('"event":"admin.withdrew","by":"admin@example.com"');
    expect(await (await home.get(`${path}?done=withdrawn`, cookie)).text()).toContain(
      "The request is withdrawn.",
    );
  });

  test("tells administrators who of them withdrew it or asked again, and others only that one of them did", async () => {
    const home = adminHome();
    const cookie = await home.signIn();
    const record = await home.ask("leave", LEAVE);
    const { id } = record.request;
    const path = `/admin/requests/${id}`;
    const event = { event: "asked-again", by: ADMIN, to: MANAGER } as const;
    await home.needs.store.remember(id, { id: "asked", at: home.needs.now(), ...event });
    await home.fill(path, `${path}/withdraw`, cookie);

    const inside = await (await home.get(path, cookie)).text();
    const outside = await (await home.app.request(home.statusPath(record))).text();
    const german = await (await home.app.request(`${home.statusPath(record)}?lang=de`)).text();

    expect(inside).toContain(`${ADMIN} had the question sent to ${MANAGER} again`);
    expect(inside).toContain(`${ADMIN} withdrew the request`);
    expect(outside).toContain(`An administrator had the question sent to ${MANAGER} again`);
    expect(outside).toContain("An administrator withdrew the request");
    expect(german).toContain("Die Verwaltung hat den Antrag zurückgezogen");
    expect(outside + german).not.toContain(ADMIN);
  });

  test("that its requester had already withdrawn is not said to be withdrawn by an administrator", async () => {
    const home = adminHome();
    const cookie = await home.signIn();
    const record = await home.ask("leave", LEAVE);
    const path = `/admin/requests/${record.request.id}`;
    const page = await (await home.get(path, cookie)).text();
    await home.needs.intake.withdraw(record.request.id);

    const fields = { form_token: formTokenIn(page) };
    await sendForm(home.app, `${path}/withdraw`, fields, { cookie });

    expect(await home.needs.store.history(record.request.id)).toEqual([]);
  });

  test("is asked again of an approver, and of nobody else", async () => {
    const home = adminHome();
    const cookie = await home.signIn();
    const record = await home.ask("leave", LEAVE);
    const path = `/admin/requests/${record.request.id}`;

    const answer = await home.fill(path, `${path}/ask-again`, cookie, { approver: MANAGER });
    const other = await home.fill(path, `${path}/ask-again`, cookie, { approver: EMPLOYEE });

    expect([answer.status, other.status]).toEqual([303, 404]);
    expect(home.asked).toEqual([[record.request.id, MANAGER]]);
  });

  test("that ended offers nothing to do", async () => {
    const home = adminHome();
    const cookie = await home.signIn();
    const record = await home.ask("leave", LEAVE);
    await home.needs.intake.withdraw(record.request.id);

    const page = await (await home.get(`/admin/requests/${record.request.id}`, cookie)).text();

    expect(page).not.toContain("ask-again");
    expect(page).not.toContain("/withdraw");
  });

  test("that is not there is a page of the house", async () => {
    const home = adminHome();
    const cookie = await home.signIn();

    expect((await home.get("/admin/requests/nonsense", cookie)).status).toBe(404);
    expect((await home.get("/admin/requests/r_aaaaaaaaaaaaaaaaaaaaaaaaaa", cookie)).status).toBe(404);
  });

  test("is in German for who reads German, and stays so", async () => {
    const home = adminHome();
    const cookie = await home.signIn();
    await home.ask("leave", LEAVE);

    const page = await (await home.get("/admin/requests?lang=de", cookie)).text();

    expect(page).toContain("<h1>Anträge</h1>");
    expect(page).toMatch(/href="\/admin\/requests\/r_[a-z2-7]+\?lang=de"/);
  });
});

const titlesIn = (page: string): readonly string[] =>
  [...page.matchAll(/<strong>([^<]*)<\/strong>/g)].map(([, title = ""]) => title);

const badgesIn = (page: string): readonly string[] =>
  [...page.matchAll(/<span class="badge[^"]*">([^<]*)</g)].map(([, badge = ""]) => badge);
