import { type AuthVerdicts, domainOf, isAligned } from "../reply/auth-verdicts.ts";
import { type DkimSignature, dkimSignatures } from "../reply/dkim-signatures.ts";
import { singleSender } from "../reply/mailboxes.ts";
import { headerValues, type ParsedMail } from "../reply/parsed-mail.ts";
import { coveredByAll } from "../reply/signed-headers.ts";
import type { SesNotification } from "./ses-notification.ts";

/**
 * What SES found out about a mail's origin, from its notification: never from results in the stored mail,
 * which anybody can write. Which signature was good SES does not say, so of those in the mail all that it could
 * have been must be fit.
 */
export const sesVerdicts = ({ receipt, mail }: SesNotification, parsed: ParsedMail): AuthVerdicts => {
  const domain = checkedDomain(mail);
  const found = { checkedBy: "upstream", domain, spfAligned: false, dkimAligned: false } as const;
  if (domain === null) return { ...found, dmarc: "fail" };

  const spfAligned = receipt.spfVerdict.status === "PASS" && isAligned(domain, domainOf(mail.source));
  const signatures = signaturesSeenByBoth(mail, parsed);
  const own = signatures.filter((signature) => isAligned(domain, signature.domain));
  const isWhole = own.every(({ isPartial }) => !isPartial);
  const dkimAligned =
    receipt.dkimVerdict.status === "PASS" && isWhole && own.length > 0 && own.length === signatures.length;
  return {
    ...found,
    dmarc: dmarcOf(receipt.dmarcVerdict.status, spfAligned || isWhole),
    spfAligned,
    dkimAligned,
    ...(spfAligned ? {} : { signedHeaders: coveredByAll(own.map(({ headers }) => headers)) }),
  };
};

/** The domain whose policy SES asked for: that of the one address in From, as SES read it. */
const checkedDomain = ({ headers, commonHeaders }: SesNotification["mail"]): string | null => {
  const written = headers.filter(({ name }) => name.toLowerCase() === "from").map(({ value }) => value);
  // SES cuts long headers off in `headers`, not in `commonHeaders`.
  const from = written.length > 0 ? written : commonHeaders.from;
  const sender = singleSender({
    headers: from.map((value) => ({ name: "from", value })),
    parts: [],
    limits: [],
  });
  return sender === undefined ? null : domainOf(sender);
};

/**
 * The signatures of the mail, if we see the ones that SES saw: one that it believed and we cannot see would be
 * none of those that are judged here. None at all when that cannot be told.
 */
const signaturesSeenByBoth = (
  { headers, headersTruncated }: SesNotification["mail"],
  parsed: ParsedMail,
): readonly DkimSignature[] => {
  const seenBySes = headers.filter(({ name }) => name.trim().toLowerCase() === "dkim-signature");
  const same =
    fingerprint(seenBySes.map(({ value }) => value)) === fingerprint(headerValues(parsed, "dkim-signature"));
  return same && !headersTruncated ? dkimSignatures(parsed) : [];
};

/** Where lines are folded is nobody's business. */
const fingerprint = (values: readonly string[]): string =>
  values
    .map((value) => value.replace(/\s/g, ""))
    .sort()
    .join("\n");

/**
 * `GRAY` is said of a domain without a policy. When the check itself failed, asking again tells nothing new,
 * and what is aligned would have passed: so that is treated as no policy as well.
 */
const dmarcOf = (
  status: SesNotification["receipt"]["dmarcVerdict"]["status"],
  isTrustworthy: boolean,
): "pass" | "fail" | "none" => {
  switch (status) {
    case "PASS":
      return isTrustworthy ? "pass" : "fail";
    case "GRAY":
    case "PROCESSING_FAILED":
      return "none";
    case "FAIL":
    case "DISABLED":
      return "fail";
  }
};
