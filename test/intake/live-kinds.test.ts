import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openDatabase } from "../../src/embedded/database.ts";
import { sqliteStore } from "../../src/embedded/sqlite-store.ts";
import { liveKinds } from "../../src/intake/live-kinds.ts";
import { type Asked, submitRequest } from "../../src/intake/submit-request.ts";
import { detailsView, requestView } from "../../src/notices/request-view.ts";
import { layOver, type TemplateChanges } from "../../src/notices/template-set.ts";
import { noon } from "../approval/examples.ts";
import { exampleRing } from "../keys/examples.ts";

const LEAVE = readFileSync("templates/kinds/leave.yaml", "utf8");
const SETTINGS = { MANAGER_EMAIL: "ann@example.com", BOARD_EMAILS: "bob@example.com" };
const shipped = new Map([["kinds/leave.yaml", LEAVE]]);

const opened = () => {
  const live = liveKinds(shipped, SETTINGS);
  if ("problems" in live) throw new Error(live.problems.join("\n"));
  const publish = (changes: TemplateChanges) => live.prepare(layOver(shipped, changes))();
  const needs = {
    kinds: live.kinds,
    store: sqliteStore(openDatabase(":memory:")),
    ring: exampleRing,
    now: () => noon,
    start: async () => "started" as const,
  };
  const ask = async (change: Partial<Asked> = {}) => {
    const sent = { start_date: "2026-01-10", end_date: "2026-01-20", employee_email: "eve@example.com" };
    const asked = { kind: "leave", sent, fromForm: false, locale: "en", idempotencyKey: null, ...change };
    return submitRequest(needs, asked);
  };
  const request = async (change: Partial<Asked> = {}) => {
    const submitted = await ask(change);
    if (submitted.answer !== "accepted") throw new Error(JSON.stringify(submitted));
    return submitted.record.request;
  };
  return { ...live, publish, ask, request };
};

const HOLIDAY = LEAVE.replace("en: Leave from", "en: Holiday from").replace("en: First day", "en: From");
const SICK = LEAVE.replace("en: Leave\n", "en: Sick leave\n").replace("MANAGER_EMAIL", "BOARD_EMAILS");

describe("kinds that are published", () => {
  test("can be asked for at once, by who took the kinds before", () => {
    const { kinds, publish } = opened();
    const { byName } = kinds;

    publish({ "kinds/leave.yaml": HOLIDAY, "kinds/sick.yaml": SICK });

    expect([...byName.keys()]).toEqual(["leave", "sick"]);
    expect(byName.get("leave")?.summary.en).toMatch(/^Holiday/);
  });

  test("ask whom their settings name", async () => {
    const { publish, request } = opened();
    publish({ "kinds/sick.yaml": SICK });

    expect((await request({ kind: "sick" })).policy.approvers).toEqual(["bob@example.com"]);
  });

  test("are gone when they are removed, those that shipped as well", async () => {
    const { kinds, publish, ask } = opened();
    publish({ "kinds/sick.yaml": SICK });

    publish({ "kinds/leave.yaml": "", "kinds/sick.yaml": SICK });

    expect([...kinds.byName.keys()]).toEqual(["sick"]);
    expect(await ask()).toEqual({ answer: "unknown-kind" });
  });

  test("are taken back with what was published", async () => {
    const { kinds, publish, request } = opened();
    publish({ "kinds/leave.yaml": HOLIDAY });

    publish({});

    expect(kinds.byName.get("leave")).toBe(kinds.shipped.get("leave"));
    expect(await request()).not.toHaveProperty("madeAs");
  });
});

describe("a request that is under way", () => {
  const shownIn = (shippedKinds: ReturnType<typeof opened>["kinds"]["shipped"], request: Request) => ({
    ...requestView({ kinds: shippedKinds }, request, { locale: "en", timeZone: "UTC" }),
    labels: (
      detailsView({ kinds: shippedKinds }, request, "en")["details"] as readonly { readonly label: string }[]
    ).map(({ label }) => label),
  });
  type Request = Awaited<ReturnType<ReturnType<typeof opened>["request"]>>;

  test.each<[string, TemplateChanges, TemplateChanges, string, string]>([
    ["as it shipped, and changed since", {}, { "kinds/leave.yaml": HOLIDAY }, "Leave from", "First day"],
    ["as it shipped, and removed since", {}, { "kinds/leave.yaml": "" }, "Leave from", "First day"],
    ["as published, and taken back since", { "kinds/leave.yaml": HOLIDAY }, {}, "Holiday from", "From"],
    [
      "as published, and removed since",
      { "kinds/leave.yaml": HOLIDAY },
      { "kinds/leave.yaml": "" },
      "Holiday from",
      "From",
    ],
  ])("is shown as it was made: %s", async (_, before, since, summary, label) => {
    const { kinds, publish, request } = opened();
    publish({ ...before, "kinds/other.yaml": SICK });
    const made = await request();

    publish({ ...since, "kinds/other.yaml": SICK });

    // As it comes back from a store.
    const shown = shownIn(kinds.shipped, JSON.parse(JSON.stringify(made)));
    expect(shown).toMatchObject({ summary: expect.stringMatching(summary) });
    expect(shown.labels[0]).toBe(label);
  });

  test("is answered with when it is asked again under its key, though its kind has another field now", async () => {
    const { publish, ask } = opened();
    const first = await ask({ idempotencyKey: "k" });

    publish({
      "kinds/leave.yaml": LEAVE.replace(
        "requester:",
        "  why: { type: text, label: { en: Why } }\nrequester:",
      ),
    });

    expect(await ask({ idempotencyKey: "k" })).toMatchObject({
      answer: "accepted",
      repeated: true,
      ...pick(first),
    });
  });
  const pick = (first: object) => ("record" in first ? { record: first.record } : {});
});

describe("kinds that cannot be used here", () => {
  test("do not go live: what is there stays", () => {
    const { kinds, prepare } = opened();
    const set = layOver(shipped, { "kinds/sick.yaml": SICK.replace("BOARD_EMAILS", "NOBODY_EMAIL") });

    expect(() => prepare(set)).toThrow("kinds/sick.yaml: needs the setting NOBODY_EMAIL, which is not set");
    expect([...kinds.byName.keys()]).toEqual(["leave"]);
  });

  test("are named with all their problems when they ship", () => {
    expect(liveKinds(shipped, {})).toEqual({
      problems: ["kinds/leave.yaml: needs the setting MANAGER_EMAIL, which is not set"],
    });
    expect(liveKinds(new Map(), {})).toEqual({ problems: ["kinds: there is no kind in it (*.yaml)"] });
  });
});
