import type { Instant } from "../approval/time.ts";

/** As DynamoDB's time to live wants it; an item goes within some days after it. */
export const epochSeconds = (at: Instant): number => Math.ceil(Date.parse(at) / 1000);
