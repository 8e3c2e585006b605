import type { AuthVerdicts } from "./auth-verdicts.ts";
import { type DnsCheck, dnsVerdicts } from "./dns-verdicts.ts";
import { headerVerdicts } from "./header-verdicts.ts";
import type { InboundMail } from "./inbound-mail.ts";
import type { ParsedMail } from "./parsed-mail.ts";

/** Finds out where a mail comes from. */
export type OriginCheck = (mail: InboundMail, parsed: ParsedMail) => Promise<AuthVerdicts>;

/** Who may be believed about where a mail comes from (`REPLY_AUTH`). */
export type Believed =
  | { readonly by: "dns" }
  | { readonly by: "header"; readonly authservId: string }
  | { readonly by: "none" };

export const originCheck =
  (believed: Believed, dns: DnsCheck): OriginCheck =>
  async (mail, parsed) => {
    switch (believed.by) {
      case "dns":
        return dnsVerdicts(dns, mail.raw(), mail.envelope);
      case "header":
        return headerVerdicts(parsed, believed.authservId);
      case "none":
        return { checkedBy: "nobody" };
    }
  };
