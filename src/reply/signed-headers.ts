import type { AuthVerdicts } from "./auth-verdicts.ts";
import type { ParsedMail } from "./parsed-mail.ts";

/**
 * The headers that all of these signatures cover.
 * @param lists their lists of names as DKIM writes them, `From:To:Subject` (RFC 6376 §3.5, `h=`)
 */
export const coveredByAll = (lists: readonly string[]): string => {
  const [first = [], ...others] = lists.map((list) =>
    list
      .toLowerCase()
      .split(/[\s:]+/)
      .filter((name) => name !== ""),
  );
  return [...new Set(first)].filter((name) => others.every((names) => names.includes(name))).join(" ");
};

/**
 * The mail without what may have been added to it: headers that say what it answers and are not covered by
 * the signature that it is believed for. An old "yes" to somebody else must not become one to us.
 */
export const withoutUnsigned = (mail: ParsedMail, verdicts: AuthVerdicts): ParsedMail => {
  if (verdicts.checkedBy === "nobody" || verdicts.signedHeaders === undefined) return mail;
  const signed = new Set(verdicts.signedHeaders.split(" "));
  const count = (name: string): number => mail.headers.filter((header) => header.name === name).length;
  // A signature covers the lowest of several.
  const isKept = (name: string): boolean => !TIES.has(name) || (signed.has(name) && count(name) === 1);
  return { ...mail, headers: mail.headers.filter(({ name }) => isKept(name)) };
};

/** What ties a mail to a request. */
const TIES: ReadonlySet<string> = new Set(["to", "cc", "in-reply-to", "references"]);
