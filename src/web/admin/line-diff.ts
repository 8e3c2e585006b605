/** One line of a comparison: in both, only in the newer, or only in the older text. */
export type DiffLine = { readonly sign: " " | "+" | "-"; readonly text: string };

/** What changed from one text to the other, line by line, by their longest common run of lines. */
export const lineDiff = (older: string, newer: string): readonly DiffLine[] => {
  const [a, b] = [older.split("\n"), newer.split("\n")];
  const head = commonStart(a, b);
  const tail = commonStart(a.slice(head).reverse(), b.slice(head).reverse());
  const same = (lines: readonly string[]): readonly DiffLine[] => lines.map((text) => ({ sign: " ", text }));
  return [
    ...same(a.slice(0, head)),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...same(a.slice(a.length - tail)),
  ];
};

const commonStart = (a: readonly string[], b: readonly string[]): number => {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
};

const middle = (a: readonly string[], b: readonly string[]): readonly DiffLine[] => {
  const width = b.length + 1;
  // The length of the longest common run of a from i and b from j.
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ sign: " ", text: a[i++] ?? "" });
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1)))
      lines.push({ sign: "-", text: a[i++] ?? "" });
    else lines.push({ sign: "+", text: b[j++] ?? "" });
  }
  return lines;
};
