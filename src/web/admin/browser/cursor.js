/**
 * Between two lines a browser may say that the cursor is in the editor, before its n-th element, which CodeJar takes
 * for its very end. This says the same place in terms of the text.
 *
 * @param {HTMLElement} box
 * @param {ReturnType<typeof import("./codejar.js").CodeJar>} jar
 */
export const intoText = (box, jar) => {
  const selection = document.getSelection();
  if (selection?.anchorNode !== box && selection?.focusNode !== box) return;
  const start = lengthUntil(box, selection.anchorNode, selection.anchorOffset);
  const end = lengthUntil(box, selection.focusNode, selection.focusOffset);
  jar.restore({ start, end, dir: start > end ? "<-" : "->" });
};

/**
 * Where a piece of the text begins and ends, in characters; its end when nothing says where.
 *
 * @param {HTMLElement} box
 * @param {AbstractRange | undefined} range
 */
export const selected = (box, range) => {
  const end = lengthUntil(box, range?.endContainer ?? null, range?.endOffset ?? box.childNodes.length);
  const start = range === undefined ? end : lengthUntil(box, range.startContainer, range.startOffset);
  return { start, end };
};

/**
 * @param {HTMLElement} box
 * @param {Node | null} node
 * @param {number} offset
 */
const lengthUntil = (box, node, offset) => {
  const range = document.createRange();
  range.selectNodeContents(box);
  range.setEnd(node ?? box, offset);
  return range.toString().length;
};
