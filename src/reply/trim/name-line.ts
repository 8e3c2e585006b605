/** One to five words that all begin with a capital letter, where the script has any. */
export const isName = (line: string): boolean => {
  const text = line.trim().replace(TITLES, "");
  if (CASED_NAME.test(text)) return true;
  return /^[\p{Lo}\p{M}\s.·・"'׳״-]{1,24}$/u.test(text) && text.split(/\s+/).length <= 4;
};

const CASED_NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]{0,30}|d[aeiou]s?|v[ao]n|der|den|el|al|bin)(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]{0,30}|d[aeiou]s?|v[ao]n|der|den|el|al|bin)){0,4}\s*[,.]?$/u;
const TITLES = /^(?:(?:dr|prof|ing|mag|dipl|mr|mrs|ms|i\. ?[av])\.(?:-\p{L}+\.)?\s*)+|^ד["״]ר\s|^د\.\s/iu;

/** A line of nothing but the author's own names and initials. */
export const isOwnName = (line: string, names: ReadonlySet<string>): boolean => {
  const words =
    line
      .trim()
      .replace(TITLES, "")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
  return (
    words.length > 0 &&
    words.length <= 4 &&
    line.length <= 60 &&
    words.some((word) => word.length > 1 && names.has(word)) &&
    words.every((word) => names.has(word) || word.length === 1)
  );
};
