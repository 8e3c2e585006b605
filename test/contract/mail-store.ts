import { randomBytes } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import type { MailStore } from "../../src/reply/mail-store.ts";

export type OpenMailStore = {
  readonly store: MailStore;
  /** Puts a mail there the way it gets there in this home; answers with its id. */
  readonly put: (mail: Buffer) => Promise<string>;
};

/** What every store of raw mail keeps its word on; run on each adapter. */
export const mailStoreContract = (name: string, open: () => Promise<OpenMailStore>): void => {
  describe(`the mail store ${name}`, () => {
    test.each([
      ["of some lines", mailOf(Buffer.from("Approved.\r\n"))],
      ["of several pieces, with any bytes in it", mailOf(randomBytes(3_000_000))],
    ])("gives a mail %s back as it came", async (_, mail) => {
      const { store, put } = await open();

      const id = await put(mail);

      expect((await buffer(store.raw(id))).equals(mail)).toBe(true);
    });

    test("gives a new stream at every call, from the beginning", async () => {
      const { store, put } = await open();
      const mail = mailOf(Buffer.from("Approved.\r\n"));
      const id = await put(mail);

      const read = await Promise.all([buffer(store.raw(id)), buffer(store.raw(id))]);

      expect(read.every((bytes) => bytes.equals(mail))).toBe(true);
    });

    test("a stream that is left half-read troubles nobody", async () => {
      const { store, put } = await open();
      const mail = mailOf(randomBytes(3_000_000));
      const id = await put(mail);

      for await (const chunk of store.raw(id)) {
        expect((chunk as Buffer).length).toBeGreaterThan(0);
        break;
      }

      expect((await buffer(store.raw(id))).length).toBe(mail.length);
    });

    test("a mail that is not there is an error of its stream", async () => {
      const { store } = await open();

      await expect(buffer(store.raw("nothing"))).rejects.toThrow();
    });
  });
};

const mailOf = (body: Buffer): Buffer =>
  Buffer.concat([Buffer.from("From: ann@example.com\r\nMessage-ID: <1@example.com>\r\n\r\n"), body]);
