import { describe, expect, test } from "vitest";
import type { RequestRecord } from "../../src/approval/request.ts";
import type { RequestId } from "../../src/approval/request-id.ts";
import { after, type Instant } from "../../src/approval/time.ts";
import { sweep } from "../../src/aws/sweep.ts";
import { isUnfinished } from "../../src/aws/unfinished-requests.ts";
import { silentLog } from "../../src/log.ts";
import { exampleRequest } from "../approval/examples.ts";

const record = (id: string, more: Partial<RequestRecord> = {}): RequestRecord => ({
  request: { ...exampleRequest(), id: id as RequestId },
  participants: [],
  state: { status: "pending" },
  decisions: [],
  callbackId: null,
  revision: 0,
  ...more,
});

const withdrawn = { state: { status: "withdrawing", withdrawnAt: exampleRequest().createdAt } } as const;
const closed = {
  state: { status: "closed", outcome: "withdrawn", closedAt: exampleRequest().createdAt },
} as const;

/**
 * @param failing the callback or request that Lambda has an error for
 * @param gone a request that the index names first, and the store does not have
 */
const swept = async (
  records: readonly RequestRecord[],
  { failing = "", gone = [] }: { readonly failing?: string; readonly gone?: readonly string[] } = {},
) => {
  const did: string[] = [];
  const lookedBefore: Instant[] = [];
  const now = after(exampleRequest().createdAt, { minutes: 5 });
  const act = (what: string, id: string): void => {
    if (id === failing) throw new Error(`Lambda fails for ${id}`);
    did.push(`${what} ${id}`);
  };
  const done = sweep(
    {
      unfinished: {
        madeBefore: async (at) => {
          lookedBefore.push(at);
          return [...gone.map((id) => id as RequestId), ...records.map(({ request }) => request.id)];
        },
      },
      store: { read: async (id) => records.find(({ request }) => request.id === id) },
      start: async ({ id }) => {
        act("start", id);
        return "started";
      },
      wake: async (callbackId) => {
        act("wake", callbackId);
        return "woken";
      },
      log: silentLog,
    },
    now,
  );
  const problem = await done.catch((error: Error) => error.message);
  return { did, problem, lookedBefore, now };
};

describe("the sweep", () => {
  test("starts what has no callback yet, wakes what is settled, and leaves all else alone", async () => {
    const { did } = await swept([
      record("never-begun"),
      record("taken-back", { ...withdrawn, callbackId: "c1" }),
      record("waiting", { callbackId: "c2" }),
      record("closed-meanwhile", closed),
    ]);

    expect(did).toEqual(["start never-begun", "wake c1"]);
  });

  test("passes over what the index names and the store does not have", async () => {
    const { did, problem } = await swept([record("never-begun")], { gone: ["gone"] });

    expect([did, problem]).toEqual([["start never-begun"], undefined]);
  });

  test("goes on to the next when one fails, and fails in the end", async () => {
    const { did, problem } = await swept(
      [record("broken"), record("taken-back", { ...withdrawn, callbackId: "c1" })],
      { failing: "broken" },
    );

    expect(did).toEqual(["wake c1"]);
    expect(problem).toBe("Lambda fails for broken");
  });

  test("looks for nothing that is younger than two minutes", async () => {
    const { lookedBefore, now } = await swept([]);

    expect(lookedBefore).toEqual([after(now, { minutes: -2 })]);
  });
});

test.each([
  ["has not come to waiting", true, {}],
  ["waits", false, { callbackId: "c" }],
  ["is taken back and waits", true, { ...withdrawn, callbackId: "c" }],
  ["is closed", false, closed],
] as const)("a request that %s is unfinished: %s", (_, unfinished, more) => {
  expect(isUnfinished(record("one", more))).toBe(unfinished);
});
