import { coloured } from "./grammars.js";

/**
 * One element a line; what is wrong with it and its number are drawn by the stylesheet, so that they are no part
 * of the text.
 *
 * @param {string} text
 * @param {import("./prism.js").Grammar} grammar
 * @param {readonly import("./source-editor.js").Mark[]} marks
 * @returns {readonly Node[]}
 */
export const linesOf = (text, grammar, marks) => {
  /** @type {Node[]} */
  const nodes = [];
  let line = document.createElement("span");
  let number = 0;
  const begin = () => {
    number++;
    line = document.createElement("span");
    line.className = "line";
    const messages = marks.filter((mark) => mark.line === number).map(({ message }) => message);
    if (messages.length > 0) {
      line.classList.add("wrong");
      line.dataset["problem"] = [...new Set(messages)].join(" · ");
    }
    nodes.push(line);
  };
  begin();
  for (const { text: part, names } of coloured(text, grammar)) {
    for (const [index, piece] of part.split("\n").entries()) {
      if (index > 0) {
        nodes.push(document.createTextNode("\n"));
        begin();
      }
      if (piece === "") continue;
      const token = document.createElement("span");
      token.className = names.map((name) => `t-${name}`).join(" ");
      token.textContent = piece;
      line.append(token);
    }
  }
  return nodes;
};
