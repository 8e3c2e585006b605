import { parseEmail } from "./email.ts";
import type { FieldProblem, FieldProblemCode } from "./field-problem.ts";
import type { FieldDefinition, Kind } from "./kind.ts";
import type { Fields, FieldValue } from "./request.ts";

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
    .map((field) => ({ field: field.slice(0, 100), code: "unknown", value: "" }));
  const fields: Record<string, FieldValue> = {};
  for (const [name, definition] of Object.entries(kind.fields)) {
    const own = Object.hasOwn(sent, name) ? sent[name] : undefined;
    const value = fromForm ? fromFormText(definition, own) : own;
    if (value === undefined || value === null) {
      if (!definition.optional) problems.push({ field: name, code: "missing", value: "" });
      continue;
    }
    const read = readValue(definition, value);
    if ("code" in read) problems.push({ field: name, ...read });
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

type Read = { readonly value: FieldValue } | Omit<FieldProblem, "field">;

const problem = (code: FieldProblemCode, value: string | number = ""): Read => ({
  code,
  value: String(value),
});

const readValue = (definition: FieldDefinition, value: unknown): Read => {
  switch (definition.type) {
    case "text":
      return readText(value, definition.max_length);
    case "date":
      return isDate(value) ? { value } : problem("date");
    case "number":
      return readNumber(value, definition.min, definition.max);
    case "choice":
      return typeof value === "string" && definition.choices.includes(value)
        ? { value }
        : problem("choice", definition.choices.join(", "));
    case "yes-no":
      return typeof value === "boolean" ? { value } : problem("yesNo");
    case "email":
      return readEmail(value);
    case "emails":
      return readEmails(value, definition.max_items);
  }
};

const readText = (value: unknown, maxLength: number): Read => {
  if (typeof value !== "string" || value.trim() === "") return problem("text");
  if (value.length > maxLength) return problem("tooLong", maxLength);
  return { value };
};

const isDate = (value: unknown): value is string =>
  typeof value === "string" &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) &&
  // Date.parse accepts 2026-02-30 and calls it 2 March.
  new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);

const readNumber = (value: unknown, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): Read => {
  if (typeof value !== "number" || !Number.isFinite(value)) return problem("number");
  if (value < min) return problem("tooSmall", min);
  return value > max ? problem("tooLarge", max) : { value };
};

const readEmail = (value: unknown): Read => {
  const email = typeof value === "string" ? parseEmail(value) : undefined;
  return email === undefined ? problem("email") : { value: email };
};

const readEmails = (value: unknown, maxItems: number): Read => {
  if (!Array.isArray(value) || value.length === 0) return problem("emails");
  if (value.length > maxItems) return problem("tooManyEmails", maxItems);
  const emails = value.map((item) => (typeof item === "string" ? parseEmail(item) : undefined));
  const wrong = emails.indexOf(undefined);
  if (wrong >= 0) return problem("wrongEmail", wrong + 1);
  const valid = emails.filter((email) => email !== undefined);
  return new Set(valid).size < valid.length ? problem("repeatedEmail") : { value: valid };
};

const orderProblems = (kind: Kind, fields: Fields): readonly FieldProblem[] =>
  Object.entries(kind.fields).flatMap(([field, definition]) => {
    if (definition.type !== "date" || definition.not_before === undefined) return [];
    const [earliest, value] = [fields[definition.not_before], fields[field]];
    if (typeof earliest !== "string" || typeof value !== "string" || value >= earliest) return [];
    return [{ field, code: "tooEarly", value: definition.not_before }];
  });
