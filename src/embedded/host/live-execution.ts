import { isCausedByInvocation, isOperationEvent, type StoredEvent } from "./event.ts";
import type { ExecutionRecord } from "./execution-records.ts";
import type { ExecutionArn, ExecutionId, OperationId } from "./ids.ts";
import { evolve, type Operation, type Operations, readied } from "./operation.ts";

/**
 * An execution while one invocation of it runs: the only time anything of it is in memory. The mutable
 * fields change inside transactions alone; if one is rolled back the invocation is fenced, because this
 * copy is then ahead of the disk.
 */
export type LiveExecution = {
  readonly record: ExecutionRecord;
  readonly arn: ExecutionArn;
  readonly requestId: string;
  readonly startedAt: number;
  readonly operations: Map<OperationId, Operation>;
  /** Changed since the invocation was last told. */
  readonly undelivered: Set<OperationId>;
  /** Changed since the previous invocation ended. */
  readonly updatedIds: readonly OperationId[];
  /** Executions this invocation has started. */
  readonly children: ExecutionId[];
  checkpoints: number;
  /** Nothing this invocation says counts any more. */
  fenced: boolean;
};

export type Loaded = Pick<LiveExecution, "operations" | "updatedIds"> & {
  /** Its last invocation neither suspended nor ended: the process died under it. */
  readonly interrupted: boolean;
};

/** Folds the events. A step's retry is due as soon as it no longer waits: that has no event of its own. */
export const load = (events: readonly StoredEvent[], retriesOf: () => ReadonlySet<OperationId>): Loaded => {
  const operations = new Map<OperationId, Operation>();
  const updated = new Set<OperationId>();
  let interrupted = false;
  for (const event of events) {
    if (isOperationEvent(event)) {
      operations.set(event.Id, evolve(operations.get(event.Id), event));
      updated.add(event.Id);
      interrupted ||= isCausedByInvocation(event);
    } else {
      updated.clear();
      interrupted = false;
    }
  }
  for (const id of dueRetries(operations, retriesOf)) {
    operations.set(id, readied(operations.get(id) as Operation));
    updated.add(id);
  }
  return { operations, updatedIds: [...updated], interrupted };
};

/** Replaced by every checkpoint, so that only the newest invocation's newest word is heard. */
export const tokenOf = ({ record, requestId, checkpoints }: LiveExecution): string =>
  `${record.id}.${requestId}.${checkpoints}`;

/** The execution a token was issued for, or undefined if this host cannot have issued it. */
export const executionIdOfToken = (token: string): ExecutionId | undefined => {
  const [, id] = TOKEN.exec(token) ?? [];
  return id === undefined ? undefined : (Number(id) as ExecutionId);
};

const dueRetries = (
  operations: Operations,
  retriesOf: () => ReadonlySet<OperationId>,
): readonly OperationId[] => {
  const pending = [...operations.values()].filter(({ Status }) => Status === "PENDING").map(({ Id }) => Id);
  if (pending.length === 0) return [];
  const notDue = retriesOf();
  return pending.filter((id) => !notDue.has(id));
};

const TOKEN = /^(\d{1,15})\.[0-9a-f-]{36}\.\d+$/;
