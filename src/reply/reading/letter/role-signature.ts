import { isRoleLine, type Wording } from "../../trim/role-line.ts";
import type { Look } from "./letter-forms.ts";

/**
 * The index of a job title as the last line, below something said: people sign with it instead of their name.
 * The number of lines if there is none.
 */
export const roleStart = (lines: readonly string[], start: number, wording: Wording): number => {
  const written = lines.flatMap((line, index) => (index >= start && line.trim() !== "" ? [index] : []));
  const roles = written.slice(1).slice(-MAX_ROLES);
  let found = lines.length;
  for (const index of roles.reverse()) {
    if (!isRoleLine(lines[index] ?? "", wording)) break;
    found = index;
  }
  const above = written[written.indexOf(found) - 1];
  if (found === lines.length || above === undefined) return lines.length;
  const isTold = goesOn(lines[above] ?? "", above === found - 1) || isListed(lines, found, start);
  return isTold ? lines.length : found;
};

/** In a paragraph that begins with "Copies to:". */
const isListed = (lines: readonly string[], index: number, start: number): boolean => {
  for (let at = index - 1; at >= start && (lines[at] ?? "").trim() !== ""; at--)
    if (/[:：]\s*$/.test(lines[at] ?? "")) return true;
  return false;
};

/** A department below an office. */
const MAX_ROLES = 2;

/** "Copies to:", "Bitte an die": what stands below is told, or the end of a line that was wrapped. */
const goesOn = (line: string, isRightAbove: boolean): boolean => {
  const text = line.trim();
  if (/[:：]$/.test(text)) return true;
  if (!isRightAbove || /[.!?。！？؟)]$/.test(text)) return false;
  return text.length >= MIN_WRAPPED || /[,;、，،-]$/.test(text) || OPEN_END.test(text);
};

/** Programs wrap at 72 characters or above. */
const MIN_WRAPPED = 58;

const OPEN_END =
  /(?:^|[\s])(?:and|or|by|with|from|for|to|of|the|a|an|our|your|my|via|than|as|at|in|on|und|oder|von|vom|mit|für|an|bei|beim|der|die|das|dem|den|zur|zum|unsere[rnm]?|über|durch|ohne|et|ou|par|avec|pour|de|du|des|la|le|les|à|au|aux|sans|notre|votre|y|o|por|con|para|del|el|los|las|al|sin|e|ou|com|do|da|dos|das|ao|à|sem|il|lo|gli|di|della|dal|dalla|per|en|of|van|met|voor|naar|door|het|och|eller|av|med|för|till|från|og|af|til|fra|ja|tai|i|lub|od|z|dla|przez|do|a|nebo|ze|pro|ve|veya|ile|için|и|или|от|с|для|к|у|та|й|або|від|з|до|из|через|مع|من|إلى|عن|أو|و|עם|של|את|או|ל)$/iu;

/** How a name is told from a word, and a word from one that says something. */
export const wordingOf = (look: Look, isName: (line: string, look: Look) => boolean): Wording => ({
  isName: (words) => isName(words, look),
  isSilent: (words) => !look(words).saysSomething,
});
