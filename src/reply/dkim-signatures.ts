import { isAligned } from "./auth-verdicts.ts";
import { headerValues, type ParsedMail } from "./parsed-mail.ts";

/** What a DKIM signature says of itself (RFC 6376 §3.5); whether it is good somebody else has checked. */
export type DkimSignature = {
  /** `d=`, in lower case. */
  readonly domain: string;
  /** `h=`, as it is written. */
  readonly headers: string;
  /** It has `l=`: text may have been added behind what is signed. */
  readonly isPartial: boolean;
};

export const dkimSignatures = (mail: ParsedMail): readonly DkimSignature[] =>
  headerValues(mail, "dkim-signature").map((signature) => {
    const tags = new Map(signature.split(";").map((tag) => splitTag(tag)));
    return {
      domain: (tags.get("d") ?? "").toLowerCase(),
      headers: tags.get("h") ?? "",
      isPartial: tags.has("l"),
    };
  });

/** Those that speak for the domain of the From address. */
export const ownSignatures = (mail: ParsedMail, domain: string): readonly DkimSignature[] =>
  dkimSignatures(mail).filter((signature) => isAligned(domain, signature.domain));

const splitTag = (tag: string): readonly [string, string] => {
  const [name = "", ...value] = tag.split("=");
  return [name.trim(), value.join("=").trim()];
};
