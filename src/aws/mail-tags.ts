import type { MessageTag } from "@aws-sdk/client-sesv2";
import type { AnyMail } from "../notices/mail.ts";

/** What SES gives back with every event about a mail. */
export const mailTags = ({ id, notice }: Pick<AnyMail, "id" | "notice">): MessageTag[] => [
  { Name: "notice", Value: notice },
  // A tag may have letters, digits, `_` and `-` only; ids of ours have dots as well.
  { Name: "mail", Value: Buffer.from(id).toString("base64url") },
];

/** The id of the mail that an event is about; undefined when the mail is none of ours. */
export const mailIdIn = (tags: Readonly<Record<string, readonly string[]>>): string | undefined => {
  const [value] = tags["mail"] ?? [];
  return value === undefined ? undefined : Buffer.from(value, "base64url").toString("utf8");
};
