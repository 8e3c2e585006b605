import type { Email } from "../../approval/email.ts";
import type { RequestId } from "../../approval/request-id.ts";
import type { AddressSettings } from "../../intake/kinds.ts";
import type { AdminMail } from "../../notices/mail.ts";
import type { WebNeeds } from "../needs.ts";
import type { AdminTemplates } from "./admin-templates.ts";
import type { AdminAssets } from "./assets.ts";
import type { ReceivedMails } from "./received-mails.ts";

/** What the pages of administrators stand on, beside what every page does. */
export type AdminNeeds = Pick<
  WebNeeds,
  "store" | "shippedKinds" | "links" | "now" | "log" | "timeZone" | "defaultLocale"
> & {
  /** Who may sign in. */
  readonly administrators: readonly Email[];
  readonly send: (mail: AdminMail) => Promise<void>;
  /** What stands right of the `@` in a `Message-ID`. */
  readonly messageDomain: string;
  /** What is done in an administrator's name, which the request's history keeps. */
  readonly intake: {
    readonly withdraw: (id: RequestId, by: Email) => ReturnType<WebNeeds["intake"]["withdraw"]>;
    readonly askAgain: (
      id: RequestId,
      asked: { readonly approver: Email; readonly by: Email },
    ) => Promise<"sent" | "not-waiting">;
  };
  readonly mails: ReceivedMails;
  /** Settings of the environment that hold addresses, which kinds may name. */
  readonly addressSettings: AddressSettings;
  /** What browsers load beside the pages. */
  readonly assets: AdminAssets;
  /** Null where they cannot be published. */
  readonly templates: AdminTemplates | null;
};
