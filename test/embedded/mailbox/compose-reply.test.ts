import { simpleParser } from "mailparser";
import { describe, expect, test } from "vitest";
import { instant } from "../../../src/approval/time.ts";
import { composeReply } from "../../../src/embedded/mailbox/compose-reply.ts";
import { composeMessage } from "../../../src/notices/compose-message.ts";
import type { ReplyLocale, ReplyStyle } from "../../../src/reply/clients/reply-styles.ts";
import { mailOf, sender } from "../outbox/outbox-mails.ts";

const NOON = instant("2026-11-21T12:00:00Z");
const QUESTION = {
  subject: "Leave for Bob",
  text: "Bob asks for leave.\n\nApprove: https://example.com/d/x\n",
  html:
    `<html><head><style>p { color: red }</style></head><body><div style="display:none">Preview</div>` +
    `<p class="lead">Bob asks for <b>leave</b>.</p><a href="https://example.com/d/x">Approve</a></body></html>`,
};

const replied = async (style: ReplyStyle, body: string, locale: ReplyLocale = "en", mail = {}) => {
  const original = await composeMessage(
    mailOf({ ...QUESTION, ...mail }),
    sender,
    instant("2026-11-21T10:00:00Z"),
  );
  const { raw, envelope } = await composeReply({ original, body, style, locale, now: NOON });
  return { envelope, mail: await simpleParser(raw) };
};

const STYLES: readonly ReplyStyle[] = ["gmail", "outlook", "outlook-plain", "apple", "plain"];

/** Where the quote begins in the text of each style. */
const QUOTE_START: Record<ReplyStyle, Record<ReplyLocale, string>> = {
  gmail: {
    en: "On Sat, Nov 21, 2026 at 10:00\u202fAM Countersign <approvals@example.com> wrote:",
    de: "Am Sa., 21. Nov. 2026 um 10:00 Uhr schrieb Countersign <\napprovals@example.com>:",
  },
  outlook: {
    en: "________________________________\nFrom: Countersign",
    de: "________________________________\nVon: Countersign",
  },
  "outlook-plain": {
    en: "-----Original Message-----\nFrom: ",
    de: "-----Ursprüngliche Nachricht-----\nVon: ",
  },
  apple: {
    en: "> On Nov 21, 2026, at 10:00\u202fAM, Countersign <approvals@example.com> wrote:",
    de: "> Am 21.11.2026 um 10:00 schrieb Countersign <approvals@example.com>:",
  },
  plain: {
    en: "On 11/21/26 10:00\u202fAM, Countersign wrote:",
    de: "Am 21.11.26 um 10:00 schrieb Countersign:",
  },
};

describe.each(STYLES)("a reply in the style %s", (style) => {
  test("goes from the recipient to the reply address and belongs to the mail", async () => {
    const { mail, envelope } = await replied(style, "Approved");

    expect(envelope).toEqual({ from: "ann@example.com", to: "d-key@reply.example.com" });
    expect(mail.from?.value[0]?.address).toBe("ann@example.com");
    expect(mail.inReplyTo).toBe("<question-1@example.com>");
    expect(mail.references).toEqual(["<thread@example.com>", "<question-1@example.com>"]);
    expect(mail.date).toEqual(new Date(NOON));
  });

  test.each(["en", "de"] as const)(
    "has what was typed above the quote, in the words of %s",
    async (locale) => {
      const body = "Hello Bob,\n\napproved – enjoy <it> & rest!\nAnn";

      const { mail } = await replied(style, body, locale);

      const [above, ...quote] = (mail.text ?? "").split(QUOTE_START[style][locale]);
      expect(above?.trim()).toBe(body);
      expect(quote.join("")).toContain("Bob asks for");
    },
  );

  test("quotes what its reader saw: nothing hidden, no styles", async () => {
    const { mail } = await replied(style, "Approved");

    expect(mail.text).not.toContain("Preview");
    expect(mail.text).not.toContain("color: red");
  });

  test("is no header, however it is typed", async () => {
    const { mail } = await replied(style, "Approved\r\nBcc: eve@example.com\r\n.\r\nDATA");

    expect(mail.headers.has("bcc")).toBe(false);
    expect(mail.text).toContain("Bcc: eve@example.com\n.\nDATA");
  });
});

describe("HTML", () => {
  test.each([
    ["gmail", '<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Sat'],
    ["outlook", '<div id="divRplyFwdMsg" dir="ltr">'],
    ["apple", '<blockquote type="cite">'],
  ] as const)("%s marks the quote as that client does", async (style, marker) => {
    const { mail } = await replied(style, "Approved <b>\n\nAnn");

    const html = mail.html || "";
    const [above = "", quote = ""] = html.split(marker);
    expect(above).toContain("Approved &lt;b&gt;");
    expect(quote).toContain("Bob asks for <b>leave</b>.");
  });

  test.each(["outlook-plain", "plain"] as const)("%s has none", async (style) => {
    expect((await replied(style, "Approved")).mail.html).toBe(false);
  });

  test("names in what is quoted cannot be taken for the reply's own", async () => {
    const html = '<body><div id="appendonsend" class="gmail_quote">old</div></body>';

    const inGmail = (await replied("gmail", "Approved", "en", { html })).mail.html || "";
    const inOutlook = (await replied("outlook", "Approved", "en", { html })).mail.html || "";

    expect(inGmail.match(/class="gmail_quote/g)).toHaveLength(2);
    expect(inOutlook.match(/id="appendonsend"/g)).toHaveLength(1);
  });
});

describe("Gmail's text", () => {
  test("breaks the line that introduces the quote behind the < of a long address", async () => {
    const original = await composeMessage(
      mailOf(QUESTION),
      { name: "Approvals of the Example Company", address: "approvals@countersign.example.com" },
      instant("2026-11-21T10:00:00Z"),
    );

    const { raw } = await composeReply({ original, body: "Approved", style: "gmail", now: NOON });

    expect((await simpleParser(raw)).text).toContain(
      "Approvals of the Example Company <\napprovals@countersign.example.com> wrote:\n",
    );
  });

  test("has stars for bold, and links written out", async () => {
    const { mail } = await replied("gmail", "Approved");

    expect(mail.text).toContain("> Bob asks for *leave*.");
    expect(mail.text).toContain("> Approve <https://example.com/d/x>");
  });

  test("has lines of 78 characters at most, typed and quoted", async () => {
    const long = "many words in one line ".repeat(30).trim();

    const { mail } = await replied("gmail", long, "en", { html: `<p>${long}</p>` });

    const lines = (mail.text ?? "").split("\n").map((line) => line.replace(/^> /, ""));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(lines.join(" ")).toContain(long);
  });
});

describe("the subject", () => {
  test.each([
    ["gmail", "en", "Leave", "Re: Leave"],
    ["gmail", "en", "Re: Leave", "Re: Leave"],
    ["outlook", "de", "Leave", "AW: Leave"],
    ["outlook", "de", "Re: Leave", "Re: Leave"],
  ] as const)("%s in %s answers %j with %j", async (style, locale, subject, expected) => {
    expect((await replied(style, "Approved", locale, { subject })).mail.subject).toBe(expected);
  });
});

test("a mail without Reply-To is answered to its sender", async () => {
  const { envelope } = await replied("gmail", "Approved", "en", { replyTo: null });

  expect(envelope.to).toBe("approvals@example.com");
});

test("somebody else than the recipient can answer", async () => {
  const original = await composeMessage(mailOf(), sender, NOON);

  const reply = await composeReply({
    original,
    from: "eve@evil.example",
    body: "Approved",
    style: "plain",
    now: NOON,
  });

  expect(reply.envelope.from).toBe("eve@evil.example");
  expect((await simpleParser(reply.raw)).from?.value[0]?.address).toBe("eve@evil.example");
});
