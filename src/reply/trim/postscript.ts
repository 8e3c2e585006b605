import { isClosingFormula } from "./closing-formulas.ts";
import { isContact } from "./contact.ts";
import { withoutDecidingField } from "./deciding-office.ts";
import { isDecidingSignature, MAX_SIGNATURE_LINES } from "./deciding-signature.ts";
import { isBlank } from "./line.ts";
import { isName, isNameWithOffice, isTitledName } from "./name-line.ts";
import { isDeciding, isOffice, isSeat, isSeatName } from "./office-line.ts";
import { plain } from "./plain-line.ts";
import { isSlogan, withoutCertificate } from "./slogan.ts";

/** Where something is said again below a name; the number of lines if nothing is. */
export const startOfPostscript = (tail: readonly string[]): number => {
  const contact = tail.findIndex(isContact);
  const blank = tail.findIndex((line, index) => index > 1 && isBlank(line));
  const named = tail.findIndex((line, index) => index > 0 && !isBlank(line));
  const found = tail.findIndex((line, index) => {
    if (index === 0) return false;
    if (isPostscript(line)) return true;
    if (contact >= 0 && index >= contact) return false;
    const isRightBelow = blank < 0 || index < blank;
    if ((index === named && isName(line)) || isTitledName(line) || isNameWithOffice(line)) return false;
    const told = withoutDecidingField(line);
    if (told !== line || withoutCertificate(line) !== line || isSeat(line) || isSeatName(line)) return false;
    if ((isRightBelow && (isOffice(line) || isSlogan(line))) || !isSentence(line)) return false;
    return index > MAX_SIGNATURE_LINES || !isDecidingSignature(line);
  });
  return found < 0 ? tail.length : found;
};

/** "P.S.", "NB:", in whatever language. */
export const isPostscript = (line: string): boolean => POSTSCRIPT.test(line) && !INITIALS.test(line.trim());

/** "P. D." is how Pavel Dvořák signs. */
const INITIALS = /^\p{Lu}\. \p{Lu}\.$/u;

const POSTSCRIPT =
  /^[\s*_]*(?:(?:p\.?\s?p?\.?\s?s\.?|n\.?\s?b\.?|p\.?\s?d\.?|п\.?\s?с\.?|з\.?\s?ы\.?|נ\.?\s?ב\.?|נ["״]ב|又及)[\s*_]*[:：.،,\s–—-]|(?:追伸|追記|추신)|(?:edit|obs|ek not|not|ملاحظة|ملحوظة|حاشية|덧붙임|附言|另|補足)[\s*_]*[:：])/iu;

const isSentence = (line: string): boolean => {
  const text = line.trim();
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  const cjk = /[。！？]$/u.test(text) && !isClosingFormula(plain(text));
  if (words >= 3 && isDeciding(text) && !isName(text)) return true;
  const isStopped = /[.!?]$/.test(text) && !ABBREVIATED.test(text);
  return (words >= 3 && (isStopped || /^\p{Ll}/u.test(text))) || words >= 8 || cjk;
};

/** "Boréal Structures inc." ends with a full stop that ends no sentence. */
const ABBREVIATED = /\s(?:(?:\p{L}{1,3}\.){2,}|(?:inc|ltd|corp|bros|coop|dept|abt|ing|обл|р-н)\.)$/iu;
