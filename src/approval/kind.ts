import { parse } from "yaml";
import * as z from "zod";
import { type Email, parseEmail } from "./email.ts";
import type { Approvals } from "./policy.ts";
import { type Duration, millisecondsIn, parseDuration } from "./time.ts";

/** A configured type of request, as its file in `templates/kinds` says. */
export type Kind = Readonly<Omit<z.infer<typeof kindFile>, "policy">> & {
  readonly name: string;
  readonly policy: {
    readonly approvals: Approvals;
    readonly remindAfter: readonly Duration[];
    readonly deadline: Duration;
  };
};

export type FieldDefinition = z.infer<typeof field>;

/** Where an address comes from: a field of the request, a setting of the environment, or the kind itself. */
export type AddressSource = z.infer<typeof addressSource>;

/**
 * Reads a kind from the YAML text of its file.
 * @returns the kind, or every problem found, each with the path to it
 */
export const parseKind = (
  name: string,
  yaml: string,
): { readonly kind: Kind } | { readonly problems: readonly string[] } => {
  let content: unknown;
  try {
    content = parse(yaml);
  } catch (cause) {
    return { problems: [`no YAML: ${cause instanceof Error ? cause.message : String(cause)}`] };
  }
  const parsed = kindFile.safeParse(content);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`),
    };
  }
  const { policy, ...rest } = parsed.data;
  const kind: Kind = {
    ...rest,
    name,
    policy: { approvals: policy.approvals, remindAfter: policy.remind_after, deadline: policy.deadline },
  };
  const problems = contradictions(kind);
  return problems.length > 0 ? { problems } : { kind };
};

const MAX_DEADLINE_MS = millisecondsIn({ days: 365 });

/** Something said in several languages, by locale; `en` is always there. */
const localizedText = z
  .record(z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, "is no locale"), z.string().min(1))
  .refine((text): text is Record<string, string> & { en: string } => "en" in text, "needs a text for en");

const label = { label: localizedText, optional: z.boolean().default(false) };

const field = z.discriminatedUnion(
  "type",
  [
    z.strictObject({
      type: z.literal("text"),
      ...label,
      max_length: z.int().min(1).max(10_000).default(1000),
    }),
    z.strictObject({ type: z.literal("date"), ...label, not_before: z.string().optional() }),
    z.strictObject({
      type: z.literal("number"),
      ...label,
      min: z.number().optional(),
      max: z.number().optional(),
    }),
    z.strictObject({ type: z.literal("choice"), ...label, choices: z.array(z.string().min(1)).min(1) }),
    z.strictObject({ type: z.literal("yes-no"), ...label }),
    z.strictObject({ type: z.literal("email"), ...label }),
    z.strictObject({ type: z.literal("emails"), ...label, max_items: z.int().min(1).max(50).default(20) }),
  ],
  "must be one of text, date, number, choice, yes-no, email, emails",
);

const address = z.string().transform((text, context): Email => {
  const email = parseEmail(text);
  if (email !== undefined) return email;
  context.addIssue({ code: "custom", message: `${JSON.stringify(text)} is no email address` });
  return z.NEVER;
});

const addressSource = z.union([
  z.strictObject({ field: z.string() }),
  z.strictObject({ setting: z.string().regex(/^[A-Z][A-Z0-9_]*_EMAILS?$/, "must end in _EMAIL or _EMAILS") }),
  z.strictObject({ addresses: z.array(address).min(1).max(50) }),
]);

const duration = z.string().transform((text, context): Duration => {
  const read = parseDuration(text);
  if (read !== undefined && millisecondsIn(read) > 0) return read;
  context.addIssue({
    code: "custom",
    message: `${JSON.stringify(text)} is no duration such as 7d, 12h, 30m, 45s`,
  });
  return z.NEVER;
});

const kindFile = z.strictObject({
  title: localizedText,
  summary: localizedText,
  fields: z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/, "is no field name"), field),
  requester: addressSource.optional(),
  approvers: addressSource,
  policy: z.strictObject({
    approvals: z.union([z.literal("any"), z.literal("all"), z.int().min(1).max(50)]),
    remind_after: z.array(duration).max(20).default([]),
    deadline: duration,
  }),
});

/** What the schema cannot see: references between the parts of one kind. */
const contradictions = (kind: Kind): readonly string[] => [
  ...missingField("requester", kind.requester, kind, ["email"]),
  ...missingField("approvers", kind.approvers, kind, ["email", "emails"]),
  ...Object.entries(kind.fields).flatMap(([name, definition]) =>
    definition.type === "date" &&
    definition.not_before !== undefined &&
    kind.fields[definition.not_before]?.type !== "date"
      ? [`fields.${name}.not_before: there is no date field ${JSON.stringify(definition.not_before)}`]
      : [],
  ),
  ...reminderProblems(kind.policy),
];

const missingField = (
  path: string,
  source: AddressSource | undefined,
  kind: Kind,
  types: readonly FieldDefinition["type"][],
): readonly string[] => {
  if (source === undefined || !("field" in source)) return [];
  const type = kind.fields[source.field]?.type;
  if (type !== undefined && types.includes(type)) return [];
  return [`${path}.field: there is no field ${JSON.stringify(source.field)} of type ${types.join(" or ")}`];
};

const reminderProblems = ({ remindAfter, deadline }: Kind["policy"]): readonly string[] => {
  const moments = [...remindAfter, deadline].map(millisecondsIn);
  const ascending = moments.every((moment, index) => index === 0 || moment > (moments[index - 1] ?? 0));
  return [
    ...(ascending ? [] : ["policy.remind_after: must ascend and end before the deadline"]),
    ...(millisecondsIn(deadline) > MAX_DEADLINE_MS ? ["policy.deadline: at most 365d"] : []),
  ];
};
