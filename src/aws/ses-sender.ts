import {
  BadRequestException,
  MessageRejected,
  type SESv2Client,
  SendEmailCommand,
} from "@aws-sdk/client-sesv2";
import type { Instant } from "../approval/time.ts";
import { composeMessage, type Sender } from "../notices/compose-message.ts";
import type { AnyMail } from "../notices/mail.ts";
import { mailTags } from "./mail-tags.ts";

/** What SES made of a mail. `deferred`: nothing is wrong with this mail, try it again later. */
export type Sent =
  | { readonly status: "accepted"; readonly sesMessageId: string }
  | { readonly status: "refused"; readonly why: string }
  | { readonly status: "deferred"; readonly why: string };

/** Hands one mail to SES. */
export type SesSender = (mail: AnyMail, at: Instant) => Promise<Sent>;

/**
 * Sends by SES v2. The message is ours to the byte but for `Message-ID` and `Date`, which SES always writes
 * anew; answers find their request by the reply key, and by `References`, which SES leaves alone.
 */
export const sesSender =
  (
    client: SESv2Client,
    { from, configurationSet }: { readonly from: Sender; readonly configurationSet: string },
  ): SesSender =>
  async (mail, at) => {
    const message = await composeMessage(mail, from, at);
    try {
      const { MessageId } = await client.send(
        new SendEmailCommand({
          FromEmailAddress: from.address,
          Destination: { ToAddresses: [mail.to] },
          Content: { Raw: { Data: message } },
          ConfigurationSetName: configurationSet,
          EmailTags: mailTags(mail),
        }),
      );
      return { status: "accepted", sesMessageId: MessageId ?? "" };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const why = `${error.name}: ${error.message}`;
      return { status: isRefusal(error, from) ? "refused" : "deferred", why };
    }
  };

/**
 * Whether SES will never take this mail. An identity of ours that is not verified is a mistake that would take
 * every mail with it: that waits for whoever mends it, as do throttling, quotas and a paused account.
 */
const isRefusal = (error: Error, { address }: Sender): boolean => {
  if (!(error instanceof MessageRejected || error instanceof BadRequestException)) return false;
  const domain = address.slice(address.lastIndexOf("@") + 1);
  return !error.message.toLowerCase().includes(domain.toLowerCase());
};
