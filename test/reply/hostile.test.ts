import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { parseMail } from "../../src/reply/parse.ts";
import { readReply } from "../../src/reply/read-reply.ts";
import { hostileMails } from "../replies/hostile.ts";

describe("a hostile mail of half a megabyte is read without a decision", () => {
  test.each(hostileMails)("$name", async ({ mail }) => {
    const parsed = await parseMail(Readable.from([mail(500_000)]));

    const { reading } = readReply(parsed, { envelopeFrom: "ann@example.com", isOwn: () => false });

    expect(["unclear", "ignore"]).toContain(reading);
  });
});
