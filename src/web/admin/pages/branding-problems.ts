import { html } from "hono/html";
import type { Problem } from "../../../notices/problem.ts";
import type { Html } from "../../layout.ts";
import type { AdminView } from "../admin-view.ts";
import { COLOURS, MODES } from "../branding-form.ts";
import { problemList } from "./problem-list.ts";

/** What keeps the branding from being used, with a way to the field that is to be mended. */
export const brandingProblems = (view: AdminView, file: string, problems: readonly Problem[]): Html => {
  const { branding: texts } = view.texts;
  const others = problems.filter((problem) => problem.file !== file);
  const own = problems.filter((problem) => problem.file === file);
  return html`${own.length > 0 && html`<h2>${texts.notYet}</h2><ul>${own.map(({ message }) => ownProblem(view, message))}</ul>`}
${others.length > 0 && problemList(view, others, { title: texts.notYet })}`;
};

/** A message begins with the path to what it is about: `light.text: …`, or `light: text on card …` for a pair of colours. */
const ownProblem = ({ texts }: AdminView, message: string): Html => {
  const [, path = "", rest = ""] = /^([\w.-]+): ([\s\S]*)$/.exec(message) ?? [];
  const [part = "", name = /^(\w+) on /.exec(rest)?.[1] ?? ""] = path.split(".");
  const mode = MODES.find((one) => one === part);
  const colour = COLOURS.find((one) => one === name);
  if (mode !== undefined && colour !== undefined) {
    const { coloursTitle, colours } = texts.branding;
    const words = path.includes(".")
      ? `${coloursTitle[mode]}, ${colours[colour]}: ${texts.problem(rest)}`
      : texts.problem(message);
    return linked(`${mode}.${colour}`, words);
  }
  const label = { name: texts.branding.name, logo: texts.branding.logo, footer: texts.branding.footerTitle }[
    part
  ];
  if (label === undefined) return html`<li>${texts.problem(message)}</li>`;
  return linked(part === "footer" ? "footer.en" : part, `${label}: ${texts.problem(rest)}`);
};

const linked = (id: string, words: string): Html => html`<li><a href="#${id}">${words}</a></li>`;
