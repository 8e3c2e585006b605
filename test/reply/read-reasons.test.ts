import { expect, test } from "vitest";
import { read } from "../../src/reply/read.ts";

const reads = (visible: string): string => read({ visible, afterQuote: "", closing: "", cut: false }).reading;

test.each([
  "I'm rejecting it because half of the chapters are missing.",
  "Das lehne ich ab, weil die Hälfte der Belege fehlt.",
  "No lo apruebo porque falta la segunda factura.",
  "Neschvaluji, protože druhá polovina dokumentu chybí.",
  "No because half the team is off that week",
])("a part or an earlier event in the reason of a refusal is no doubt: %j", (text) => {
  expect(reads(text)).toBe("reject");
});

test.each([
  "Two people are already off that day so I can't approve it",
  "その日はすでに二人休みなので承認できません",
])("a reason without a comma before the refusal is no doubt: %j", (text) => {
  expect(reads(text)).toBe("reject");
});

test("what somebody named has done before is the reason of a short refusal", () => {
  expect(reads("Unfortunately not, Pete has already booked those days.")).toBe("reject");
  expect(reads("No, that was the other request.")).toBe("unclear");
});

test.each([
  "I can't approve this because I haven't looked at it yet.",
  "Not approved because Tom has to approve it first.",
  "Declined because of the price, approved because of the quality.",
  "Don't reject it because it is late.",
])("a reason that puts off, hands over or approves leaves it unclear: %j", (text) => {
  expect(reads(text)).toBe("unclear");
});

test.each(["No puedo aprobar o rechazar la solicitud.", "Ik kan het niet goedkeuren of afwijzen."])(
  "a negation of both answers is none: %j",
  (text) => {
    expect(reads(text)).toBe("unclear");
  },
);

test("part of what is approved for a reason is still a part", () => {
  expect(reads("Approved because half of it is correct.")).toBe("unclear");
});

test.each([
  "I can't approve it, the link has expired.",
  "I can't approve this in the portal",
  "I can't approve my own request.",
  "I can't approve it until tomorrow.",
])("who cannot decide here has refused nothing: %j", (text) => {
  expect(reads(text)).toBe("unclear");
});

test("what hinders the author is no doubt about what he approves", () => {
  expect(reads("Approved by mail, the portal is down.")).toBe("approve");
});
