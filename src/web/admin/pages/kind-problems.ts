import { html } from "hono/html";
import type { Problem } from "../../../notices/problem.ts";
import type { Html } from "../../layout.ts";
import type { AdminView } from "../admin-view.ts";
import type { WrittenKind } from "../kind-form.ts";
import { problemList } from "./problem-list.ts";

/** What keeps a kind from being used, with a way to the part of the form that is to be mended. */
export const kindProblems = (
  view: AdminView,
  problems: readonly Problem[],
  { file, kind }: { readonly file: string; readonly kind: WrittenKind },
): Html => {
  const { kinds: texts } = view.texts;
  const others = problems.filter((problem) => problem.file !== file);
  const own = problems.filter((problem) => problem.file === file);
  return html`${own.length > 0 && html`<h2>${texts.notYet}</h2><ul>${own.map(({ message }) => ownProblem(view, message, kind))}</ul>`}
${others.length > 0 && problemList(view, others, { title: texts.notYet })}`;
};

const ownProblem = (view: AdminView, message: string, kind: WrittenKind): Html => {
  const id = inputFor(message, kind);
  const said = inFormWords(view, message, kind);
  return id === undefined ? html`<li>${said}</li>` : html`<li><a href="#${id}">${said}</a></li>`;
};

/** A path stands in front of most messages; the form calls what it leads to by its labels. */
const inFormWords = (
  { texts: { kinds: texts, problem }, language: { locale } }: AdminView,
  message: string,
  { fields }: WrittenKind,
): string => {
  const [, path = "", rest = ""] = /^([a-z_]+(?:\.[^:]*)?): ([\s\S]*)$/.exec(message) ?? [];
  const [head = "", name = "", part = ""] = path.split(".");
  const written = fields.find((one) => one.name === name)?.label;
  const field = written?.[locale] || written?.["en"] || name;
  const labels: Readonly<Record<string, string>> = {
    title: texts.name,
    summary: texts.summary,
    fields: part === "label" ? `${field}, ${texts.label}` : field || texts.fieldsTitle,
    requester: texts.requester,
    approvers: texts.approvers,
    policy: { deadline: texts.deadline, remind_after: texts.remind, approvals: texts.approvals }[name] ?? "",
  };
  const label = labels[head] ?? "";
  return label === "" ? problem(message) : `${label}: ${problem(rest)}`;
};

/** The id of the input that a message is about; it begins with a path such as `fields.start_date.label`. */
const inputFor = (message: string, { fields }: WrittenKind): string | undefined => {
  const [head = "", name = "", part = "type"] = (message.split(":")[0] ?? "").split(".");
  const number = fields.findIndex((field) => field.name === name);
  switch (head) {
    case "title":
    case "summary":
      return `${head}.en`;
    case "fields":
      return number < 0 ? "fields" : `field.${number}.${part === "label" ? "label.en" : part}`;
    case "requester":
    case "approvers":
      return "people";
    case "policy":
      return name === "deadline" || name === "remind_after" ? name : "people";
    default:
      return message.startsWith("needs the setting") ? "people" : undefined;
  }
};
