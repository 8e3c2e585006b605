import { describe, expect, test } from "vitest";
import { decodePieces } from "../../src/reply/decode-text.ts";
import { transferPieces } from "../../src/reply/transfer.ts";

const text = Array.from({ length: 1500 }, (_, n) => `Zeile ${n}: “grün”, 同意, утверждаю\r\n`).join("");

const decoded = (encoding: string, body: string): string =>
  [...decodePieces(transferPieces(Buffer.from(body), encoding), "utf-8")].join("");

const base64 = Buffer.from(text).toString("base64");
const escaped = [...Buffer.from(text)]
  .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`)
  .join("");

describe("a long text is the same when it is decoded in pieces", () => {
  test.each([
    ["8bit", text],
    ["base64", base64.replace(/.{76}/g, "$&\r\n")],
    ["base64", base64],
    ["base64", base64.replace(/.{61}/g, "$&\n")],
    [
      "base64",
      Buffer.from(text)
        .toString("latin1")
        .replace(/[\s\S]{1,55}/g, (line) => `${Buffer.from(line, "latin1").toString("base64")}\r\n`),
    ],
    ["quoted-printable", escaped.replace(/.{75}/g, "$&=\r\n")],
    ["quoted-printable", escaped],
    ["quoted-printable", text.replace(/=/g, "=3D")],
  ])("%s %#", (encoding, body) => {
    expect(decoded(encoding, body)).toBe(text.replaceAll("\r\n", "\n"));
  });
});

test.each(["base64", "quoted-printable", "8bit"])("the first piece of %s is small", (encoding) => {
  const [first] = transferPieces(Buffer.from(base64.replace(/.{76}/g, "$&\r\n")), encoding);

  expect(first?.length).toBeLessThanOrEqual(4096);
});
