import { simpleParser } from "mailparser";
import { afterEach, describe, expect, test } from "vitest";
import type { Email } from "../../../src/approval/email.ts";
import type { RequestId } from "../../../src/approval/request-id.ts";
import { mailServer } from "../outbox/outbox-mail-server.ts";
import { mailOf } from "../outbox/outbox-mails.ts";
import { HOME, mailboxWith } from "./mailbox-at.ts";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const open = async (...[mails, options]: Parameters<typeof mailboxWith>) => {
  const mailbox = await mailboxWith(mails, options);
  closers.push(mailbox.close);
  return mailbox;
};

const server = async (behaviour?: Parameters<typeof mailServer>[0]) => {
  const started = await mailServer(behaviour);
  closers.push(started.close);
  return started;
};

const BOB = "bob@example.com" as Email;
const OTHER_REQUEST = `r_${"b".repeat(26)}` as RequestId;

describe("the list for programs", () => {
  test("names of each mail what it is, newest first", async () => {
    const { get } = await open([
      {},
      { id: "receipt-1", notice: "receipt", to: BOB, subject: "Grüße", requestId: null },
    ]);

    const response = await get("/mailbox.json");

    expect(response.headers.get("content-type")).toContain("application/json");
    expect(await response.json()).toEqual([
      {
        id: "receipt-1",
        to: "bob@example.com",
        subject: "Grüße",
        notice: "receipt",
        requestId: null,
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      },
      {
        id: "question-1",
        to: "ann@example.com",
        subject: mailOf().subject,
        notice: "question",
        requestId: mailOf().requestId,
        at: expect.stringMatching(/Z$/),
      },
    ]);
  });

  test.each([
    ["?to=bob@example.com", ["m-2", "m-3"]],
    ["?to=BOB%40example.com", ["m-2", "m-3"]],
    [`?requestId=${OTHER_REQUEST}`, ["m-3"]],
    [`?to=ann@example.com&requestId=${OTHER_REQUEST}`, []],
    ["?to=", ["m-1", "m-2", "m-3"]],
  ])("%s leaves only what fits", async (query, expected) => {
    const { get } = await open([
      { id: "m-1" },
      { id: "m-2", to: BOB },
      { id: "m-3", to: BOB, requestId: OTHER_REQUEST },
    ]);

    const mails = (await (await get(`/mailbox.json${query}`)).json()) as { id: string }[];

    expect(mails.map(({ id }) => id).toSorted()).toEqual(expected);
  });

  test("holds every mail, however many", async () => {
    const { get } = await open(Array.from({ length: 250 }, (_, index) => ({ id: `m-${index}` })));

    expect(await (await get("/mailbox.json")).json()).toHaveLength(250);
  });
});

describe("a mail", () => {
  test("as .eml is the message itself, octet for octet", async () => {
    const { get, kept } = await open([{ text: "Grüße\n.\n.dot\n" }]);

    const response = await get("/mailbox/question-1.eml");

    expect(response.headers.get("content-type")).toBe("message/rfc822");
    expect(
      Buffer.from(await response.arrayBuffer()).equals(kept.find("question-1")?.message ?? Buffer.of()),
    ).toBe(true);
  });

  test("may have an id with a dot in it", async () => {
    const { get } = await open([{ id: "r.question.1" }]);

    expect((await get("/mailbox/r.question.1")).status).toBe(200);
    expect((await get("/mailbox/r.question.1.eml")).status).toBe(200);
  });

  test.each(["/mailbox/none", "/mailbox/none.eml", "/mailbox/none/html", "/mailbox/question-1/other"])(
    "%s is not found",
    async (path) => {
      const { get } = await open([{}]);

      expect((await get(path)).status).toBe(404);
    },
  );

  test("is framed without scripts, forms or an origin of ours, whatever is in it", async () => {
    const { get } = await open([
      { html: "<html><head></head><body><script>alert(1)</script></body></html>" },
    ]);

    const response = await get("/mailbox/question-1/html");

    const policy = response.headers.get("content-security-policy")?.split("; ") ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toContain("sandbox allow-popups allow-popups-to-escape-sandbox");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("has links that write a reply; they begin it in the mailbox", async () => {
    const link = "mailto:d-key@reply.example.com?subject=Re&amp;body=Approved%20%26%20done";
    const { get } = await open([
      { html: `<p><a href="${link}">yes</a> <a href="mailto:bob@example.com">Bob</a></p>` },
    ]);

    const html = await (await get("/mailbox/question-1/html")).text();
    const page = await (await get("/mailbox/question-1?write=Approved+%26+done")).text();

    expect(html).toContain('href="/mailbox/question-1?write=Approved+%26+done#reply"');
    expect(html).toContain('href="mailto:bob@example.com"');
    expect(page).toContain(">Approved &amp; done</textarea>");
  });

  test("can be looked at in the scheme the reader is not in", async () => {
    const html = "<style>@media (prefers-color-scheme: dark) { p { color: white } }</style><p>x</p>";
    const { get } = await open([{ html }]);

    const media = async (scheme: string) =>
      /@media (\([^)]*\))/.exec(await (await get(`/mailbox/question-1/html?scheme=${scheme}`)).text())?.[1];

    expect(await media("auto")).toBe("(prefers-color-scheme: dark)");
    expect(await media("dark")).toBe("(min-width: 0)");
    expect(await media("light")).toBe("(max-width: 0)");
  });

  test.each(["", "?view=text", "?view=source"])(
    "cannot put markup into the page around it%s",
    async (query) => {
      const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
      const { get } = await open([{ subject: evil, text: evil }]);

      for (const path of ["/mailbox", `/mailbox/question-1${query}`]) {
        const page = await (await get(path)).text();
        expect(page).not.toContain("<script");
        expect(page).not.toContain("<img");
      }
    },
  );
});

describe("the list for people", () => {
  test("leads from page to page, so that every mail is on one of them", async () => {
    const { get } = await open(Array.from({ length: 230 }, (_, index) => ({ id: `m-${index}` })));

    const seen: string[] = [];
    let path: string | undefined = "/mailbox?to=ann%40example.com";
    while (path !== undefined) {
      const page = await (await get(path)).text();
      seen.push(...[...page.matchAll(/href="\/mailbox\/(m-\d+)"/g)].map(([, id]) => id ?? ""));
      path = /href="([^"]*before=[^"]*)"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
    }

    expect(seen).toEqual(Array.from({ length: 230 }, (_, index) => `m-${229 - index}`));
  });
});

describe("answering", () => {
  test("sends a real reply from the recipient to the reply address, and the page says what the server said", async () => {
    const { port, arrivals, arrived } = await server();
    const { reply, get } = await open([{}], { smtpPort: port });

    const response = await reply("question-1", { body: "approved, enjoy!", style: "gmail", locale: "en" });
    await arrived(1);

    expect(response.status).toBe(303);
    expect(arrivals[0]).toMatchObject({ from: "ann@example.com", to: "d-key@reply.example.com" });
    expect((await simpleParser(arrivals[0]?.raw ?? "")).text).toMatch(/^approved, enjoy!\n\nOn .* wrote:/);
    const page = await (await get(response.headers.get("location")?.split("#")[0] ?? "")).text();
    expect(page).toContain("250 ");
  });

  test("a refusal is shown in the server's words, and what was typed is kept", async () => {
    const { port } = await server({ answerTo: () => "550 no such reply address" });
    const { reply, get } = await open([{}], { smtpPort: port });

    const response = await reply("question-1", { body: "approved <b>", style: "apple", locale: "de" });

    const page = await (await get(response.headers.get("location")?.split("#")[0] ?? "")).text();
    expect(page).toContain("550 no such reply address");
    expect(page).toContain(">approved &lt;b&gt;</textarea>");
    expect(page).toContain('value="apple" selected');
  });

  test("a mail without a reply address has no form, and takes no reply", async () => {
    const { get, reply } = await open([{ replyTo: null }]);

    expect(await (await get("/mailbox/question-1")).text()).not.toContain("<form method");
    expect((await reply("question-1", { body: "approved" })).status).toBe(400);
  });

  test.each([
    ["nothing", ""],
    ["too much", "x".repeat(20_001)],
  ])("%s cannot be sent", async (_name, body) => {
    const { reply } = await open([{}]);

    expect((await reply("question-1", { body })).status).toBe(400);
  });

  test("a body beyond all bounds is refused unread", async () => {
    const { reply } = await open([{}]);

    expect((await reply("question-1", { body: "x".repeat(1_000_000) })).status).toBe(413);
  });
});

describe("foreign pages", () => {
  test.each([
    ["of another site", { "sec-fetch-site": "cross-site" }],
    ["of another port of this machine", { "sec-fetch-site": "same-site" }],
    ["of another origin, in a browser without fetch metadata", { origin: "http://evil.example" }],
    ["of another scheme's opaque origin", { origin: "null" }],
  ])("a page %s cannot answer", async (_name, headers) => {
    const { port, arrivals } = await server();
    const { reply } = await open([{}], { smtpPort: port });

    expect((await reply("question-1", { body: "approved" }, headers)).status).toBe(403);
    expect(arrivals).toEqual([]);
  });

  test("the mailbox's own page can", async () => {
    const { port } = await server();
    const { reply } = await open([{}], { smtpPort: port });

    const response = await reply(
      "question-1",
      { body: "approved" },
      { "sec-fetch-site": "same-origin", origin: HOME, host: "localhost:3000" },
    );

    expect(response.status).toBe(303);
  });

  test.each([
    "/mailbox",
    "/mailbox.json",
    "/mailbox/question-1",
    "/mailbox/question-1.eml",
    "/mailbox/question-1/html",
  ])("%s is not shown under a name that is not ours", async (path) => {
    const { get } = await open([{}]);

    expect((await get(path, { host: "evil.example:3000" })).status).toBe(403);
    expect((await get(path, { host: "localhost.evil.example" })).status).toBe(403);
  });

  test.each(["localhost:3000", "127.0.0.1:3000", "[::1]:3000", "approvals.example.com"])(
    "it is shown under %s",
    async (host) => {
      const { get } = await open([{}], { publicUrl: "https://approvals.example.com" });

      expect((await get("/mailbox", { host })).status).toBe(200);
    },
  );
});
