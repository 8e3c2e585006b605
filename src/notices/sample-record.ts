import type { Email } from "../approval/email.ts";
import type { FieldDefinition, Kind } from "../approval/kind.ts";
import type { Participant } from "../approval/participant.ts";
import type { FieldValue, RequestRecord } from "../approval/request.ts";
import type { RequestId } from "../approval/request-id.ts";
import { instant } from "../approval/time.ts";
import type { KeyRing } from "../keys/key-ring.ts";
import { participant } from "../keys/participant-key.ts";
import { parseReplyPattern } from "../keys/reply-address.ts";
import { LAST_RESORT } from "./locale.ts";
import type { NoticeNeeds } from "./notice-needs.ts";
import { remembered } from "./remembered.ts";
import type { SampleFacts } from "./sample-facts.ts";
import type { Templates } from "./templates.ts";

/** A pending request of a kind, filled in with made-up facts. */
export const sampleRecord = (kind: Kind, facts: SampleFacts): RequestRecord => {
  const requester = facts.requester as Email;
  const approvers = facts.approvers.map((address) => address as Email);
  return {
    request: {
      id: SAMPLE_ID,
      kind: kind.name,
      fields: Object.fromEntries(
        Object.entries(kind.fields).map(([name, definition]) => [
          name,
          sampleValue(definition, facts, definition.type === "date" && definition.not_before !== undefined),
        ]),
      ),
      requester,
      locale: LAST_RESORT,
      policy: {
        approvers,
        approvals: kind.policy.approvals === "all" ? "all" : "any",
        remindAfter: kind.policy.remindAfter,
        deadline: kind.policy.deadline,
      },
      createdAt: instant("2026-01-05T09:30:00Z"),
    },
    participants: [
      samplePerson("requester", requester),
      ...approvers.map((address) => samplePerson("approver", address)),
    ],
    state: { status: "pending" },
    decisions: [],
    callbackId: null,
    revision: 0,
  };
};

export const samplePerson = (role: Participant["role"], email: Email): Participant =>
  ({ requester: requesterNamed, approver: approverNamed })[role](email);

/** What writes sample mails: as the service does, with keys that open nothing. */
export const sampleNeeds = (
  templates: Templates,
  kinds: ReadonlyMap<string, Kind>,
  locale: string,
): NoticeNeeds => ({
  templates,
  kinds,
  links: { ring: RING, publicUrl: "https://approvals.example.com" },
  replyPattern: REPLY_PATTERN,
  messageDomain: "example.com",
  localeOf: () => locale,
});

const sampleValue = (definition: FieldDefinition, facts: SampleFacts, isLater: boolean): FieldValue => {
  switch (definition.type) {
    case "text":
      return facts.text.slice(0, definition.max_length);
    case "date":
      return isLater ? "2026-02-20" : "2026-02-10";
    case "number":
      return definition.max ?? definition.min ?? 1250;
    case "choice":
      return definition.choices[0] ?? "";
    case "yes-no":
      return true;
    case "email":
      return facts.requester;
    case "emails":
      return facts.approvers.slice(0, definition.max_items);
  }
};

const SAMPLE_ID = "r_abcdefghijklmnopqrstuvwxyz" as RequestId;
const RING: KeyRing = { current: "sample", keys: { sample: new Uint8Array(32).fill(7) } };

/** The same few people are in hundreds of mails, and signing takes its time. */
const personNamed = (role: Participant["role"]) =>
  remembered((email) => participant(RING, { requestId: SAMPLE_ID, role, email: email as Email }));
const requesterNamed = personNamed("requester");
const approverNamed = personNamed("approver");

const REPLY_PATTERN = (() => {
  const pattern = parseReplyPattern("approvals+%{key}@example.com");
  if (pattern === undefined) throw new Error("the pattern of the samples is none");
  return pattern;
})();
