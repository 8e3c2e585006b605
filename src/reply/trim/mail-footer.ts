import {
  BY_MAIL,
  CHECKED,
  CHECKER,
  CONTRACT,
  FORWARDING,
  IN_WRITING,
  MAIL_FIRST,
  NATURE,
  NO_RIGHTS,
  PERSONAL,
  PRINTING,
  STATUTE,
  THINKING,
  THIS_MAIL,
  WITHOUT_LEAVE,
} from "./footer-words.ts";
import { CONFIDENTIAL, IN_ERROR, noticeTurns } from "./legal-notice.ts";

/**
 * Whether a text is the short footer of a gateway, a phone or a firm: "This message was scanned and approved
 * by the mail filter." It speaks of the mail itself, has two signs of a notice, and nothing else behind the first
 * of them. "This message is not an approval" is what people say as well.
 */
export const isMailFooter = (text: string): boolean => {
  if (text.length < MIN_CHARACTERS || text.length > MAX_CHARACTERS) return false;
  const lowered = text
    .replace(/\s+/g, " ")
    .replace(MARKS, "")
    .trim()
    .toLowerCase()
    .replace(/i\u0307/g, "i");
  const isOfMail = [THIS_MAIL, MAIL_FIRST, PRINTING].some((sign) => sign.test(lowered));
  if (!isOfMail || PERSONAL.test(lowered)) return false;
  const sentences = lowered.split(SENTENCE_END).filter((sentence) => sentence.trim() !== "");
  const [first = "", ...others] = sentences;
  if (!others.every((sentence) => isFooterSentence(sentence) || goesOn(sentence))) return false;
  return isFooterSentence(first) || (startsWithMail(first) && signs(first) > 0 && restricts(lowered));
};

const MIN_CHARACTERS = 8;
const MAX_CHARACTERS = 500;
const MARKS = /^[\s※*#•·|_[(<«【~-]{1,20}/u;
const SENTENCE_END = /[.!:;]\s|[.!]$|[。！：；]/u;

/** Which tells by itself. */
const isFooterSentence = (sentence: string): boolean =>
  ((startsWithMail(sentence) || MAIL_FIRST.test(sentence)) &&
    CHECKED.test(sentence) &&
    CHECKER.test(sentence)) ||
  (THIS_MAIL.test(sentence) && NO_RIGHTS.test(sentence)) ||
  (startsWithMail(sentence) && STATUTE.test(sentence)) ||
  (PRINTING.test(sentence) && THINKING.test(sentence) && (NATURE.test(sentence) || THIS_MAIL.test(sentence)));

/** Which does so beside another one. */
const goesOn = (sentence: string): boolean =>
  signs(sentence) > 0 || IN_WRITING.test(sentence) || (CONTRACT.test(sentence) && BY_MAIL.test(sentence));

const signs = (text: string): number =>
  noticeTurns(text) + (FORWARDING.test(text) ? 1 : 0) + (WITHOUT_LEAVE.test(text) ? 1 : 0);

/** Who may read it, or pass it on. "This mail was sent by mistake, please delete it" is its author's. */
const restricts = (text: string): boolean =>
  !IN_ERROR.test(text) &&
  [CONFIDENTIAL, FORWARDING, WITHOUT_LEAVE].some((sign) => sign.test(text)) &&
  signs(text) >= 2;

/** "The contents of this mail", "Aan dit bericht". */
const startsWithMail = (text: string): boolean => {
  const { index } = THIS_MAIL.exec(text) ?? { index: text.length };
  return index <= MAX_IN_FRONT && index < text.length;
};

const MAX_IN_FRONT = 25;
