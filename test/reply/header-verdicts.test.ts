import { describe, expect, test } from "vitest";
import { headerVerdicts } from "../../src/reply/header-verdicts.ts";
import { parsed, rawMail } from "./mails.ts";

const judged = async (...headers: readonly string[]) =>
  headerVerdicts(
    await parsed(
      rawMail(
        [...headers.map((value) => ["Authentication-Results", value] as const), ["From", "ann@example.com"]],
        "approved",
      ),
    ),
    "mx.corp.example",
  );

const PASS = "mx.corp.example; dmarc=pass (p=reject) header.from=example.com";

describe("the topmost header", () => {
  test("of our own server is believed", async () => {
    expect(await judged(PASS)).toMatchObject({ checkedBy: "upstream", dmarc: "pass", domain: "example.com" });
  });

  test("is believed over a forged one below it", async () => {
    expect(await judged("mx.corp.example; dmarc=fail header.from=example.com", PASS)).toMatchObject({
      dmarc: "fail",
    });
  });

  test("of another server hides ours below it", async () => {
    expect(await judged("mx.evil.example; dmarc=pass header.from=example.com", PASS)).toMatchObject({
      dmarc: "fail",
    });
  });

  test.each([
    ["nothing at all", []],
    ["a comment that does not close", ["mx.corp.example; dmarc=pass ( header.from=example.com"]],
    [
      "a comment that was never opened",
      ["mx.corp.example; spf=fail smtp.mailfrom=x) ; dmarc=pass header.from=example.com"],
    ],
    ["a quote that does not close", ['mx.corp.example; dmarc=pass header.from="example.com']],
    ["an escape in a quote", ['mx.corp.example; dmarc=pass header.from="example.com\\""']],
    ["an id with something behind it", ["mx.corp.example evil; dmarc=pass header.from=example.com"]],
    [
      "a property that occurs twice",
      ["mx.corp.example; dmarc=pass header.from=example.com header.from=evil.example"],
    ],
    ["an id inside a comment", ["(x) evil.example (mx.corp.example); dmarc=pass header.from=example.com"]],
    [
      "two verdicts, one bad",
      ["mx.corp.example; dmarc=pass header.from=example.com; dmarc=fail header.from=example.com"],
    ],
    ["a verdict inside a comment", ["mx.corp.example; dmarc=fail (dmarc=pass) header.from=example.com"]],
  ])("proves nothing with %s", async (_, headers) => {
    expect(await judged(...headers)).toMatchObject({ dmarc: "fail", spfAligned: false, dkimAligned: false });
  });

  test("may find that its domain has no record, and that a signature is aligned", async () => {
    expect(
      await judged(
        "mx.corp.example; dmarc=none; dkim=pass header.d=example.com; spf=pass smtp.mailfrom=x@evil.example",
      ),
    ).toMatchObject({
      dmarc: "none",
      dkimAligned: true,
      spfAligned: false,
    });
  });

  test("may say that the check could not be made", async () => {
    expect(await judged("mx.corp.example; dmarc=temperror header.from=example.com")).toMatchObject({
      dmarc: "unavailable",
    });
  });

  test("may be about another domain than the sender's, which is told", async () => {
    expect(await judged("mx.corp.example; dmarc=pass header.from=evil.example")).toMatchObject({
      domain: "evil.example",
    });
  });
});
