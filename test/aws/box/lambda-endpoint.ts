import { randomUUID } from "node:crypto";
import type { CheckpointDurableExecutionRequest, ErrorObject } from "@aws/durable-execution-sdk-js";
import type {
  ExecutionDescription,
  ExecutionSummary,
} from "../../../src/embedded/host/execution-description.ts";
import type { DurableHost } from "../../../src/embedded/host/host.ts";
import { isServiceError, type ServiceErrorName } from "../../../src/embedded/host/service-error.ts";
import { arn } from "./arns.ts";
import { type Endpoint, json, jsonError, type WireAnswer, type WireCall } from "./front.ts";

/**
 * The durable half of the Lambda API over HTTP, as `@aws-sdk/client-lambda` writes it, in front of a durable
 * host. Paths and shapes are those of the client's schemas.
 */
export const lambdaEndpoint = (host: () => DurableHost, plain: PlainFunctions = {}): Endpoint => ({
  describe: (call) => {
    const found = routeOf(call);
    return (
      found && { action: `lambda:${found.route.action}`, resource: found.route.resource(found.parameter) }
    );
  },
  answer: async (call) => {
    const found = routeOf(call);
    if (found === undefined) return jsonError(404, "ResourceNotFoundException", call.path);
    try {
      const invoked = found.route.action === "InvokeFunction" ? plain[found.parameter] : undefined;
      if (invoked !== undefined) return asEvent(invoked, call);
      return await found.route.answer(host(), found.parameter, call);
    } catch (error) {
      if (!isServiceError(error)) throw error;
      return jsonError(STATUS[error.name], error.name, error.message);
    }
  },
});

/** Those that are not durable, by their names: what is done with an event for them. */
export type PlainFunctions = Readonly<Record<string, (event: unknown) => Promise<unknown>>>;

/** Nobody hears what comes of it. */
const asEvent = (invoke: PlainFunctions[string], { headers, body }: WireCall): WireAnswer => {
  if (headers["x-amz-invocation-type"] !== "Event")
    return jsonError(
      400,
      "InvalidParameterValueException",
      "the box invokes only durable functions and waits",
    );
  invoke(JSON.parse(body.toString())).catch(() => {});
  return { status: 202, body: "" };
};

const STATUS: Readonly<Record<ServiceErrorName, number>> = {
  CallbackTimeoutException: 400,
  DurableExecutionAlreadyStartedException: 409,
  InvalidParameterValueException: 400,
  InvalidRequestContentException: 400,
  RequestTooLargeException: 413,
  ResourceNotFoundException: 404,
  ServiceException: 500,
};

type Route = {
  readonly method: string;
  readonly path: RegExp;
  readonly action: string;
  readonly resource: (parameter: string) => string;
  readonly answer: (host: DurableHost, parameter: string, call: WireCall) => Promise<WireAnswer>;
};

const routeOf = ({
  method,
  path,
}: WireCall): { readonly route: Route; readonly parameter: string } | undefined => {
  for (const route of ROUTES) {
    const [, parameter] = route.method === method ? (route.path.exec(path) ?? []) : [];
    if (parameter !== undefined) return { route, parameter: decodeURIComponent(parameter) };
  }
  return undefined;
};

const execution = (action: string, answer: Route["answer"], method: string, ending: string): Route => ({
  method,
  path: new RegExp(`^/2025-12-01/durable-executions/([^/]+)${ending}$`),
  action,
  resource: (executionArn) => executionArn,
  answer,
});

const callback = (action: string, ending: string, answer: Route["answer"]): Route => ({
  method: "POST",
  path: new RegExp(`^/2025-12-01/durable-execution-callbacks/([^/]+)/${ending}$`),
  action,
  // Where it belongs is inside the id, which only the service can read.
  resource: () => arn("lambda", "function:orchestrator:1/durable-execution/name/id"),
  answer,
});

const invoke: Route["answer"] = async (host, functionName, { headers, body }) => {
  const name = headers["x-amz-durable-execution-name"] ?? randomUUID();
  const { executionArn } = await host.start({ functionName, name, input: body.toString() || "{}" });
  const isEvent = headers["x-amz-invocation-type"] === "Event";
  const { result = "" } = isEvent ? {} : await host.ended(executionArn);
  return {
    status: isEvent ? 202 : 200,
    headers: { "x-amz-durable-execution-arn": executionArn },
    body: result,
  };
};

const checkpoint: Route["answer"] = async (host, DurableExecutionArn, { body }) => {
  const request = JSON.parse(body.toString()) as Omit<
    CheckpointDurableExecutionRequest,
    "DurableExecutionArn"
  >;
  return json(onTheWire(await host.checkpoint({ ...request, DurableExecutionArn })));
};

const state: Route["answer"] = async (host, DurableExecutionArn, { query }) =>
  json(
    onTheWire(
      host.state({
        DurableExecutionArn,
        CheckpointToken: query.get("CheckpointToken") ?? "",
        ...given("Marker", query.get("Marker")),
        ...given("MaxItems", numberIn(query.get("MaxItems"))),
      } as Parameters<DurableHost["state"]>[0]),
    ),
  );

const describe: Route["answer"] = async (host, executionArn) => {
  const found = host.get(executionArn);
  return found === undefined
    ? jsonError(404, "ResourceNotFoundException", `Durable execution not found: ${executionArn}`)
    : json(onTheWire(descriptionOf(found)));
};

const history: Route["answer"] = async (host, executionArn, { query }) => {
  const { events, nextMarker } = host.history(executionArn, {
    includeExecutionData: query.get("IncludeExecutionData") === "true",
    ...pageIn(query),
  });
  return json(onTheWire({ Events: events, NextMarker: nextMarker }));
};

const stop: Route["answer"] = async (host, executionArn, { body }) => {
  const { stoppedAt } = await host.stop(executionArn, errorIn(body));
  return json(onTheWire({ StopTimestamp: stoppedAt }));
};

const list: Route["answer"] = async (host, functionName, { query }) => {
  const statuses = query.getAll("Statuses");
  const { executions, nextMarker } = host.list({
    functionName: functionName.split(":function:").at(-1)?.split(":")[0] ?? functionName,
    ...given("name", query.get("DurableExecutionName")),
    ...(statuses.length > 0 && { status: statuses as ExecutionSummary["status"][] }),
    ...given("startedAfter", dateIn(query.get("StartedAfter"))),
    ...given("startedBefore", dateIn(query.get("StartedBefore"))),
    ...pageIn(query),
  });
  return json(onTheWire({ DurableExecutions: executions.map(summaryOf), NextMarker: nextMarker }));
};

const succeed: Route["answer"] = async (host, callbackId, { body }) => {
  await host.sendCallbackSuccess(callbackId, body.length > 0 ? body.toString() : undefined);
  return json({});
};
const fail: Route["answer"] = async (host, callbackId, { body }) => {
  await host.sendCallbackFailure(callbackId, errorIn(body));
  return json({});
};
const heartbeat: Route["answer"] = async (host, callbackId) => {
  await host.sendCallbackHeartbeat(callbackId);
  return json({});
};

const ROUTES: readonly Route[] = [
  {
    method: "POST",
    path: /^\/2015-03-31\/functions\/([^/]+)\/invocations$/,
    action: "InvokeFunction",
    resource: (name) => (name.startsWith("arn:") ? name : arn("lambda", `function:${name}`)),
    answer: invoke,
  },
  {
    method: "GET",
    path: /^\/2025-12-01\/functions\/([^/]+)\/durable-executions$/,
    action: "ListDurableExecutionsByFunction",
    resource: (name) => (name.startsWith("arn:") ? name : arn("lambda", `function:${name}`)),
    answer: list,
  },
  execution("CheckpointDurableExecution", checkpoint, "POST", "/checkpoint"),
  execution("GetDurableExecutionState", state, "GET", "/state"),
  execution("GetDurableExecutionHistory", history, "GET", "/history"),
  execution("StopDurableExecution", stop, "POST", "/stop"),
  execution("GetDurableExecution", describe, "GET", ""),
  callback("SendDurableExecutionCallbackSuccess", "succeed", succeed),
  callback("SendDurableExecutionCallbackFailure", "fail", fail),
  callback("SendDurableExecutionCallbackHeartbeat", "heartbeat", heartbeat),
];

const summaryOf = ({ executionArn, functionName, name, status, startedAt, endedAt }: ExecutionSummary) => ({
  DurableExecutionArn: executionArn,
  DurableExecutionName: name,
  FunctionArn: arn("lambda", `function:${functionName}:1`),
  Status: status,
  StartTimestamp: startedAt,
  EndTimestamp: endedAt,
});

const descriptionOf = (found: ExecutionDescription) => ({
  ...summaryOf(found),
  Version: "1",
  InputPayload: found.input,
  Result: found.result,
  Error: found.error,
});

/** The protocol writes moments as seconds since 1970. */
const onTheWire = (value: unknown): unknown => {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(onTheWire);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, onTheWire(part)]));
};

const errorIn = (body: Buffer): ErrorObject =>
  body.length === 0 ? {} : (JSON.parse(body.toString()) as ErrorObject);

const pageIn = (query: URLSearchParams) => ({
  ...given("marker", query.get("Marker") || null),
  ...given("maxItems", numberIn(query.get("MaxItems"))),
  reverseOrder: query.get("ReverseOrder") === "true",
});

const numberIn = (text: string | null): number | null => (text === null ? null : Number(text));
const dateIn = (text: string | null): Date | null => (text === null ? null : new Date(text));

const given = <Name extends string, Value>(name: Name, value: Value | null) =>
  (value === null ? {} : { [name]: value }) as { readonly [name in Name]?: Value };
