import { randomUUID } from "node:crypto";
import type {
  CheckpointDurableExecutionRequest,
  CheckpointDurableExecutionResponse,
  WireOperation,
} from "@aws/durable-execution-sdk-js";
import { callbackIdOf } from "./callback-id.ts";
import { type CheckedUpdate, checkUpdates } from "./check-updates.ts";
import { type Core, recordEvents } from "./core.ts";
import { decide } from "./decide.ts";
import type { DecideNeeds, Decision } from "./decision.ts";
import { processDue } from "./due.ts";
import { endExecution } from "./end-execution.ts";
import type { OperationEvent } from "./event.ts";
import type { Transaction } from "./group-commit.ts";
import type { OperationId } from "./ids.ts";
import { invocationCompleted } from "./invocation-completed.ts";
import { invocationOf } from "./invocation-of.ts";
import { type LiveExecution, tokenOf } from "./live-execution.ts";
import { evolve, type Operation, type Operations } from "./operation.ts";
import { startChild } from "./start-execution.ts";

/**
 * Takes over what the function did, all of it or nothing, and answers with every operation that has
 * changed since the invocation was last told: its own, and those ended from outside meanwhile.
 */
export const checkpoint = (
  core: Core,
  request: CheckpointDurableExecutionRequest,
): Promise<CheckpointDurableExecutionResponse> =>
  core.commit.run((transaction) => {
    const live = invocationOf(core, request.DurableExecutionArn, request.CheckpointToken);
    const updates = request.Updates ?? [];
    // A poll comes when the SDK's own timer says that something is due; the alarm may be a moment behind.
    if (updates.length === 0) processDue(core, transaction);
    const { events, changed, decided } = decideAll(core, live, checkUpdates(updates, live.operations));
    transaction.afterRollback(() => {
      live.fenced = true;
    });
    live.checkpoints += 1;
    core.records.events.append(live.record.id, events);
    for (const [id, operation] of changed) {
      live.operations.set(id, operation);
      live.undelivered.add(id);
    }
    for (const { id, decision } of decided) carryOut(core, transaction, live, id, decision);
    return { CheckpointToken: tokenOf(live), NewExecutionState: { Operations: deliver(live) } };
  });

type Decided = {
  readonly events: readonly OperationEvent[];
  readonly changed: Operations;
  readonly decided: readonly { readonly id: OperationId; readonly decision: Decision }[];
};

/** Nothing is touched until every update has been accepted; later ones see what earlier ones did. */
const decideAll = (core: Core, live: LiveExecution, updates: readonly CheckedUpdate[]): Decided => {
  const events: OperationEvent[] = [];
  const changed = new Map<OperationId, Operation>();
  const needs = decideNeeds(core, live);
  const decided = updates.map((update) => {
    const { Id: id } = update;
    let operation = changed.get(id) ?? live.operations.get(id);
    const decision = decide(needs, operation, update);
    for (const event of decision.events) {
      operation = evolve(operation, event);
      changed.set(id, operation);
      events.push(event);
    }
    return { id, decision };
  });
  return { events, changed, decided };
};

const decideNeeds = (core: Core, { record }: LiveExecution): DecideNeeds => ({
  now: core.now(),
  newUuid: randomUUID,
  callbackIdFor: ({ Id: operationId }) =>
    callbackIdOf({ executionId: record.id, uuid: record.uuid, operationId }),
  findFunction: (nameOrArn) => core.functions.find(nameOrArn)?.name,
});

const carryOut = (
  core: Core,
  transaction: Transaction,
  live: LiveExecution,
  operationId: OperationId,
  { waits, waitsNoMore, invokes, ends }: Decision,
): void => {
  const { id } = live.record;
  if (waits) {
    core.records.waiting.put(id, waits);
    transaction.afterCommit(() => core.dueAt(waits.dueAt));
  }
  if (waitsNoMore) core.records.waiting.take(id, operationId);
  if (invokes) startChild(core, transaction, invokes, live, operationId);
  if (ends) {
    // The function has said its last word, so its invocation is over, whatever it still returns.
    recordEvents(core, transaction, id, [invocationCompleted(live, core.now())]);
    endExecution(core, transaction, live.record, ends);
  }
};

const deliver = (live: LiveExecution): WireOperation[] => {
  const operations = [...live.undelivered].map((id) => live.operations.get(id) as Operation);
  live.undelivered.clear();
  return operations;
};
