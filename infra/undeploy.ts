import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findStack, openAccount, outputsOf, whoCalls } from "./account.ts";
import { deactivateOurs } from "./rule-sets.ts";
import { readSettings } from "./settings.ts";
import { synthesizeBare } from "./synthesize.ts";

/**
 * `npm run undeploy -- [arguments for cdk destroy]`: removes the stack; what people decided, their mails and the
 * keys stay, and it says where. Requests under way end with it.
 */
const main = async (given: readonly string[]): Promise<number> => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const settings = readSettings(process.env);
  const account = openAccount({ region: settings.region });
  const caller = await whoCalls(account);
  if ("problem" in caller) return fail(caller.problem);
  const stack = await findStack(account, settings.stackName);
  if (stack === undefined) return fail(`there is no stack ${settings.stackName} in ${caller.region}`);
  const { TableName, MailBucket, KeyRingSecret } = outputsOf(stack);
  if ("create" in settings.ruleSet && (await deactivateOurs(account, settings.ruleSet.create))) {
    console.log(`the rule set ${settings.ruleSet.create} is not active any more`);
  }
  const { folder } = synthesizeBare(settings);
  const { status } = spawnSync("cdk", ["destroy", settings.stackName, "--app", folder, ...given], {
    stdio: "inherit",
  });
  console.log(
    `kept: table ${TableName}, bucket ${MailBucket}, secret ${KeyRingSecret}; the README tells how to delete them`,
  );
  return status ?? 1;
};

const fail = (problem: string): number => {
  console.error(`cannot remove it: ${problem}`);
  return 1;
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error && error.name === "ConfigError" ? error.message : error);
  process.exitCode = 1;
}
