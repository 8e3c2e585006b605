import { html } from "hono/html";
import type { Html } from "../../layout.ts";
import { quoted } from "../../pages/approver-list.ts";
import type { AdminView } from "../admin-view.ts";
import type { ExplainedMail } from "../received-mails.ts";

/** How a mail was read, stage by stage; what only programmers can tell apart stands behind a click. */
export const explanation = ({ texts }: AdminView, stages: ExplainedMail["stages"]): Html => {
  const shown = stages.filter(({ stage }) => !TECHNICAL.has(stage));
  const technical = stages.filter(({ stage }) => TECHNICAL.has(stage));
  return html`<dl class="stages">${shown.map((stage) => stageOf(stage, texts.mail.explanation))}</dl>
${
  technical.length > 0 &&
  html`<details><summary>${texts.mail.technical}</summary><dl class="stages" lang="en">${technical.map((stage) => stageOf(stage, asItIs))}</dl></details>`
}`;
};

const TECHNICAL: ReadonlySet<string> = new Set(["Parsed", "Found"]);

const asItIs = (line: string): string => line;

const stageOf = (
  { stage, lines }: ExplainedMail["stages"][number],
  inWords: (line: string) => string,
): Html => {
  // What somebody wrote stands behind a bar, as `inspect` prints it.
  const written = lines.filter((line) => line.startsWith("| ")).map((line) => line.slice(2));
  const said = lines.filter((line) => !line.startsWith("| "));
  return html`<div><dt>${inWords(stage)}</dt>${said.map((line) => html`<dd>${inWords(line)}</dd>`)}${written.length > 0 && html`<dd>${quoted(written.join("\n"))}</dd>`}</div>
`;
};
