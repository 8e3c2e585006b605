import { describe, expect, test } from "vitest";
import type { Submission } from "../../src/approval/request.ts";
import { after } from "../../src/approval/time.ts";
import { openDatabase } from "../../src/embedded/database.ts";
import { sqliteStore } from "../../src/embedded/sqlite-store.ts";
import { loadKinds } from "../../src/intake/kinds.ts";
import { type Asked, type SubmitNeeds, submitRequest } from "../../src/intake/submit-request.ts";
import { ann, bob, employee, noon } from "../approval/examples.ts";
import { exampleRing } from "../keys/examples.ts";

const LEAVE = { start_date: "2026-01-10", end_date: "2026-01-20", employee_email: "employee@example.com" };

const asked = (change: Partial<Asked> = {}): Asked => ({
  kind: "leave",
  sent: LEAVE,
  fromForm: false,
  locale: "en",
  idempotencyKey: null,
  ...change,
});

const needsOf = async (managers = "ann@example.com") => {
  const loaded = await loadKinds("templates/kinds", { MANAGER_EMAIL: managers });
  if ("problems" in loaded) throw new Error(loaded.problems.join("\n"));
  const started = new Map<string, Submission>();
  const needs: SubmitNeeds = {
    kinds: loaded.kinds,
    store: sqliteStore(openDatabase(":memory:")),
    ring: exampleRing,
    now: () => noon,
    start: async (submission) => {
      started.set(submission.id, submission);
      return "started";
    },
  };
  return { needs, started };
};

describe("a request", () => {
  test("is started, stored as pending, and copies the policy", async () => {
    const { needs, started } = await needsOf();

    const submitted = await submitRequest(needs, asked());

    expect(submitted).toMatchObject({
      answer: "accepted",
      repeated: false,
      requester: { email: employee },
      record: {
        state: { status: "pending" },
        request: { requester: employee, createdAt: noon, policy: { approvers: [ann], approvals: "any" } },
      },
    });
    expect([...started.values()]).toMatchObject([{ kind: "leave", fields: LEAVE }]);
  });

  test("is started without a time, so that repeating it is byte-identical", async () => {
    const { needs, started } = await needsOf();

    await submitRequest(needs, asked());

    expect(JSON.stringify([...started.values()])).not.toContain("createdAt");
  });

  test("of the kind document asks everybody named in it, and may have no requester", async () => {
    const { needs } = await needsOf();
    const sent = { documentId: "a1234", reviewers: ["ann@example.com", "bob@example.com"] };

    const submitted = await submitRequest(needs, asked({ kind: "document", sent }));

    expect(submitted).toMatchObject({
      requester: null,
      record: { request: { requester: null, policy: { approvers: [ann, bob], approvals: "all" } } },
    });
  });

  test("with wrong fields starts nothing", async () => {
    const { needs, started } = await needsOf();

    const submitted = await submitRequest(needs, asked({ sent: { ...LEAVE, start_date: "soon" } }));

    expect(submitted).toMatchObject({ answer: "invalid", problems: [{ field: "start_date" }] });
    expect(started.size).toBe(0);
  });

  test("of an unknown kind is told apart", async () => {
    const { needs } = await needsOf();

    expect(await submitRequest(needs, asked({ kind: "constructor" }))).toEqual({ answer: "unknown-kind" });
  });
});

describe("the same idempotency key", () => {
  test("gives the same request, also after the policy has changed", async () => {
    const { needs } = await needsOf();
    const first = await submitRequest(needs, asked({ idempotencyKey: "k1" }));
    const changed = { ...needs, kinds: (await needsOf("bob@example.com")).needs.kinds };

    const second = await submitRequest(
      { ...changed, now: () => after(noon, { days: 1 }) },
      asked({ idempotencyKey: "k1" }),
    );

    expect(second).toEqual({ ...first, repeated: true });
  });

  test("with other fields is a conflict", async () => {
    const { needs } = await needsOf();
    await submitRequest(needs, asked({ idempotencyKey: "k1" }));

    const second = await submitRequest(
      needs,
      asked({ idempotencyKey: "k1", sent: { ...LEAVE, end_date: "2026-01-11" } }),
    );

    expect(second).toEqual({ answer: "conflict" });
  });

  test("at the other door or of another kind is another request", async () => {
    const { needs, started } = await needsOf();

    await submitRequest(needs, asked({ idempotencyKey: "k1" }));
    await submitRequest(needs, asked({ idempotencyKey: "k1", fromForm: true }));

    expect(started.size).toBe(2);
  });
});

describe("kinds that need a setting", () => {
  test("are refused without it, or with one that is no address", async () => {
    expect(await loadKinds("templates/kinds", {})).toEqual({
      problems: ["templates/kinds/leave.yaml: needs the setting MANAGER_EMAIL, which is not set"],
    });
    expect(await loadKinds("templates/kinds", { MANAGER_EMAIL: "ann@example.com, bob" })).toEqual({
      problems: ['templates/kinds/leave.yaml: MANAGER_EMAIL: "bob" is no email address'],
    });
  });
});
