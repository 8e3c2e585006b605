import { describe, expect, test } from "vitest";
import { bodyPieces, bodyText } from "../../src/reply/parsed-mail.ts";
import { parsed, personal, rawMail } from "./mails.ts";

const labelled = (charset: string, body: Buffer): Buffer =>
  Buffer.concat([
    rawMail([...personal, ["Content-Type", `text/plain${charset && `; charset=${charset}`}`]], ""),
    body,
  ]);

const textOf = async (charset: string, body: Buffer): Promise<string> =>
  bodyText(await parsed(labelled(charset, body)), "text/plain");

const bytes = (hexadecimal: string): Buffer => Buffer.from(hexadecimal.replaceAll(" ", ""), "hex");

describe("text is decoded by its label", () => {
  test.each([
    ["koi8-r", bytes("d5 d4 d7 c5 d2 d6 c4 c1 c0"), "утверждаю"],
    ["windows-1251", bytes("f3 f2 e2 e5 f0 e6 e4 e0 fe"), "утверждаю"],
    ["gb2312", bytes("cd ac d2 e2"), "同意"],
    ["iso-gb2312", bytes("cd ac d2 e2"), "同意"],
    ["big5", bytes("a6 50 b7 4e"), "同意"],
    ["shift_jis", bytes("8f b3 94 46"), "承認"],
    ["euc-jp", bytes("be b5 c7 a7"), "承認"],
    ["euc-kr", bytes("bd c2 c0 ce"), "승인"],
    ["ks_c_5601-1987", bytes("bd c2 c0 ce"), "승인"],
    ["iso-8859-2", bytes("7a 61 74 77 69 65 72 64 7a 61 6d 20 b6"), "zatwierdzam ś"],
    ["utf-16le", Buffer.from("grün", "utf16le"), "grün"],
    ["utf-7", Buffer.from("gr+APw-n"), "grün"],
    ["unicode-1-1-utf-7", Buffer.from("gr+APw-n"), "grün"],
    ["hz-gb-2312", Buffer.from("~{M,Rb~} ok"), "同意 ok"],
    ["iso-2022-kr", Buffer.from("\x1b$)C\x0e=B@N\x0f ok", "latin1"), "승인 ok"],
  ])("%s", async (charset, body, text) => {
    expect(await textOf(charset, body)).toBe(text);
  });
});

describe("text is decoded as what it is when the label is wrong", () => {
  test.each([
    ["koi8-r", Buffer.from("утверждаю")],
    ["gb2312", Buffer.from("同意")],
    ["iso-8859-15", Buffer.from("grün")],
    ["windows-1251", Buffer.from("утверждаю")],
  ])("UTF-8 labelled %s", async (charset, body) => {
    expect(await textOf(charset, body)).toBe(body.toString());
  });

  test("two bytes of Chinese that could be UTF-8 stay Chinese", async () => {
    expect(await textOf("gb2312", bytes("cf b5 cd b3"))).toBe("系统");
  });

  test.each([
    ["windows-1251", bytes("f3 f2 e2 e5 f0 e6 e4 e0 fe"), "утверждаю"],
    ["KOI8-R", bytes("d5 d4 d7 c5 d2 d6 c4 c1 c0"), "утверждаю"],
    ["GB18030", bytes("cd ac d2 e2 a3 ac c3 bb ce ca cc e2"), "同意，没问题"],
    ["EUC-KR", bytes("bd c2 c0 ce c7 d5 b4 cf b4 d9"), "승인합니다"],
    ["Shift_JIS", bytes("8f b3 94 46 82 b5 82 dc 82 b7"), "承認します"],
    ["EUC-JP", bytes("be b5 c7 a7 a4 b7 a4 de a4 b9"), "承認します"],
    ["ISO-2022-JP", Buffer.from("\x1b$B>5G'\x1b(B", "latin1"), "承認"],
    ["HZ", Buffer.from("~{M,Rb~}"), "同意"],
  ])("%s without a label", async (_, body, text) => {
    expect(await textOf("", body)).toBe(text);
  });

  test("one broken byte does not spoil a text of UTF-8", async () => {
    const body = Buffer.concat([Buffer.from("grün und schön "), Buffer.from([0xe4])]);

    expect(await textOf("utf-8", body)).toMatch(/^grün und schön /);
  });

  test("a tilde in front of a brace is no Chinese", async () => {
    expect(await textOf("us-ascii", Buffer.from("see ~{home}"))).toBe("see ~{home}");
  });
});

describe("a long text in pieces is the text", () => {
  test.each([
    ["utf-8", "€".repeat(30_000)],
    ["utf-8", `${"a".repeat(20_000)}\n${"grün\n".repeat(10_000)}`],
    ["us-ascii", "plain\r\n".repeat(10_000)],
  ])("%s", async (charset, text) => {
    const mail = await parsed(labelled(charset, Buffer.from(text)));

    expect([...bodyPieces(mail, "text/plain")].join("")).toBe(text.replaceAll("\r\n", "\n"));
  });

  test.each([
    ["iso-8859-2", "p\xf8\xedjem\r\n", "příjem\n"],
    ["koi8-r", "\xd3\xcf\xc7\xcc\xc1\xd3\xc5\xce\r\n", "согласен\n"],
    ["gb18030", "\xcd\xac\xd2\xe2\r\n", "同意\n"],
    ["shift_jis", "\x8f\xb3\x94\x46\r\n", "承認\n"],
    ["iso-2022-jp", "\x1b$B>5G'\x1b(B\r\n", "承認\n"],
    ["iso-2022-kr", "\x1b$)C\x0e=B@N\x0f\r\n", "승인\n"],
    ["utf-16le", "o\0k\0\n\0", "ok\n"],
  ])("in %s, too", async (charset, line, text) => {
    const mail = await parsed(labelled(charset, Buffer.from(line.repeat(12_000), "latin1")));

    expect([...bodyPieces(mail, "text/plain")].join("")).toBe(text.repeat(12_000));
  });

  test("whose lines flow, as far as anybody reads", async () => {
    const body = `${"word ".repeat(14)}\r\n`.repeat(3000);
    const mail = await parsed(labelled("utf-8; format=flowed", Buffer.from(body)));

    const pieces = [...bodyPieces(mail, "text/plain")];

    expect(pieces.length).toBeGreaterThan(1);
    expect((pieces[0] ?? "").trimEnd()).not.toContain("\n");
    expect(pieces.join("").replace(/\s+/g, " ").trim()).toBe(`${"word ".repeat(14 * 3000).trim()}`);
  });

  test("a piece is decoded when it is taken", async () => {
    const mail = await parsed(labelled("utf-8", Buffer.from("line\r\n".repeat(100_000))));

    const [first = ""] = bodyPieces(mail, "text/plain");

    expect(first.length).toBeLessThan(20_000);
  });
});
