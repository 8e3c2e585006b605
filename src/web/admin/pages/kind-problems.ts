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

const ownProblem = ({ texts }: AdminView, message: string, kind: WrittenKind): Html => {
  const id = inputFor(message, kind);
  const said = texts.problem(message);
  return id === undefined ? html`<li>${said}</li>` : html`<li><a href="#${id}">${said}</a></li>`;
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
