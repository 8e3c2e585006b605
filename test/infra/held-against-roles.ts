import { ALLOWED_UNCALLED, DONE_BY_LAMBDA } from "../../infra/allowed-uncalled.ts";
import type { ApiCall } from "../aws/box/front.ts";
import type { Grant } from "./roles.ts";

/** What is wrong with the roles in the light of the calls that were made; each finding once, in words. */
export const heldAgainstRoles = (
  roles: ReadonlyMap<string, readonly Grant[]>,
  calls: readonly ApiCall[],
): readonly string[] => [
  ...new Set([...calls.flatMap((call) => denied(roles, call)), ...[...roles].flatMap(unused(calls))]),
];

const denied = (roles: ReadonlyMap<string, readonly Grant[]>, call: ApiCall): readonly string[] =>
  roles.get(call.caller)?.some((grant) => covers(grant, call))
    ? []
    : [`${call.caller} may not ${call.action} on ${call.resource}`];

const unused =
  (calls: readonly ApiCall[]) =>
  ([name, grants]: readonly [string, readonly Grant[]]): readonly string[] =>
    grants
      .filter((grant) => !calls.some((call) => call.caller === name && covers(grant, call)))
      .filter(({ action }) => (DONE_BY_LAMBDA[action] ?? ALLOWED_UNCALLED[name]?.[action]) === undefined)
      .map(({ action, resource }) => `${name} may ${action} on ${resource}, and never did`);

const covers = (grant: Grant, { action, resource }: ApiCall): boolean =>
  grant.action === action && matches(grant.resource, resource);

/** As IAM does: `*` is anything, `?` one letter. */
const matches = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".")}$`,
  ).test(text);
