import { expect, test } from "vitest";
import { readFields } from "../../../src/approval/fields.ts";
import { type Kind, parseKind } from "../../../src/approval/kind.ts";
import { de } from "../../../src/web/texts/de.ts";
import { ANN } from "../web-home.ts";

const label = "label: { en: x }";
const kindOf = (fields: string): Kind => {
  const yaml = `{title: {en: x}, summary: {en: x}, fields: {${fields}}, approvers: {addresses: [${ANN}]}, policy: {approvals: any, deadline: 1d}}`;
  const read = parseKind("any", yaml);
  if ("problems" in read) throw new Error(read.problems.join());
  return read.kind;
};

test.each([
  [`a: {type: text, ${label}}`, {}, "Bitte ausfüllen."],
  [`a: {type: text, ${label}}`, { a: 1 }, "Bitte einen Text eingeben."],
  [`a: {type: text, max_length: 3, ${label}}`, { a: "long" }, "Bitte höchstens 3 Zeichen."],
  [`a: {type: date, ${label}}`, { a: "2026-02-30" }, "Bitte ein Datum eingeben."],
  [`a: {type: number, ${label}}`, { a: "1" }, "Bitte eine Zahl eingeben."],
  [`a: {type: number, min: 2, ${label}}`, { a: 1 }, "Muss mindestens 2 sein."],
  [`a: {type: number, max: 0.5, ${label}}`, { a: 1 }, "Darf höchstens 0.5 sein."],
  [`a: {type: choice, choices: [x, y z], ${label}}`, { a: "q" }, "Bitte eine Möglichkeit wählen."],
  [`a: {type: yes-no, ${label}}`, { a: "yes" }, "Bitte mit Ja oder Nein antworten."],
  [`a: {type: email, ${label}}`, { a: "ann" }, "Bitte eine E-Mail-Adresse wie ann@example.com eingeben."],
  [`a: {type: emails, ${label}}`, { a: [] }, "Bitte mindestens eine E-Mail-Adresse eingeben."],
  [`a: {type: emails, max_items: 1, ${label}}`, { a: [ANN, ANN] }, "Zu viele Adressen; höchstens 1."],
  [`a: {type: emails, ${label}}`, { a: [ANN, "b@"] }, "Adresse Nummer 2 ist keine gültige E-Mail-Adresse."],
  [`a: {type: emails, ${label}}`, { a: [ANN, ANN] }, "Bitte jede Adresse nur einmal nennen."],
  [
    `z: {type: date, ${label}}, a: {type: date, not_before: z, ${label}}`,
    { z: "2026-01-02", a: "2026-01-01" },
    "Darf nicht vor „z“ liegen.",
  ],
  ["", { a: 1 }, "Dieses Feld gibt es in diesem Formular nicht."],
])("fields {%s} sent as %j: %s", (fields, sent, expected) => {
  const read = readFields(kindOf(fields), sent, { fromForm: false });
  const problem = "problems" in read ? read.problems.find(({ field }) => field === "a") : undefined;

  expect(problem && de.form.problems[problem.code](problem.value)).toBe(expected);
});
