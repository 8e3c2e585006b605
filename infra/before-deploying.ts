import { join } from "node:path";
import { loadKinds } from "../src/intake/kinds.ts";
import { type Account, findStack, whoCalls } from "./account.ts";
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
