import type { FieldDefinition, Kind } from "../approval/kind.ts";
import type { ApprovalRequest, FieldValue, Locale } from "../approval/request.ts";
import { formatDate, formatList, formatNumber } from "./format.ts";
import { inLocale } from "./locale.ts";
import { oneLine } from "./plain-text.ts";

/** What was asked, as people read it. All of it is plain text: escape it where it becomes HTML. */
export type RequestDescription = {
  /** The name of the kind. */
  readonly title: string;
  /** One line that says what is asked. */
  readonly summary: string;
  /** The fields that were filled in, except those that only say who asks and who is asked. */
  readonly fields: readonly { readonly name: string; readonly label: string; readonly value: string }[];
};

/** Describes a request in a locale; with its bare names when its kind is gone. */
export const describeRequest = (
  kind: Kind | undefined,
  request: ApprovalRequest,
  locale: Locale,
): RequestDescription => {
  if (kind === undefined) return describeBare(request, locale);
  const shown = (name: string): string => fieldValue(kind, request, name, locale);
  const names = [...Object.keys(kind.fields), ...Object.keys(request.fields)];
  const fields = [...new Set(names)]
    .filter((name) => Object.hasOwn(request.fields, name) && !namesPeople(kind, name))
    .map((name) => ({ name, label: labelOf(kind, name, locale), value: shown(name) }));
  return {
    title: oneLine(inLocale(kind.title, locale), MAX_SUMMARY),
    summary: summaryOf(inLocale(kind.summary, locale), shown),
    fields,
  };
};

const describeBare = (request: ApprovalRequest, locale: Locale): RequestDescription => ({
  title: request.kind,
  summary: request.kind,
  fields: Object.entries(request.fields).map(([name, value]) => ({
    name,
    label: name,
    value: asText(undefined, value, locale),
  })),
});

/** One pass over the kind's sentence: braces inside a value stay what they are. */
const summaryOf = (sentence: string, shown: (name: string) => string): string =>
  oneLine(
    sentence.replace(
      /\{\{\s*([A-Za-z][A-Za-z0-9_]*)\s*\}\}/g,
      (_, name: string) => oneLine(shown(name), MAX_VALUE_IN_SUMMARY) || NOTHING,
    ),
    MAX_SUMMARY,
  );

const fieldValue = (kind: Kind, { fields }: ApprovalRequest, name: string, locale: Locale): string => {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const definition = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined;
  return value === undefined ? "" : asText(definition, value, locale);
};

const asText = (definition: FieldDefinition | undefined, value: FieldValue, locale: Locale): string => {
  // Marks, not words: "yes" on a line of its own would read as an answer when our mail is quoted.
  if (typeof value === "boolean") return value ? "✓" : "✗";
  if (typeof value === "number") return formatNumber(value, locale);
  if (typeof value !== "string") return formatList(value, locale);
  return definition?.type === "date" ? formatDate(value, locale) : value;
};

const labelOf = (kind: Kind, name: string, locale: Locale): string => {
  const definition = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined;
  return definition === undefined ? name : oneLine(inLocale(definition.label, locale), MAX_SUMMARY);
};

/** Their labels are written for the form ("Your email"), and every page and mail names the people itself. */
const namesPeople = ({ requester, approvers }: Kind, name: string): boolean =>
  [requester, approvers].some((source) => source !== undefined && "field" in source && source.field === name);

const NOTHING = "–";
const MAX_VALUE_IN_SUMMARY = 80;
const MAX_SUMMARY = 160;
