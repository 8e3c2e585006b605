import fc from "fast-check";
import { expect, test } from "vitest";
import { mimeHead } from "../../src/reply/mime-head.ts";
import { mimeScanner, type ScanState } from "../../src/reply/mime-scanner.ts";
import { multipart } from "./mails.ts";

type Found = { readonly state: ScanState; readonly parts: readonly (readonly [number, string, string])[] };

/** Every part as its depth, header and content, from a mail that comes in these blocks. */
const scanned = (blocks: readonly Buffer[]): Found => {
  const parts: { depth: number; head: string; body: string }[] = [];
  let current: { body: string } | undefined;
  const scanner = mimeScanner({
    head: (bytes, depth) => {
      current = { body: "" };
      parts.push(Object.assign(current, { depth, head: bytes.toString() }));
      return mimeHead(bytes).boundary;
    },
    body: (bytes) => {
      if (current !== undefined) current.body += bytes.toString();
    },
    end: () => {
      current = undefined;
    },
    isEnough: () => false,
  });
  let state: ScanState = "more";
  for (const block of blocks) if (state === "more") state = scanner.feed(block, false);
  if (state === "more") state = scanner.feed(Buffer.alloc(0), true);
  return { state, parts: parts.map(({ depth, head, body }) => [depth, head, body]) };
};

const inner =
  "Content-Type: multipart/alternative; boundary=b2\n\npreamble\n--b2\n\nplain\n--b2\nContent-Type: text/html\n\n<p>\n--b2--";
const mail = multipart("mixed", [inner, "Content-Type: application/pdf\n\n--bb\n--", "X: no empty line"]);

test("parts are found with their content, without the line end in front of a delimiter", () => {
  const { state, parts } = scanned([mail]);

  expect(state).toBe("enough");
  expect(parts.map(([depth, , body]) => [depth, body])).toEqual([
    [0, ""],
    [1, "preamble"],
    [2, "plain"],
    [2, "<p>"],
    [1, "--bb\r\n--"],
    [1, ""],
  ]);
});

test("the same parts are found however the mail is cut into blocks", () => {
  const whole = scanned([mail]);

  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: mail.length })), (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), mail.length];
      const blocks = places.slice(1).map((end, index) => mail.subarray(places[index], end));

      expect(scanned(blocks)).toEqual(whole);
    }),
    { numRuns: 500 },
  );
  expect(scanned([...mail].map((byte) => Buffer.from([byte])))).toEqual(whole);
});

test("a delimiter that a broken line end hides is content", () => {
  const { parts } = scanned([
    Buffer.from("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nx --b\n--b--\n"),
  ]);

  expect(parts.at(-1)?.[2]).toBe("x --b");
});

test("a part ends behind its content, however short that is", () => {
  for (let length = 0; length < 40; length++) {
    const content = "x".repeat(length);
    const { parts } = scanned([multipart("mixed", [`X: 1\n\n${content}`, "X: 2\n\ny"])]);

    expect(parts.slice(1).map(([, , body]) => body)).toEqual([content, "y"]);
  }
});
