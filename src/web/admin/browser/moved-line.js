/**
 * Where a line of a text is after the text was changed.
 *
 * @param {string} before
 * @param {string} now
 * @param {number} line from 1
 * @returns {number | undefined} undefined when the line itself was changed
 */
export const movedLine = (before, now, line) => {
  const [older, newer] = [before.split("\n"), now.split("\n")];
  const shorter = Math.min(older.length, newer.length);
  let head = 0;
  while (head < shorter && older[head] === newer[head]) head++;
  let tail = 0;
  while (tail < shorter - head && older.at(-1 - tail) === newer.at(-1 - tail)) tail++;
  if (line <= head) return line;
  return line > older.length - tail ? line + newer.length - older.length : undefined;
};
