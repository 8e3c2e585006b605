import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { openAccount } from "./account.ts";
import { problemsBeforeDeploying } from "./before-deploying.ts";
import { activateRuleSet } from "./rule-sets.ts";
import { readSettings } from "./settings.ts";
import { synthesize } from "./synthesize.ts";

/**
 * `npm run deploy -- [arguments for cdk deploy]`: looks whether it can work, bundles, hands over to the CDK, and
 * activates the rule set where that was asked for. Nothing is changed before everything has been looked at.
 */
const main = async (given: readonly string[]): Promise<number> => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const settings = readSettings(process.env);
  const account = openAccount({ region: settings.region });
  const problems = await problemsBeforeDeploying(settings, account);
  if (problems.length > 0) {
    console.error(`cannot deploy:\n${problems.map((problem) => `  - ${problem}`).join("\n")}`);
    return 1;
  }
  const { folder } = await synthesize(settings);
  const { status } = spawnSync("cdk", ["deploy", settings.stackName, "--app", folder, ...given], {
    stdio: "inherit",
  });
  if (status !== 0) return status ?? 1;
  const activated = await activateRuleSet(account, settings.ruleSet);
  if (activated !== undefined) console.log(activated);
  console.log("npm run doctor says whether anything is missing still");
  return 0;
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error && error.name === "ConfigError" ? error.message : error);
  process.exitCode = 1;
}
