import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Hono } from "hono";
import type { Email } from "../../src/approval/email.ts";
import { parseEmail } from "../../src/approval/email.ts";
import { type Kind, parseKind } from "../../src/approval/kind.ts";
import type { RequestRecord } from "../../src/approval/request.ts";
import { after, type Duration, type Instant, instant } from "../../src/approval/time.ts";
import { openDatabase } from "../../src/embedded/database.ts";
import { sqliteStore } from "../../src/embedded/sqlite-store.ts";
import type { Kinds } from "../../src/intake/kinds.ts";
import { recordDecision } from "../../src/intake/record-decision.ts";
import { submitRequest } from "../../src/intake/submit-request.ts";
import { withdrawRequest } from "../../src/intake/withdraw-request.ts";
import { decisionLink, statusLink } from "../../src/keys/links.ts";
import { jsonLog } from "../../src/log.ts";
import { webApp } from "../../src/web/app.ts";
import type { WebNeeds } from "../../src/web/needs.ts";

/**
 * The web app on a real store and the real intake, with a clock that stands still until it is moved. Only
 * the durable execution is left out: requests are made, but nobody mails, reminds or closes.
 */
export type WebHome = {
  readonly app: Hono;
  readonly needs: WebNeeds;
  /** What was logged, line by line. */
  readonly logged: readonly string[];
  readonly pass: (time: Duration) => void;
  readonly ask: (
    kind: string,
    fields: Readonly<Record<string, unknown>>,
    locale?: string,
  ) => Promise<RequestRecord>;
  /** Path of an approver's decision page. */
  readonly decisionPath: (record: RequestRecord, approver: string) => string;
  /** Path of the requester's status page. */
  readonly statusPath: (record: RequestRecord) => string;
  readonly read: (record: RequestRecord) => Promise<RequestRecord>;
};

export const ANN = email("ann@example.com");
export const BOB = email("bob@example.com");
export const EMPLOYEE = email("employee@example.com");
export const MANAGER = email("manager@example.com");

export const LEAVE = { start_date: "2026-01-10", end_date: "2026-01-20", employee_email: EMPLOYEE };
export const DOCUMENT = { documentId: "a1234", reviewers: [ANN, BOB], requester_email: EMPLOYEE };

export const API_KEY = "the-key-of-a-caller";
export const API_KEY_HASH = createHash("sha256").update(API_KEY).digest("hex");

export const webHome = (changes: Partial<WebNeeds> = {}): WebHome => {
  let now = instant("2026-01-05T09:30:00Z");
  const clock = (): Instant => now;
  const logged: string[] = [];
  const log = jsonLog((line) => logged.push(line));
  const store = sqliteStore(openDatabase(":memory:"));
  const ring = { current: "a", keys: { a: Buffer.alloc(32, 7) } };
  const kinds = shippedKinds();
  const answerNeeds = { store, wake: async () => "woken" as const, now: clock, log };
  const submitNeeds = { kinds, store, ring, now: clock, start: async () => "started" as const };
  const needs: WebNeeds = {
    store,
    kinds: kinds.byName,
    shippedKinds: kinds.shipped,
    links: { ring, publicUrl: "http://localhost:3000" },
    now: clock,
    log,
    intake: {
      submit: (asked) => submitRequest(submitNeeds, asked),
      decide: (id, answer) => recordDecision(answerNeeds, id, answer),
      withdraw: (id) => withdrawRequest(answerNeeds, id),
    },
    api: { keyHashes: [], open: true },
    replyAuth: "dns",
    mailboxPath: null,
    health: async () => true,
    locales: ["en", "de"],
    defaultLocale: "en",
    ...changes,
  };
  const pathOf = (link: string): string => new URL(link).pathname;
  const key = ({ participants }: RequestRecord, role: string, address?: string) => {
    const found = participants.find((one) => one.role === role && (address ?? one.email) === one.email);
    if (found === undefined) throw new Error(`no ${role} ${address ?? ""}`);
    return found;
  };
  return {
    app: webApp(needs),
    needs,
    logged,
    pass: (time) => {
      now = after(now, time);
    },
    ask: async (kind, sent, locale = "en") => {
      const asked = { kind, sent, fromForm: false, locale, idempotencyKey: null };
      const submitted = await needs.intake.submit(asked);
      if (submitted.answer !== "accepted") throw new Error(JSON.stringify(submitted));
      return submitted.record;
    },
    decisionPath: (record, approver) =>
      pathOf(decisionLink(needs.links, record.request, key(record, "approver", approver))),
    statusPath: (record) => pathOf(statusLink(needs.links, record.request, key(record, "requester"))),
    read: async (record) => (await store.read(record.request.id)) ?? record,
  };
};

/** Sends a form as a browser does. */
export const sendForm = (
  app: Hono,
  path: string,
  fields: Readonly<Record<string, string>> | URLSearchParams,
  headers: Readonly<Record<string, string>> = {},
) =>
  app.request(path, {
    method: "POST",
    body: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  });

function email(text: string): Email {
  const parsed = parseEmail(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

/** The two kinds that ship, and one with a field of every other type. */
const shippedKinds = (): Kinds => {
  const byName = new Map(["leave", "document"].map((name) => [name, readKind(name, fileOf(name))] as const));
  byName.set("every", readKind("every", EVERY_TYPE));
  return {
    byName,
    shipped: byName,
    addresses: (source, fields) => {
      if ("addresses" in source) return source.addresses;
      if ("setting" in source) return [MANAGER];
      return [fields[source.field] ?? []].flat().map((address) => email(String(address)));
    },
  };
};

const fileOf = (name: string): string =>
  readFileSync(new URL(`../../templates/kinds/${name}.yaml`, import.meta.url), "utf8");

const readKind = (name: string, yaml: string): Kind => {
  const read = parseKind(name, yaml);
  if ("problems" in read) throw new Error(read.problems.join("; "));
  return read.kind;
};

const EVERY_TYPE = `
title: { en: Purchase, de: Anschaffung }
summary: { en: "Purchase of {{ what }}", de: "Anschaffung: {{ what }}" }
fields:
  what: { type: text, max_length: 80, label: { en: What, de: Was } }
  why: { type: text, optional: true, label: { en: Reason, de: Begründung } }
  price: { type: number, min: 1, max: 5000, label: { en: "Price in euros", de: "Preis in Euro" } }
  cost_centre: { type: choice, choices: [Research, Sales], label: { en: Cost centre, de: Kostenstelle } }
  urgent: { type: yes-no, optional: true, label: { en: It is urgent, de: Es eilt } }
  buyers: { type: emails, max_items: 3, label: { en: Approvers, de: Wer genehmigt } }
approvers: { field: buyers }
policy: { approvals: 2, remind_after: [2d], deadline: 14d }
`;
