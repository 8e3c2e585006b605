import {
  GetEmailIdentityCommand,
  type GetEmailIdentityResponse,
  NotFoundException,
} from "@aws-sdk/client-sesv2";
import type { Account } from "../account.ts";

export type FoundIdentity = GetEmailIdentityResponse & { readonly name: string };

/**
 * The identity by which SES knows an address or domain: itself, its domain, or a domain above it, down to two
 * labels; the first that is verified, else the first that is there at all.
 */
export const findIdentity = async (
  { sending }: Account,
  addressOrDomain: string,
): Promise<FoundIdentity | undefined> => {
  let unverified: FoundIdentity | undefined;
  for (const name of candidates(addressOrDomain)) {
    try {
      const found = await sending.send(new GetEmailIdentityCommand({ EmailIdentity: name }));
      if (found.VerifiedForSendingStatus === true) return { ...found, name };
      unverified ??= { ...found, name };
    } catch (error) {
      if (!(error instanceof NotFoundException)) throw error;
    }
  }
  return unverified;
};

const candidates = (addressOrDomain: string): readonly string[] => {
  const domain = addressOrDomain.slice(addressOrDomain.indexOf("@") + 1);
  const labels = domain.split(".");
  const domains = labels.slice(0, -1).map((_, index) => labels.slice(index).join("."));
  return addressOrDomain.includes("@") ? [addressOrDomain, ...domains] : domains;
};

/** The records that prove a domain to SES, as one line each. */
export const proofOf = ({ name, DkimAttributes }: FoundIdentity): readonly string[] =>
  (DkimAttributes?.Tokens ?? []).map(
    (token) => `${token}._domainkey.${name} CNAME ${token}.dkim.amazonses.com`,
  );
