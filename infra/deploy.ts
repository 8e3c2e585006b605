import { openAccount } from "./account.ts";
import { problemsBeforeDeploying, problemsWithPublished } from "./before-deploying.ts";
import { activateRuleSet } from "./rule-sets.ts";
import { runCdk, runCommand } from "./run-command.ts";
import { synthesize } from "./synthesize.ts";

const refuse = (problems: readonly string[]): number => {
  console.error(`cannot deploy:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
  return 1;
};

/**
 * `npm run deploy -- [arguments for cdk deploy]`: looks whether it can work, bundles, hands over to the CDK, and
 * activates the rule set where that was asked for. Nothing is changed before everything has been looked at; templates
 * that administrators published are made ready for this version first of all.
 */
await runCommand(async (settings) => {
  const account = openAccount({ region: settings.region });
  const problems = await problemsBeforeDeploying(settings, account);
  if (problems.length > 0) return refuse(problems);
  const folder = await synthesize(settings);
  const ofPublished = await problemsWithPublished(settings, account);
  if (ofPublished.length > 0) return refuse(ofPublished);
  const status = runCdk("deploy", settings, folder);
  if (status !== 0) return status;
  const activated = await activateRuleSet(account, settings.ruleSet);
  if (activated !== undefined) console.log(activated);
  console.log("npm run doctor says whether anything is missing still");
  return 0;
});
