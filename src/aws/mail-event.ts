import * as z from "zod";
import { type Email, parseEmail } from "../approval/email.ts";
import { mailIdIn } from "./mail-tags.ts";
import { published } from "./ses-notification.ts";

/** What SES tells of a mail that it took from us, as far as something follows from it. */
export type MailEvent =
  | { readonly event: "undelivered"; readonly mailId: string; readonly why: string }
  | { readonly event: "complaint"; readonly mailId: string; readonly addresses: readonly Email[] }
  | { readonly event: "nothing-to-do"; readonly type: string };

/**
 * Reads the body of a queue's message: an event of the configuration set, in an envelope of SNS or without.
 * @throws when it is nothing that SES sends
 * @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export const readMailEvent = (body: string): MailEvent => {
  const event = sesEvent.parse(published(body));
  const mailId = mailIdIn(event.mail.tags);
  if (mailId === undefined) return { event: "nothing-to-do", type: `${event.eventType} of a foreign mail` };
  if (event.eventType === "Bounce" && event.bounce !== undefined && isFinal(event.bounce))
    return { event: "undelivered", mailId, why: whyOf(event.bounce) };
  if (event.eventType === "Reject")
    return { event: "undelivered", mailId, why: `refused by SES: ${event.reject?.reason ?? "no reason"}` };
  if (event.eventType === "Complaint") {
    const recipients = event.complaint?.complainedRecipients ?? [];
    const addresses = recipients.flatMap(({ emailAddress }) => parseEmail(emailAddress) ?? []);
    return { event: "complaint", mailId, addresses };
  }
  return { event: "nothing-to-do", type: event.eventType };
};

const bounce = z.object({
  bounceType: z.string(),
  bounceSubType: z.string(),
  bouncedRecipients: z
    .array(z.object({ emailAddress: z.string(), diagnosticCode: z.string().optional() }))
    .default([]),
});

const sesEvent = z.object({
  eventType: z.string(),
  mail: z.object({ tags: z.record(z.string(), z.array(z.string())).default({}) }),
  bounce: bounce.optional(),
  complaint: z
    .object({ complainedRecipients: z.array(z.object({ emailAddress: z.string() })).default([]) })
    .optional(),
  reject: z.object({ reason: z.string() }).optional(),
});

/**
 * SES has stopped trying when it tells of a bounce. A transient one of no particular kind is often what an
 * out-of-office program answers, so nobody is told of that.
 */
const isFinal = ({ bounceType, bounceSubType }: z.infer<typeof bounce>): boolean =>
  bounceType === "Permanent" || (bounceType === "Transient" && bounceSubType !== "General");

const whyOf = ({ bounceType, bounceSubType, bouncedRecipients }: z.infer<typeof bounce>): string => {
  const said = bouncedRecipients.map(({ diagnosticCode }) => diagnosticCode).find(Boolean);
  return `${bounceType}/${bounceSubType}${said === undefined ? "" : `: ${said}`}`;
};
