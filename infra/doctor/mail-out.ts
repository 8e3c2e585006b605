import { GetAccountCommand } from "@aws-sdk/client-sesv2";
import type { Account } from "../account.ts";
import type { Settings } from "../settings.ts";
import { advice, type Finding, missing, ok } from "./finding.ts";
import { type FoundIdentity, findIdentity, proofOf } from "./identity.ts";

/** May we send, as whom, and to whom? */
export const mailOut = async (settings: Settings, account: Account): Promise<readonly Finding[]> => {
  const { ProductionAccessEnabled, SendingEnabled, EnforcementStatus, SendQuota } =
    await account.sending.send(new GetAccountCommand({}));
  const perDay = SendQuota?.Max24HourSend ?? 0;
  return [
    await sender(settings.mailFrom.address, account),
    ProductionAccessEnabled === true
      ? ok(`SES out of the sandbox: ${perDay} mails a day, ${SendQuota?.MaxSendRate ?? 0} a second`)
      : advice(
          "SES out of the sandbox",
          `until then mail goes only to addresses verified in SES, ${perDay} a day: ask for production access in the SES console`,
        ),
    SendingEnabled === true && (EnforcementStatus ?? "HEALTHY") === "HEALTHY"
      ? ok("sending is allowed")
      : missing(
          "sending is allowed",
          `SES says ${EnforcementStatus}: look into the SES console, account dashboard`,
        ),
  ];
};

const sender = async (address: string, account: Account): Promise<Finding> => {
  const what = `the sender ${address} is verified in SES`;
  const identity = await findIdentity(account, address);
  return identity?.VerifiedForSendingStatus === true
    ? ok(what)
    : missing(what, howToVerify(address, identity));
};

/** Also for the domain that mail comes in to. */
export const howToVerify = (addressOrDomain: string, identity: FoundIdentity | undefined): string => {
  const domain = addressOrDomain.slice(addressOrDomain.indexOf("@") + 1);
  if (identity === undefined)
    return `aws sesv2 create-email-identity --email-identity ${domain}, then run this again for the DNS records`;
  const records = proofOf(identity);
  return records.length === 0
    ? `open the link that SES has mailed to ${identity.name}`
    : `publish these records and wait: ${records.join("; ")}`;
};
