import { kindWith } from "../own-templates.ts";
import type { Random } from "./random.ts";

/** What one request will go through: who asks whom, and what each approver will say, how and when. */
export type PlannedRequest = {
  readonly kind: string;
  readonly key: string;
  readonly requester: string;
  readonly approvers: readonly PlannedApprover[];
  /** When it is asked, counted from the start of the life it belongs to. */
  readonly afterMs: number;
  /** The same is asked once more, as clients do that missed the answer. */
  readonly askedTwice: boolean;
  /** When the requester takes it back, counted from the receipt; null for not at all. */
  readonly withdrawnAfterMs: number | null;
};

export type PlannedApprover = {
  readonly email: string;
  /** The mail that moves them to answer. */
  readonly answersTo: "question" | "reminder";
  readonly answers: readonly PlannedAnswer[];
};

export type PlannedAnswer = {
  readonly channel: "link" | "reply";
  readonly says: "approved" | "rejected" | "unclear";
  /** A word that stands in no other answer. */
  readonly word: string;
  readonly afterMs: number;
  readonly style: "gmail" | "outlook" | "outlook-plain" | "apple" | "plain";
  /** The very same mail is handed over once more, or the button pressed once more. */
  readonly twice: boolean;
};

/**
 * The kinds of the run. Long deadlines, so that a wake-up that got lost is not made good by the next mark.
 */
export const crashKinds: Readonly<Record<string, string>> = {
  either: kindWith("approvals: any, deadline: 10m"),
  everybody: kindWith("approvals: all, deadline: 10m"),
  most: kindWith("approvals: 2, remind_after: [9s], deadline: 10m"),
  hasty: kindWith("approvals: all, deadline: 4s"),
  reminded: kindWith("approvals: any, remind_after: [3s], deadline: 10m"),
};

export const planRequests = (random: Random, count: number): readonly PlannedRequest[] => {
  let words = 0;
  const answer = (says?: PlannedAnswer["says"]): PlannedAnswer => ({
    channel: random.pick(["link", "reply"]),
    says: says ?? (random.chance(0.75) ? "approved" : "rejected"),
    word: wordFor(words++),
    afterMs: random.chance(0.4) ? 0 : random.between(0, 2_500),
    style: random.pick(["gmail", "outlook", "outlook-plain", "apple", "plain"]),
    twice: random.chance(0.15),
  });
  const answers = (kind: string): readonly PlannedAnswer[] => {
    if (kind === "hasty" && random.chance(0.5)) return [];
    return [
      ...(random.chance(0.1) ? [{ ...answer("unclear"), channel: "reply" } as const] : []),
      answer(),
      // Somebody who changes their mind, or answers by another way as well: the first answer counts.
      ...(random.chance(0.3) ? [answer()] : []),
    ];
  };
  return Array.from({ length: count }, (_, index) => {
    const kind = random.pick(["either", "either", "everybody", "everybody", "most", "hasty", "reminded"]);
    return {
      kind,
      key: `request-${index}`,
      requester: `requester-${index}@example.com`,
      approvers: Array.from({ length: APPROVERS[kind] ?? 2 }, (_, place) => ({
        email: `approver-${index}-${place + 1}@example.com`,
        answersTo: kind === "reminded" ? "reminder" : "question",
        answers: answers(kind),
      })),
      afterMs: random.between(0, 2_000),
      askedTwice: random.chance(0.1),
      withdrawnAfterMs: kind !== "reminded" && random.chance(0.1) ? random.between(0, 2_500) : null,
    };
  });
};

const APPROVERS: Readonly<Record<string, number>> = { most: 3 };

/** `xqaa`, `xqab`, …: letters only, and nothing that could mean something. */
const wordFor = (index: number): string => {
  const letters = "bcdfghjklm";
  return `xq${[...String(index).padStart(4, "0")].map((digit) => letters[Number(digit)]).join("")}`;
};
