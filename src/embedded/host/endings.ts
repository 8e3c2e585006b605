import { descriptionOf, type ExecutionDescription } from "./execution-description.ts";
import type { ExecutionRecord } from "./execution-records.ts";
import type { ExecutionId } from "./ids.ts";
import { serviceError } from "./service-error.ts";

type Listener = {
  readonly resolve: (description: ExecutionDescription) => void;
  readonly reject: (error: Error) => void;
};

/** Those who await an execution's end; nothing is kept for an execution nobody awaits. */
export const endings = () => {
  const awaited = new Map<ExecutionId, Listener[]>();

  return {
    of: (id: ExecutionId): Promise<ExecutionDescription> =>
      new Promise((resolve, reject) => {
        const listeners = awaited.get(id) ?? [];
        listeners.push({ resolve, reject });
        awaited.set(id, listeners);
      }),
    tell: (id: ExecutionId, read: () => ExecutionRecord | undefined): void => {
      const listeners = awaited.get(id);
      const record = listeners && read();
      if (!record) return;
      awaited.delete(id);
      const description = descriptionOf(record);
      for (const { resolve } of listeners) resolve(description);
    },
    close: (): void => {
      const closed = serviceError(
        "ServiceException",
        "The durable host was closed before the execution ended.",
      );
      for (const listeners of awaited.values()) for (const { reject } of listeners) reject(closed);
      awaited.clear();
    },
  };
};
