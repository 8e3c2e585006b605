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

test("the list reads no more of the store than it shows, and a number leads to its request at once", async () => {
  const home = adminHome();
  const cookie = await home.signIn();
  for (let made = 0; made < 60; made++) await home.ask("leave", LEAVE);
  const record = await home.ask("document", DOCUMENT);
  const read = { lists: [] as number[], records: 0 };
  const { list, read: readOne } = home.needs.store;
  Object.assign(home.needs.store, {
    list: (page: Parameters<typeof list>[0]) => {
      read.lists.push(page.limit);
      return list(page);
    },
    read: (id: Parameters<typeof readOne>[0]) => {
      read.records++;
      return readOne(id);
    },
  });

  await home.get("/admin/requests", cookie);
  const forAPage = [...read.lists];
  const found = await (await home.get(`/admin/requests?q=${record.request.id}`, cookie)).text();

  expect(forAPage).toEqual([25]);
  expect(titlesIn(found)).toEqual(["Document a1234"]);
  expect([read.lists.length, read.records]).toEqual([1, 1]);
});

test("a search for what is not there ends, and says how far back it got", async () => {
  const home = adminHome();
  const cookie = await home.signIn();
  const record = await home.ask("leave", LEAVE);
  let read = 0;
  Object.assign(home.needs.store, {
    list: async ({ limit }: { readonly limit: number }) => {
      read += limit;
      return { records: Array.from({ length: limit }, () => record), next: String(read) };
    },
  });

  const page = await (await home.get("/admin/requests?q=nothing", cookie)).text();

  expect(read).toBe(2000);
  expect(page).toContain("There is no such request among the 2000 looked through, back to");
  expect(page).toContain("Look further back");
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
      evidence: {
        foundBy: "header",
        sender: "eve@evil.example",
        checkedBy: "dns",
        dmarc: "fail",
        domain: "evil.example",
        reason: "other-sender",
        answer: "per-day",
      },
    });

    const page = await (await home.get(`/admin/requests/${record.request.id}`, cookie)).text();

    expect(page).toContain("<blockquote>fine</blockquote>");
    expect(proofIn(page)).toEqual([
      "Answered on the page that the link in the mail opens, by its button.",
      "It is from somebody else.",
      "The mail says that it is from eve@evil.example.",
      "The check says that it does not come from evil.example.",
      "It went to the address that only this approver was given.",
      "Its author got no answer, having had too many already.",
    ]);
    expect(page).toContain('<th scope="row">found by</th><td>header</td>');
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

    expect((await home.read(record)).withdrawnByAdministrator).toBeUndefined();
    expect(await (await home.get(path, cookie)).text()).not.toContain(`${ADMIN} withdrew`);
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

/** The sentences that say why an answer is believed or not. */
const proofIn = (page: string): readonly string[] =>
  [...page.matchAll(/<ul class="proof">(.*?)<\/ul>/gs)].flatMap(([, list = ""]) =>
    [...list.matchAll(/<li>(.*?)<\/li>/g)].map(([, sentence = ""]) => sentence),
  );
