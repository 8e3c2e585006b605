import { randomBytes } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { after, type Clock, type Duration, type Instant, millisecondsIn } from "../approval/time.ts";
import type { Table } from "./dynamo-table.ts";
import { epochSeconds } from "./expiry.ts";

/** What this function hands to an invocation of its own. */
export type HandedOver = { readonly handedOver: string; readonly event: string };

export type Answer = APIGatewayProxyStructuredResultV2;

/** What became of something that was handed over. */
export type Found =
  | { readonly state: "done"; readonly answer: Answer }
  | { readonly state: "under-way" }
  /** Longer ago than it could take. */
  | { readonly state: "ended-without-answer" };

/**
 * Answers to calls that may take longer than the HTTP API waits: the call is made once more in an invocation of its
 * own, which keeps its answer for whoever comes back for it.
 */
export type Background = {
  /** @returns the answer, if it is there soon; else where it will be */
  readonly handOver: (event: APIGatewayProxyEventV2) => Promise<Answer>;
  readonly work: (
    handed: HandedOver,
    answer: (event: APIGatewayProxyEventV2) => Promise<Answer>,
  ) => Promise<void>;
  /** Undefined when nothing was handed over under this id, or it is forgotten. */
  readonly find: (id: string) => Promise<Found | undefined>;
};

export type BackgroundNeeds = {
  readonly table: Pick<Table, "get" | "put">;
  /** Has this function invoked, some time later. */
  readonly invoke: (handed: HandedOver) => Promise<void>;
  readonly now: Clock;
  readonly pause: (ms: number) => Promise<unknown>;
};

export const background = ({ table, invoke, now, pause }: BackgroundNeeds): Background => {
  const find: Background["find"] = async (id) => {
    const item = await table.get(keyOf(id));
    if (item === undefined) return undefined;
    const { answer, at } = item;
    if (answer instanceof Uint8Array) return { state: "done", answer: unpacked(answer) as Answer };
    return { state: now() > after(at as Instant, LONGEST) ? "ended-without-answer" : "under-way" };
  };
  const keep = (id: string, answer?: Answer) =>
    table.put({
      ...keyOf(id),
      at: now(),
      ...(answer && { answer: packed(answer) }),
      expiresAt: epochSeconds(after(now(), KEPT)),
    });
  return {
    find,
    handOver: async (event) => {
      const id = randomBytes(16).toString("hex");
      await keep(id);
      await invoke({ handedOver: id, event: packed(event).toString("base64") });
      for (let waited = 0; waited < millisecondsIn(PATIENCE); waited += LOOK_EVERY_MS) {
        await pause(LOOK_EVERY_MS);
        const found = await find(id);
        if (found?.state === "done") return found.answer;
      }
      return { statusCode: 303, headers: { location: `${ANSWERS}/${id}`, "cache-control": "no-store" } };
    },
    work: async ({ handedOver, event }, answer) => {
      await keep(handedOver, await answer(unpacked(Buffer.from(event, "base64")) as APIGatewayProxyEventV2));
    },
  };
};

/** Where answers are asked for, by their id. */
export const ANSWERS = "/admin/answers";

/** As long as the function may run, and somewhat more. */
const LONGEST: Duration = { minutes: 4 };
const KEPT: Duration = { hours: 1 };

/** The HTTP API waits for half a minute, of which a cold start may have taken some seconds. */
const PATIENCE: Duration = { seconds: 20 };
const LOOK_EVERY_MS = 500;

const keyOf = (id: string) => ({ pk: `ANSWER#${id}`, sk: "ANSWER" });

/** Lambda takes events of 256 KB, DynamoDB items of 400 KB: a page is a tenth of its size when it is compressed. */
const packed = (value: unknown): Buffer => gzipSync(JSON.stringify(value));
const unpacked = (bytes: Uint8Array): unknown => JSON.parse(gunzipSync(bytes).toString("utf8"));
