import { join } from "node:path";
import { systemClock } from "../src/approval/time.ts";
import { s3Publications } from "../src/aws/s3-publications.ts";
import { loadKinds } from "../src/intake/kinds.ts";
import { readTemplateFolder } from "../src/notices/template-folder.ts";
import { type Account, findStack, outputsOf, whoCalls } from "./account.ts";
import { readyPublished } from "./ready-published.ts";
import { ruleSetProblem } from "./rule-sets.ts";
import type { Settings } from "./settings.ts";

/** What stands in the way of a deployment, every problem in words that say what to do; first what costs no call. */
export const problemsBeforeDeploying = async (
  settings: Settings,
  account: Account,
): Promise<readonly string[]> => {
  const here = [...settings.missing.map((name) => `${name} is not set`), ...(await kindProblems(settings))];
  const caller = await whoCalls(account);
  if ("problem" in caller) return [...here, caller.problem];
  return [...here, ...(await accountProblems(settings, account, caller))];
};

/**
 * Has what administrators published go with the templates of this version.
 * @returns what speaks against it; nothing has changed then
 */
export const problemsWithPublished = async (
  { stackName, templatesDir, settingsOfKinds }: Settings,
  account: Account,
): Promise<readonly string[]> => {
  const stack = await findStack(account, stackName);
  const bucket = stack && outputsOf(stack)["TemplatesBucket"];
  if (bucket === undefined) return [];
  const shipped = await readTemplateFolder(templatesDir);
  const needs = { shipped, addressSettings: settingsOfKinds, now: systemClock };
  const ready = await readyPublished(s3Publications(account.s3, bucket), needs);
  return "problems" in ready ? ready.problems : [];
};

/** A kind may name a setting that is not there; the functions would find out at their first request. */
const kindProblems = async ({ settingsOfKinds, templatesDir }: Settings): Promise<readonly string[]> => {
  const loaded = await loadKinds(join(templatesDir, "kinds"), settingsOfKinds);
  return "problems" in loaded ? loaded.problems : [];
};

const accountProblems = async (
  { ruleSet }: Settings,
  account: Account,
  { id, region }: { readonly id: string; readonly region: string },
): Promise<readonly string[]> => {
  const toolkit = await findStack(account, "CDKToolkit");
  const problem = await ruleSetProblem(account, ruleSet);
  return [
    ...(toolkit === undefined
      ? [`the CDK has no place for its files here yet: npx cdk bootstrap aws://${id}/${region}`]
      : []),
    ...(problem === undefined ? [] : [problem]),
  ];
};
