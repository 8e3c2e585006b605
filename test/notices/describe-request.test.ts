import { describe, expect, test } from "vitest";
import { type Kind, parseKind } from "../../src/approval/kind.ts";
import type { Fields } from "../../src/approval/request.ts";
import { describeRequest } from "../../src/notices/describe-request.ts";
import { ann, bob, kindOf, leaveRequest } from "./sample-notices.ts";

const asking = (kind: string, fields: Fields) => ({ ...leaveRequest, kind, fields });

const trip = (): Kind => {
  const parsed = parseKind(
    "trip",
    `
title: { en: Trip, de: Reise }
summary: { en: "Trip to {{ place }} for {{cost}}, back {{ back }}" }
fields:
  place: { type: text, label: { en: Place, de: Ort } }
  cost: { type: number, label: { en: Cost } }
  by_air: { type: yes-no, label: { en: By air } }
  back: { type: date, optional: true, label: { en: Back } }
  guests: { type: emails, label: { en: Guests } }
approvers: { addresses: [bob@example.com] }
policy: { approvals: any, deadline: 7d }
`,
  );
  if ("problems" in parsed) throw new Error(parsed.problems.join());
  return parsed.kind;
};

test("a request is described in the language of the reader", () => {
  const request = asking("leave", leaveRequest.fields);

  expect(describeRequest(kindOf("leave"), request, "de-AT")).toEqual({
    title: "Urlaub",
    summary: "Urlaub vom 10. Jänner 2026 bis 20. Jänner 2026",
    fields: [
      { name: "start_date", label: "Erster Tag", value: "10. Jänner 2026" },
      { name: "end_date", label: "Letzter Tag", value: "20. Jänner 2026" },
    ],
  });
});

test("fields that only say who asks and who is asked are left out", () => {
  const request = asking("document", { documentId: "a1234", reviewers: [bob], requester_email: ann });

  const { fields } = describeRequest(kindOf("document"), request, "en");

  expect(fields.map(({ name }) => name)).toEqual(["documentId"]);
});

test("every type of field is shown", () => {
  const request = asking("trip", { place: "Rome", cost: 1234.5, by_air: true, guests: [ann, bob] });

  const { fields, summary } = describeRequest(trip(), request, "de");

  expect(fields.map(({ label, value }) => [label, value])).toEqual([
    ["Ort", "Rome"],
    ["Cost", "1.234,5"],
    ["By air", "✓"],
    ["Guests", "ann@example.com und bob@example.com"],
  ]);
  expect(summary).toBe("Trip to Rome for 1.234,5, back –");
});

describe("the summary", () => {
  test("takes braces in a value as they are", () => {
    const request = asking("trip", { place: "{{ cost }} $& $1", cost: 7, by_air: false, guests: [ann] });

    expect(describeRequest(trip(), request, "en").summary).toBe("Trip to {{ cost }} $& $1 for 7, back –");
  });

  test("is one short line, whatever the value", () => {
    const request = asking("trip", {
      place: `a\r\nb ${"x".repeat(500)}`,
      cost: 7,
      by_air: false,
      guests: [ann],
    });

    const { summary } = describeRequest(trip(), request, "en");

    expect(summary).toMatch(/^Trip to a b x{70,}… for 7, back –$/);
    expect(summary.length).toBeLessThanOrEqual(160);
  });
});

test("a request whose kind is gone shows its bare names", () => {
  const request = asking("gone", { place: "Rome", guests: [ann], constructor: "x" });

  expect(describeRequest(undefined, request, "en")).toEqual({
    title: "gone",
    summary: "gone",
    fields: [
      { name: "place", label: "place", value: "Rome" },
      { name: "guests", label: "guests", value: "ann@example.com" },
      { name: "constructor", label: "constructor", value: "x" },
    ],
  });
});

test("a field that the kind no longer has shows its bare name", () => {
  const request = asking("leave", { ...leaveRequest.fields, constructor: "x" });

  const { fields } = describeRequest(kindOf("leave"), request, "en");

  expect(fields.at(-1)).toEqual({ name: "constructor", label: "constructor", value: "x" });
});
