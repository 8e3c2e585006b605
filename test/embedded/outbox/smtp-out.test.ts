import { afterEach, describe, expect, test } from "vitest";
import { parseSmtpUrl, type SmtpServer, smtpOut } from "../../../src/embedded/outbox/smtp-out.ts";
import { mailServer } from "./outbox-mail-server.ts";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const server = async (behaviour?: Parameters<typeof mailServer>[0]) => {
  const started = await mailServer(behaviour);
  closers.push(started.close);
  return started;
};

const deliverTo = async (port: number, change: Partial<SmtpServer> = {}, to = "b@example.com") => {
  const out = smtpOut({ host: "127.0.0.1", port, tls: "offered", credentials: null, ...change });
  closers.push(() => out.close({ force: true }));
  return out.deliver({ from: "a@example.com", to }, Buffer.from("Subject: x\r\n\r\ny\r\n"));
};

describe("the server's URL", () => {
  test.each([
    ["smtp://mail.example.com", { host: "mail.example.com", port: 587, tls: "offered", credentials: null }],
    ["smtp://[::1]:2525", { host: "::1", port: 2525, tls: "offered", credentials: null }],
    [
      "smtp://mail.example.com:25?tls=off",
      { host: "mail.example.com", port: 25, tls: "off", credentials: null },
    ],
    [
      "smtp://me%40example.com:p%3Aw@mail.example.com?tls=required",
      {
        host: "mail.example.com",
        port: 587,
        tls: "required",
        credentials: { user: "me@example.com", password: "p:w" },
      },
    ],
    [
      "smtps://mail.example.com/",
      { host: "mail.example.com", port: 465, tls: "implicit", credentials: null },
    ],
  ])("%s is read", (url, expected) => {
    expect(parseSmtpUrl(url)).toEqual(expected);
  });

  test.each([
    "mail.example.com",
    "http://mail.example.com",
    "smtp://",
    "smtp://mail.example.com?tls=maybe",
    "smtp://mail.example.com?requireTLS=true",
    "smtps://mail.example.com?tls=off",
    "smtp://mail.example.com/path",
    "smtp://a%zz@mail.example.com",
  ])("%s is no server's URL", (url) => {
    expect(parseSmtpUrl(url)).toBeUndefined();
  });
});

describe("what became of a mail", () => {
  test("accepted, with the server's answer", async () => {
    const { port } = await server();

    expect(await deliverTo(port)).toEqual({ status: "accepted", answer: expect.stringMatching(/^250 /) });
  });

  test.each([
    ["refused recipient", { answerTo: () => "550 unknown" as const }, { status: "refused", of: "recipient" }],
    ["refused sender", { answerToSender: () => "553 not you" as const }, { status: "refused", of: "sender" }],
    ["refused message", { answerAtEnd: () => "554 spam" as const }, { status: "refused", of: "message" }],
    [
      "recipient to be tried later",
      { answerTo: () => "451 greylisted" as const },
      { status: "deferred", by: "recipient" },
    ],
    [
      "message to be tried later",
      { answerAtEnd: () => "452 disk full" as const },
      { status: "deferred", by: "recipient" },
    ],
    [
      "server that is closing",
      { answerTo: () => "421 going down" as const },
      { status: "deferred", by: "server" },
    ],
    [
      "server that wants a login",
      { answerTo: () => "530 log in first" as const },
      { status: "deferred", by: "server" },
    ],
    ["connection that breaks", { answerTo: () => "drop" as const }, { status: "deferred", by: "server" }],
  ])("%s", async (_name, behaviour, expected) => {
    const { port } = await server(behaviour);

    expect(await deliverTo(port)).toMatchObject(expected);
  });

  test("a mail without a recipient is refused before it is sent", async () => {
    const { port } = await server();

    expect(await deliverTo(port, {}, "")).toMatchObject({ status: "refused" });
  });

  test("a server that is not there is not the mail's fault", async () => {
    const { port, close } = await server();
    await close();

    expect(await deliverTo(port)).toMatchObject({ status: "deferred", by: "server" });
  });
});

describe("TLS and login", () => {
  test("where TLS is required, a mail is not sent to a server without it", async () => {
    const { port, arrivals } = await server();

    const delivery = await deliverTo(port, { tls: "required" });

    expect(delivery).toMatchObject({ status: "deferred", by: "server" });
    expect(arrivals).toEqual([]);
  });

  test("a certificate that nobody vouches for is not accepted, nor is the mail sent in the clear", async () => {
    const { port, arrivals } = await server({ disabledCommands: [] });

    const delivery = await deliverTo(port);

    expect(delivery).toMatchObject({ status: "deferred", by: "server" });
    expect(arrivals).toEqual([]);
  });

  test("the user and the password of the URL are used", async () => {
    const { port, arrivals } = await server({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, callback) =>
        username === "me" && password === "secret"
          ? callback(null, { user: "me" })
          : callback(new Error("no")),
    });

    await deliverTo(port, { credentials: { user: "me", password: "secret" } });

    expect(arrivals).toHaveLength(1);
  });

  test("a login that fails is not the mail's fault", async () => {
    const { port } = await server({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) => callback(new Error("no")),
    });

    const delivery = await deliverTo(port, { credentials: { user: "me", password: "wrong" } });

    expect(delivery).toMatchObject({ status: "deferred", by: "server" });
  });
});
