import type { ReceiptRule } from "@aws-sdk/client-ses";
import type { Account } from "../account.ts";
import { activeRuleSet } from "../rule-sets.ts";
import { receiptRuleName, type Settings } from "../settings.ts";
import { advice, type Finding, missing, ok } from "./finding.ts";
import { findIdentity } from "./identity.ts";
import { howToVerify } from "./mail-out.ts";

export type ResolveMx = (
  domain: string,
) => Promise<readonly { readonly exchange: string; readonly priority: number }[]>;

export type MailInNeeds = {
  readonly account: Account;
  readonly resolveMx: ResolveMx;
  readonly region: string;
};

/** Does a reply find its way to us? */
export const mailIn = async (settings: Settings, needs: MailInNeeds): Promise<readonly Finding[]> => [
  await domain(settings.replyDomain, needs),
  await mxRecord(settings.replyDomain, needs),
  ...(await ruleSet(settings, needs)),
];

const domain = async (replyDomain: string, { account }: MailInNeeds): Promise<Finding> => {
  const what = `the reply domain ${replyDomain} is verified in SES`;
  const identity = await findIdentity(account, replyDomain);
  return identity?.VerifiedForSendingStatus === true
    ? ok(what)
    : missing(what, howToVerify(replyDomain, identity));
};

const mxRecord = async (replyDomain: string, { resolveMx, region }: MailInNeeds): Promise<Finding> => {
  const wanted = `inbound-smtp.${region}.amazonaws.com`;
  const what = `mail to ${replyDomain} is led to SES in ${region}`;
  const publish = `publish: ${replyDomain} MX 10 ${wanted}`;
  const records = await resolveMx(replyDomain).catch(() => []);
  const exchanges = records.map(({ exchange }) => exchange.toLowerCase().replace(/\.$/, ""));
  if (!exchanges.includes(wanted)) {
    return missing(
      what,
      exchanges.length === 0 ? publish : `it goes to ${exchanges.join(", ")} now; ${publish}`,
    );
  }
  const others = exchanges.filter((exchange) => exchange !== wanted);
  return others.length === 0
    ? ok(what)
    : advice(`${what} alone`, `mail may go to ${others.join(", ")} too: take these MX records away`);
};

const ruleSet = async (settings: Settings, { account }: MailInNeeds): Promise<readonly Finding[]> => {
  const choice = settings.ruleSet;
  const name = "attachTo" in choice ? choice.attachTo : choice.create;
  const what = `the receipt rule set ${name} is active`;
  const active = await activeRuleSet(account);
  if (active?.name !== name) {
    const now = active === undefined ? "none is active" : `${active.name} is active, and only one can be`;
    const how =
      "attachTo" in choice
        ? `aws ses set-active-receipt-rule-set --rule-set-name ${name}`
        : `set ACTIVATE_RULE_SET (or RULE_SET${active === undefined ? "" : `=${active.name}`}) and deploy again`;
    return [missing(what, `${now}: ${how}`)];
  }
  const rule = active.rules.find(({ Name }) => Name === receiptRuleName(settings));
  return [ok(what), ruleFinding(rule, settings.replyDomain)];
};

const ruleFinding = (rule: ReceiptRule | undefined, replyDomain: string): Finding => {
  const what = `its rule for ${replyDomain} is there and on`;
  if (rule === undefined) return missing(what, "npm run deploy");
  if (rule.Enabled !== true) return missing(what, `turn on the rule ${rule.Name} in the SES console`);
  return rule.Recipients?.includes(replyDomain) === true ? ok(what) : missing(what, "npm run deploy");
};
