import type { AnyMail } from "./mail.ts";

/** A header's name and its value, which is printable ASCII on one line. */
export type MimeHeader = readonly [name: string, value: string];

/** The headers that every way of sending must set, beside From, To, Subject and Date. */
export const mimeHeaders = (mail: AnyMail): readonly MimeHeader[] =>
  (
    [
      ["Message-ID", mail.messageId],
      ["In-Reply-To", mail.inReplyTo],
      ["References", mail.references.join(" ")],
      ["Reply-To", mail.replyTo],
      // RFC 3834 §5: other programs must not answer it.
      ["Auto-Submitted", mail.autoSubmitted],
      // The same for Exchange ([MS-OXCMAIL]): no out-of-office, no receipts.
      ["X-Auto-Response-Suppress", "All"],
      // A thumbs-up must not be mistaken for an answer: Outlook would send it as an ordinary mail.
      ["x-ms-reactions", "disallow"],
      ["X-Countersign-Notice", mail.notice],
      ["X-Countersign-Request", mail.requestId],
    ] as const
  ).flatMap(([name, value]) => {
    const safe = headerValue(value ?? "");
    return safe === "" ? [] : [[name, safe] as const];
  });

/** Nothing that could end the line and begin another header (RFC 5322 §2.2). */
const headerValue = (value: string): string => value.replace(/[^\x20-\x7e]+/g, "").trim();
