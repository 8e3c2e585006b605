import { SAMPLE_APPROVER, sampleQuestion } from "../clients/sample-question.ts";
import type { Scene } from "./types.ts";

/** A scene to try the builders in; tests through SMTP bring their own. */
export const sampleScene = (seed: string): Scene => ({
  question: sampleQuestion("en"),
  other: sampleQuestion("de", {
    to: { name: "Otto Lang", address: "otto.lang@corp.example" },
    messageId: "<question.9w2d6t4s.1@corp.example>",
    references: ["<request.9w2d6t4s@corp.example>"],
    replyTo: "onswg4tforpw64rrgizdgnbvgy-qmx2c5v7rw3la@reply.corp.example",
  }),
  approver: SAMPLE_APPROVER,
  authservId: "mx.corp.example",
  date: new Date("2026-03-09T16:03:44Z"),
  seed,
});
