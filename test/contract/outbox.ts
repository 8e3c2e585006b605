import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import type { Email } from "../../src/approval/email.ts";
import type { Mail, Outbox } from "../../src/notices/mail.ts";
import { mailOf } from "../embedded/outbox/outbox-mails.ts";
import { eventually } from "../story/eventually.ts";

export type OpenOutbox = {
  readonly outbox: Outbox;
  /** What the mail server on the other side has taken, in the order of its coming. */
  readonly arrived: () => readonly { readonly to: string; readonly raw: Buffer }[];
  /** The ids of mails that were reported as undelivered. */
  readonly undelivered: () => Promise<readonly string[]>;
  /** Resolves when nothing is on its way any more. */
  readonly idle: () => Promise<void>;
};

/** How the other side answers a recipient: `later` once and then yes, `never` always. */
export const LATER = "later@example.com" as Email;
export const NEVER = "never@example.com" as Email;

/** What every way out keeps its word on; run on each adapter, with the server it talks to on loopback. */
export const outboxContract = (name: string, open: () => Promise<OpenOutbox>): void => {
  describe(`the outbox ${name}`, () => {
    test("sends a mail as it was written, to its recipient alone", async () => {
      const { outbox, arrived } = await open();
      const mail = mailOf({ subject: "Urlaub für Jörg", text: "Bitte antworten Sie.\n" });

      await outbox.send(mail);
      const [first] = await eventually("a mail", () => (arrived().length > 0 ? arrived() : undefined));

      const parsed = await simpleParser(first?.raw ?? "");
      expect(first?.to).toBe(mail.to);
      expect(parsed).toMatchObject({ subject: mail.subject, text: mail.text, html: mail.html });
      expect(parsed.from?.value).toEqual([{ name: "Countersign", address: "approvals@example.com" }]);
      expect(parsed.replyTo?.value[0]?.address).toBe(mail.replyTo);
      expect(parsed.references).toBe(mail.references[0]);
      expect(parsed.headers.get("auto-submitted")).toBe("auto-generated");
    });

    test("sends a mail once, however often it is handed over", async () => {
      const { outbox, arrived, idle } = await open();

      await Promise.all([outbox.send(mailOf()), outbox.send(mailOf()), outbox.send(mailOf())]);
      await eventually("a mail", () => (arrived().length > 0 ? true : undefined));
      await idle();
      await outbox.send(mailOf());
      await idle();

      expect(arrived()).toHaveLength(1);
    });

    test("tries again later when it is asked to", async () => {
      const { outbox, arrived, undelivered, idle } = await open();

      await outbox.send(mailTo(LATER));
      await eventually("the mail", () => (arrived().length > 0 ? true : undefined));
      await idle();

      expect(arrived()).toHaveLength(1);
      expect(await undelivered()).toEqual([]);
    });

    test("reports a mail that is refused for good, and sends the next", async () => {
      const { outbox, arrived, undelivered, idle } = await open();

      await outbox.send(mailTo(NEVER));
      await outbox.send(mailOf());
      await eventually("the report", async () => ((await undelivered()).length > 0 ? true : undefined));
      await idle();

      expect(await undelivered()).toEqual([mailTo(NEVER).id]);
      expect(arrived().map(({ to }) => to)).toEqual([mailOf().to]);
    });

    test("takes a mail of a megabyte", async () => {
      const { outbox, arrived } = await open();
      const text = Array.from({ length: 20_000 }, (_, line) => `Line ${line} of a long comment, at length.`);

      await outbox.send(mailOf({ text: `${text.join("\n")}\n` }));
      const [first] = await eventually("a mail", () => (arrived().length > 0 ? arrived() : undefined));

      expect((await simpleParser(first?.raw ?? "")).text).toContain("Line 19999 of");
    });
  });
};

const mailTo = (to: Email): Mail => mailOf({ id: `question-to-${to.split("@")[0]}`, to });
