import { findStack, openAccount, outputsOf, whoCalls } from "./account.ts";
import { deactivateOurs } from "./rule-sets.ts";
import { runCdk, runCommand } from "./run-command.ts";
import { synthesizeBare } from "./synthesize.ts";

const fail = (problem: string): number => {
  console.error(`cannot remove it: ${problem}`);
  return 1;
};

/**
 * `npm run undeploy -- [arguments for cdk destroy]`: removes the stack; what people decided, their mails and the
 * keys stay, and it says where. Requests under way end with it.
 */
await runCommand(async (settings) => {
  const account = openAccount({ region: settings.region });
  const caller = await whoCalls(account);
  if ("problem" in caller) return fail(caller.problem);
  const stack = await findStack(account, settings.stackName);
  if (stack === undefined) return fail(`there is no stack ${settings.stackName} in ${caller.region}`);
  const { TableName, MailBucket, TemplatesBucket, KeyRingSecret } = outputsOf(stack);
  if ("create" in settings.ruleSet && (await deactivateOurs(account, settings.ruleSet.create))) {
    console.log(`the rule set ${settings.ruleSet.create} is not active any more`);
  }
  const folder = synthesizeBare(settings);
  const status = runCdk("destroy", settings, folder);
  console.log(
    `kept: table ${TableName}, buckets ${MailBucket} and ${TemplatesBucket}, secret ${KeyRingSecret}; the README tells how to delete them`,
  );
  return status;
});
