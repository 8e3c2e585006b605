import { describe, expect, test } from "vitest";
import type { WebNeeds } from "../../../src/web/needs.ts";
import { ANN, BOB, LEAVE, sendForm, webHome } from "../web-home.ts";

const page = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text();

const requests = async ({ store }: WebNeeds) => (await store.list({ limit: 100 })).records;

const onceIn = (html: string): string => /name="_once" value="([^"]+)"/.exec(html)?.[1] ?? "";

describe("the start page", () => {
  test("has a form for each kind", async () => {
    const { app } = webHome();

    const html = await page(app.request("/"));

    for (const kind of ["leave", "document", "every"]) expect(html).toContain(`action="/new/${kind}"`);
    expect(new Set(html.match(/ id="[^"]+"/g)).size).toBe(html.match(/ id="[^"]+"/g)?.length);
  });

  test("leads to the mailbox where there is one", async () => {
    const link = 'href="/mailbox"';

    expect(await page(webHome({ mailboxPath: "/mailbox" }).app.request("/"))).toContain(link);
    expect(await page(webHome().app.request("/"))).not.toContain(link);
  });

  test("says loudly that replies are believed without a check, and only then", async () => {
    const warning = "Replies are believed without a check";

    expect(await page(webHome({ replyAuth: "none" }).app.request("/"))).toContain(warning);
    expect(await page(webHome({ replyAuth: "dns" }).app.request("/"))).not.toContain(warning);
  });
});

describe("the form of a kind", () => {
  test("has an input that fits each field, labelled, and no script", async () => {
    const { app } = webHome();

    const html = await page(app.request("/new/every"));

    expect(html).toContain(
      '<input type="text" id="every-what" name="what" required value="" maxlength="80">',
    );
    expect(html).toContain('<textarea id="every-why" name="why" rows="4"');
    expect(html).toContain(
      '<input type="number" step="any" id="every-price" name="price" required value="" min="1" max="5000">',
    );
    expect(html).toContain("<option>Research</option>");
    expect(html).toContain('<input type="checkbox" id="every-urgent" name="urgent" value="yes">');
    expect(html).toContain('<label for="every-buyers">');
    expect(html).not.toContain("<script");
  });

  test("of an unknown kind is not found, to look at or to send", async () => {
    const { app } = webHome();

    const answers = await Promise.all([
      app.request("/new/sabbatical"),
      app.request("/new/sabbatical/made"),
      sendForm(app, "/new/sabbatical", LEAVE),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});

describe("sending it", () => {
  test("makes the request and leads to its status page", async () => {
    const { app, needs } = webHome();

    const answer = await sendForm(app, "/new/leave", LEAVE);
    const html = await page(app.request(answer.headers.get("location") ?? ""));

    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toMatch(/^\/s\/s\./);
    expect(html).toContain("Leave from January 10, 2026 to January 20, 2026");
    expect((await requests(needs))[0]?.request.fields).toEqual(LEAVE);
  });

  test("reads numbers, check boxes and lists of addresses from their texts", async () => {
    const { app, needs } = webHome();
    const sent = { what: "Chairs", why: "", price: "12.5", cost_centre: "Sales", urgent: "yes" };

    const answer = await sendForm(app, "/new/every", { ...sent, buyers: `${ANN},\r\n ${BOB}` });

    expect(answer.headers.get("location")).toBe("/new/every/made");
    expect((await requests(needs))[0]?.request.fields).toEqual({
      what: "Chairs",
      price: 12.5,
      cost_centre: "Sales",
      urgent: true,
      buyers: [ANN, BOB],
    });
  });

  test("without a requester leads to a page that says it was made", async () => {
    const { app } = webHome();

    const answer = await sendForm(app, "/new/document", { documentId: "a1234", reviewers: ANN });

    expect(await page(app.request(answer.headers.get("location") ?? ""))).toContain(
      "<h1>Your request was made</h1>",
    );
  });

  test("twice makes one request", async () => {
    const { app, needs } = webHome();
    const _once = onceIn(await page(app.request("/new/leave")));

    const first = await sendForm(app, "/new/leave", { ...LEAVE, _once });
    const second = await sendForm(app, "/new/leave", { ...LEAVE, _once });

    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    expect(await requests(needs)).toHaveLength(1);
  });

  test("the form filled in anew makes another request", async () => {
    const { app, needs } = webHome();

    for (let time = 0; time < 2; time++) {
      const _once = onceIn(await page(app.request("/new/leave")));
      await sendForm(app, "/new/leave", { ...LEAVE, _once });
    }

    expect(await requests(needs)).toHaveLength(2);
  });

  test("the same form with other values is shown again, and then makes another request", async () => {
    const { app, needs } = webHome();
    const _once = onceIn(await page(app.request("/new/leave")));
    await sendForm(app, "/new/leave", { ...LEAVE, _once });
    const changed = { ...LEAVE, end_date: "2026-01-22" };

    const answer = await sendForm(app, "/new/leave", { ...changed, _once });
    const html = await answer.text();

    expect(answer.status).toBe(409);
    expect(html).toContain("This form was already sent");
    expect(html).toContain('value="2026-01-22"');
    expect((await sendForm(app, "/new/leave", { ...changed, _once: onceIn(html) })).status).toBe(303);
    expect(await requests(needs)).toHaveLength(2);
  });

  test("with mistakes gives it back, values kept, each problem at its field", async () => {
    const { app, needs } = webHome();
    const sent = { start_date: "2026-02-10", end_date: "2026-02-01", employee_email: 'no "address" <b>' };

    const answer = await sendForm(app, "/new/leave", sent);
    const html = await answer.text();

    expect(answer.status).toBe(400);
    expect(html).toContain("<title>Error: Leave · Countersign</title>");
    expect(html).toContain('value="2026-02-10"');
    expect(html).toContain('value="no &quot;address&quot; &lt;b&gt;"');
    expect(html).toContain('<a href="#leave-end_date">Last day</a>: Must not be before “First day”.');
    expect(html).toContain(
      'name="end_date" required aria-describedby="leave-end_date-problem" aria-invalid="true"',
    );
    expect(html).toContain('id="leave-end_date-problem">Must not be before “First day”.</p>');
    expect(html).not.toContain('aria-describedby="leave-start_date');
    expect(await requests(needs)).toEqual([]);
  });

  test("with every mistake says each in the language of the page", async () => {
    const { app } = webHome();
    const sent = { what: "x".repeat(81), price: "viel", cost_centre: "Moon", buyers: "ann", hobby: "chess" };

    const html = await page(sendForm(app, "/new/every?lang=de", sent));

    for (const said of [
      "Bitte höchstens 80 Zeichen.",
      "Bitte eine Zahl eingeben.",
      "Bitte eine Möglichkeit wählen.",
      "Adresse Nummer 1 ist keine gültige E-Mail-Adresse.",
      "<li>hobby: Dieses Feld gibt es in diesem Formular nicht.</li>",
    ])
      expect(html).toContain(said);
  });

  test("keeps line breaks, choices and check marks when it comes back", async () => {
    const { app } = webHome();
    const sent = { why: "\none\ntwo</textarea><b>", cost_centre: "Sales", urgent: "yes" };

    const html = await page(sendForm(app, "/new/every", sent));

    expect(html).toContain(">\n\none\ntwo&lt;/textarea&gt;&lt;b&gt;</textarea>");
    expect(html).toContain("<option selected>Sales</option>");
    expect(html).toContain('value="yes" checked>');
  });

  test("in another way than a browser does makes nothing", async () => {
    const { app, needs } = webHome();

    const answer = await app.request("/new/leave", {
      method: "POST",
      body: JSON.stringify(LEAVE),
      headers: { "content-type": "application/json" },
    });

    expect(answer.status).toBe(400);
    expect(await requests(needs)).toEqual([]);
  });

  test("from a page of another site makes nothing", async () => {
    const { app, needs } = webHome();

    const answer = await sendForm(app, "/new/leave", LEAVE, { "sec-fetch-site": "cross-site" });

    expect(answer.status).toBe(403);
    expect(await requests(needs)).toEqual([]);
  });
});
