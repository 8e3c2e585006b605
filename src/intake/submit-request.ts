import { createHash, randomBytes } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { FieldProblem } from "../approval/field-problem.ts";
import { readFields } from "../approval/fields.ts";
import type { Kind } from "../approval/kind.ts";
import type { Participant } from "../approval/participant.ts";
import {
  type Fields,
  kindMadeAs,
  type Locale,
  type RequestRecord,
  type Submission,
} from "../approval/request.ts";
import type { RequestId } from "../approval/request-id.ts";
import type { Clock } from "../approval/time.ts";
import { base32 } from "../keys/base32.ts";
import type { KeyRing } from "../keys/key-ring.ts";
import type { RequestStore } from "../store/request-store.ts";
import type { Kinds } from "./kinds.ts";
import { openRequest } from "./open-request.ts";

export type SubmitNeeds = {
  readonly kinds: Kinds;
  readonly store: RequestStore;
  readonly ring: KeyRing;
  readonly now: Clock;
  /**
   * Starts the durable execution named after the request; durable when it resolves. Repeating it with the
   * same submission changes nothing.
   */
  readonly start: (submission: Submission) => Promise<"started" | "started-with-another">;
};

/** What somebody asks for, as it came in by one of the doors. */
export type Asked = {
  readonly kind: string;
  readonly sent: Readonly<Record<string, unknown>>;
  /** Values are the texts of an HTML form, not JSON. */
  readonly fromForm: boolean;
  readonly locale: Locale;
  /** The same key gives the same request; null for a new one each time. */
  readonly idempotencyKey: string | null;
};

export type Submitted =
  | {
      readonly answer: "accepted";
      readonly record: RequestRecord;
      readonly requester: Participant | null;
      /** The same was asked before under this idempotency key. */
      readonly repeated: boolean;
    }
  | { readonly answer: "invalid"; readonly problems: readonly FieldProblem[] }
  | { readonly answer: "unknown-kind" }
  /** Something else was asked before under this idempotency key. */
  | { readonly answer: "conflict" };

/** Takes a request in: checked, its execution started, stored as pending. */
export const submitRequest = async (needs: SubmitNeeds, asked: Asked): Promise<Submitted> => {
  const { byName, shipped } = needs.kinds;
  const id = requestId(asked);
  const existing = asked.idempotencyKey === null ? undefined : await needs.store.read(id);
  // The kind, its policy and the settings may have changed since the first time: what was asked tells, not they.
  const kind = (existing && kindMadeAs(shipped, existing.request)) ?? byName.get(asked.kind);
  if (kind === undefined) return { answer: "unknown-kind" };
  const read = readFields(kind, asked.sent, asked);
  if ("problems" in read) return { answer: "invalid", problems: read.problems };
  if (existing !== undefined) {
    const same =
      existing.request.kind === kind.name && isDeepStrictEqual(existing.request.fields, read.fields);
    return same ? accepted(existing, true) : { answer: "conflict" };
  }

  const submission = submissionOf(needs.kinds, kind, { id, fields: read.fields, locale: asked.locale });
  if ("problems" in submission) return { answer: "invalid", problems: submission.problems };
  if ((await needs.start(submission)) === "started-with-another") return { answer: "conflict" };
  return accepted(await openRequest(needs, submission), false);
};

const accepted = (record: RequestRecord, repeated: boolean): Submitted => ({
  answer: "accepted",
  record,
  requester: record.participants.find(({ role }) => role === "requester") ?? null,
  repeated,
});

/** Random, or derived from the idempotency key; the two doors do not share keys. */
const requestId = ({ idempotencyKey, fromForm, kind }: Asked): RequestId => {
  const bytes =
    idempotencyKey === null
      ? randomBytes(16)
      : createHash("sha256")
          .update(JSON.stringify([fromForm, kind, idempotencyKey]))
          .digest()
          .subarray(0, 16);
  return `r_${base32(bytes)}` as RequestId;
};

const submissionOf = (
  kinds: Kinds,
  kind: Kind,
  { id, fields, locale }: { readonly id: RequestId; readonly fields: Fields; readonly locale: Locale },
): Submission | { readonly problems: readonly FieldProblem[] } => {
  const approvers = kinds.addresses(kind.approvers, fields);
  const field = "field" in kind.approvers ? kind.approvers.field : "approvers";
  if (approvers.length === 0) return { problems: [{ field, code: "nobody", value: "" }] };
  const { approvals, remindAfter, deadline } = kind.policy;
  if (typeof approvals === "number" && approvals > approvers.length) {
    return { problems: [{ field, code: "tooFewApprovers", value: String(approvals) }] };
  }
  return {
    id,
    kind: kind.name,
    fields,
    requester: kind.requester === undefined ? null : (kinds.addresses(kind.requester, fields)[0] ?? null),
    locale,
    policy: { approvers, approvals, remindAfter, deadline },
    ...(kinds.shipped.get(kind.name) === kind ? {} : { madeAs: kind }),
  };
};
