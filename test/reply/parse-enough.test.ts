import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { parseMail } from "../../src/reply/parse.ts";
import { bodyText, type ParsedMail } from "../../src/reply/parsed-mail.ts";
import { multipart, parsed, personal, rawMail } from "./mails.ts";

const attachment = (bytes: number, disposition = "attachment"): string =>
  `Content-Type: application/pdf\nContent-Disposition: ${disposition}; filename=a.pdf\n\n${"A"
    .repeat(76)
    .concat("\n")
    .repeat(bytes / 77)}`;

const TEXT = "Content-Type: text/plain\n\nApproved";
const AFTERWARDS = "Content-Type: text/plain\n\nbut not before May";
const BOTH = `Content-Type: multipart/alternative; boundary=a\n\n--a\n${TEXT}\n--a\nContent-Type: text/html\n\n<p>Approved</p>\n--a--`;

const EVENTS = ["data", "end", "close"];

/** Parses and tells how much of the mail was asked for. */
const readingOf = async (raw: Buffer): Promise<{ mail: ParsedMail; read: number }> => {
  let read = 0;
  const blocks = (function* () {
    for (; read < raw.length; read += 16_384) yield raw.subarray(read, read + 16_384);
  })();
  return { mail: await parseMail(Readable.from(blocks, { highWaterMark: 1 })), read };
};

describe("reading stops where the reply has been read", () => {
  test.each([
    ["behind text and HTML, in the first big attachment", [BOTH, attachment(5e6)]],
    ["behind a single text, in the first very big attachment", [TEXT, attachment(5e6)]],
  ])("%s", async (_, parts) => {
    const { mail, read } = await readingOf(multipart("mixed", parts));

    expect(read).toBeLessThan(1_000_000);
    expect(bodyText(mail, "text/plain")).toContain("Approved");
    expect(mail.limits).toEqual([]);
  });

  test("and nothing that was made of the mail is left hanging on its stream", async () => {
    const raw = Readable.from([multipart("mixed", [BOTH])]);
    const before = EVENTS.map((event) => raw.listenerCount(event));

    await parseMail(raw);

    expect(EVENTS.map((event) => raw.listenerCount(event))).toEqual(before);
  });

  test("in an encrypted mail, at once", async () => {
    const { mail, read } = await readingOf(
      multipart("encrypted", ["Content-Type: application/pgp-encrypted\n\nVersion: 1", attachment(5e6)]),
    );

    expect(read).toBeLessThan(500_000);
    expect(mail.parts[0]?.type).toBe("multipart/encrypted");
  });

  test("in a mail that is one file, at once", async () => {
    const raw = rawMail([...personal, ["Content-Type", "application/x-pkcs7-mime"]], "A".repeat(5e6));

    const { mail, read } = await readingOf(raw);

    expect(read).toBeLessThan(500_000);
    expect(mail.parts).toMatchObject([{ type: "application/pkcs7-mime", pieces: null }]);
  });
});

describe("reading goes on", () => {
  test.each([
    ["behind a small attachment", [TEXT, attachment(50_000), AFTERWARDS]],
    ["behind a picture in the middle of a text", [TEXT, attachment(300_000, "inline"), AFTERWARDS]],
    [
      "behind a big attachment, when nothing but a placeholder came before it",
      ["Content-Type: text/plain\n\n[cid:a.pdf]\n", attachment(2e6), AFTERWARDS],
    ],
  ])("%s", async (_, parts) => {
    const mail = await parsed(multipart("mixed", parts));

    expect(bodyText(mail, "text/plain")).toContain("but not before May");
  });

  test("behind any attachment, in mail of a program that writes around attachments", async () => {
    const raw = multipart("mixed", [TEXT, attachment(2e6), AFTERWARDS])
      .toString()
      .replace("boundary=b", "boundary=Apple-Mail-1")
      .replaceAll("\r\n--b", "\r\n--Apple-Mail-1");

    const mail = await parsed(Buffer.from(raw));

    expect(bodyText(mail, "text/plain")).toContain("but not before May");
  });

  test("to the other alternative, behind the pictures of one", async () => {
    const related = `Content-Type: multipart/related; boundary=r\n\n--r\n${TEXT}\n--r\n${attachment(1e6, "inline")}\n--r--`;

    const mail = await parsed(multipart("alternative", [related, "Content-Type: text/html\n\n<p>No</p>"]));

    expect(bodyText(mail, "text/html")).toContain("No");
  });
});

describe("a mail that cannot be had", () => {
  const beginning = async function* (): AsyncGenerator<Buffer> {
    yield rawMail(personal, "Approved").subarray(0, 60);
    throw new Error("gone");
  };

  test("is an error", async () => {
    await expect(parseMail(Readable.from(beginning()))).rejects.toThrow("gone");
  });

  test("is one too when its stream just closes", async () => {
    const raw = new Readable({ read: () => {} });
    raw.push(rawMail(personal, "Approved"));

    const parsing = parseMail(raw);
    raw.destroy();

    await expect(parsing).rejects.toThrow("broke off");
  });
});
