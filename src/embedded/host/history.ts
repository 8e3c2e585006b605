import type { ErrorObject } from "@aws/durable-execution-sdk-js";
import type { StoredEvent } from "./event.ts";
import { FIRST_EVENT_ID } from "./event-records.ts";
import type { ExecutionRecord } from "./execution-records.ts";
import type { Page } from "./page.ts";
import { pageOf } from "./page.ts";

/** An event as GetDurableExecutionHistory shows it: `EventId` from 1, instants as `Date`. */
export type HistoryEvent = {
  readonly EventType: string;
  readonly EventId: number;
  readonly EventTimestamp: Date;
  readonly Id?: string;
  readonly Name?: string;
  readonly ParentId?: string;
  readonly SubType?: string;
  readonly [details: `${string}Details`]: Readonly<Record<string, unknown>>;
};

export type HistoryQuery = Page & {
  /** Inputs, results and errors as well; true unless said otherwise. */
  readonly includeExecutionData?: boolean;
};

export type HistoryPage = { readonly events: readonly HistoryEvent[]; readonly nextMarker?: string };

/** What happened, as the service would tell it. Start and end come from the execution's own row. */
export const historyOf = (
  record: ExecutionRecord,
  stored: readonly StoredEvent[],
  query: HistoryQuery = {},
): HistoryPage => {
  const { from = 0, limit, reverse } = pageOf(query);
  const last = record.status === "RUNNING" ? [] : [executionEnded(record, stored.length + FIRST_EVENT_ID)];
  const events = [executionStarted(record), ...stored.map(shown), ...last];
  if (reverse) events.reverse();
  const page = events.slice(from, from + limit);
  const withData = query.includeExecutionData === false ? page.map(withoutData) : page;
  return { events: withData, ...(from + limit < events.length && { nextMarker: String(from + limit) }) };
};

const executionStarted = ({
  uuid,
  name,
  startedAt,
  input,
  timeoutSeconds,
}: ExecutionRecord): HistoryEvent => ({
  EventType: "ExecutionStarted",
  EventId: 1,
  EventTimestamp: new Date(startedAt),
  Id: uuid,
  Name: name,
  ExecutionStartedDetails: {
    Input: { Payload: input, Truncated: false },
    ExecutionTimeout: timeoutSeconds ?? undefined,
  },
});

const executionEnded = (record: ExecutionRecord, EventId: number): HistoryEvent => {
  const { uuid: Id, name: Name, result } = record;
  const event = { EventId, EventTimestamp: new Date(record.endedAt ?? 0), Id, Name };
  const error = record.error === null ? {} : (JSON.parse(record.error) as ErrorObject);
  const failure = { Error: { Payload: error, Truncated: false } };
  switch (record.status) {
    case "SUCCEEDED": {
      const Result = { ...(result !== null && { Payload: result }), Truncated: false };
      return { ...event, EventType: "ExecutionSucceeded", ExecutionSucceededDetails: { Result } };
    }
    case "TIMED_OUT":
      return { ...event, EventType: "ExecutionTimedOut", ExecutionTimedOutDetails: failure };
    case "STOPPED":
      return { ...event, EventType: "ExecutionStopped", ExecutionStoppedDetails: failure };
    case "FAILED":
    case "RUNNING":
      return { ...event, EventType: "ExecutionFailed", ExecutionFailedDetails: failure };
  }
};

const shown = ({ ReplayChildren: _, ...event }: StoredEvent, index: number): HistoryEvent => {
  const details = `${event.EventType}Details` as const;
  return {
    ...event,
    EventId: index + FIRST_EVENT_ID,
    EventTimestamp: new Date(event.EventTimestamp),
    [details]: withDates((event as unknown as HistoryEvent)[details] ?? {}),
  } as HistoryEvent;
};

const withDates = (details: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(details).map(([key, value]) => [
      key,
      key.endsWith("Timestamp") ? new Date(value as number) : value,
    ]),
  );

/** The shape stays; what the function handled goes. */
const withoutData = (event: HistoryEvent): HistoryEvent => {
  const details = `${event.EventType}Details` as const;
  const kept = Object.entries(event[details] ?? {}).map(([key, value]) =>
    PAYLOADS.has(key) ? [key, { Truncated: true }] : [key, value],
  );
  return { ...event, [details]: Object.fromEntries(kept) };
};

const PAYLOADS: ReadonlySet<string> = new Set(["Input", "Result", "Error"]);
