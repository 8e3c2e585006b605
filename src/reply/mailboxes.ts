import { type Email, parseEmail } from "../approval/email.ts";
import { headerValues, type ParsedMail } from "./parsed-mail.ts";

/**
 * Who a mail is from, when that is beyond doubt: exactly one From header that names exactly one address.
 * Readers disagree about everything else, so everything else is nobody.
 */
export const singleSender = (mail: ParsedMail): Email | undefined => {
  const [from, ...more] = headerValues(mail, "from");
  if (from === undefined || more.length > 0) return undefined;
  const [sender, ...others] = readMailboxes(from) ?? [];
  return others.length === 0 ? sender : undefined;
};

/**
 * Reads an address list (RFC 5322 §3.4) by its strict grammar, without groups and the obsolete forms.
 * @returns undefined when any part of it is not understood: two addresses in one entry, text after the
 * address, quotes or comments that do not close
 */
export const readMailboxes = (value: string): readonly Email[] | undefined => {
  const entries = splitEntries(value);
  if (entries === undefined) return undefined;
  const mailboxes = entries.map(readMailbox);
  return mailboxes.includes(undefined) ? undefined : mailboxes.filter((mailbox) => mailbox !== undefined);
};

/** One entry of a list: what stands in angle brackets, and what stands outside of quotes and comments. */
type Entry = {
  readonly angles: readonly string[];
  readonly plain: string;
  readonly afterAngle: boolean;
  readonly quoted: boolean;
};

const readMailbox = ({ angles, plain, afterAngle, quoted }: Entry): Email | undefined => {
  if (angles.length > 1 || afterAngle) return undefined;
  const [address] = angles;
  if (address !== undefined) return /\s/.test(address) ? undefined : parseEmail(address);
  return quoted || /\s/.test(plain.trim()) ? undefined : parseEmail(plain);
};

/** Undefined when a quote, a comment or an angle bracket does not close, or a control character occurs. */
const splitEntries = (value: string): readonly Entry[] | undefined => {
  const entries: Entry[] = [];
  let [angles, plain, afterAngle, quoted]: [string[], string, boolean, boolean] = [[], "", false, false];
  for (let at = 0; at < value.length; at++) {
    const character = value.charAt(at);
    if (character === '"') {
      const end = closingQuote(value, at);
      if (end === undefined) return undefined;
      quoted = true;
      afterAngle ||= angles.length > 0;
      at = end;
    } else if (character === "(") {
      const end = closingComment(value, at);
      if (end === undefined) return undefined;
      at = end;
    } else if (character === "<") {
      const end = value.indexOf(">", at);
      if (end < 0) return undefined;
      angles.push(value.slice(at + 1, end));
      at = end;
    } else if (character === ",") {
      entries.push({ angles, plain, afterAngle, quoted });
      [angles, plain, afterAngle, quoted] = [[], "", false, false];
    } else if (FORBIDDEN.test(character)) return undefined;
    else {
      plain += character;
      afterAngle ||= angles.length > 0 && character.trim() !== "";
    }
  }
  entries.push({ angles, plain, afterAngle, quoted });
  return entries;
};

/** What may stand only inside quotes or comments; `:` and `;` would make a group. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000A-\u001F\u007F>):;[\]\\]/;

const closingQuote = (value: string, start: number): number | undefined => {
  for (let at = start + 1; at < value.length; at++) {
    if (value.charAt(at) === "\\") at++;
    else if (value.charAt(at) === '"') return at;
  }
  return undefined;
};

/** Comments nest (RFC 5322 §3.2.2). */
export const closingComment = (value: string, start: number): number | undefined => {
  let depth = 0;
  for (let at = start; at < value.length; at++) {
    const character = value.charAt(at);
    if (character === "\\") at++;
    else if (character === "(") depth++;
    else if (character === ")" && --depth === 0) return at;
  }
  return undefined;
};
