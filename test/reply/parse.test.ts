import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { parseMail } from "../../src/reply/parse.ts";
import { bodyText, headerValues } from "../../src/reply/parsed-mail.ts";
import { multipart, parsed, personal, rawMail, textMail } from "./mails.ts";

describe("texts", () => {
  test.each([
    ["quoted-printable", "gr=C3=BC=\nn", "grün"],
    ["base64", Buffer.from("grün").toString("base64"), "grün"],
    ["8bit", "grün", "grün"],
  ])("%s is decoded", async (encoding, body, text) => {
    const mail = await parsed(textMail(body, ["Content-Transfer-Encoding", encoding]));

    expect(bodyText(mail, "text/plain")).toBe(text);
  });

  test.each([
    ["iso-8859-1", Buffer.from("grün", "latin1")],
    ["windows-1252", Buffer.from("grün", "latin1")],
    ["iso-8859-1", Buffer.from("grün")],
    ["us-ascii", Buffer.from("grün")],
    ["utf-8", Buffer.from("grün", "latin1")],
    ["x-unknown", Buffer.from("grün")],
  ])("a text labelled %s is decoded as what it is", async (charset, body) => {
    const head = rawMail([...personal, ["Content-Type", `text/plain; charset=${charset}`]], "");

    const mail = await parsed(Buffer.concat([head, body]));

    expect(bodyText(mail, "text/plain")).toBe("grün");
  });

  test("Japanese in ISO-2022-JP is decoded", async () => {
    const head = rawMail([...personal, ["Content-Type", "text/plain; charset=iso-2022-jp"]], "");
    const body = Buffer.from("\x1b$B>5G'\x1b(B", "latin1");

    expect(bodyText(await parsed(Buffer.concat([head, body])), "text/plain")).toBe("承認");
  });

  test("flowed lines are joined, but never across a change of quote depth", async () => {
    const raw = rawMail(
      [...personal, ["Content-Type", "text/plain; format=flowed"]],
      "one \ntwo \n> three \n> four\n-- \nAnn",
    );

    expect(bodyText(await parsed(raw), "text/plain")).toBe("one two \n> three four\n-- \nAnn");
  });

  test("an attached text is no part of the reply", async () => {
    const raw = multipart("mixed", [
      "Content-Type: text/plain\n\nwritten",
      "Content-Type: text/plain\nContent-Disposition: attachment\n\nattached",
      "Content-Type: text/plain; name=notes.txt\n\nattached",
    ]);

    expect(bodyText(await parsed(raw), "text/plain").trim()).toBe("written");
  });

  test("an embedded message is no part of the reply", async () => {
    const raw = multipart("mixed", [
      "Content-Type: text/plain\n\nwritten",
      "Content-Type: message/rfc822\nContent-Disposition: inline\n\nContent-Type: text/plain\n\napproved",
    ]);

    expect(bodyText(await parsed(raw), "text/plain").trim()).toBe("written");
  });
});

test("a header that occurs twice keeps both values, in order", async () => {
  const mail = await parsed(rawMail([...personal, ["From", "Bob <bob@example.com>"]], "x"));

  expect(headerValues(mail, "from")).toEqual(["Ann Smith <ann@example.com>", "Bob <bob@example.com>"]);
});

test("a folded header is one value", async () => {
  const mail = await parsed(rawMail([["Subject", "one\n two"]], "x"));

  expect(headerValues(mail, "subject")).toEqual(["one two"]);
});

test("a stream that breaks off is an error, not a short mail", async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from("Subject: x\r\n\r\nhalf");
      throw new Error("the disk is gone");
    })(),
  );

  await expect(parseMail(broken)).rejects.toThrow("the disk is gone");
});

describe("hostile mail", () => {
  test("a header line of 1 MB is not read, what came before it is not lost", async () => {
    const raw = multipart("mixed", [
      "Content-Type: text/plain\n\nwritten",
      `X-Long: ${"a".repeat(1_000_000)}\n\nx`,
    ]);

    const mail = await parsed(raw);

    expect(mail.limits).toEqual(["header-size"]);
    expect(bodyText(mail, "text/plain").trim()).toBe("written");
    expect(headerValues(mail, "message-id")).toEqual(["<1@example.com>"]);
  });

  test("of 50,000 parts the first 200 are read", async () => {
    const mail = await parsed(
      multipart("mixed", Array<string>(50_000).fill("Content-Type: text/plain\n\nx")),
    );

    expect(mail.parts).toHaveLength(200);
    expect(mail.limits).toContain("parts");
  });

  test("of 1,000 levels the first 30 are read", async () => {
    const levels = Array.from(
      { length: 1000 },
      (_, n) => `--b${n}\nContent-Type: multipart/mixed; boundary=b${n + 1}\n\n`,
    );
    const raw = rawMail([...personal, ["Content-Type", "multipart/mixed; boundary=b0"]], levels.join(""));

    const mail = await parsed(raw);

    expect(mail.parts).toHaveLength(31);
    expect(mail.limits).toContain("depth");
  });

  test("of a text of 5 MB the first one is kept", async () => {
    const mail = await parsed(textMail("a".repeat(5_000_000)));

    expect(bodyText(mail, "text/plain")).toHaveLength(1024 * 1024);
    expect(mail.limits).toEqual(["text"]);
  });

  test("of 5,000 headers the first 500 are read", async () => {
    const mail = await parsed(
      rawMail(
        Array.from({ length: 5000 }, (_, n) => [`X-${n}`, "x"] as const),
        "x",
      ),
    );

    expect(mail.headers).toHaveLength(500);
    expect(mail.limits).toEqual(["header-count"]);
  });

  test.each([
    ["nothing", ""],
    ["NULs", "\0".repeat(1000)],
    ["bad base64", "Content-Transfer-Encoding: base64\r\n\r\n%%%=\u0001"],
    ["an unknown charset", "Content-Type: text/plain; charset=nonsense\r\n\r\nx"],
    ["a content type cut short", 'Content-Type: multipart/mixed; boundary="'],
  ])("%s is answered with a mail of some kind", async (_, raw) => {
    await expect(parsed(Buffer.from(raw))).resolves.toMatchObject({ limits: [] });
  });
});
