import { Readable } from "node:stream";
import { Splitter } from "@zone-eu/mailsplit";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodyText, headerValues, partText } from "../../src/reply/parsed-mail.ts";
import { multipart, parsed, personal, rawMail, textMail } from "./mails.ts";

describe("parts", () => {
  test.each([
    ["application/x-pkcs7-mime", "application/pkcs7-mime"],
    ["application/vnd.ms-tnef", "application/ms-tnef"],
    ["application/octet-stream; name=winmail.dat", "application/ms-tnef"],
    ["Text/Calendar; method=REPLY", "text/calendar"],
    ["text/plain charset=utf-8", "text/plain"],
    ["nonsense", "text/plain"],
  ])("a part of type %s is %s", async (written, type) => {
    const mail = await parsed(multipart("mixed", [`Content-Type: ${written}\n\nx`]));

    expect(mail.parts.at(-1)?.type).toBe(type);
  });

  test("a part of a digest is a message, not a text", async () => {
    const mail = await parsed(multipart("digest", ["\nSubject: x\n\napproved"]));

    expect(mail.parts.map(({ type }) => type)).toEqual(["multipart/digest", "message/rfc822"]);
    expect(bodyText(mail, "text/plain")).toBe("");
  });

  test("of a signed mail the text is read and the signature is not", async () => {
    const mail = await parsed(
      multipart("signed", [
        "Content-Type: text/plain\n\nwritten",
        "Content-Type: application/pgp-signature\n\n-----BEGIN PGP SIGNATURE-----",
      ]),
    );

    expect(mail.parts.map(partText)).toEqual([null, "written", null]);
  });

  test("what a server reports is kept apart from what it writes", async () => {
    const mail = await parsed(
      multipart("report", [
        "Content-Type: text/plain\n\nsorry",
        "Content-Type: message/delivery-status\n\nAction: failed",
        "Content-Type: text/rfc822-headers\n\nSubject: approved",
      ]),
    );

    expect(bodyText(mail, "text/plain")).toBe("sorry");
    expect(mail.parts.slice(2).map(partText)).toEqual(["Action: failed", "Subject: approved"]);
  });

  test("a mail that is one named text is that text", async () => {
    const raw = rawMail([...personal, ["Content-Type", "text/plain; name=reply.txt"]], "written");

    expect(bodyText(await parsed(raw), "text/plain")).toBe("written");
  });

  test("the end of an outer multipart ends the inner ones, whose ends are lost", async () => {
    const inner =
      "Content-Type: multipart/alternative; boundary=a\n\n--a\nContent-Type: text/plain\n\nwritten";

    const mail = await parsed(multipart("mixed", [inner, "Content-Type: text/html\n\nafterwards"]));

    expect(mail.parts.map(partText)).toEqual([null, null, "written", "afterwards"]);
    expect(mail.limits).toEqual([]);
  });

  test("a multipart without its end is known to be cut short", async () => {
    const raw = multipart("mixed", ["Content-Type: text/plain\n\nApproved, provided that"]);

    const mail = await parsed(raw.subarray(0, -10));

    expect(mail.limits).toEqual(["cut-short"]);
  });

  test.each([
    ["between two texts", "--b\r\nContent-Type: text/html"],
    ["in front of the first text", "--b\r\nContent-Type: text/plain"],
  ])("a broken boundary %s is noticed", async (_, delimiter) => {
    const raw = multipart("alternative", [
      "Content-Type: text/plain\n\nYes",
      "Content-Type: text/html\n\nNo",
    ]);

    const mail = await parsed(Buffer.from(raw.toString().replace(delimiter, delimiter.replace("b", "c"))));

    expect(mail.limits).toEqual(["boundary"]);
  });

  test("the parts of an attached message are no broken parts of the mail", async () => {
    const attached =
      "Content-Type: message/rfc822\n\nContent-Type: multipart/mixed; boundary=c\n\n--c\nContent-Type: text/plain\n\nx\n--c--";

    const mail = await parsed(multipart("mixed", ["Content-Type: text/plain\n\nwritten", attached]));

    expect(mail.limits).toEqual([]);
  });

  test("what stands behind the last boundary is no part", async () => {
    const raw = multipart("mixed", ["Content-Type: text/plain\n\nwritten"]);

    const mail = await parsed(Buffer.concat([raw, Buffer.from("--b\r\n\r\nforged\r\n--b--\r\n")]));

    expect(bodyText(mail, "text/plain")).toBe("written");
  });
});

describe("transfer encodings", () => {
  test.each([
    ["quoted-printable", "one =\r\ntwo", "one two"],
    ["quoted-printable", "one = \t\r\ntwo", "one two"],
    ["quoted-printable", "gr=c3=bcn", "grün"],
    ["quoted-printable", "a = b =zz =", "a = b =zz "],
    ["base64", "YXBwcm92ZWQ=\r\n", "approved"],
    ["base64", "YXBw\r\ncm92\r\nZWQ=", "approved"],
    ["base64", "YXBw\r\ncm92ZQ==\r\nZA==", "approved"],
    ["Base64 (as usual)", "YXBwcm92ZWQ=", "approved"],
    ["nonsense", "=41", "=41"],
  ])("%s of %j", async (encoding, body, text) => {
    const mail = await parsed(textMail(body, ["Content-Transfer-Encoding", encoding]));

    expect(bodyText(mail, "text/plain")).toBe(text);
  });
});

describe("flowed text", () => {
  const flowed = async (body: string, parameters = ""): Promise<string> =>
    bodyText(
      await parsed(rawMail([...personal, ["Content-Type", `text/plain; format=flowed${parameters}`]], body)),
      "text/plain",
    );

  test.each([
    ["a line that ends with a space goes on", "one \ntwo", "one two"],
    ["an empty line ends a paragraph that seems to go on", "one \n\ntwo", "one \n\ntwo"],
    ["a stuffed line loses its space", " From here\n >no quote", "From here\n>no quote"],
    ["quotes of one depth are joined, however their marks are spaced", "> > one \n>> two", ">> one two"],
    ["a deeper quote is another paragraph", "> one \n>> two", "> one \n>> two"],
    ["the reply does not become quote", "> one \nApproved", "> one \nApproved"],
  ])("%s", async (_, body, text) => {
    expect(await flowed(body)).toBe(text);
  });

  test("with delsp the space at the end of a line is no space", async () => {
    expect(await flowed("承 \n認", "; delsp=yes")).toBe("承認");
  });
});

test.each(["Subject", "Reply-To", "Authentication-Results", "Message-ID"])(
  "of two %s headers both are kept, in order",
  async (name) => {
    const mail = await parsed(
      rawMail(
        [
          [name, "<1@example.com>"],
          [name.toLowerCase(), "<2@example.com>"],
        ],
        "x",
      ),
    );

    expect(headerValues(mail, name.toLowerCase())).toEqual(["<1@example.com>", "<2@example.com>"]);
  },
);

test("the same parts are found as by mailparser's own splitter", async () => {
  const leaf = fc.constantFrom(
    "Content-Type: text/plain\n\nx\n",
    "\n--x\n\n",
    "Content-Type: image/png\n\n",
    "a: b\n",
  );
  const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
    tree: fc.oneof({ maxDepth: 4 }, leaf, tie("node")),
    node: fc
      .tuple(fc.uuid(), fc.array(tie("tree"), { maxLength: 3 }))
      .map(
        ([id, parts]) =>
          `Content-Type: multipart/mixed; boundary="${id}"\n\npreamble\n${parts.map((part) => `--${id}\n${part}\n`).join("")}--${id}--\n`,
      ),
  }));

  await fc.assert(
    fc.asyncProperty(tree, async (written) => {
      const raw = Buffer.from(written.replaceAll("\n", "\r\n"));

      const mail = await parsed(raw);

      expect(mail.parts.map(({ type }) => type)).toEqual(await splitterTypes(raw));
    }),
  );
});

const splitterTypes = async (raw: Buffer): Promise<readonly string[]> => {
  const splitter = Readable.from([raw]).pipe(new Splitter({ ignoreEmbedded: true }));
  const chunks = (await splitter.toArray()) as readonly { type: string; contentType?: string | false }[];
  return chunks.filter(({ type }) => type === "node").map(({ contentType }) => contentType || "text/plain");
};
