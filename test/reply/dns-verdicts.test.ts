import { generateKeyPairSync } from "node:crypto";
import { Readable } from "node:stream";
import type { DNSResolver } from "mailauth";
import { dkimSign } from "mailauth/lib/dkim/sign.js";
import { describe, expect, test } from "vitest";
import { dnsVerdicts } from "../../src/reply/dns-verdicts.ts";
import { rawMail } from "./mails.ts";

const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const publicText = publicKey.export({ type: "spki", format: "der" }).toString("base64");

/** A world of names: text records by name; anything else does not exist. */
const resolverOf =
  (records: Readonly<Record<string, string>>): DNSResolver =>
  async (name, type) => {
    const text = type === "TXT" ? records[name] : undefined;
    if (text === "SERVFAIL") throw Object.assign(new Error("no answer"), { code: "ESERVFAIL" });
    if (text === undefined) throw Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
    return [[text]];
  };

const KEY = { "k._domainkey.example.com": `v=DKIM1; k=rsa; p=${publicText}` };
const DMARC = { "_dmarc.example.com": "v=DMARC1; p=none" };

const mail = rawMail(
  [
    ["From", "Ann <ann@example.com>"],
    ["To", "x@reply.localhost"],
    ["Subject", "Re"],
    ["Message-ID", "<1@example.com>"],
    ["Date", "Mon, 05 Jan 2026 10:00:00 +0000"],
  ],
  "approved\n",
);

const signed = async (
  raw: Buffer,
  options: { readonly domain?: string; readonly maxBodyLength?: number } = {},
) => {
  const { domain = "example.com", maxBodyLength } = options;
  const key = {
    signingDomain: domain,
    selector: "k",
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    ...(maxBodyLength === undefined ? {} : { maxBodyLength }),
  };
  const signatures = await dkimSign(raw, { ...key, signatureData: [key] });
  return Buffer.concat([Buffer.from(signatures.signatures), raw]);
};

const check = (raw: Buffer, records: Readonly<Record<string, string>>, from = "ann@example.com") =>
  dnsVerdicts({ hostName: "mx.corp.example", resolver: resolverOf(records) }, Readable.from([raw]), {
    from,
    to: ["x@reply.localhost"],
    remoteAddress: "192.0.2.1",
    helo: "mail.example.com",
  });

describe("a check by DNS", () => {
  test("passes a mail that its domain signed", async () => {
    expect(await check(await signed(mail), { ...KEY, ...DMARC })).toEqual({
      checkedBy: "dns",
      domain: "example.com",
      dmarc: "pass",
      spfAligned: false,
      dkimAligned: true,
      signedHeaders: expect.stringContaining("to"),
    });
  });

  test("fails a mail that was changed on the way", async () => {
    const changed = Buffer.from(String(await signed(mail)).replace("approved\r\n", "rejected\r\n"));

    expect(await check(changed, { ...KEY, ...DMARC })).toMatchObject({ dmarc: "fail", dkimAligned: false });
  });

  test("fails an unsigned mail though the policy is none", async () => {
    expect(await check(mail, DMARC)).toMatchObject({ dmarc: "fail" });
  });

  test("finds that SPF is aligned where there is no DMARC record", async () => {
    expect(await check(mail, { "example.com": "v=spf1 ip4:192.0.2.1 -all" })).toMatchObject({
      dmarc: "none",
      spfAligned: true,
    });
  });

  test("does not count SPF of another domain", async () => {
    const records = { "evil.example": "v=spf1 ip4:192.0.2.1 -all" };

    expect(await check(mail, records, "eve@evil.example")).toMatchObject({
      dmarc: "none",
      spfAligned: false,
    });
  });

  test("does not count a signature of another domain", async () => {
    const raw = await signed(mail, { domain: "evil.example" });

    expect(await check(raw, { "k._domainkey.evil.example": KEY["k._domainkey.example.com"] })).toMatchObject({
      dmarc: "none",
      dkimAligned: false,
    });
  });

  test("does not count a signature that leaves room behind the body", async () => {
    const raw = Buffer.concat([await signed(mail, { maxBodyLength: 10 }), Buffer.from("and more\r\n")]);

    expect(await check(raw, { ...KEY, ...DMARC })).toMatchObject({ dmarc: "fail", dkimAligned: false });
  });

  test("is unavailable while a name server does not answer", async () => {
    expect(await check(await signed(mail), { ...KEY, "_dmarc.example.com": "SERVFAIL" })).toMatchObject({
      dmarc: "unavailable",
    });
    expect(
      await check(await signed(mail), { ...DMARC, "k._domainkey.example.com": "SERVFAIL" }),
    ).toMatchObject({ dmarc: "unavailable" });
  });

  test("fails a mail with two From headers", async () => {
    const raw = await signed(Buffer.concat([Buffer.from("From: eve@evil.example\r\n"), mail]));

    expect(await check(raw, { ...KEY, ...DMARC })).toMatchObject({ dmarc: "fail", domain: null });
  });
});
