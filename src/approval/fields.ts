import { parseEmail } from "./email.ts";
import type { FieldDefinition, Kind } from "./kind.ts";
import type { Fields, FieldValue } from "./request.ts";

export type FieldProblem = { readonly field: string; readonly problem: string };

/**
 * Checks what was sent against the fields of a kind.
 *
 * Values are taken as JSON has them; `fromForm` says that they are the strings of an HTML form, where an
 * empty one means "left out", numbers and check boxes are text, and several addresses stand in one box.
 * @returns the fields, addresses folded to lower case; or every problem there is, not only the first
 */
export const readFields = (
  kind: Kind,
  sent: Readonly<Record<string, unknown>>,
  { fromForm }: { readonly fromForm: boolean },
): { readonly fields: Fields } | { readonly problems: readonly FieldProblem[] } => {
  const problems: FieldProblem[] = Object.keys(sent)
    .filter((name) => !Object.hasOwn(kind.fields, name))
    .map((field) => ({ field: field.slice(0, 100), problem: "is no field of this kind" }));
  const fields: Record<string, FieldValue> = {};
  for (const [name, definition] of Object.entries(kind.fields)) {
    const own = Object.hasOwn(sent, name) ? sent[name] : undefined;
    const value = fromForm ? fromFormText(definition, own) : own;
    if (value === undefined || value === null) {
      if (!definition.optional) problems.push({ field: name, problem: "is missing" });
      continue;
    }
    const read = readValue(definition, value);
    if ("problem" in read) problems.push({ field: name, problem: read.problem });
    else fields[name] = read.value;
  }
  problems.push(...orderProblems(kind, fields));
  return problems.length > 0 ? { problems } : { fields };
};

const fromFormText = (definition: FieldDefinition, value: unknown): unknown => {
  if (definition.type === "yes-no") return value !== undefined && value !== "" && value !== "no";
  if (typeof value !== "string" || value.trim() === "") return undefined;
  if (definition.type === "number") return Number(value);
  if (definition.type === "emails") return value.split(/[\s,;]+/).filter((part) => part !== "");
  return value.trim();
};

type Read = { readonly value: FieldValue } | { readonly problem: string };

const readValue = (definition: FieldDefinition, value: unknown): Read => {
  switch (definition.type) {
    case "text":
      return readText(value, definition.max_length);
    case "date":
      return isDate(value) ? { value } : { problem: "must be a date such as 2026-01-10" };
    case "number":
      return readNumber(value, definition.min, definition.max);
    case "choice":
      return typeof value === "string" && definition.choices.includes(value)
        ? { value }
        : { problem: `must be one of ${definition.choices.join(", ")}` };
    case "yes-no":
      return typeof value === "boolean" ? { value } : { problem: "must be true or false" };
    case "email":
      return readEmail(value);
    case "emails":
      return readEmails(value, definition.max_items);
  }
};

const readText = (value: unknown, maxLength: number): Read => {
  if (typeof value !== "string" || value.trim() === "") return { problem: "must be a text" };
  if (value.length > maxLength) return { problem: `must have at most ${maxLength} characters` };
  return { value };
};

const isDate = (value: unknown): value is string =>
  typeof value === "string" &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) &&
  // Date.parse accepts 2026-02-30 and calls it 2 March.
  new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);

const readNumber = (value: unknown, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): Read => {
  if (typeof value !== "number" || !Number.isFinite(value)) return { problem: "must be a number" };
  if (value < min) return { problem: `must be at least ${min}` };
  return value > max ? { problem: `must be at most ${max}` } : { value };
};

const readEmail = (value: unknown): Read => {
  const email = typeof value === "string" ? parseEmail(value) : undefined;
  return email === undefined ? { problem: "must be an email address" } : { value: email };
};

const readEmails = (value: unknown, maxItems: number): Read => {
  if (!Array.isArray(value) || value.length === 0) return { problem: "must be a list of email addresses" };
  if (value.length > maxItems) return { problem: `must have at most ${maxItems} addresses` };
  const emails = value.map((item) => (typeof item === "string" ? parseEmail(item) : undefined));
  const wrong = emails.indexOf(undefined);
  if (wrong >= 0) return { problem: `must have an email address at place ${wrong + 1}` };
  const valid = emails.filter((email) => email !== undefined);
  return new Set(valid).size < valid.length
    ? { problem: "must not name an address twice" }
    : { value: valid };
};

const orderProblems = (kind: Kind, fields: Fields): readonly FieldProblem[] =>
  Object.entries(kind.fields).flatMap(([field, definition]) => {
    if (definition.type !== "date" || definition.not_before === undefined) return [];
    const [earliest, value] = [fields[definition.not_before], fields[field]];
    if (typeof earliest !== "string" || typeof value !== "string" || value >= earliest) return [];
    return [{ field, problem: `must not be before ${definition.not_before}` }];
  });
