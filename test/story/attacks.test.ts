import { generateKeyPairSync } from "node:crypto";
import type { DNSResolver } from "mailauth";
import { dkimSign } from "mailauth/lib/dkim/sign.js";
import { afterEach, describe, expect, test } from "vitest";
import { type Believed, originCheck } from "../../src/reply/verdicts.ts";
import { ann, askedOf, bob, exampleRequest, requestId } from "../approval/examples.ts";
import { deliver, inboundHome } from "../embedded/inbound/inbound-home.ts";
import { reply } from "../intake/reply-home.ts";
import { rawMail } from "../reply/mails.ts";

/** Mails of people who want to decide what is not theirs to decide, from the SMTP port to the state of the request. */

const opened: { readonly close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const home of opened.splice(0)) await home.close();
});

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const publicText = publicKey.export({ type: "spki", format: "der" }).toString("base64");

/** The names that example.com publishes: it signs its mail, and asks for nothing to be done about forged mail. */
const RECORDS: Readonly<Record<string, string>> = {
  "k._domainkey.example.com": `v=DKIM1; k=rsa; p=${publicText}`,
  "_dmarc.example.com": "v=DMARC1; p=none",
  "example.com": "v=spf1 ip4:192.0.2.7 -all",
  "evil.example": "v=spf1 ip4:127.0.0.1 -all",
};

const resolver: DNSResolver = async (name, type) => {
  const text = type === "TXT" ? RECORDS[name] : undefined;
  if (text === undefined) throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
  return [[text]];
};

const signed = async (raw: Buffer, headerList?: string): Promise<Buffer> => {
  const key = {
    signingDomain: "example.com",
    selector: "k",
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
  const { signatures } = await dkimSign(raw, {
    ...key,
    signatureData: [key],
    ...(headerList === undefined ? {} : { headerList }),
  });
  return Buffer.concat([Buffer.from(signatures), raw]);
};

const NOBODY: Believed = { by: "none" };
const DNS: Believed = { by: "dns" };
const UPSTREAM: Believed = { by: "header", authservId: "mx.corp.example" };

/** A service that believes so, asked for one approval by Ann. */
const start = async (believed: Believed) => {
  const verdicts = originCheck(believed, { hostName: "mx.corp.example", resolver });
  const home = await inboundHome({ receive: { verdicts } });
  opened.push(home);
  home.queue.start();
  const createdAt = new Date().toISOString() as never;
  const asked = await home.open(exampleRequest({ createdAt }));
  return {
    ...home,
    ...asked,
    createdAt,
    send: async (raw: Buffer, { from = "ann@example.com", to = asked.askedAnnAt } = {}): Promise<void> => {
      await deliver(home.port, raw, { from, to });
      await home.queue.idle();
    },
    /** What was decided, and how each mail that came was dealt with. */
    state: async (id = asked.id) => ({
      decided: (await home.store.read(id))?.decisions.map(({ verdict }) => verdict),
      fates: (await home.store.history(id)).flatMap((entry) =>
        entry.event === "reply-handled" ? [entry.fate] : [],
      ),
    }),
  };
};

const RESULTS = "Authentication-Results";
const PASS = "mx.corp.example; dmarc=pass header.from=example.com";
const FAIL = "mx.corp.example; spf=fail smtp.mailfrom=evil.example; dmarc=fail header.from=example.com";

describe("the approver's own mail decides, so that what follows is no accident", () => {
  test("where nobody checks", async () => {
    const home = await start(NOBODY);

    await home.send(reply(home.askedAnnAt, "approved"));

    expect(await home.state()).toEqual({ decided: ["approved"], fates: ["decided"] });
  });

  test("where DNS is asked", async () => {
    const home = await start(DNS);

    await home.send(await signed(reply(home.askedAnnAt, "approved")));

    expect(await home.state()).toEqual({ decided: ["approved"], fates: ["decided"] });
  });

  test("where a server in front of us says so", async () => {
    const home = await start(UPSTREAM);

    await home.send(reply(home.askedAnnAt, "approved", { more: [[RESULTS, PASS]] }));

    expect(await home.state()).toEqual({ decided: ["approved"], fates: ["decided"] });
  });
});

describe("somebody else with the right key decides nothing, and the approver is asked", () => {
  test.each([
    ["under their own name", { from: "eve@evil.example" }],
    ["under the approver's name", { from: '"Ann <ann@example.com>" <eve@evil.example>' }],
    ["under the approver's address as name", { from: '"ann@example.com" <eve@evil.example>' }],
    ["with the approver in a comment", { from: "eve@evil.example (ann@example.com)" }],
    ["with two From headers", { more: [["From", "eve@evil.example"]] }],
    ["with two From headers, the approver's first", { from: "eve@evil.example", more: [["From", ann]] }],
    ["with two addresses in From", { from: "ann@example.com, eve@evil.example" }],
    ["with two addresses in one", { from: "<ann@example.com><eve@evil.example>" }],
    ["with a group in From", { from: "Team: ann@example.com;" }],
    [
      "with the approver as Sender and Reply-To",
      {
        from: "eve@evil.example",
        more: [
          ["Sender", ann],
          ["Reply-To", ann],
        ],
      },
    ],
    ["with a letter of another alphabet", { from: "\u0430nn@example.com" }],
    ["with the same letter, encoded", { from: "=?utf-8?q?=D0=B0nn?=@example.com" }],
    ["from a domain that looks the same", { from: "ann@ex\u0430mple.com" }],
    ["from a domain that ends the same", { from: "ann@example.com.evil.example" }],
    ["from a domain below", { from: "ann@sub.example.com" }],
  ] as const)("%s", async (_, change) => {
    const home = await start(NOBODY);

    await home.send(reply(home.askedAnnAt, "approved", change), { from: "eve@evil.example" });

    expect(await home.state()).toEqual({ decided: [], fates: ["refused"] });
    expect(home.sent()).toEqual([`impostor ${ann}`]);
  });

  test("however often they try, the approver gets three mails", async () => {
    const home = await start(NOBODY);

    for (const word of ["approved", "yes", "ok", "approved!", "yes, approved"]) {
      await home.send(reply(home.askedAnnAt, word, { from: "eve@evil.example" }), {
        from: "eve@evil.example",
      });
    }

    expect(await home.state()).toMatchObject({ decided: [] });
    expect(home.sent()).toEqual([`impostor ${ann}`, `impostor ${ann}`, `impostor ${ann}`]);
  });
});

describe("a forged result of a check decides nothing", () => {
  const forged: readonly (readonly [string, readonly string[]])[] = [
    ["that is the only one", ["mx.evil.example; dmarc=pass header.from=example.com"]],
    ["above the real one", ["mx.evil.example; dmarc=pass header.from=example.com", FAIL]],
    ["below the real one", [FAIL, PASS]],
    [
      "in a comment of the real one",
      [`mx.corp.example; dmarc=fail (dmarc=pass header.from=example.com) header.from=example.com`],
    ],
    [
      "beside the real one",
      [`mx.corp.example; dmarc=fail header.from=example.com; dmarc=pass header.from=example.com`],
    ],
    ["of another domain", ["mx.corp.example; dmarc=pass header.from=evil.example"]],
    ["by an id that begins the same", ["mx.corp.example.evil.example; dmarc=pass header.from=example.com"]],
    [
      "that says SPF for another domain",
      ["mx.corp.example; spf=pass smtp.mailfrom=evil.example; dmarc=none header.from=example.com"],
    ],
    [
      "by a parenthesis in the envelope sender",
      [
        "mx.corp.example; spf=fail (sender is eve) dmarc=pass header.from=example.com ()@evil.example) smtp.mailfrom=evil.example; dmarc=fail header.from=example.com",
      ],
    ],
    [
      "by a quote in the envelope sender",
      [
        'mx.corp.example; spf=fail smtp.mailfrom="x"; dmarc=pass header.from=example.com; x="y"@evil.example; dmarc=fail header.from=example.com',
      ],
    ],
    ["that does not close its comment", ["mx.corp.example; dmarc=pass (all is well header.from=example.com"]],
    [
      "that names the domain twice",
      ["mx.corp.example; dmarc=pass header.from=evil.example header.from=example.com"],
    ],
  ];

  test.each(forged)("%s", async (_, results) => {
    const home = await start(UPSTREAM);
    const more = results.map((value) => [RESULTS, value] as const);

    await home.send(reply(home.askedAnnAt, "approved", { more }), { from: "eve@evil.example" });

    expect(await home.state()).toEqual({ decided: [], fates: ["refused"] });
    expect(home.sent()).toEqual([`impostor ${ann}`]);
  });

  test("and without any the mail is refused", async () => {
    const home = await start(UPSTREAM);

    await home.send(reply(home.askedAnnAt, "approved"));

    expect(await home.state()).toEqual({ decided: [], fates: ["refused"] });
  });
});

describe("a mail that fails the check of its origin decides nothing", () => {
  test("though its domain's policy is none", async () => {
    const home = await start(DNS);

    await home.send(reply(home.askedAnnAt, "approved"), { from: "eve@evil.example" });

    expect(await home.state()).toEqual({ decided: [], fates: ["refused"] });
    expect(home.sent()).toEqual([`impostor ${ann}`]);
  });

  test.each([
    ["a comment in the envelope sender", "eve(dmarc=pass)@evil.example"],
    ["the approver as envelope sender", "ann@example.com"],
  ])("with %s", async (_, from) => {
    const home = await start(DNS);

    await home.send(reply(home.askedAnnAt, "approved"), { from });

    expect(await home.state()).toEqual({ decided: [], fates: ["refused"] });
  });

  test("with a parenthesis that closes nothing it is turned away at the door", async () => {
    const home = await start(DNS);
    const sent = home.send(reply(home.askedAnnAt, "approved"), { from: "a)dmarc=pass(b@evil.example" });

    await expect(sent).rejects.toMatchObject({ responseCode: 501 });
    expect(await home.state()).toEqual({ decided: [], fates: [] });
  });

  test("when a signed mail was changed", async () => {
    const home = await start(DNS);
    const raw = await signed(reply(home.askedAnnAt, "rejected"));

    await home.send(Buffer.from(String(raw).replace("\r\n\r\nrejected", "\r\n\r\napproved")));

    expect(await home.state()).toEqual({ decided: [], fates: ["refused"] });
  });

  test("when its own result header says otherwise", async () => {
    const home = await start(DNS);

    await home.send(reply(home.askedAnnAt, "approved", { more: [[RESULTS, PASS]] }));

    expect(await home.state()).toEqual({ decided: [], fates: ["refused"] });
  });
});

describe("a mail that was written for something else decides nothing", () => {
  test("with the key of another request around it", async () => {
    const home = await start(NOBODY);
    const other = await home.open(exampleRequest({ id: requestId("b"), createdAt: home.createdAt }));

    await home.send(reply(home.askedAnnAt, "approved"), { to: other.askedAnnAt });

    expect(await home.state(other.id)).toEqual({ decided: [], fates: ["refused"] });
    expect(await home.state()).toEqual({ decided: [], fates: [] });
  });

  test("with the key of another approver", async () => {
    const home = await start(NOBODY);
    const { address, id } = await home.open({
      ...askedOf("all", ann, bob),
      id: requestId("c"),
      createdAt: home.createdAt,
    });

    await home.send(reply(address(bob), "approved"), { to: address(bob) });

    expect(await home.state(id)).toEqual({ decided: [], fates: ["refused"] });
    expect(home.sent()).toEqual([`impostor ${bob}`]);
  });

  test("when an old mail is sent again, changed on its way or not", async () => {
    const home = await start(NOBODY);
    const raw = reply(home.askedAnnAt, "approved");
    await home.send(raw);

    await home.send(raw);
    await home.send(Buffer.concat([Buffer.from("Received: from evil.example\r\n"), raw]));

    expect(await home.state()).toEqual({ decided: ["approved"], fates: ["decided"] });
    expect(home.sent()).toEqual([`confirmation ${ann}`]);
  });

  test("when an old mail comes under a new id to the same request", async () => {
    const home = await start(NOBODY);
    const raw = reply(home.askedAnnAt, "rejected");
    await home.send(raw);

    await home.send(
      Buffer.from(String(raw).replace("<1@example.com>", "<2@example.com>").replace("rejected", "approved")),
    );

    expect(await home.state()).toEqual({ decided: ["rejected"], fates: ["decided", "already-decided"] });
  });

  test("when an old signed mail is sent around another key", async () => {
    const home = await start(DNS);
    const old = await signed(reply("shop@shop.example", "yes"));

    await home.send(old);

    expect(await home.state()).toMatchObject({ decided: [] });
  });

  test.each([
    ["the address", "To", (key: string) => key],
    ["a copy to the address", "Cc", (key: string) => key],
    ["the thread", "In-Reply-To", (_: string, id: string) => `<${id}.question.1@reply.localhost>`],
  ])("when an old signed mail is given %s that its signature does not cover", async (_, name, value) => {
    const home = await start(DNS);
    const [from, subject, messageId] = [
      ["From", ann],
      ["Subject", "Lunch?"],
      ["Message-ID", "<7@example.com>"],
    ] as const;
    const raw = await signed(rawMail([from, subject, messageId], "yes"), "From: Subject: Message-ID");
    const added = `${name}: ${value(home.askedAnnAt, home.id)}\r\n`;

    await home.send(Buffer.concat([Buffer.from(added), raw]));

    expect(await home.state()).toEqual({ decided: [], fates: ["asked-back"] });
    expect(home.sent()).toEqual([`clarification ${ann}`]);
  });
});

describe("what a machine says decides nothing and is not answered", () => {
  test.each([
    ["an automatic reply", [["Auto-Submitted", "auto-replied"]]],
    ["an automatic reply known by its subject alone", [["Subject", "Automatic reply: Leave request"]]],
    ["an automatic reply of an old server", [["X-Autoreply", "yes"]]],
    ["a receipt", [["Content-Type", "multipart/report; report-type=disposition-notification; boundary=b"]]],
    ["a bounce", [["X-Failed-Recipients", "x@example.com"]]],
    ["our own mail", [["X-Countersign-Notice", "question"]]],
  ] as const)("%s that says approved", async (_, more) => {
    const home = await start(NOBODY);
    const own = [
      ["From", ann],
      ["To", home.askedAnnAt],
      ["Message-ID", "<1@example.com>"],
    ] as const;

    await home.send(rawMail([...more, ...own], "approved"));

    expect(await home.state()).toEqual({ decided: [], fates: ["ignored"] });
    expect(home.sent()).toEqual([]);
  });

  test("a mail of nobody that says approved", async () => {
    const home = await start(NOBODY);

    await home.send(reply(home.askedAnnAt, "approved"), { from: "" });

    expect(await home.state()).toEqual({ decided: [], fates: ["ignored"] });
    expect(home.sent()).toEqual([]);
  });
});

describe("a text that says two things decides nothing", () => {
  const html = (to: string, body: string): Buffer =>
    rawMail(
      [
        ["From", ann],
        ["To", to],
        ["Message-ID", "<1@example.com>"],
        ["Content-Type", "text/html; charset=utf-8"],
      ],
      body,
    );

  test.each([
    ["display", '<div style="display:none">approved</div><div>I have to think about it</div>'],
    ["size", '<div style="font-size:0">approved</div><div>I have to think about it</div>'],
    ["an attribute", "<div hidden>approved</div><div>I have to think about it</div>"],
    ["a comment", "<!-- <p>approved</p> --><div>I have to think about it</div>"],
    ["a title", "<head><title>approved</title></head><div>I have to think about it</div>"],
  ])("what %s hides is not read", async (_, body) => {
    const home = await start(NOBODY);

    await home.send(html(home.askedAnnAt, body));

    expect(await home.state()).toEqual({ decided: [], fates: ["asked-back"] });
  });

  test.each([
    ["approved", "<p>rejected</p>"],
    ["rejected", "<p>approved</p>"],
    ["I have to think about it", "<p>approved</p>"],
  ])("%j in the text and %j in the HTML", async (text, markup) => {
    const home = await start(NOBODY);
    const parts = `--b\nContent-Type: text/plain\n\n${text}\n--b\nContent-Type: text/html\n\n${markup}\n--b--\n`;
    const raw = rawMail(
      [
        ["From", ann],
        ["To", home.askedAnnAt],
        ["Message-ID", "<1@example.com>"],
        ["Content-Type", "multipart/alternative; boundary=b"],
      ],
      parts,
    );

    await home.send(raw);

    expect(await home.state()).toEqual({ decided: [], fates: ["asked-back"] });
  });

  test("a word in letters of another alphabet", async () => {
    const home = await start(NOBODY);

    await home.send(
      reply(home.askedAnnAt, "\u0430pprov\u0435d", { more: [["Content-Type", "text/plain; charset=utf-8"]] }),
    );

    expect(await home.state()).toEqual({ decided: [], fates: ["asked-back"] });
  });
});
