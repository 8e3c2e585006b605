import { html } from "hono/html";
import type { Problem } from "../../../notices/problem.ts";
import type { Html } from "../../layout.ts";
import type { AdminView } from "../admin-view.ts";
import { templateTitle } from "../template-title.ts";

/**
 * What has to be mended, each with its file, its line and the way there.
 * @param file the one that is being written: its lines are marked in the editor
 */
export const problemList = (
  view: AdminView,
  problems: readonly Problem[],
  { title, file }: { readonly title: string; readonly file?: string | undefined },
): Html => {
  const { templates: texts } = view.texts;
  const said = problems.map(
    (problem) => html`<li>${place(view, problem, file)}: ${view.texts.problem(problem.message)}</li>
`,
  );
  // One mistake can break several rules that say the same of it.
  const distinct = [...new Map(said.map((one) => [String(one), one])).values()];
  return html`<h2>${title}</h2><ul>
${distinct.slice(0, MOST_PROBLEMS)}${
  distinct.length > MOST_PROBLEMS && html`<li>${texts.more(distinct.length - MOST_PROBLEMS)}</li>`
}</ul>`;
};

const MOST_PROBLEMS = 50;

const place = (view: AdminView, problem: Problem, file: string | undefined): Html => {
  const { line } = problem;
  const message = view.texts.problem(problem.message);
  const said = view.texts.templates.line(line);
  return problem.file === file
    ? html`<a href="#content" data-line="${String(line)}" data-message="${message}">${said}</a>`
    : html`<a href="${view.to("/admin/templates/edit", { file: problem.file })}" target="_blank">${templateTitle(view, problem.file)}</a> (<code>${problem.file}</code>), ${said}`;
};
