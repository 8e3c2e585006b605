import { beforeAll, describe, expect, test } from "vitest";
import { parseReplyPattern, readReplyAddress } from "../../src/keys/reply-address.ts";
import { clarificationMail } from "../../src/notices/clarification-mail.ts";
import { outcomeMail } from "../../src/notices/outcome-mail.ts";
import { questionMail } from "../../src/notices/question-mail.ts";
import { reminderMail } from "../../src/notices/reminder-mail.ts";
import type { Templates } from "../../src/notices/templates.ts";
import { unreachableMail } from "../../src/notices/unreachable-mail.ts";
import { shippedTemplates } from "./compiled-templates.ts";
import {
  ann,
  answered,
  asApprover,
  bob,
  carol,
  everyNotice,
  needsFor,
  recordOf,
  requester,
} from "./sample-notices.ts";

let templates: Templates;
beforeAll(async () => {
  templates = await shippedTemplates();
});

describe("a mail's id", () => {
  test("is fit for every use and never the same for two mails", () => {
    const mails = Object.values(everyNotice(needsFor(templates)));

    for (const { id, messageId } of mails) {
      expect(id).toMatch(/^[a-z0-9._-]{1,60}$/);
      expect(messageId).toBe(`<${id}@corp.example>`);
    }
    const ids = [bob, carol].flatMap((address) => [
      questionMail(needsFor(templates), { record: recordOf(), to: asApprover(address) }).id,
      reminderMail(needsFor(templates), { record: recordOf(), to: asApprover(address), number: 1 }).id,
      reminderMail(needsFor(templates), { record: recordOf(), to: asApprover(address), number: 2 }).id,
      unreachableMail(needsFor(templates), { record: recordOf(), to: requester, address }).id,
    ]);
    expect(new Set(ids).size).toBe(8);
  });

  test("is the same when its step is repeated", () => {
    const again = () => everyNotice(needsFor(templates));

    expect(again()).toEqual(again());
  });

  test("of an answer tells which mail it answers", () => {
    const { id } = clarificationMail(needsFor(templates), {
      record: recordOf(),
      to: asApprover(bob),
      sentence: "",
      answers: { ...answered, inboundId: "In/2025 12+02\r\nT10:15" },
    });

    expect(id).toBe("r_abcdefghijklmnopqrstuvwxyz.clarification.in-2025-12-02--t");
  });
});

describe("a conversation", () => {
  test("is held together by one root in every mail of a request", () => {
    for (const mail of Object.values(everyNotice(needsFor(templates)))) {
      expect(mail.references[0]).toBe("<r_abcdefghijklmnopqrstuvwxyz@corp.example>");
    }
  });

  test("keeps one subject for each person", () => {
    const mails = Object.values(everyNotice(needsFor(templates))).map(({ to, subject }) => ({
      to,
      subject: subject.replace(/^Re: /, ""),
    }));

    expect(new Set(mails.filter(({ to }) => to === ann).map(({ subject }) => subject))).toEqual(
      new Set(["Your request: Leave from January 10, 2026 to January 20, 2026"]),
    );
    expect(new Set(mails.filter(({ to }) => to !== ann).map(({ subject }) => subject))).toEqual(
      new Set(["Approval request: Leave from January 10, 2026 to January 20, 2026"]),
    );
  });

  test("goes on under the mail that is answered", () => {
    const mail = clarificationMail(needsFor(templates), {
      record: recordOf(),
      to: asApprover(bob),
      sentence: "hm",
      answers: { ...answered, subject: "AW: Re: Fwd from my phone\r\nBcc: eve@example.com" },
    });

    expect(mail).toMatchObject({
      subject: "Re: Fwd from my phone Bcc: eve@example.com",
      inReplyTo: "<CAF-1234@mail.example.com>",
      references: ["<r_abcdefghijklmnopqrstuvwxyz@corp.example>", "<CAF-1234@mail.example.com>"],
      autoSubmitted: "auto-replied",
    });
  });

  test.each([null, "no brackets", "<a\r\nBcc: eve@example.com>", "<a b@c>", `<${"a".repeat(999)}@b>`])(
    "does not refer to the Message-ID %j",
    (messageId) => {
      const mail = clarificationMail(needsFor(templates), {
        record: recordOf(),
        to: asApprover(bob),
        sentence: "hm",
        answers: { ...answered, messageId },
      });

      expect(mail.inReplyTo).toBeNull();
      expect(mail.references).toHaveLength(1);
    },
  );

  test("takes up our own subject when the answered mail has none", () => {
    const mail = clarificationMail(needsFor(templates), {
      record: recordOf(),
      to: asApprover(bob),
      sentence: "hm",
      answers: { ...answered, subject: " Re: " },
    });

    expect(mail.subject).toBe("Re: Approval request: Leave from January 10, 2026 to January 20, 2026");
  });

  test("with a possible impostor is not entered", () => {
    const { impostor } = everyNotice(needsFor(templates));

    expect(impostor).toMatchObject({
      to: bob,
      subject: "Approval request: Leave from January 10, 2026 to January 20, 2026",
      inReplyTo: null,
      autoSubmitted: "auto-replied",
    });
  });
});

describe("an answer to a notice", () => {
  test("goes to the key of that approver", () => {
    const { question } = everyNotice(needsFor(templates));
    const { links, replyPattern } = needsFor(templates);

    expect(readReplyAddress(links.ring, replyPattern, question?.replyTo ?? "")).toBe(asApprover(bob).key);
    expect(parseReplyPattern("%{key}@x.example")).toBeDefined();
  });

  test("is wanted from approvers, not from requesters", () => {
    for (const { to, replyTo } of Object.values(everyNotice(needsFor(templates)))) {
      expect(replyTo === null).toBe(to === ann);
    }
  });
});

describe("languages", () => {
  test.each([
    ["de-AT", 'lang="de-AT"', "20. Jänner 2026"],
    ["en-GB", 'lang="en-GB"', "20 January 2026"],
    ["pt-PT", 'lang="pt-BR"', "20 de janeiro de 2026"],
    ["fi", 'lang="en"', "January 20, 2026"],
    ["no such tag!", 'lang="en"', "January 20, 2026"],
  ])("%s is written as %s", (locale, lang, date) => {
    const { html } = questionMail(needsFor(templates, locale), { record: recordOf(), to: asApprover(bob) });

    expect(html).toContain(`<html ${lang}`);
    expect(html).toContain(date);
  });

  test("moments are given in the time zone of the house, with its name", () => {
    const needs = { ...needsFor(templates), timeZone: "Europe/Berlin" };

    const { text } = questionMail(needs, { record: recordOf(), to: asApprover(bob) });

    expect(text).toContain("Please answer by Monday, December 8, 2025 at 10:30 AM GMT+1.");
  });
});

test("an outcome cannot be told before there is one", () => {
  expect(() => outcomeMail(needsFor(templates), { record: recordOf(), to: requester })).toThrow("no outcome");
});

test("a stranger to the request is sent nothing", () => {
  const stranger = { ...asApprover(bob), email: ann };

  expect(() => questionMail(needsFor(templates), { record: recordOf(), to: stranger })).toThrow(
    "no such approver",
  );
});
