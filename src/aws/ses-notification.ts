import * as z from "zod";
import { type Instant, instant } from "../approval/time.ts";

/** What SES tells of a mail that came in, beside the mail itself, which is in the bucket. */
export type SesNotification = z.infer<typeof notification>;

/**
 * Reads the body of a queue's message: SNS hands it over as it is (raw delivery) or in an envelope of its own.
 * @throws when it is nothing that SES sends
 */
export const readNotification = (body: string): SesNotification => notification.parse(published(body));

/** The message that was published, without the envelope that SNS puts around it unless delivery is raw. */
export const published = (body: string): unknown => {
  const content: unknown = JSON.parse(body);
  const envelope = snsEnvelope.safeParse(content);
  return envelope.success ? JSON.parse(envelope.data.Message) : content;
};

const snsEnvelope = z.object({ Type: z.literal("Notification"), Message: z.string() });

const verdict = z.object({ status: z.enum(["PASS", "FAIL", "GRAY", "PROCESSING_FAILED", "DISABLED"]) });

const moment = z.iso.datetime({ offset: true }).transform((text): Instant => instant(text));

/**
 * @see https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html
 * Recipients are those of `receipt`, which are the envelope's; those of `mail` are what its author wrote.
 */
const notification = z.object({
  notificationType: z.literal("Received"),
  receipt: z.object({
    timestamp: moment,
    recipients: z.array(z.string()),
    spfVerdict: verdict,
    dkimVerdict: verdict,
    dmarcVerdict: verdict,
    action: z.object({ type: z.literal("S3"), bucketName: z.string(), objectKey: z.string() }),
  }),
  mail: z.object({
    messageId: z.string().min(1),
    source: z.string(),
    /** Above 10 KB some are missing in `headers`. */
    headersTruncated: z.boolean().default(true),
    headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
    commonHeaders: z.object({ from: z.array(z.string()).default([]) }).default({ from: [] }),
  }),
});
