import type { Email } from "../approval/email.ts";
import type { ApprovalRequest, Locale } from "../approval/request.ts";

/** Whose language is known by address: `ann@example.com`, or `*@example.com` for a whole domain. */
export type RecipientLocales = readonly { readonly pattern: string; readonly locale: Locale }[];

/** The language of a mail: what is known of the address, else the one in which it was asked. */
export const recipientLocale =
  (known: RecipientLocales) =>
  (to: Email, { locale }: ApprovalRequest): Locale =>
    known.find(({ pattern }) => fits(pattern, to))?.locale ?? locale;

const fits = (pattern: string, address: Email): boolean =>
  pattern.startsWith("*") ? address.endsWith(pattern.slice(1)) : address === pattern;
