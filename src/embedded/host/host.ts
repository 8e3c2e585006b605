import type {
  CheckpointDurableExecutionRequest,
  CheckpointDurableExecutionResponse,
  ErrorObject,
  GetDurableExecutionStateRequest,
  GetDurableExecutionStateResponse,
} from "@aws/durable-execution-sdk-js";
import { createAlarm, realTimer, type Timer } from "./alarm.ts";
import { sendCallbackFailure, sendCallbackHeartbeat, sendCallbackSuccess } from "./callbacks.ts";
import { checkpoint } from "./checkpoint.ts";
import type { Core, HostLog } from "./core.ts";
import { openDatabase } from "./database.ts";
import { createDispatcher } from "./dispatcher.ts";
import { nextDue, processDue } from "./due.ts";
import { endings } from "./endings.ts";
import { descriptionOf, type ExecutionDescription } from "./execution-description.ts";
import { executionState } from "./execution-state.ts";
import { functionRegistry, type HostFunctions } from "./functions.ts";
import { groupCommit } from "./group-commit.ts";
import { type HistoryPage, type HistoryQuery, historyOf } from "./history.ts";
import type { ExecutionArn } from "./ids.ts";
import { type ExecutionFilter, type ExecutionPage, executionLister } from "./list-executions.ts";
import { openRecords } from "./records.ts";
import { sdkClient } from "./sdk-client.ts";
import { serviceError } from "./service-error.ts";
import { shareSdkConsole } from "./shared-console.ts";
import { type StartCall, startExecution } from "./start-execution.ts";
import { executionNotFound, recordOf, stopExecution } from "./stop-execution.ts";
import { guardZombies } from "./zombie-guard.ts";

/**
 * Runs durable functions on this machine and keeps their executions in one SQLite file. What a promise
 * resolves for is on disk. Errors bear the names of the Lambda API (`ServiceErrorName`).
 */
export type DurableHost = {
  /** Starts an execution. The same name and input again finds the same execution. */
  readonly start: (call: StartCall) => Promise<{ executionArn: ExecutionArn }>;
  /** The first completion of a callback wins; any later one is a CallbackTimeoutException. */
  readonly sendCallbackSuccess: (callbackId: string, result?: string) => Promise<void>;
  readonly sendCallbackFailure: (callbackId: string, error?: ErrorObject) => Promise<void>;
  readonly sendCallbackHeartbeat: (callbackId: string) => Promise<void>;
  readonly stop: (executionArn: string, error?: ErrorObject) => Promise<{ stoppedAt: Date }>;
  readonly get: (executionArn: string) => ExecutionDescription | undefined;
  readonly history: (executionArn: string, query?: HistoryQuery) => HistoryPage;
  readonly list: (filter?: ExecutionFilter) => ExecutionPage;
  /** Resolves when the execution has ended. */
  readonly ended: (executionArn: string) => Promise<ExecutionDescription>;
  /** For a function that runs elsewhere and speaks the Lambda API; in this process the SDK uses the client. */
  readonly checkpoint: (
    request: CheckpointDurableExecutionRequest,
  ) => Promise<CheckpointDurableExecutionResponse>;
  readonly state: (request: GetDurableExecutionStateRequest) => GetDurableExecutionStateResponse;
  /**
   * Begins nothing new, gives running invocations `graceMs` (5 s) to suspend or end, then abandons them:
   * whatever they had not kept is done again by the next host on the file.
   */
  readonly close: (graceMs?: number) => Promise<void>;
};

export type HostOptions = {
  /** File path, or ":memory:". */
  readonly location: string;
  readonly functions: HostFunctions;
  /** FULL (the default) survives a power cut, NORMAL only a crash of the process. */
  readonly synchronous?: "FULL" | "NORMAL";
  readonly now?: () => number;
  readonly timer?: Timer;
  readonly log?: HostLog;
  /** Invocations that run at the same time, 128 unless given. */
  readonly maxLiveInvocations?: number;
  /** After so long an invocation is given up and made again; 15 minutes, as Lambda has it, unless given. */
  readonly invocationTimeoutMs?: number;
};

/** Opens or creates the database and resumes what was interrupted. Throws if another host has the file. */
export const openDurableHost = (options: HostOptions): DurableHost => {
  const { location, synchronous = "FULL", now = Date.now, timer = realTimer, log = () => {} } = options;
  const { maxLiveInvocations = 128, invocationTimeoutMs = 15 * 60_000 } = options;
  const database = openDatabase(location, synchronous);
  const records = openRecords(database);
  const list = executionLister(database);
  const ends = endings();
  let closing: Promise<void> | undefined;

  const commit = groupCommit(database, (error) => {
    log("storage.failed", { error: error.message });
    setTimeout(() => closing ?? dispatcher.rescan(), RESCAN_AFTER_MS).unref();
  });
  const alarm = createAlarm(now, timer, () => {
    commit
      .run((transaction) => processDue(core, transaction))
      .catch(() => alarm.dueAt(now() + RESCAN_AFTER_MS));
  });
  const dispatcher = createDispatcher(() => core, { maxLiveInvocations, invocationTimeoutMs });
  const core: Core = {
    records,
    commit,
    functions: functionRegistry(
      options.functions,
      sdkClient(() => core),
    ),
    live: new Map(),
    now,
    log,
    enqueue: dispatcher.enqueue,
    dueAt: alarm.dueAt,
    hasEnded: (id) => ends.tell(id, () => records.executions.byId(id)),
  };
  const unguard = guardZombies(log);
  const unshare = shareSdkConsole();
  dispatcher.rescan();
  alarm.dueAt(nextDue(core));

  const open = (): Core => {
    if (closing) throw serviceError("ServiceException", "The durable host is closed.");
    return core;
  };
  const found = (arn: string) => {
    const record = recordOf(open(), arn);
    if (!record) throw executionNotFound(arn);
    return record;
  };
  const shutDown = async (graceMs: number): Promise<void> => {
    dispatcher.stop();
    alarm.stop();
    await Promise.race([dispatcher.idle(), new Promise((resolve) => setTimeout(resolve, graceMs).unref())]);
    for (const live of core.live.values()) live.fenced = true;
    core.live.clear();
    commit.close();
    database.close();
    ends.close();
    unguard();
    unshare();
  };

  return {
    start: async (call) => startExecution(open(), call),
    sendCallbackSuccess: async (callbackId, result) => sendCallbackSuccess(open(), callbackId, result),
    sendCallbackFailure: async (callbackId, error) => sendCallbackFailure(open(), callbackId, error),
    sendCallbackHeartbeat: async (callbackId) => sendCallbackHeartbeat(open(), callbackId),
    stop: async (arn, error) => stopExecution(open(), arn, error),
    get: (arn) => {
      const record = recordOf(open(), arn);
      return record && descriptionOf(record);
    },
    history: (arn, query) => {
      const record = found(arn);
      return historyOf(record, records.events.all(record.id), query);
    },
    list: (filter) => {
      open();
      return list(filter);
    },
    ended: async (arn) => {
      const record = found(arn);
      return record.status === "RUNNING" ? ends.of(record.id) : descriptionOf(record);
    },
    checkpoint: async (request) => checkpoint(open(), request),
    state: (request) => executionState(open(), request),
    close: (graceMs = 5000) => {
      closing ??= shutDown(graceMs);
      return closing;
    },
  };
};

const RESCAN_AFTER_MS = 1000;
