import type { GetDurableExecutionStateRequest, WireOperation } from "@aws/durable-execution-sdk-js";
import type { Core } from "./core.ts";
import type { OperationId } from "./ids.ts";
import { invocationOf } from "./invocation-of.ts";
import type { LiveExecution } from "./live-execution.ts";
import { isFinished, type Operation, type Operations } from "./operation.ts";

export type StatePage = { Operations: WireOperation[]; NextMarker?: string };

/** The first page of what an invocation is told; the execution itself comes first, as the SDK expects. */
export const initialState = (live: LiveExecution): StatePage => {
  const { Operations, NextMarker } = page(live, 0, MAX_PAGE_OPERATIONS);
  return { Operations: [executionOperation(live), ...Operations], ...(NextMarker && { NextMarker }) };
};

/** Further pages, for the invocation that holds the token. */
export const executionState = (core: Core, request: GetDurableExecutionStateRequest): StatePage => {
  const live = invocationOf(core, request.DurableExecutionArn, request.CheckpointToken);
  const limit = Math.min(request.MaxItems || MAX_PAGE_OPERATIONS, MAX_PAGE_OPERATIONS);
  return request.Marker === undefined || request.Marker === ""
    ? initialState(live)
    : page(live, Number(request.Marker), limit);
};

/** The children of a finished context are not told again, unless it asked for that: its result is enough. */
export const withoutFinishedChildren = (operations: Operations): readonly Operation[] => {
  const closed = new Set<OperationId>();
  const shown: Operation[] = [];
  for (const operation of operations.values()) {
    const parent = operation.ParentId === undefined ? undefined : (operation.ParentId as OperationId);
    const hidden = parent !== undefined && closed.has(parent);
    if (!hidden) shown.push(operation);
    const isClosed = operation.Type === "CONTEXT" && isFinished(operation);
    if (hidden || (isClosed && !operation.ContextDetails?.ReplayChildren)) closed.add(operation.Id);
  }
  return shown;
};

const page = (live: LiveExecution, from: number, limit: number): StatePage => {
  const operations = withoutFinishedChildren(live.operations);
  let to = from;
  for (let size = 0; to < operations.length && to - from < limit && size < MAX_PAGE_CHARACTERS; to += 1)
    size += sizeOf(operations[to] as Operation);
  return {
    Operations: operations.slice(from, to),
    ...(to < operations.length && { NextMarker: String(to) }),
  };
};

const executionOperation = ({ record }: LiveExecution): WireOperation => ({
  Id: record.uuid,
  Name: record.name,
  Type: "EXECUTION",
  StartTimestamp: new Date(record.startedAt),
  Status: "STARTED",
  ExecutionDetails: { InputPayload: record.input },
});

const sizeOf = ({
  StepDetails,
  ContextDetails,
  CallbackDetails,
  ChainedInvokeDetails,
}: Operation): number => {
  const { Result = "" } = StepDetails ?? ContextDetails ?? CallbackDetails ?? ChainedInvokeDetails ?? {};
  return Result.length + 300;
};

const MAX_PAGE_OPERATIONS = 1000;
/** An invocation's event is at most 6 MB at the service; this leaves room for the input. */
const MAX_PAGE_CHARACTERS = 1_000_000;
