import { describe, expect, test } from "vitest";
import type { Email } from "../../src/approval/email.ts";
import { readNotification } from "../../src/aws/ses-notification.ts";
import { sesVerdicts } from "../../src/aws/ses-verdicts.ts";
import { authenticate } from "../../src/reply/authenticate.ts";
import { withoutUnsigned } from "../../src/reply/signed-headers.ts";
import { parsed, rawMail } from "../reply/mails.ts";
import { openBucket } from "./box/bucket.ts";
import { type Incoming, takeIn } from "./box/ses-receiving.ts";

const ANN = "ann@example.com" as Email;

type Headers = readonly (readonly [string, string])[];

/** A mail of Ann's by default, as SES took it in; and what we make of what SES found. */
const judged = async (
  verdicts: Incoming["verdicts"],
  {
    headers = [],
    envelopeFrom = ANN,
    change = (notification) => notification,
  }: {
    readonly headers?: Headers;
    readonly envelopeFrom?: string;
    readonly change?: (notification: string) => string;
  } = {},
) => {
  const from: Headers = headers.some(([name]) => name === "From") ? [] : [["From", ANN]];
  const raw = rawMail([...headers, ...from, ["To", "d-key@reply.example.org"]], "approved");
  const envelope = { from: envelopeFrom, to: ["d-key@reply.example.org"] };
  const told = await takeIn(openBucket("mails"), {
    raw,
    envelope,
    ...(verdicts === undefined ? {} : { verdicts }),
  });
  const mail = await parsed(raw);
  const found = sesVerdicts(readNotification(change(told)), mail);
  const ties = withoutUnsigned(mail, found).headers.map(({ name }) => name);
  return { ...authenticate(mail, ANN, found), found, isTied: ties.includes("to") };
};

const signature = (domain: string, signed = "from:to:subject", more = "") =>
  ["DKIM-Signature", `v=1; a=rsa-sha256; d=${domain}; s=k; h=${signed}; ${more}bh=x; b=y`] as const;

const DKIM_ONLY = { spf: "FAIL", dkim: "PASS", dmarc: "PASS" } as const;
const NO_POLICY = { spf: "FAIL", dkim: "PASS", dmarc: "GRAY" } as const;
const FORWARDER = "bounces@forwarder.example";

describe("a mail whose domain has a policy", () => {
  test("is authentic when it passes, and wholly so when its server is the domain's", async () => {
    expect(await judged({ spf: "PASS", dmarc: "PASS" })).toMatchObject({ authentic: true, isTied: true });
  });

  test.each(["FAIL", "DISABLED"] as const)("is not when the check says %s", async (dmarc) => {
    expect(await judged({ spf: "PASS", dkim: "PASS", dmarc })).toMatchObject({ reason: "dmarc-failed" });
  });

  test("belongs to what its signature covers when nothing but a signature vouches for it", async () => {
    const options = { envelopeFrom: FORWARDER };
    const covered = await judged(DKIM_ONLY, { ...options, headers: [signature("example.com")] });
    const uncovered = await judged(DKIM_ONLY, {
      ...options,
      headers: [signature("example.com", "from:subject")],
    });

    expect(covered).toMatchObject({ authentic: true, isTied: true });
    expect(uncovered).toMatchObject({ authentic: true, isTied: false });
  });

  test("is not made to belong by a second, bad signature that claims to cover more", async () => {
    const headers = [signature("example.com"), signature("example.com", "from:subject")];

    expect(await judged(DKIM_ONLY, { envelopeFrom: FORWARDER, headers })).toMatchObject({ isTied: false });
  });

  test("is not authentic by a signature that leaves room behind what is signed", async () => {
    const headers = [signature("example.com", "from:to", "l=8; ")];

    expect(await judged(DKIM_ONLY, { envelopeFrom: FORWARDER, headers })).toMatchObject({
      reason: "dmarc-failed",
    });
  });

  test("belongs to nothing by one that hides that behind more spaces than we read", async () => {
    const headers = [signature("example.com", "from:to", `${" ".repeat(20_000)}l=8; `)];

    expect(await judged(DKIM_ONLY, { envelopeFrom: FORWARDER, headers })).toMatchObject({ isTied: false });
  });
});

describe("a mail whose domain has no policy", () => {
  test("is authentic by SPF of its own domain, not of another's", async () => {
    const verdicts = { spf: "PASS", dmarc: "GRAY" } as const;

    expect(await judged(verdicts)).toMatchObject({ authentic: true });
    expect(await judged(verdicts, { envelopeFrom: "eve@evil.example" })).toMatchObject({
      reason: "not-aligned",
    });
  });

  test("is authentic by a signature of its own domain, not of another's", async () => {
    const by = (...domains: readonly string[]) =>
      judged(NO_POLICY, {
        envelopeFrom: "eve@evil.example",
        headers: domains.map((domain) => signature(domain)),
      });

    expect(await by("example.com")).toMatchObject({ authentic: true });
    expect(await by("evil.example")).toMatchObject({ reason: "not-aligned" });
    // Which of them was good is not said.
    expect(await by("example.com", "evil.example")).toMatchObject({ reason: "not-aligned" });
    expect(await by()).toMatchObject({ reason: "not-aligned" });
  });

  test("is not when SES saw a signature that we do not see", async () => {
    const hidden = (notification: string) => {
      const told = JSON.parse(notification);
      told.mail.headers.push({ name: "DKIM-Signature", value: signature("evil.example")[1] });
      return JSON.stringify(told);
    };

    expect(
      await judged(NO_POLICY, {
        envelopeFrom: "eve@evil.example",
        headers: [signature("example.com")],
        change: hidden,
      }),
    ).toMatchObject({ reason: "not-aligned" });
  });

  test("is not when SES did not tell all headers", async () => {
    expect(
      await judged(NO_POLICY, {
        envelopeFrom: "eve@evil.example",
        headers: [signature("example.com")],
        change: (notification) => notification.replace('"headersTruncated":false', '"headersTruncated":true'),
      }),
    ).toMatchObject({ reason: "not-aligned" });
  });

  test("is judged the same when the check itself failed", async () => {
    const verdicts = { spf: "PASS", dmarc: "PROCESSING_FAILED" } as const;

    expect(await judged(verdicts)).toMatchObject({ authentic: true });
    expect(await judged(verdicts, { envelopeFrom: "" })).toMatchObject({ reason: "not-aligned" });
  });
});

describe("a mail of somebody else", () => {
  test.each([
    ["under the approver's name", [["From", '"ann@example.com" <eve@evil.example>']]],
    [
      "with two From headers",
      [
        ["From", ANN],
        ["From", "eve@evil.example"],
      ],
    ],
    ["with two addresses in From", [["From", `${ANN}, eve@evil.example`]]],
    [
      "with a passing result in its own header",
      [
        ["Authentication-Results", "amazonses.com; dmarc=pass header.from=example.com"],
        ["From", "eve@evil.example"],
      ],
    ],
  ] as const)("is not authentic %s", async (_, headers) => {
    const found = await judged({ spf: "PASS", dmarc: "PASS" }, { headers, envelopeFrom: "eve@evil.example" });

    expect(found.authentic).toBe(false);
  });

  test("is not when SES read another From than we do", async () => {
    const change = (notification: string) => notification.replaceAll(ANN, "eve@evil.example");

    expect(await judged({ spf: "PASS", dmarc: "PASS" }, { change })).toMatchObject({
      reason: "other-domain-checked",
    });
  });
});
