import {
  DescribeActiveReceiptRuleSetCommand,
  DescribeReceiptRuleSetCommand,
  type ReceiptRule,
  RuleSetDoesNotExistException,
  SetActiveReceiptRuleSetCommand,
} from "@aws-sdk/client-ses";
import type { Account } from "./account.ts";
import type { RuleSetChoice } from "./settings.ts";

/** The one rule set that SES goes by in this account and region; undefined for none. */
export const activeRuleSet = async ({
  receiving,
}: Account): Promise<{ readonly name: string; readonly rules: readonly ReceiptRule[] } | undefined> => {
  const { Metadata, Rules = [] } = await receiving.send(new DescribeActiveReceiptRuleSetCommand({}));
  return Metadata?.Name === undefined ? undefined : { name: Metadata.Name, rules: Rules };
};

/** Why this choice cannot be deployed; undefined when it can. */
export const ruleSetProblem = async (
  account: Account,
  choice: RuleSetChoice,
): Promise<string | undefined> => {
  if ("attachTo" in choice) {
    return (await exists(account, choice.attachTo))
      ? undefined
      : `RULE_SET: there is no receipt rule set ${choice.attachTo} in this region`;
  }
  const active = await activeRuleSet(account);
  if (choice.activate !== "if-none-is" || active === undefined || active.name === choice.create)
    return undefined;
  return (
    `ACTIVATE_RULE_SET: the rule set ${active.name} is active, and only one can be. Set RULE_SET=${active.name} to ` +
    "put our rule into it, or ACTIVATE_RULE_SET=replace to have ours in its place"
  );
};

/**
 * Activates our own rule set where that was asked for.
 * @returns what was done, in words; undefined when nothing was to be done
 */
export const activateRuleSet = async (
  account: Account,
  choice: RuleSetChoice,
): Promise<string | undefined> => {
  if ("attachTo" in choice || choice.activate === "no") return undefined;
  const active = await activeRuleSet(account);
  if (active?.name === choice.create) return undefined;
  await account.receiving.send(new SetActiveReceiptRuleSetCommand({ RuleSetName: choice.create }));
  return `the rule set ${choice.create} is active now${active === undefined ? "" : `, in place of ${active.name}`}`;
};

/** SES deletes no active rule set, and another one than ours is none of our business. */
export const deactivateOurs = async (account: Account, ruleSetName: string): Promise<boolean> => {
  const active = await activeRuleSet(account);
  if (active?.name !== ruleSetName) return false;
  await account.receiving.send(new SetActiveReceiptRuleSetCommand({}));
  return true;
};

const exists = async ({ receiving }: Account, name: string): Promise<boolean> => {
  try {
    await receiving.send(new DescribeReceiptRuleSetCommand({ RuleSetName: name }));
    return true;
  } catch (error) {
    if (error instanceof RuleSetDoesNotExistException) return false;
    throw error;
  }
};
