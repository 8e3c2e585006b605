import { toGerman } from "./dress/translate.ts";
import type { Dress } from "./types.ts";

export type Variant = { readonly name: string; readonly dress: Dress };

/** What can lie around the same words; none of it may change their reading. */
export const variants: readonly Variant[] = [
  { name: "plain", dress: {} },
  { name: "corporate signature", dress: { signature: "corporate" } },
  { name: "corporate signature with logo", dress: { signature: "corporate", logo: true } },
  { name: "signature behind dashes", dress: { signature: "dashes" } },
  { name: "only a name below", dress: { signature: "name" } },
  { name: "mobile signature", dress: { mobileSignature: true } },
  { name: "no mobile signature", dress: { mobileSignature: false } },
  { name: "disclaimer under the signature", dress: { signature: "corporate", disclaimer: "signature" } },
  { name: "disclaimer at the end", dress: { disclaimer: "end" } },
  { name: "external banner", dress: { banner: "external", subjectPrefix: "[EXT] Re: " } },
  { name: "caution banner", dress: { banner: "caution" } },
  { name: "safe links", dress: { links: "safelinks" } },
  { name: "urldefense links", dress: { links: "urldefense" } },
  { name: "rewrapped quote", dress: { quote: "rewrapped" } },
  { name: "translated quote", dress: { translate: toGerman } },
  { name: "no quote", dress: { quote: "none" } },
  { name: "bottom posting", dress: { posting: "bottom" } },
  { name: "interleaved", dress: { posting: "interleaved" } },
  { name: "text only", dress: { parts: "text" } },
  { name: "HTML only", dress: { parts: "html" } },
  { name: "winmail.dat", dress: { tnef: true } },
  { name: "S/MIME signed", dress: { smime: true } },
  { name: "German prefix", dress: { subjectPrefix: "AW: " } },
  { name: "Swedish prefix", dress: { subjectPrefix: "SV: " } },
  { name: "Dutch prefix", dress: { subjectPrefix: "Antw: " } },
  { name: "external prefix alone", dress: { subjectPrefix: "RE: [EXTERNAL] " } },
  {
    name: "everything at once",
    dress: {
      signature: "corporate",
      disclaimer: "end",
      banner: "caution",
      links: "safelinks",
      logo: true,
      subjectPrefix: "[EXT] RE: ",
    },
  },
];
