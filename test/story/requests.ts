import { eventually } from "./eventually.ts";
import type { Service } from "./service.ts";

/** A request as `GET /requests/{id}` gives it. */
export type RequestAnswer = {
  readonly id: string;
  readonly status: string;
  readonly requester: string | null;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly approvers: readonly string[];
  readonly approvals: "any" | "all" | number;
  readonly decisions: readonly DecisionAnswer[];
  readonly deadline: string;
  readonly closedAt?: string;
};

export type DecisionAnswer = {
  readonly approver: string;
  readonly verdict: string;
  readonly comment: string;
  readonly channel: string;
  readonly at: string;
};

export const LEAVE = {
  start_date: "2026-01-10",
  end_date: "2026-01-20",
  employee_email: "employee@example.com",
};
/** Who decides about leave as long as nothing else is set. */
export const MANAGER = "manager@example.com";

/** Posts JSON as a program does. */
export const postRequest = (
  { url }: Service,
  kind: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  fetch(`${url}/requests/${kind}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

/** Asks for something that must be accepted; answers with the id of the request. */
export const ask = async (service: Service, kind: string, fields: unknown): Promise<string> => {
  const response = await postRequest(service, kind, fields);
  const { id } = (await response.json()) as { id: string };
  if (response.status !== 202) throw new Error(`asking was answered ${response.status}`);
  return id;
};

export const readRequest = async ({ url }: Service, id: string): Promise<RequestAnswer> =>
  (await fetch(`${url}/requests/${id}`)).json() as Promise<RequestAnswer>;

/** The request once it has its outcome. */
export const closedRequest = (service: Service, id: string): Promise<RequestAnswer> =>
  eventually(`the outcome of ${id}`, async () => {
    const request = await readRequest(service, id);
    return request.status === "pending" ? undefined : request;
  });
