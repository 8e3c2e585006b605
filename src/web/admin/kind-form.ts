import { type Document, isMap, isNode, isScalar, parseDocument, type YAMLMap } from "yaml";
import type { Locale } from "../../approval/request.ts";

/** A kind as it is written so far, right or wrong: what the form shows. */
export type WrittenKind = {
  readonly title: WrittenTexts;
  readonly summary: WrittenTexts;
  /** In their order. */
  readonly fields: readonly WrittenField[];
  readonly requester: WrittenSource;
  readonly approvers: WrittenSource;
  readonly approvals: string;
  readonly deadline: string;
  readonly remindAfter: string;
};

export type WrittenTexts = Readonly<Record<Locale, string>>;

export type WrittenField = {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly label: WrittenTexts;
  /** `max_length`, `choices` and the like, as text. */
  readonly limits: Readonly<Record<string, string>>;
};

export type WrittenSource =
  | { readonly from: "none" }
  | { readonly from: "field" | "setting" | "addresses"; readonly value: string };

/** Reads what the form shows from the YAML of a kind; what is not there is empty. */
export const writtenKind = (yaml: string): WrittenKind => {
  const kind = plain(parseDocument(yaml).toJS());
  const policy = plain(kind["policy"]);
  return {
    title: textsIn(kind["title"]),
    summary: textsIn(kind["summary"]),
    fields: Object.entries(plain(kind["fields"])).map(([name, field]) => fieldIn(name, plain(field))),
    requester: sourceIn(plain(kind["requester"])),
    approvers: sourceIn(plain(kind["approvers"])),
    approvals: text(policy["approvals"]) || "any",
    deadline: text(policy["deadline"]),
    remindAfter: list(policy["remind_after"]).join(", "),
  };
};

/** Which limits a field of a type can have. */
export const LIMITS: Readonly<Record<string, readonly string[]>> = {
  text: ["max_length"],
  date: ["not_before"],
  number: ["min", "max"],
  choice: ["choices"],
  emails: ["max_items"],
};

/**
 * The YAML of a kind with what a form says put into it; comments and what the form does not show stay.
 * @param form fields named as in `pages/kind-editor-page.ts`, such as `title.en` or `field.0.type`
 */
export const withForm = (yaml: string, form: URLSearchParams): string => {
  const kind = parseDocument(yaml);
  const before = kind.toString(AS_WRITTEN);
  for (const [name, value] of form) {
    const [, part, locale] = /^(title|summary)\.([A-Za-z-]+)$/.exec(name) ?? [];
    if (part !== undefined && locale !== undefined) put(kind, [part, locale], value.trim());
  }
  putFields(kind, form);
  for (const role of ["requester", "approvers"] as const) putSource(kind, role, form);
  const approvals = form.get("approvals");
  if (approvals !== null) {
    const wanted = approvals === "number" ? numberOr(form.get("approvals_number") ?? "") : approvals;
    put(kind, ["policy", "approvals"], wanted);
  }
  if (form.has("deadline")) put(kind, ["policy", "deadline"], (form.get("deadline") ?? "").trim());
  if (form.has("remind_after")) {
    const marks = (form.get("remind_after") ?? "").split(",").map((mark) => mark.trim());
    const given = marks.filter((mark) => mark !== "");
    if (given.join(", ") !== writtenKind(yaml).remindAfter) exchange(kind, ["policy", "remind_after"], given);
  }
  const after = kind.toString(AS_WRITTEN);
  // Writing it anew would change its spaces.
  return after === before ? yaml : after;
};

const AS_WRITTEN = { lineWidth: 0 } as const;

const putFields = (kind: Document, form: URLSearchParams): void => {
  const fields = mapIn(kind, "fields");
  const wanted = numbersIn(form).map((number, order) => {
    const was = form.get(`field.${number}.was`) ?? "";
    const place = Number(form.get(`field.${number}.place`) ?? order + 1) - 1;
    // Moved up it goes before what stands there, moved down behind it.
    const position = place + (place < order ? -0.5 : place > order ? 0.5 : 0);
    return {
      number,
      name: was || (form.get(`field.${number}.name`) ?? "").trim(),
      isNew: was === "",
      position,
    };
  });
  if (wanted.length === 0) return;
  for (const { number, name } of wanted) {
    if (name === "") continue;
    if (form.has(`field.${number}.remove`)) kind.deleteIn(["fields", name]);
    else putField(kind, name, (part) => form.get(`field.${number}.${part}`), form, number);
  }
  const position = new Map(wanted.map(({ name, position }) => [name, position]));
  fields.items.sort((one, other) => (position.get(keyOf(one)) ?? 0) - (position.get(keyOf(other)) ?? 0));
};

const putField = (
  kind: Document,
  name: string,
  sent: (part: string) => string | null,
  form: URLSearchParams,
  number: string,
): void => {
  const path = ["fields", name];
  if (!kind.hasIn(path)) kind.setIn(path, kind.createNode({}));
  const type = sent("type") ?? "text";
  put(kind, [...path, "type"], type);
  if (sent("required") === null) kind.setIn([...path, "optional"], true);
  else kind.deleteIn([...path, "optional"]);
  for (const [key, value] of form) {
    const prefix = `field.${number}.label.`;
    if (key.startsWith(prefix)) put(kind, [...path, "label", key.slice(prefix.length)], value.trim());
  }
  const own = LIMITS[type] ?? [];
  for (const limit of new Set(Object.values(LIMITS).flat())) {
    if (!own.includes(limit)) kind.deleteIn([...path, limit]);
    else if (limit === "choices") putChoices(kind, path, sent(limit) ?? "");
    else if (limit === "not_before") put(kind, [...path, limit], (sent(limit) ?? "").trim());
    else put(kind, [...path, limit], numberOr((sent(limit) ?? "").trim()));
  }
};

const putChoices = (kind: Document, path: readonly string[], written: string): void => {
  const choices = written
    .split(/\r?\n/)
    .map((choice) => choice.trim())
    .filter((choice) => choice !== "");
  kind.setIn([...path, "choices"], kind.createNode(choices));
};

const putSource = (kind: Document, role: "requester" | "approvers", form: URLSearchParams): void => {
  const from = form.get(`${role}.from`);
  if (from === null) return;
  if (from === "none") return void kind.deleteIn([role]);
  const value = form.get(`${role}.${from}`) ?? "";
  const before = sourceIn(plain(parseDocument(kind.toString()).toJS()?.[role]));
  if (before.from !== "none" && before.from === from && before.value === addresses(value).join(", ")) return;
  exchange(kind, [role], { [from]: from === "addresses" ? addresses(value) : value });
};

const addresses = (value: string): readonly string[] => value.split(/[\s,;]+/).filter((one) => one !== "");

/** The fields of a form by their numbers, in its order; a new one without a name is none. */
const numbersIn = (form: URLSearchParams): readonly string[] => {
  const all = [...form.keys()].flatMap((key) => /^field\.(\d+)\.type$/.exec(key)?.[1] ?? []);
  return [...new Set(all)].filter(
    (number) => form.has(`field.${number}.was`) || (form.get(`field.${number}.name`) ?? "").trim() !== "",
  );
};

/** Sets a value, keeping the comment beside it; takes it away when it is empty. */
const put = (kind: Document, path: readonly string[], value: string | number): void => {
  if (value === "") kind.deleteIn(path);
  else if (kind.getIn(path) !== value) {
    const parent = path.slice(0, -1);
    if (!isMap(kind.getIn(parent))) kind.setIn(parent, kind.createNode({}));
    kind.setIn(path, value);
  }
};

/** Puts a list or a map in one line in the place of another, with the comment beside it. */
const exchange = (kind: Document, path: readonly string[], value: object): void => {
  const node = kind.createNode(value, { flow: true });
  const old = kind.getIn(path, true);
  if (isNode(old)) node.comment = old.comment ?? null;
  kind.setIn(path, node);
};

const mapIn = (kind: Document, key: string): YAMLMap => {
  const found = kind.get(key);
  if (isMap(found)) return found;
  kind.set(key, kind.createNode({}));
  return kind.get(key) as YAMLMap;
};

const keyOf = ({ key }: { readonly key: unknown }): string => String(isScalar(key) ? key.value : key);

const numberOr = (written: string): number | string =>
  written !== "" && Number.isFinite(Number(written)) ? Number(written) : written;

const fieldIn = (name: string, field: Plain): WrittenField => ({
  name,
  type: text(field["type"]),
  optional: field["optional"] === true,
  label: textsIn(field["label"]),
  limits: Object.fromEntries(
    Object.values(LIMITS)
      .flat()
      .filter((limit) => field[limit] !== undefined)
      .map((limit) => [limit, limit === "choices" ? list(field[limit]).join("\n") : text(field[limit])]),
  ),
});

const sourceIn = (source: Plain): WrittenSource => {
  for (const from of ["field", "setting", "addresses"] as const) {
    const value = source[from];
    if (value !== undefined)
      return { from, value: Array.isArray(value) ? list(value).join(", ") : text(value) };
  }
  return { from: "none" };
};

type Plain = Readonly<Record<string, unknown>>;

const plain = (value: unknown): Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Plain) : {};

const textsIn = (value: unknown): WrittenTexts =>
  Object.fromEntries(Object.entries(plain(value)).map(([locale, written]) => [locale, text(written)]));

const text = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";

const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(text) : []);
