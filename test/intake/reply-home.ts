import { Readable } from "node:stream";
import type { ApprovalRequest } from "../../src/approval/request.ts";
import { after, type Clock, instant } from "../../src/approval/time.ts";
import { openDatabase } from "../../src/embedded/database.ts";
import { sqliteStore } from "../../src/embedded/sqlite-store.ts";
import { openRequest } from "../../src/intake/open-request.ts";
import { receiveReply } from "../../src/intake/receive-reply.ts";
import { recordDecision } from "../../src/intake/record-decision.ts";
import type { ReceiveReplyNeeds } from "../../src/intake/reply-needs.ts";
import { replyAddress } from "../../src/keys/reply-address.ts";
import { silentLog } from "../../src/log.ts";
import type { Mail } from "../../src/notices/mail.ts";
import type { InboundMail } from "../../src/reply/inbound-mail.ts";
import type { RequestStore } from "../../src/store/request-store.ts";
import { ann, exampleRequest, kindOf, noon } from "../approval/examples.ts";
import { exampleRing } from "../keys/examples.ts";
import { shippedTemplates } from "../notices/compiled-templates.ts";
import { rawMail } from "../reply/mails.ts";

const templates = await shippedTemplates();

export const replyPattern = { prefix: "", suffix: "@reply.localhost" };

/** The intake with a real store, real notices, and an outbox that keeps what it is given. */
export const replyHome = (change: Partial<ReceiveReplyNeeds> & { readonly store?: RequestStore } = {}) => {
  const store = change.store ?? sqliteStore(openDatabase(":memory:"));
  const sent = new Map<string, Mail>();
  const clock = { now: after(noon, { hours: 1 }) };
  const now: Clock = () => clock.now;
  const needs: ReceiveReplyNeeds = {
    store,
    ring: exampleRing,
    replyPattern,
    messageDomain: "reply.localhost",
    now,
    log: silentLog,
    outbox: { send: async (mail) => void sent.set(mail.id, mail) },
    verdicts: async () => ({ checkedBy: "nobody" }),
    notices: {
      templates,
      kinds: new Map([["leave", kindOf("leave")]]),
      links: { ring: exampleRing, publicUrl: "http://localhost" },
      replyPattern,
      messageDomain: "reply.localhost",
      localeOf: () => "en",
    },
    decide: (id, decision) =>
      recordDecision({ store, now, log: silentLog, wake: async () => "woken" }, id, decision),
    ...change,
  };
  return {
    needs,
    store,
    sent: () => [...sent.values()].map(({ notice, to }) => `${notice} ${to}`),
    mails: () => [...sent.values()],
    clock,
    open: async (request: ApprovalRequest = exampleRequest()) => {
      const record = await openRequest({ store, ring: exampleRing, now: () => request.createdAt }, request);
      const address = (person: string): string => {
        const participant = record.participants.find(({ email }) => email === person);
        if (participant === undefined) throw new Error(`${person} has no part in it`);
        return replyAddress(exampleRing, replyPattern, participant.key);
      };
      return {
        id: request.id,
        address,
        askedAnnAt: request.policy.approvers.includes(ann) ? address(ann) : "",
      };
    },
    receive: (mail: InboundMail) => receiveReply(needs, mail),
  };
};

type Headers = readonly (readonly [string, string])[];

/** Ann's reply as her mail program would send it; `more` goes on top, as servers add it. */
export const reply = (
  to: string,
  body: string,
  { from = "Ann <ann@example.com>", more = [] }: { from?: string; more?: Headers } = {},
) =>
  rawMail(
    [
      ...more,
      ["From", from],
      ["To", to],
      ["Subject", "Re: Leave request"],
      ["Message-ID", "<1@example.com>"],
    ],
    body,
  );

let count = 0;

export const inbound = (
  raw: Buffer,
  to: string,
  change: Partial<InboundMail> & { readonly from?: string } = {},
): InboundMail => ({
  id: `mail${++count}`,
  receivedAt: instant("2026-01-05T13:00:00Z"),
  envelope: {
    from: change.from ?? "ann@example.com",
    to: [to],
    remoteAddress: "192.0.2.1",
    helo: "mail.example.com",
  },
  raw: () => Readable.from([raw]),
  ...change,
});
