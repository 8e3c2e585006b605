import { Resolver } from "node:dns/promises";
import type { Readable } from "node:stream";
import type { DMARCResult, DNSResolver } from "mailauth";
import { type AuthVerdicts, domainOf, isAligned } from "./auth-verdicts.ts";
import type { Envelope } from "./inbound-mail.ts";
import { coveredByAll } from "./signed-headers.ts";

export type DnsCheck = {
  /** The name this server is known by. */
  readonly hostName: string;
  readonly resolver?: DNSResolver | undefined;
};

/** Checks SPF, DKIM and DMARC here: for a server that the sender's own server talks to. */
export const dnsVerdicts = async (
  { hostName, resolver = patientResolver() }: DnsCheck,
  raw: Readable,
  { from, remoteAddress, helo }: Envelope,
): Promise<AuthVerdicts> => {
  // Large, and not needed where another server checks.
  const { authenticate } = await import("mailauth");
  const { dmarc, dkim, spf } = await authenticate(raw, {
    ip: remoteAddress,
    helo,
    sender: from,
    mta: hostName,
    resolver,
    // Received and Return-Path are what anybody wrote; an ARC seal is only as good as the one who sealed.
    trustReceived: false,
    disableArc: true,
    disableBimi: true,
  }).finally(() => raw.destroy());
  const [author, ...others] = dkim.headerFrom;
  const domain = author === undefined || others.length > 0 ? null : domainOf(author);
  const passing = dkim.results.filter(
    // A signature with l= leaves room to add to the body: it proves nothing about a sentence.
    ({ status }) => status.result === "pass" && !status.underSized,
  );
  const vouching = passing.filter(
    ({ signingDomain }) => domain !== null && isAligned(domain, signingDomain ?? ""),
  );
  const dkimAligned = vouching.length > 0;
  const spfAligned =
    domain !== null && spf !== false && spf.status.result === "pass" && isAligned(domain, spf.domain);
  const unavailable = [...dkim.results, spf].some(
    (check) => check !== false && check.status.result === "temperror",
  );
  const found = {
    checkedBy: "dns",
    domain,
    spfAligned,
    dkimAligned,
    ...(spfAligned
      ? {}
      : { signedHeaders: coveredByAll(vouching.map(({ signingHeaders }) => signingHeaders?.keys ?? "")) }),
  } as const;
  // false: the mail has no From header, or several.
  if (!dmarc) return { ...found, dmarc: "fail" };
  switch (dmarc.status.result) {
    case "pass":
      return { ...found, dmarc: onlyUndersized(dmarc) ? "fail" : "pass" };
    case "none":
      return { ...found, dmarc: unavailable && !dkimAligned && !spfAligned ? "unavailable" : "none" };
    case "temperror":
      return { ...found, dmarc: "unavailable" };
    default:
      return { ...found, dmarc: unavailable ? "unavailable" : "fail" };
  }
};

/** Whether DMARC passed by a signature alone that leaves part of the body unsigned. */
const onlyUndersized = ({ alignment }: DMARCResult): boolean =>
  !alignment.spf.result && Boolean(alignment.dkim.underSized);

const patientResolver = (): DNSResolver => {
  const resolver = new Resolver({ timeout: 3000, tries: 2 });
  return (name, type) => resolver.resolve(name, type) as Promise<string[]>;
};
