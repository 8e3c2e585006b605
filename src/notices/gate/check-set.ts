import type { Kind } from "../../approval/kind.ts";
import { publishedCache } from "../compiled-cache.ts";
import type { Problem } from "../problem.ts";
import type { TemplateSet } from "../template-set.ts";
import { templateSources } from "../template-sources.ts";
import { templatesOf } from "../templates.ts";
import { type CompileNeeds, compiledSet } from "./compiled-set.ts";
import { paletteProblems } from "./contrast.ts";
import { fileProblems, kindsIn } from "./files.ts";
import { kindProblems } from "./kinds.ts";
import { knownVariables } from "./known-variables.ts";
import { type RenderingNeeds, renderedProblems } from "./rendered-problems.ts";
import { syntaxProblems } from "./syntax.ts";
import { nameProblems } from "./texts-and-partials.ts";
import { variableProblems } from "./variables.ts";

export type GateNeeds = CompileNeeds &
  RenderingNeeds & {
    /** What keeps a kind from being used here, such as a setting that is not set; nothing is asked when left out. */
    readonly unusable?: ((kind: Kind) => readonly string[]) | undefined;
  };

/** What was found out about a set. */
export type ExaminedSet = {
  /** Everything that speaks against publishing it; none when it may be. */
  readonly problems: readonly Problem[];
  /** What its notices were compiled to, by the digests of their sources; nothing while there are problems in them. */
  readonly compiled: Readonly<Record<string, string>>;
};

/** Everything that speaks against publishing a set; none when it may be. */
export const checkSet = async (set: TemplateSet, needs: GateNeeds): Promise<readonly Problem[]> =>
  (await examinedSet(set, needs)).problems;

/** Checks a set and keeps what it was compiled to on the way. */
export const examinedSet = async (set: TemplateSet, needs: GateNeeds): Promise<ExaminedSet> => {
  const written = [...sourceProblems(set), ...kindProblems(set, needs.unusable)];
  if (written.length > 0) return { problems: written, compiled: {} };
  const { compiled, problems } = await compiledSet(set, needs);
  if (problems.length > 0) return { problems, compiled: {} };
  const templates = await templatesOf(set, { cache: publishedCache(compiled) });
  const rendered = await renderedProblems(set, templates, needs);
  const known = knownVariables([...kindsIn(set).values()], templateSources(set).branding);
  return { problems: distinct([...variableProblems(set, known), ...rendered]), compiled };
};

/** What can be said of the sources as they are written, in the order in which it makes sense. */
export const sourceProblems = (set: TemplateSet): readonly Problem[] => {
  const files = fileProblems(set);
  if (files.length > 0) return files;
  const found = [...syntaxProblems(set), ...nameProblems(set)];
  if (found.length > 0) return found;
  return paletteProblems(set.get("branding.yaml") ?? "", templateSources(set).branding);
};

/** One mistake shows in many mails. */
const distinct = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];
